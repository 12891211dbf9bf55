"""How far translations are: what makes one stale, how it is accepted, and that this survives moves and renames."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sample_site import THEME
from sitegen.build import Build, Workspace
from sitegen.pages import Urls
from sitegen.renaming import plan_renaming
from sitegen.site import load_site
from sitegen.translation_status import TranslationStatus

PROJECT, RECORD = "data/projects/city-quality.yml", "data/translations.json"
SUMMARY = "projects/city-quality#summary"
STATEMENT = "projects/city-quality#last-mile.text"
PAGE = "docs/accessibility"


@pytest.fixture
def folder(reviewed_copy) -> Path:
    return reviewed_copy


def states(folder: Path) -> dict[str, str]:
    return {found.address: found.state for found in TranslationStatus(folder).open}


def edit(folder: Path, file: str, *edits: tuple[str, str]) -> None:
    path = folder / file
    content = path.read_text("utf-8")
    for pattern, new in edits:
        content, count = re.subn(pattern, new, content, count=1, flags=re.M)
        assert count, pattern
    path.write_text(content, "utf-8", newline="\n")


ZH = (r"^(summary:\n  zh: 新区)计划", r"\1准备")
ZH_AGAIN = (r"^(summary:\n  zh: 新区)准备", r"\1打算")
EN = (r"^(summary:\n  zh: .*\n  en: \"The New Area) plans", r"\1 intends")
EN_GONE = (r"^(summary:\n  zh: .*\n  en: ).*", r"\1???")


def run(script: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(folder / "scripts" / script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [([], {}), ([ZH], {SUMMARY: "stale"}), ([EN], {SUMMARY: "unreviewed"}), ([ZH, EN], {SUMMARY: "unreviewed"})],
    ids=["nothing", "original", "translation", "both"],
)
def test_a_translation_is_stale_if_its_original_changed_and_it_did_not(folder, edits, expected):
    edit(folder, PROJECT, *edits)
    assert states(folder) == expected


def test_a_text_still_to_write_is_missing(folder):
    edit(folder, PROJECT, EN_GONE)
    assert states(folder) == {SUMMARY: "missing"}


def test_a_stale_text_is_a_warning_that_names_file_and_line(folder):
    edit(folder, PROJECT, ZH)
    site, (found,) = load_site(folder)
    lines = (folder / PROJECT).read_text("utf-8").split("\n")
    assert (found.file, found.code, found.severity) == (PROJECT, "translation-stale", "warning")
    assert lines[found.line - 1].startswith("  en: ") and lines[found.line - 3] == "summary:"
    assert site


def test_a_page_written_by_hand_is_stale_as_a_whole(folder):
    edit(folder, "docs/zh/accessibility.md", (r"\Z", "\n再说一句。\n"))
    (found,) = load_site(folder)[1]
    assert (found.file, found.line, found.code) == ("docs/en/accessibility.md", 1, "page-stale")
    assert states(folder) == {PAGE: "stale"}


def test_what_was_seen_together_is_stale_at_the_next_change_of_one(folder):
    edit(folder, PROJECT, ZH, EN)
    TranslationStatus(folder).record()
    edit(folder, PROJECT, ZH_AGAIN)
    assert states(folder) == {SUMMARY: "stale"}


def test_noting_leaves_a_stale_text_stale_and_forgets_what_is_gone(folder):
    edit(folder, PROJECT, ZH, (r"^slogan_note:\n  zh: .*\n  en: .*\n", ""))
    TranslationStatus(folder).record()
    assert states(folder) == {SUMMARY: "stale"}
    assert "projects/city-quality#slogan_note" not in json.loads((folder / RECORD).read_text("utf-8"))


@pytest.mark.parametrize("path", [SUMMARY, "projects/city-quality", PROJECT, "data/projects", "./data/", "data"])
def test_a_text_is_accepted_by_address_file_or_folder(folder, path):
    edit(folder, PROJECT, ZH)
    assert TranslationStatus(folder).accept([path]) > 0
    assert states(folder) == {}


def test_what_is_accepted_elsewhere_stays_as_it_was(folder):
    edit(folder, PROJECT, ZH)
    edit(folder, "docs/zh/accessibility.md", (r"^# .*", "# 无障碍"))
    TranslationStatus(folder).accept([PAGE])
    assert states(folder) == {SUMMARY: "stale"}


def test_ids_carry_the_record_through_reordered_lists(folder):
    content = yaml.safe_load((folder / PROJECT).read_text("utf-8"))
    content["strands"] = [{**strand, "statements": strand["statements"][::-1]} for strand in content["strands"][::-1]]
    (folder / PROJECT).write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")
    names = yaml.safe_load((folder / "data/names.yml").read_text("utf-8"))
    names["names"].reverse()
    (folder / "data/names.yml").write_text(yaml.safe_dump(names, allow_unicode=True, sort_keys=False), "utf-8")
    assert states(folder) == {}


def test_a_renamed_project_keeps_its_record_and_its_excuses(folder):
    edit(folder, PROJECT, (r"(        text:\n          zh: 新区要打通.*)", r"\1五年。"))
    reason = "    reason:\n      zh: 例。\n      en: An example.\n"
    edit(folder, "data/checks.yml", (r"\Z", f"  - at: {STATEMENT}\n{reason}"))
    assert states(folder)[STATEMENT] == "stale"
    plan_renaming(folder, "projects", "city-quality", "better-city").carry_out()
    new = STATEMENT.replace("city-quality", "better-city")
    assert states(folder)[new] == "stale" and len(states(folder)) == 2
    assert [found.code for found in load_site(folder)[1]] == ["translation-stale"]


def test_an_editor_without_a_shell_accepts_by_a_word_in_the_file(folder):
    edit(folder, PROJECT, ZH)
    edit(folder, "data/ui.yml", (r"^(translated:\n  mark:\n    zh: ).*", r"\1译文没有跟上"))
    edit(folder, "docs/zh/accessibility.md", (r"\A", "<!-- 新 -->\n"))
    before = {file: (folder / file).read_bytes() for file in (PROJECT, "data/ui.yml", "docs/en/accessibility.md")}
    for file in (PROJECT, "data/ui.yml"):
        (folder / file).write_bytes(b"translations: reviewed\n" + before[file])
    page = folder / "docs/en/accessibility.md"
    page.write_bytes(b"---\r\ntranslations: reviewed\r\n---\r\n" + before["docs/en/accessibility.md"])
    assert load_site(folder)[1] == [] and states(folder) == {}
    assert run("check.py", folder, "--format", "github").stdout == ""
    assert page.read_bytes().startswith(b"---")  # a workflow that checks changes nothing
    result = run("check.py", folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert f"data/ui.yml, {PROJECT}, docs/en/accessibility.md" in result.stdout.replace(
        f"{PROJECT}, data/ui.yml", f"data/ui.yml, {PROJECT}"
    )
    assert {file: (folder / file).read_bytes() for file in before} == before
    assert states(folder) == {}
    edit(folder, PROJECT, ZH_AGAIN)
    assert states(folder) == {SUMMARY: "stale"}


def test_a_word_that_is_not_the_right_one_is_refused(folder):
    for file in (PROJECT, "data/ui.yml"):
        path = folder / file
        before = path.read_text("utf-8")
        path.write_text("translations: done\n" + before, "utf-8")
        (found,) = load_site(folder)[1]
        assert (found.file, found.line, found.code) == (file, 1, "bad-value")
        path.write_text(before, "utf-8")


def test_front_matter_with_more_in_it_is_kept(folder):
    page = folder / "docs/en/accessibility.md"
    before = page.read_text("utf-8")
    page.write_text("---\ntitle: A\ntranslations: reviewed\n---\n" + before, "utf-8")
    TranslationStatus(folder).record()
    assert page.read_text("utf-8") == "---\ntitle: A\n---\n" + before


def test_a_broken_record_blocks_nobody(folder):
    (folder / RECORD).write_text("<<<<<<< HEAD\n{}\n", "utf-8")
    site, (found,) = load_site(folder)
    assert site and (found.code, found.severity) == ("translation-record", "warning")
    assert set(states(folder).values()) == {"unreviewed"}


def test_the_command_prints_a_table_and_json_and_accepts(folder):
    edit(folder, PROJECT, ZH)
    table = run("translation_status.py", folder)
    assert (table.returncode, table.stderr) == (0, "")
    assert f"{PROJECT}:17: stale: {SUMMARY} [en]" in table.stdout
    entries = json.loads(run("translation_status.py", folder, "--format", "json").stdout)
    (stale,) = [entry for entry in entries if entry["state"] == "stale"]
    assert (stale["address"], stale["locale"], stale["original"][:4]) == (SUMMARY, "en", "新区准备")
    assert run("translation_status.py", folder, "--accept", SUMMARY).returncode == 0
    assert states(folder) == {}
    unknown = run("translation_status.py", folder, "--accept", "projects/city")
    assert unknown.returncode == 2 and "projects/city" in unknown.stderr


@pytest.mark.parametrize(("needed", "after_zh", "after_both"), [("", 0, 0), ("current", 1, 0), ("reviewed", 1, 1)])
def test_a_release_is_held_up_only_as_the_settings_say(folder, needed, after_zh, after_both):
    if needed:
        edit(folder, "data/site.yml", (r"\Z", f"release_translations: {needed}\n"))
    assert run("translation_status.py", folder, "--release").returncode == 0
    edit(folder, PROJECT, ZH)
    assert run("translation_status.py", folder, "--release").returncode == after_zh
    edit(folder, PROJECT, EN)
    assert run("translation_status.py", folder, "--release").returncode == after_both
    assert load_site(folder)[0]


def test_a_language_that_is_added_is_missing_everywhere(folder):
    edit(folder, "data/site.yml", (r"^name:", "  - locale: ko\n    name: 한국어\n    completeness: partial\nname:"))
    found = TranslationStatus(folder).translations
    assert {entry.state for entry in found if entry.locale == "ko"} == {"missing"}
    assert {entry.state for entry in found if entry.locale == "en"} == {"reviewed"}


def test_the_real_translations_are_reviewed_and_their_addresses_unique(root):
    found = TranslationStatus(root).translations
    assert [entry.address for entry in found if entry.state != "reviewed"] == []
    assert len({entry.address for entry in found}) == len(found)
    assert not any("[" in entry.address for entry in found), "a place in a list would not survive its reordering"


@pytest.mark.parametrize("plan_language", ["zh", "ja"])
def test_a_stale_passage_is_marked_where_it_is_read_and_listed_on_the_page_of_states(folder, plan_language):
    edit(folder, "data/sources.yml", (r"^    locale: zh$", f"    locale: {plan_language}"))
    edit(folder, PROJECT, ZH)
    build = Build(load_site(folder)[0], Workspace(folder, THEME), Urls("zh"))
    drawn = {locale: build.document("projects/city-quality", locale) for locale in ("zh", "en")}
    assert "ms-stale" not in drawn["zh"]
    assert drawn["en"].count('<a class="ms-stale" href="../../translations/#stale"') == 1
    for locale in ("zh", "en"):
        listed = build.document("translations", locale)
        assert "新区准备从四个方面" in listed and f"{PROJECT}</code>" in listed
        assert listed.count('class="ms-stale-text"') == 1
