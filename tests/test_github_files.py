"""What GitHub reads: forms and workflows fit its own schemas, and what the workflows run is there and works."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PATH = os.environ["PATH"]


def test_the_forms_for_issues_fit_the_schema(root):
    forms = sorted((root / ".github/ISSUE_TEMPLATE").glob("*.yml"))
    assert len(forms) >= 3
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-issue-forms"]
    result = subprocess.run([*command, *map(str, forms)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("file", ["pull_request_template.md", "ISSUE_TEMPLATE/error.yml"])
def test_both_languages_stand_in_a_template(root, file):
    lines = (root / ".github" / file).read_text("utf-8").split("\n")
    speaking = [line for line in lines if re.search(r"[\u4e00-\u9fff]", line)]
    assert len(speaking) >= 5
    assert [line for line in speaking if not re.search(r" / [A-Z]", line)] == []


WORKFLOWS = ".github/workflows"


def run_tool(root, *command: str) -> subprocess.CompletedProcess[str]:
    bin_folder = Path(sys.executable).parent
    return subprocess.run(
        [bin_folder / command[0], *command[1:]], cwd=root, capture_output=True, text=True, check=False
    )


def lint(root, folder: Path) -> dict[str, bool]:
    """Return tool → whether it finds the workflows of a folder in order."""
    files = sorted(map(str, folder.glob("*.yml")))
    schema = ("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *files)
    tools = {
        "schema": schema,
        "actionlint": ("actionlint", *files),
        "zizmor": ("zizmor", "--offline", "--strict-collection", "--persona=pedantic", *files),
    }
    return {name: run_tool(root, *command).returncode == 0 for name, command in tools.items()}


def test_the_workflows_pass_their_linters_and_schema(root):
    assert lint(root, root / WORKFLOWS) == {"schema": True, "actionlint": True, "zizmor": True}
    bot = run_tool(root, "check-jsonschema", "--builtin-schema", "vendor.dependabot", ".github/dependabot.yml")
    assert bot.returncode == 0, bot.stdout


@pytest.mark.parametrize(
    ("tool", "old", "new"),
    [
        ("schema", "runs-on: ubuntu-24.04", "runs-upon: ubuntu-24.04"),
        ("actionlint", "needs: build", "needs: bild"),
        ("zizmor", "permissions: {}", "permissions: write-all"),
        (
            "zizmor",
            "# v7.0.1",
            "",
        ),
    ],
)
def test_a_slip_in_a_workflow_is_found(root, tmp_path, tool, old, new):
    content = (root / WORKFLOWS / "deploy.yml").read_text("utf-8")
    content = re.sub(r"@[0-9a-f]{40} # v7.0.1", "@v7", content) if not new else content.replace(old, new, 1)
    (tmp_path / "deploy.yml").write_text(content, "utf-8")
    assert lint(root, tmp_path)[tool] is False


def steps(root, name: str) -> list[dict]:
    jobs = yaml.safe_load((root / WORKFLOWS / name).read_text("utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.mark.parametrize("name", ["check.yml", "deploy.yml", "links.yml", "release.yml"])
def test_every_action_is_pinned_and_every_command_of_a_step_exists(root, name):
    targets = set(re.findall(r"^([a-z./-]+):", (root / "Makefile").read_text("utf-8"), flags=re.M))
    for step in steps(root, name):
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step.get("uses", f"a@{'0' * 40}")), step
        shell = step.get("run", "")
        assert set(re.findall(r"\bmake ([a-z./-]+)", shell)) <= targets, shell
        for script, flags in re.findall(r"(scripts/\w+\.py)((?: --?[a-z]+)*)", shell):
            text = (root / script).read_text("utf-8")
            assert [flag for flag in flags.split() if flag not in text] == [], shell


def test_what_check_and_deploy_run_besides_make_works(root, tmp_path):
    """The shell of the steps that no other test runs: the commands themselves have tests of their own."""
    summary = subprocess.run(
        ["bash", "-euc", '"$PYTHON" scripts/changed_texts.py "$BASE" >> "$GITHUB_STEP_SUMMARY"'],
        cwd=root,
        env={"PYTHON": sys.executable, "BASE": "HEAD", "GITHUB_STEP_SUMMARY": str(tmp_path / "s"), "PATH": PATH},
        check=False,
    )
    assert summary.returncode == 0 and (tmp_path / "s").read_text("utf-8").strip()
    script = next(step["run"] for step in steps(root, "deploy.yml") if "git commit" in step.get("run", ""))
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", origin], check=True)
    subprocess.run(["git", "clone", "-q", origin, clone], check=True, stderr=subprocess.DEVNULL)
    author = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for folder in ("data", "docs"):
        (clone / folder).mkdir()
        (clone / folder / "a").write_text("1", "utf-8")
    subprocess.run(["git", "add", "."], cwd=clone, check=True)
    subprocess.run(["git", *author, "commit", "-qm", "One"], cwd=clone, check=True)
    subprocess.run(["git", "push", "-q", "origin", "HEAD:main"], cwd=clone, check=True)
    local = script.replace(
        '"https://x-access-token:${TOKEN}@${GITHUB_SERVER_URL#https://}/${GITHUB_REPOSITORY}"', "origin"
    )
    assert local != script
    for content, commits in (("1", 1), ("2", 2)):  # nothing to record; something to record
        (clone / "data/a").write_text(content, "utf-8")
        subprocess.run(["bash", "-euc", local], cwd=clone, check=True)
        log = subprocess.run(["git", "rev-list", "main"], cwd=origin, capture_output=True, text=True, check=True)
        assert len(log.stdout.split()) == commits


def test_the_bill_of_materials_lists_every_package_that_a_build_installs(root, tmp_path):
    result = run_tool(root, "cyclonedx-py", "requirements", "requirements.txt", "-o", str(tmp_path / "sbom.json"))
    assert result.returncode == 0, result.stderr
    listed = {part["name"] for part in json.loads((tmp_path / "sbom.json").read_text("utf-8"))["components"]}
    assert listed == set(re.findall(r"^([\w.-]+)==", (root / "requirements.txt").read_text("utf-8"), flags=re.M))
