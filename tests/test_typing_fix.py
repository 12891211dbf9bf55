"""Mending: what it changes, and that it changes nothing else."""

import json
import re
import subprocess
import sys
import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from planted_slips import REAL
from sitegen.models import Typing
from sitegen.site import load_site
from sitegen.site_data import load_folder
from sitegen.typography.checks import page_findings
from sitegen.typography.findings import cover, find
from sitegen.typography.han import han_rules
from sitegen.typography.latin import latin_rules
from sitegen.typography.mend import mend_field, mend_folder, mend_text
from sitegen.yaml_edit import FileOnDisk
from sitegen.yaml_source import parse_yaml

HOUSE = Typing(quotes="“”‘’", stops_inside_quotes=True, no_list_comma_before=("and", "or"), spelling="en-US")
HAN, LATIN = han_rules(), latin_rules(HOUSE)

PIECES = [
    *"甲乙 新区ab Z19,.:;!?()，。、；：！？（）“”‘’《》…—–-'\"·Ａ１％／　|*#`",
    "{n}",
    "https://a.b/c,d",
    "...",
    "colour",
    "teh",
]
typed_texts = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
# A comma of a Chinese text of the real data, between two Chinese characters.
COMMA = r"^( +zh: [^，\n]*[一-鿿])，(?=[一-鿿])"
rules = st.sampled_from([HAN, LATIN])


def mendable(text, some_rules):
    return [found for found in find(cover(text), some_rules) if found.is_mendable]


@given(typed_texts, rules)
def test_mending_twice_is_mending_once(text, some_rules):
    mended = mend_text(text, some_rules)
    assert mendable(mended, some_rules) == []
    assert mend_text(mended, some_rules) == mended


@given(typed_texts, rules)
def test_mending_changes_a_text_only_where_something_is_reported(text, some_rules):
    if not mendable(text, some_rules):
        assert mend_text(text, some_rules) == text


@given(typed_texts, rules)
def test_mending_leaves_every_word_placeholder_and_address(text, some_rules):
    def words(value):
        return [char for char in unicodedata.normalize("NFKC", value) if char.isalnum()]

    mended = mend_text(text, some_rules)
    assert words(mended) == words(text)
    assert re.findall(r"\{\w*\}|https?://[!-~]*\w", mended) == re.findall(r"\{\w*\}|https?://[!-~]*\w", text)


@given(typed_texts, rules)
def test_findings_do_not_overlap_and_lie_in_the_text(text, some_rules):
    end = 0
    for found in find(cover(text), some_rules):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(
    st.dictionaries(st.sampled_from("abcdef"), typed_texts.filter(bool), min_size=2), st.sampled_from([None, "'", '"'])
)
def test_a_yaml_file_reads_the_same_but_for_the_mended_text(fields, style):
    content = yaml.safe_dump(fields, allow_unicode=True, default_style=style, width=9999)
    source = parse_yaml(content, "some.yml")
    path = next(iter(source.value))
    file = FileOnDisk(content)
    mended = mend_field(file, source, (path,), HAN) if isinstance(source.value[path], str) else None
    now = parse_yaml(file.text, "some.yml")
    expected = {**source.value, path: mend_text(source.value[path], HAN)} if mended else source.value
    assert now.value == expected
    lines = zip(content.split("\n"), file.text.split("\n"), strict=True)
    assert sum(before != after for before, after in lines) <= (1 if mended else 0)


@given(st.lists(typed_texts, max_size=6).map("\n".join))
def test_findings_in_a_page_stay_on_their_line(page):
    for found in page_findings(page, HAN):
        assert "\n" not in page[found.start : found.end]


@pytest.fixture
def folder(copy_of_repository):
    return copy_of_repository()


def replace(path, pattern, new):
    text = path.read_bytes().decode("utf-8")
    changed, count = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
    assert count == 1
    path.write_bytes(changed.encode("utf-8"))
    return changed.count("\n", 0, re.search(pattern, text, re.MULTILINE).start()) + 1


def test_the_real_data_and_pages_need_no_mending(folder):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert mend_folder(folder) == []
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_slip_in_the_data_is_mended_in_place_and_told(folder):
    path = folder / REAL
    clean = path.read_bytes()
    line = replace(path, COMMA, r"\1,")
    mended = mend_folder(folder)
    assert [(change.file, change.line) for change in mended] == [(REAL, line)]
    assert "," in mended[0].before and "," not in mended[0].after
    assert path.read_bytes() == clean
    assert mend_folder(folder) == []


def test_line_ends_and_byte_order_mark_stay(folder):
    path = folder / REAL
    clean = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(clean)
    replace(path, COMMA, r"\1,")
    assert len(mend_folder(folder)) == 1
    assert path.read_bytes() == clean


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("新区,计划", "新区，计划"),
        ('"新区,\\u8ba1划: \\"一\\""', '"新区，\\u8ba1划：“一”"'),
        ("'新区,it''s计划'", "'新区，it’s计划'"),
        ("１２", "１２"),  # mended, it would be a number
        (">-\n    新区,\n    计划", ">-\n    新区,\n    计划"),
    ],
)
def test_a_text_keeps_the_way_it_is_written(typed, mended):
    file = FileOnDisk(f"name:\n  zh: {typed}\n  en: x\n")
    mend_field(file, parse_yaml(file.text, "some.yml"), ("name", "zh"), HAN)
    assert file.text == f"name:\n  zh: {mended}\n  en: x\n"


def test_a_mended_text_never_becomes_a_field():
    file = FileOnDisk("en: the plan：they\n")
    assert mend_field(file, parse_yaml(file.text, "some.yml"), ("en",), LATIN) is None
    assert file.text == "en: the plan：they\n"


def test_quotes_titles_addresses_and_search_words_are_not_touched(folder):
    replace(folder / REAL, r"^(\s+quote: ).*", r"\1新区,计划...")
    replace(folder / "data/sources.yml", r"^(    title:\n      zh: ).*", r"\1新区,计划...")
    replace(folder / "data/sources.yml", r"^(    url: ).*", r"\1https://example.org/a,b...c")
    replace(folder / "data/terms.yml", r"^(    also:\n      zh: ).*", r"\1招才;招聘")
    assert mend_folder(folder) == []
    assert not [problem for problem in load_site(folder)[1] if problem.code.startswith("typing-")]


def test_two_texts_on_one_line_are_both_mended(folder):
    (folder / "data/pages/changes.yml").write_text(
        "title: {zh: '更新,记录', en: Change log}\ndescription: {zh: 甲(乙), en: the plan...}\nlead: {zh: 甲, en: A}\n",
        encoding="utf-8",
    )
    before = load_folder(folder)
    mend_folder(folder)
    text = (folder / "data/pages/changes.yml").read_text(encoding="utf-8")
    assert "description: {zh: 甲（乙）, en: the plan…}" in text
    assert len(before.groups["pages"]) == len(load_folder(folder).groups["pages"])


def test_a_page_by_hand_is_mended_outside_its_code(folder):
    chinese, english = folder / "docs/zh/guide.md", folder / "docs/en/guide.md"
    chinese.write_text("# 指南\n\n见 `a,b` 文件,等等...\n\n```\n甲,乙\n```\n", encoding="utf-8")
    english.write_text("# Guide\n\nIt's `a  b`.\n", encoding="utf-8")
    assert [change.line for change in mend_folder(folder)] == [3, 3]
    assert "见`a,b`文件，等等……\n\n```\n甲,乙\n```\n" in chinese.read_text(encoding="utf-8")
    assert "It’s `a  b`.\n" in english.read_text(encoding="utf-8")


def test_the_command_mends_tells_and_then_reports_the_rest(root, folder):
    line = replace(folder / REAL, COMMA, r"\1,“")
    command = [sys.executable, str(root / "scripts/check.py"), "--root", str(folder), "--fix"]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stderr) == (0, "")
    first, *rest = result.stdout.splitlines()
    assert first.startswith(f"{REAL}:{line}: ") and " → " in first
    assert "1 text(s) mended." in rest
    assert any("[typing-pair]" in later for later in rest) and not any("half-width" in later for later in rest)


def test_with_another_format_the_report_stays_pure(root, folder):
    replace(folder / REAL, COMMA, r"\1,")
    command = [sys.executable, str(root / "scripts/check.py"), "--root", str(folder), "--fix", "--format", "json"]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert json.loads(result.stdout) == []
    assert result.stderr.startswith(f"{REAL}:")
