"""`python scripts/check.py`: what it prints and what it returns."""

import json
import os
import re
import subprocess
import sys

import pytest


@pytest.fixture
def check(root):
    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(root / "scripts/check.py"), *map(str, arguments)]
        # Consoles of Windows are often not set to UTF-8; the report must be all the same.
        environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)

    return run


@pytest.fixture
def faulty(copy_of_repository):
    folder = copy_of_repository()
    path = folder / "data/plan.yml"
    path.write_text(re.sub(r"^year:.*", "year: soon", path.read_text("utf-8"), flags=re.M), encoding="utf-8")
    return folder


def test_without_errors_it_returns_0_and_says_so(check):
    result = check()
    assert (result.returncode, result.stderr) == (0, "")
    assert "The data are in order: no problem found." in result.stdout


def test_a_warning_is_printed_but_returns_0(check, copy_of_repository):
    folder = copy_of_repository()
    (folder / "docs/zh/guide.md").write_text("# 指南\n", encoding="utf-8")
    result = check("--root", folder)
    assert result.returncode == 0
    assert result.stdout.startswith("docs/zh/guide.md:1: ")


def test_an_error_returns_1_and_the_first_line_begins_with_path_and_line(check, faulty):
    lines = (faulty / "data/plan.yml").read_text("utf-8").split("\n")
    result = check("--root", faulty)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.startswith(f"data/plan.yml:{lines.index('year: soon') + 1}: year应为整数")


def test_a_relative_root_is_as_good(root, faulty):
    command = [sys.executable, str(root / "scripts/check.py"), "--root", "."]
    assert subprocess.run(command, cwd=faulty, capture_output=True, check=False).returncode == 1


def test_github_format_is_annotations_only(check, faulty):
    result = check("--root", faulty, "--format", "github")
    assert result.returncode == 1
    assert all(line.startswith("::error file=data/") for line in result.stdout.splitlines())
    assert check("--format", "github").stdout == ""


def test_json_format_is_json_only(check, faulty):
    result = check("--root", faulty, "--format", "json")
    assert result.returncode == 1
    found = json.loads(result.stdout)
    assert found[0].keys() == {"file", "line", "field", "code", "zh", "en", "severity"}
    assert (found[0]["file"], found[0]["field"], found[0]["code"]) == ("data/plan.yml", "year", "wrong-type")
    assert json.loads(check("--format", "json").stdout) == []


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--root", "no/such/folder"], ["surplus"]])
def test_misuse_returns_2_and_says_why(check, arguments):
    result = check(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr


def test_the_fix_names_each_file_that_it_laid_out(check, copy_of_repository):
    folder = copy_of_repository()
    path = folder / "data/site.yml"
    before = path.read_text("utf-8")
    path.write_text(before.replace("locale: zh", 'locale: "zh"'), encoding="utf-8")
    result = check("--root", folder, "--fix")
    assert "data/site.yml：已改成统一的写法" in result.stdout and "data/site.yml: brought into" in result.stdout
    assert path.read_text("utf-8") == before
