"""The way out: the site as plain Markdown, which a MkDocs that knows nothing of ours builds without a warning."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sample_site import LOCALES, SITE
from sitegen.pages import build_pages

PLACE = "https://plan.test/site/"
# An item with figures.
ITEM = next(item for item in SITE.items_with_sets() if item.group == "projects")


@pytest.fixture(scope="module")
def export(root, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "markdown"
    result = export_to(root, folder, "--without-editions", "--site-url", PLACE)
    assert result.returncode == 0, result.stderr
    return folder


def export_to(repository: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "scripts/export_markdown.py", *map(str, arguments)]
    return subprocess.run(command, cwd=repository, capture_output=True, encoding="utf-8", check=False)


def built(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder.parent / "site")]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_plain_mkdocs_builds_it_with_every_page(export):
    settings = yaml.safe_load((export / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings.keys() == {
        "site_name",
        "docs_dir",
        "nav",
        "markdown_extensions",
    }  # no theme, plugin or hook of ours
    result = built(export)
    assert result.returncode == 0 and "WARNING" not in result.stderr, result.stderr
    for locale in LOCALES:
        for path in (page.path for page in build_pages(SITE)):
            file = export.parent / "site" / locale / path.removesuffix("index") / "index.html"
            assert file.is_file(), file


def test_a_link_that_leads_nowhere_would_be_seen(export):
    page = export / "docs" / LOCALES[0] / "towns.md"
    content = page.read_text(encoding="utf-8")
    page.write_text(f"{content}\n[lost](lost.md)\n", encoding="utf-8")
    assert "lost.md" in built(export).stderr
    page.write_text(content, encoding="utf-8")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_says_the_same_in_markdown(export, locale):
    text = (export / "docs" / locale / "projects" / f"{ITEM.slug}.md").read_text(encoding="utf-8")
    assert f"# {ITEM.record.name.get(locale)}\n" in text
    for strand in ITEM.record.strands:
        assert f"### {strand.name.get(locale)} {{#{strand.id}}}" in text
    assert text.count("\n[^") >= len({tuple(q.paragraphs) for q in ITEM.record.quantities})


def test_links_within_the_site_lead_to_files_and_data_go_along(export):
    texts = {file: file.read_text(encoding="utf-8") for file in (export / "docs").rglob("*.md")}
    assert [file for file, text in texts.items() if f"]({PLACE}" in text] == []
    assert "(../data/plan.json)" in texts[export / "docs" / LOCALES[0] / "data.md"]
    assert (export / "docs" / "data" / "plan.json").is_file()


def test_a_folder_with_something_in_it_is_left_alone(root, tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    result = export_to(root, tmp_path)
    assert result.returncode == 2 and str(tmp_path) in result.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_data_with_errors_are_not_exported(copy_of_repository, tmp_path):
    repository = copy_of_repository()
    (repository / "data" / "plan.yml").unlink()
    result = export_to(repository, tmp_path / "out")
    assert result.returncode == 1 and "plan.yml" in result.stderr
    assert not (tmp_path / "out").exists()
