"""Texts on their way to translators and back: nothing is lost, and nothing gets in that does not fit."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from plan_factory import write_plan
from sitegen.exchange.importing import Importer
from sitegen.exchange.po import po_file, read_po_file
from sitegen.exchange.units import Returned, Unit, units
from sitegen.exchange.xlsx import read_xlsx_file, xlsx_file
from sitegen.site import load_site
from sitegen.translations import STATES
from sitegen.yaml_edit import FileOnDisk, set_texts
from sitegen.yaml_source import parse_yaml
from test_build import _fingerprint
from test_translations import EN_GONE, PROJECT, RECORD, SUMMARY, ZH, edit, states

# What a text may hold: no control characters, no halves of characters, no line ends but our own.
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"), include_characters="\n"), min_size=1
)
FORMATS = {
    ".po": (lambda found: po_file(found, "en", "计划"), read_po_file),
    ".xlsx": (xlsx_file, read_xlsx_file),
}
both_formats = pytest.mark.parametrize("suffix", FORMATS)


@pytest.fixture
def folder(reviewed_copy) -> Path:
    return reviewed_copy


def exported(folder: Path, locale: str = "en", some=STATES) -> list[Unit]:
    return list(units(load_site(folder, preview=True)[0], locale, some))


def there_and_back(found: list[Unit], suffix: str) -> list[Returned]:
    write, read = FORMATS[suffix]
    return read(write(found))


def take(folder: Path, *returned: Returned, locale: str = "en"):
    return Importer(folder, locale).take(list(returned))


def summary(folder: Path, translation: str, mark: str = "done") -> Returned:
    (unit,) = [unit for unit in exported(folder) if unit.address == SUMMARY]
    return Returned(SUMMARY, unit.original, translation, mark)


@both_formats
@settings(max_examples=40)
@given(original=TEXTS, translation=TEXTS)
def test_every_text_comes_back_as_it_went(suffix, original, translation):
    sent = [Unit("a#b", "reviewed", original, translation, "data/a.yml:1"), Unit("c#d", "missing", "=1+1", "", "b:2")]
    first, *rest = there_and_back(sent, suffix)
    assert (first.address, first.original, first.translation) == ("a#b", original, translation)
    assert [(entry.original, entry.translation) for entry in rest] == [("=1+1", "")]


@both_formats
def test_what_comes_back_unchanged_changes_nothing(folder, suffix):
    before = _fingerprint(folder / "data") | _fingerprint(folder / "docs")
    sent = exported(folder)
    done = take(folder, *there_and_back(sent, suffix))
    assert (done.changed, done.confirmed, done.refused) == (0, len(sent), [])
    assert _fingerprint(folder / "data") | _fingerprint(folder / "docs") == before


@both_formats
def test_a_language_can_be_added_by_a_translator(root, tmp_path, suffix):
    folder = write_plan(tmp_path / "small", root, towns=1, principles=1, projects=2)
    edit(folder, "data/site.yml", (r"^name:", "- locale: ko\n  name: 한국어\n  completeness: partial\nname:"))
    sent = exported(folder, "ko")
    assert {unit.state for unit in sent} == {"missing"}
    kept = [Returned(unit.address, unit.original, unit.original, "done") for unit in sent]
    done = take(folder, *kept, locale="ko")
    assert (done.changed, done.refused) == (len(sent), [])
    again = exported(folder, "ko")
    assert [unit.translation for unit in again] == [unit.original for unit in sent]
    assert {unit.state for unit in again} == {"reviewed"}
    assert not [found for found in load_site(folder)[1] if found.severity == "error"]


def test_only_what_wants_work_is_sent(folder):
    edit(folder, PROJECT, ZH)
    edit(folder, "data/plan.yml", EN_GONE)
    assert [unit.address for unit in exported(folder, some=STATES[:-1])] == ["plan#summary", SUMMARY]


@both_formats
def test_a_stale_text_is_sent_with_its_state_and_notes_and_confirmed_by_the_translator(folder, suffix):
    edit(folder, PROJECT, ZH)
    sent = exported(folder, some=["stale"])
    assert "文旅品牌 = culture-and-tourism brand" in sent[0].notes and sent[0].place == f"{PROJECT}:17"
    (returned,) = there_and_back(sent, suffix)
    assert returned.mark == {".po": "draft", ".xlsx": ""}[suffix]
    take(folder, returned)
    assert states(folder) == {SUMMARY: "stale"}
    done = take(folder, Returned(returned.address, returned.original, returned.translation, "done"))
    assert (done.confirmed, states(folder)) == (1, {})


def test_a_new_translation_stands_in_its_place_and_is_reviewed(folder):
    before = (folder / PROJECT).read_text("utf-8").split("\n")
    text = 'The New Area: four "areas" of the city, with its culture-and-tourism brand.'
    done = take(folder, summary(folder, text))
    after = (folder / PROJECT).read_text("utf-8").split("\n")
    assert (done.changed, done.refused) == (1, [])
    assert [(one, two) for one, two in zip(before, after, strict=True) if one != two] == [
        (before[16], "  en: \"The New Area: four \\\"areas\\\" of the city, with its culture-and-tourism brand.\"")
    ]  # fmt: skip
    assert states(folder) == {}


@pytest.mark.parametrize(
    ("translation", "words"),
    [
        ("The New Area plans to improve the city in five areas.", "different numbers"),
        ("In four areas {names}.", "placeholder"),
        ("In four <b>areas</b>.", "HTML"),
        (" In four areas.", "blank"),
        ("In four\nareas.", "blank"),
    ],
)
def test_what_does_not_pass_the_checks_is_refused_with_the_reason(folder, translation, words):
    before = (folder / PROJECT).read_bytes()
    (other,) = [unit for unit in exported(folder) if unit.address == "projects/city-quality#slogan"]
    done = take(folder, summary(folder, translation), Returned(other.address, other.original, "A good life", "done"))
    assert {found.address for found in done.refused} == {SUMMARY}
    assert any(words in found.en for found in done.refused) and all(found.zh for found in done.refused)
    assert (folder / PROJECT).read_bytes() == before.replace(b"A better life for the people", b"A good life", 1)


def test_what_no_longer_fits_is_refused_with_the_reason(folder):
    returned = summary(folder, "In four areas, and more.")
    edit(folder, PROJECT, ZH)
    gone = Returned("projects/no-such#summary", "x", "y", "done")
    done = take(folder, returned, gone)
    assert [(found.address, "changed since" in found.en) for found in done.refused] == [
        (SUMMARY, True),
        (gone.address, False),
    ]
    assert done.changed == 0


@pytest.mark.parametrize("translation", ["", "  "])
def test_what_is_still_empty_is_passed_over(folder, translation):
    done = take(folder, summary(folder, translation), summary(folder, "A draft in four areas.", "draft"))
    assert (done.changed, done.confirmed, done.refused) == (0, 0, [])


def test_a_page_comes_back_as_a_whole(folder):
    (page,) = [unit for unit in exported(folder) if unit.address == "docs/accessibility"]
    done = take(folder, Returned(page.address, page.original, page.translation + "\nOne more line.", "done"))
    assert (done.changed, done.refused) == (1, [])
    assert (folder / "docs/en/accessibility.md").read_text("utf-8").endswith("\n\nOne more line.\n")


def test_an_excel_file_protects_all_but_what_is_to_be_filled_in(folder, tmp_path):
    path = tmp_path / "en.xlsx"
    path.write_bytes(xlsx_file(exported(folder)[:3]))
    sheet = load_workbook(path).active
    assert sheet.protection.sheet and sheet.freeze_panes == "A2"
    assert [cell.column_letter for cell in sheet[2] if not cell.protection.locked] == ["B", "D"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["export", "en.csv"], "no known kind"),
        (["import", "none.po"], "cannot be read"),
        (["import", "broken.po"], "cannot be read"),
        (["import", "broken.xlsx"], "cannot be read"),
        (["import", "other.xlsx"], "cannot be read"),
        (["export", "en.po", "--language", "fr"], "--language"),
    ],
)
def test_the_command_refuses_what_it_cannot_read(folder, tmp_path, arguments, words):
    (tmp_path / "broken.po").write_bytes(b'msgid "a\nmsgstr \xff\n')
    (tmp_path / "broken.xlsx").write_bytes(b"PK no workbook")
    Workbook().save(tmp_path / "other.xlsx")
    command, file, *rest = arguments
    result = _run(folder, command, str(tmp_path / file), *rest)
    assert result.returncode == 2 and words in result.stderr


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(folder / "scripts/exchange_translations.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_command_writes_a_file_and_takes_it_back(folder, tmp_path):
    edit(folder, PROJECT, ZH)
    path = tmp_path / "en.po"
    assert _run(folder, "export", str(path)).returncode == 0
    content = path.read_text("utf-8")
    assert content.count("msgctxt") == 1 and "#, fuzzy" in content
    path.write_text(content.replace("#, fuzzy\n", "").replace("plans to improve", "intends to improve"), "utf-8")
    result = _run(folder, "import", str(path))
    assert result.returncode == 0 and "1 text(s) changed" in result.stdout
    assert states(folder) == {}
    path.write_text(path.read_text("utf-8").replace("four areas", "five areas"), "utf-8")
    result = _run(folder, "import", str(path))
    assert result.returncode == 1 and f"{SUMMARY}:" in result.stdout
    assert RECORD in {path.relative_to(folder).as_posix() for path in (folder / "data").iterdir()}


@pytest.mark.parametrize(
    "content",
    [
        "a:\n  zh: 一\n  en: One\nb: 2\n",
        "a:\n  zh: 一\nb: 2\n",
        "a: {zh: 一}\nb: 2\n",
        "a: {zh: 一, en: One} # kept\nb: 2\n",
        "a:\n  zh: 一\n  en: 'One'\nb: 2 # kept\n",
        'a:\r\n  zh: "一"\r\n  en: "One\\u00a0x"\r\nb: 2\r\n',
        "a:\n  zh: 一\n  en: One\n    and more\nb: 2\n",
        "a:\n    zh: 一",
    ],
)
@pytest.mark.parametrize("value", ["Two", 'Two: "three", and # four', "{Two}, [x]", "- two", "no", "2024", "…\\n"])
def test_a_text_can_be_set_however_it_is_written(content, value):
    on_disk, path = FileOnDisk(content), ("a", "en")
    assert set_texts(on_disk, "data/x.yml", {path: value}) == []
    after = parse_yaml(on_disk.text, "data/x.yml")
    before = parse_yaml(content, "data/x.yml")
    assert after.value == {**before.value, "a": {"zh": "一", "en": value}}
    assert ("# kept" in on_disk.text) == ("# kept" in content)
    assert on_disk.content.count(b"\r") == on_disk.content.count(b"\n") or "\r" not in content


def test_a_text_in_a_block_is_left_alone_and_the_others_are_set():
    content = "a:\n  zh: 一\n  en: |-\n    One\nb:\n  zh: 二\n  en: Two\n"
    on_disk = FileOnDisk(content)
    left = set_texts(on_disk, "data/x.yml", {("a", "en"): "1", ("b", "en"): "2"})
    assert left == [("a", "en")] and on_disk.text == content.replace("Two", '"2"')
