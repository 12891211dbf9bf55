"""Whole builds through the real MkDocs and static-i18n: other plans, other languages, faults."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from plan_factory import write_plan
from sitegen.site_checks import check_folder

THREE_LANGUAGES = {"zh": "中文", "en": "English", "ko": "한국어"}


def build(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a repository as `make build` does."""
    return subprocess.run(
        [sys.executable, "scripts/build.py"],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def pages(folder: Path) -> set[str]:
    site = folder / "site"
    return {path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html")}


def read(folder: Path, page: str) -> str:
    return (folder / "site" / page / "index.html").read_text(encoding="utf-8")


def edit_yaml(path: Path, change) -> None:
    value = yaml.safe_load(path.read_text(encoding="utf-8"))
    path.write_text(yaml.safe_dump(change(value) or value, allow_unicode=True, sort_keys=False), encoding="utf-8")


def in_every_text(value, change):
    """Apply `change` to every text of a data file's value."""
    if isinstance(value, dict):
        if value and set(value) <= set(THREE_LANGUAGES) and all(isinstance(part, str) for part in value.values()):
            return change(value)
        return {key: in_every_text(part, change) for key, part in value.items()}
    return [in_every_text(part, change) for part in value] if isinstance(value, list) else value


def test_a_plan_of_another_shape_builds_without_touching_code(root, tmp_path):
    write_plan(tmp_path, root, towns=3, principles=4, projects=7)
    result = build(tmp_path)
    assert result.returncode == 0, result.stderr
    own = {"", "about/", "search/", "towns/", "principles/", "projects/"}
    own |= {f"{folder}/project-{n}/" for n in range(1, 8) for folder in ("projects", "side-by-side")}
    assert pages(tmp_path) == {"404.html"} | own | {f"en/{page}" for page in own}
    assert re.findall(r'id="(town-\d)"', read(tmp_path, "towns")) == ["town-1", "town-2", "town-3"]
    assert "长春" not in read(tmp_path, "")
    assert "No. 7 of 7" in read(tmp_path, "en/projects/project-7")


def test_a_plan_without_a_group_has_no_page_for_it(root, tmp_path):
    write_plan(tmp_path, root, towns=0, principles=1, projects=1)
    assert build(tmp_path).returncode == 0
    assert "towns/" not in pages(tmp_path)
    assert "/towns" not in read(tmp_path, "")


@pytest.fixture
def plan_with_gap(root, tmp_path):
    """A plan in three languages of which Korean is partial: one statement of one project is not translated."""
    write_plan(tmp_path, root, towns=1, principles=1, projects=2, languages=THREE_LANGUAGES)
    with_korean = lambda text: {**text, "ko": text.get("ko", f"한 {text['en']}")}  # noqa: E731
    for name in ("ui", "vocab"):
        edit_yaml(tmp_path / "data" / f"{name}.yml", lambda value: in_every_text(value, with_korean))
    edit_yaml(tmp_path / "data" / "site.yml", lambda value: value["languages"][2].update(completeness="partial"))
    edit_yaml(
        tmp_path / "data" / "projects" / "project-1.yml",
        lambda value: value["strands"][0]["statements"][0]["text"].pop("ko") and None,
    )
    return tmp_path


def test_a_partial_language_falls_back_visibly_and_leaves_hreflang(plan_with_gap):
    result = build(plan_with_gap)
    assert result.returncode == 0, result.stderr
    page = read(plan_with_gap, "ko/projects/project-1")
    assert '<span lang="zh" data-script="Hans">Said by project-1 (zh)</span>' in page
    assert "ms-notice" in page
    assert 'hreflang="ko" href="https' not in page
    assert 'hreflang="ko" href="https' not in read(plan_with_gap, "projects/project-1")
    sitemap = (plan_with_gap / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert "/ko/projects/project-1/" not in sitemap
    # The fonts of printed editions are not made for Korean, so nothing of it is printed, and nothing leads there.
    assert not (plan_with_gap / "site" / "downloads" / "ko").exists()
    assert ".pdf" not in page and "og:image" not in page
    assert "downloads/en/projects/project-1.pdf" in read(plan_with_gap, "en/projects/project-1")


def test_a_name_inside_a_translated_sentence_is_marked_where_it_falls_back(plan_with_gap):
    name = {"id": "pier", "kind": "park", "name": {"zh": "码头", "en": "pier"}, "note": {"zh": "注", "en": "Note"}}
    names = plan_with_gap / "data" / "names.yml"
    names.write_text(yaml.safe_dump({"names": [{**name, "paragraphs": [1]}]}, allow_unicode=True), encoding="utf-8")

    def mention(value):
        statement = value["strands"][0]["statements"][0]
        statement.update(text=dict.fromkeys(THREE_LANGUAGES, "{names}"), names=["pier"])

    edit_yaml(plan_with_gap / "data" / "projects" / "project-2.yml", mention)
    assert build(plan_with_gap).returncode == 0
    page = read(plan_with_gap, "ko/projects/project-2")
    assert '<p><span lang="zh" data-script="Hans">码头</span><a ' in page
    assert "ms-notice" in page


def test_a_translated_page_of_a_partial_language_is_a_full_alternate(plan_with_gap):
    assert build(plan_with_gap).returncode == 0
    page = read(plan_with_gap, "ko/projects/project-2")
    address = "https://example.org/ko/projects/project-2/"
    assert "Said by project-2 (ko)" in page
    assert "ms-notice" not in page
    assert f'hreflang="ko" href="{address}"' in read(plan_with_gap, "projects/project-2")
    assert address in (plan_with_gap / "site" / "sitemap.xml").read_text(encoding="utf-8")


def test_the_missing_text_of_a_partial_language_is_listed_as_a_warning(plan_with_gap):
    result = subprocess.run(
        [sys.executable, "scripts/check.py"], cwd=plan_with_gap, capture_output=True, text=True, encoding="utf-8"
    )
    assert result.returncode == 0
    assert "missing-translation" in result.stdout
    assert result.stdout.startswith("data/projects/project-1.yml:")


def test_the_real_plan_takes_a_third_complete_language_from_data_alone(copy_of_repository):
    repository = copy_of_repository()
    with_korean = lambda text: {**text, "ko": text["en"]} if "en" in text else text  # noqa: E731
    for path in (repository / "data").rglob("*.yml"):
        if path.stem != "_example":
            edit_yaml(path, lambda value: in_every_text(value, with_korean))
    language = {"locale": "ko", "name": "한국어", "completeness": "complete"}
    edit_yaml(repository / "data" / "site.yml", lambda value: value["languages"].append(language))
    result = build(repository)
    assert result.returncode == 0, result.stderr
    korean = {page for page in pages(repository) if page.startswith("ko/")}
    assert {page.removeprefix("ko/") for page in korean} >= {"", "projects/city-quality/", "targets/"}
    assert (repository / "site" / "ko" / "search" / "search_index.json").exists()
    assert 'hreflang="ko" href="https' in read(repository, "projects/city-quality")


def test_a_language_that_the_theme_does_not_know_needs_data_only(root, tmp_path):
    write_plan(tmp_path, root, towns=1, principles=1, projects=1)
    language = {"locale": "gd", "name": "Gàidhlig", "completeness": "partial"}
    edit_yaml(tmp_path / "data" / "site.yml", lambda value: value["languages"].append(language))
    result = build(tmp_path)
    assert result.returncode == 0, result.stderr
    assert '<html lang="gd" dir="ltr"' in read(tmp_path, "gd/projects/project-1")
    assert check_folder(tmp_path / "site") == []


def test_one_more_file_is_one_more_project(copy_of_repository):
    repository = copy_of_repository()
    before = len(list((repository / "data" / "projects").glob("[a-z]*.yml")))
    example = yaml.safe_load((repository / "data" / "projects" / "_example.yml").read_text(encoding="utf-8"))
    edit = repository / "data" / "projects" / "one-more.yml"
    edit.write_text(yaml.safe_dump(example, allow_unicode=True, sort_keys=False), encoding="utf-8")
    result = build(repository)
    assert result.returncode == 0, result.stderr
    assert {"projects/one-more/", "en/projects/one-more/"} <= pages(repository)
    assert f"of {before + 1}" in read(repository, "en/projects/one-more")
    assert "Example Project" in read(repository, "en/projects")
    assert "1 billion yuan or more" in read(repository, "en/projects/one-more")
    assert "plan was published" not in read(repository, "en") or "later progress" in read(repository, "en")


def test_later_progress_of_any_item_is_shown_and_told_at_the_foot(copy_of_repository):
    repository = copy_of_repository()
    text = {"zh": "后来的事。", "en": "What came of it."}
    update = {"id": "later", "status": "done", "date": "2024-12-31", "text": text, "source": "shine-new-quality"}
    town = repository / "data" / "towns" / "beihu-future-science-city.yml"
    edit_yaml(town, lambda value: value.update(updates=[update]))
    assert build(repository).returncode == 0
    page = read(repository, "en/towns")
    assert "What came of it." in page
    assert "December 31, 2024" in page
    assert "dated, sourced updates" in page


def test_settings_that_cannot_be_read_are_the_only_problem_told(copy_of_repository):
    repository = copy_of_repository()
    edit_yaml(repository / "data" / "site.yml", lambda value: value.update(official="no"))
    result = subprocess.run(
        [sys.executable, "scripts/check.py"], cwd=repository, capture_output=True, text=True, encoding="utf-8"
    )
    assert result.returncode == 1
    assert result.stdout.startswith("data/site.yml:")
    assert result.stdout.endswith("1 error(s) and 0 warning(s) in 1 file(s).\n")


def test_a_failed_build_leaves_the_last_good_site(copy_of_repository):
    repository = copy_of_repository()
    assert build(repository).returncode == 0
    before = _fingerprint(repository / "site")
    project = repository / "data" / "projects" / "city-quality.yml"
    project.write_text(project.read_text(encoding="utf-8").replace("number: 8", "number: eight"), encoding="utf-8")
    result = build(repository)
    assert result.returncode != 0
    assert "data/projects/city-quality.yml:2:" in result.stderr
    assert "Traceback" not in result.stderr
    assert _fingerprint(repository / "site") == before
    assert not (repository / ".site-next").exists()


def test_a_broken_link_in_a_hand_written_page_stops_the_build(copy_of_repository):
    repository = copy_of_repository()
    (repository / "docs" / "zh" / "extra.md").write_text("# 附\n\n[去](nowhere.md)\n", encoding="utf-8")
    (repository / "docs" / "en" / "extra.md").write_text("# Extra\n\ntext\n", encoding="utf-8")
    result = build(repository)
    assert result.returncode != 0
    assert "nowhere.md" in result.stderr


def test_an_untranslated_hand_written_page_is_shown_with_a_notice(copy_of_repository):
    repository = copy_of_repository()
    (repository / "docs" / "zh" / "extra.md").write_text("# 附页\n\n只有中文。\n", encoding="utf-8")
    result = build(repository)
    assert result.returncode == 0, result.stderr
    page = read(repository, "en/extra")
    assert "ms-notice" in page
    assert '<h1 class="ms-hero__title"><span lang="zh">附页</span></h1>' in page
    assert re.search(r'<div class="ms-prose" lang="zh">\s*<p>只有中文。', page)
    assert 'hreflang="en" href="https' not in read(repository, "extra")
    assert '<meta name="description" content="只有中文。">' in read(repository, "extra")
    assert '<meta name="robots" content="noindex">' in page and "hreflang" not in page.partition("</head>")[0]
    assert [found.code for found in check_folder(repository / "site")] == ["page-unreachable"]
    assert "/en/extra/" not in (repository / "site" / "sitemap.xml").read_text(encoding="utf-8")


def test_the_public_address_comes_from_the_environment(copy_of_repository):
    repository = copy_of_repository()
    assert build(repository, SITE_URL="https://host.test/deep/path/").returncode == 0
    page = read(repository, "en/projects/city-quality")
    assert '<link rel="canonical" href="https://host.test/deep/path/en/projects/city-quality/">' in page
    assert 'hreflang="x-default" href="https://host.test/deep/path/projects/city-quality/"' in page
    assert "example.org" not in page
    assert 'href="/deep/path/en/"' in (repository / "site" / "404.html").read_text(encoding="utf-8")
    assert not (repository / "site" / "robots.txt").exists()  # looked for at the root of a host alone


def test_another_default_language_keeps_the_plans_own_words_marked(copy_of_repository):
    repository = copy_of_repository()
    edit_yaml(repository / "data" / "site.yml", lambda value: value["languages"].reverse())
    result = build(repository, SITE_URL="")
    assert result.returncode == 0, result.stderr
    page = read(repository, "projects/city-quality")
    assert '<html lang="en"' in page
    assert '<p class="ms-original"><span lang="zh">城市品质提质工程</span></p>' in page
    assert '<link rel="canonical" href="https://example.org/projects/city-quality/">' in page
    assert "城市品质提质工程</h1>" in read(repository, "zh/projects/city-quality")


def test_the_core_knows_no_mkdocs(root):
    code = (
        "import sys, pkgutil, importlib, sitegen\n"
        "for module in pkgutil.walk_packages(sitegen.__path__, 'sitegen.'): importlib.import_module(module.name)\n"
        "sys.exit(any(name.split('.')[0] in {'mkdocs', 'material', 'mkdocs_static_i18n'} for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=root / "scripts", check=False).returncode == 0


def _fingerprint(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
