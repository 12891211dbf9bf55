"""Every planted fault is reported with its code on its line, in words that say what to do."""

import re

import pytest

from faults import PROJECT, plant, problems_of, publish_example
from planted_faults import ACCEPTED, CASES
from sitegen.messages import MESSAGES, Message
from sitegen.site import load_site

# Codes that no edit of one data file can bring about in that file, with the test that produces them.
ELSEWHERE = {
    "bad-field": "test_validate.py::test_a_rule_without_words_of_its_own_still_names_field_and_line",
    "page-stale": "test_translations.py::test_a_page_written_by_hand_is_stale_as_a_whole",
    "build-broken": "test_preview.py::test_a_broken_template_is_told_at_its_line",
}


def _named(cases):
    return pytest.mark.parametrize("fault", cases, ids=lambda fault: fault.name)


@pytest.fixture
def folder(copy_of_repository):
    return publish_example(copy_of_repository())


@_named(CASES)
def test_a_planted_fault_is_reported_once_on_its_line(folder, fault):
    line = plant(folder, fault)
    found = problems_of(folder, fault)
    assert [problem.line for problem in found if problem.code == fault.code] == [line], found


def test_an_error_leaves_no_site_but_a_warning_does(folder):
    by_name = {fault.name: fault for fault in CASES}
    plant(folder, by_name["word unused"])
    assert load_site(folder)[0] is not None
    plant(folder, by_name["page missing"])
    assert load_site(folder)[0] is None


@_named(ACCEPTED)
def test_what_is_harmless_is_accepted(folder, fault):
    plant(folder, fault)
    site, problems = load_site(folder)
    assert site is not None
    assert {problem.code for problem in problems} == ({fault.code} if fault.code else set())


def test_the_published_pattern_is_in_order(folder):
    assert load_site(folder)[1] == []


def test_every_message_is_produced_by_a_test(root):
    assert {fault.code for fault in CASES} | ELSEWHERE.keys() == MESSAGES.keys()
    for code, place in ELSEWHERE.items():
        file, _, name = place.partition("::")
        source = (root / "tests" / file).read_text(encoding="utf-8")
        assert f"def {name}(" in source and f'"{code}"' in source


def test_no_fault_is_planted_twice_under_one_name():
    names = [fault.name for fault in [*CASES, *ACCEPTED]]
    assert len(names) == len(set(names))


def test_every_message_speaks_both_languages_with_the_same_values():
    for code, message in MESSAGES.items():
        assert message.zh.endswith(("。", "：{allowed}。", "}")), code
        assert "。" not in message.en, code
        assert message.en.endswith((".", "?", "}")), code


def test_problems_in_several_files_are_all_reported_in_one_run(folder):
    chosen = {"required file missing", "duplicate number", "bad address", "word unused", "page in the way of a group"}
    planted = [fault for fault in CASES if fault.name in chosen]
    lines = {(fault.file, plant(folder, fault), fault.code) for fault in planted}
    found = {(problem.file, problem.line, problem.code) for problem in load_site(folder)[1]}
    assert len(lines) == len(chosen)
    assert lines <= found


def test_several_problems_in_one_file_are_all_reported_in_one_run(folder):
    chosen = {"unquoted no", "number out of range", "bad date", "quote too long", "empty list"}
    for fault in CASES:
        if fault.name in chosen:
            plant(folder, fault)
    codes = {problem.code for problem in load_site(folder)[1] if problem.file == PROJECT}
    assert codes == {"wrong-type", "out-of-range", "bad-date", "too-long", "empty-list"}


WORDING = {
    "full-width colon, top-level key": (
        "“number”后面是全角冒号“：”。请改成半角冒号加一个空格，即“number: ”。",
        "“number” is followed by a full-width colon “：”. Replace it by an ordinary colon and a blank: “number: ”.",
    ),
    "saved as GB18030": (
        "文件不是UTF-8编码（很可能是GB18030，即中文Windows的“ANSI”）。请用编辑器“另存为”UTF-8后再提交。",
        "The file is not UTF-8 (most likely GB18030, the “ANSI” of Chinese Windows). "
        "Save it again as UTF-8 in your editor.",
    ),
    "saved as UTF-16": (
        "文件不是UTF-8编码（可能是UTF-16）。请用编辑器“另存为”UTF-8后再提交。",
        "The file is not UTF-8 (probably UTF-16). Save it again as UTF-8 in your editor.",
    ),
    "tab": (
        "缩进里有制表符（Tab）。YAML只能用空格缩进，请换成空格。",
        "The indentation contains a tab. YAML allows only blanks there; replace the tab by blanks.",
    ),
    "text missing in a language": (
        "name缺少English文字。请补上“en: ……”；确实不需要时，把整个字段各语言一起删去。",
        "name has no text in English. Add “en: …”; if it is not needed, remove the field in all languages.",
    ),
    "unquoted no": (
        'name.en应为文字，现在是“no”（是非值）。请加上英文引号："no"。',
        'name.en should be text; found “no” (true/false). Put it in quotes: "no".',
    ),
    "unquoted 1.10": (
        'name.en应为文字，现在是“1.10”（小数）。请加上英文引号："1.10"。',
        'name.en should be text; found “1.10” (a decimal number). Put it in quotes: "1.10".',
    ),
    "unquoted date": (
        'updates[1].date应为文字，现在是“2024-12-31”（日期）。请加上英文引号："2024-12-31"。',
        'updates[1].date should be text; found “2024-12-31” (a date). Put it in quotes: "2024-12-31".',
    ),
    "quoted number": (
        "number应为整数，现在是“99”（文字）。这里不加引号，也不写单位。",
        "number should be a whole number; found “99” (text). Write it without quotes and without a unit.",
    ),
    "words are a list": (
        "data/ui.yml应为分语言的文字，每种语言一行，现在是列表。请另起几行写出各语言，如“  zh: ……”“  en: ……”。",
        "data/ui.yml should be a text with a line for each language; found a list. "
        "Write each language on a line of its own below it.",
    ),
    "number out of range": (
        "number的值“0”超出范围，应≥ 1。请核对。",
        "“0” in number is out of range: it must be ≥ 1. Check it.",
    ),
    "value not in a closed list": (
        "quantities[1].kind的值“goal”不可用。可用的值：target, commitment, threshold。",
        "“goal” is no value of quantities[1].kind. Allowed: target, commitment, threshold.",
    ),
    "HTML": (
        "name.en里有HTML标记“<b>”。这里只能写文字，请删去标记。",
        "name.en contains HTML: “<b>”. Only plain text belongs here; remove the markup.",
    ),
    "zero-width character": (
        "name.zh第3个字符是看不见的字符U+200B ZERO WIDTH SPACE，可能是从网页或聊天软件粘贴来的。请删去后重新输入。",
        "Character 3 of name.zh is invisible (U+200B ZERO WIDTH SPACE), probably pasted from elsewhere. "
        "Delete it and retype.",
    ),
    "placeholder in one language only": (
        "summary各语言的占位不一致：en里缺{example-parks}。请让各语言用到同样的占位。",
        "The languages of summary use different placeholders: en lacks {example-parks}. Use the same in all of them.",
    ),
    "duplicate number": (
        "序号1重复，已在data/projects/economic-strength.yml用过。请改成不同的序号。",
        "The number 1 is used twice; it already stands in data/projects/economic-strength.yml. "
        "Give one of them another number.",
    ),
    "update from before the plan": (
        "updates[1].date的日期2024-02-25早于计划发表的日期2024-02-26，不是后续进展。"
        "请核对；更早的事写进data/background.yml。",
        "updates[1].date says 2024-02-25, before the plan was published (2024-02-26): that is no later progress. "
        "Check the date; earlier events belong in data/background.yml.",
    ),
    "slug in upper case": (
        "文件名“New-Park.yml”不能用作网址。请只用小写英文字母、数字和连字符，以字母开头，并以.yml结尾。",
        "The file name “New-Park.yml” cannot become an address. Use lower-case letters, digits and hyphens, "
        "start with a letter, and end in .yml.",
    ),
    "page in the way of a group": (
        "这一页与由data/pages/towns.yml生成的页面网址相同。请改文件名，或删去其中一个。",
        "This page would have the same address as the one made from data/pages/towns.yml. "
        "Rename or delete one of them.",
    ),
}


@pytest.mark.parametrize("name", WORDING)
def test_a_message_says_what_was_found_and_what_to_do(folder, name):
    fault = next(fault for fault in CASES if fault.name == name)
    plant(folder, fault)
    found = next(problem for problem in problems_of(folder, fault) if problem.code == fault.code)
    assert (found.zh, found.en) == WORDING[name]


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("unknown field", "是不是“slogan_note”？", "Did you mean “slogan_note”?"),
        ("unknown id", "是不是“item”？", "Did you mean “item”?"),
        ("unknown name in a list", "是不是“sensor-park”？", "Did you mean “sensor-park”?"),
        ("dangling relation", "可用的：", "Allowed: "),
    ],
)
def test_a_misspelled_name_gets_its_likeliest_correction(folder, name, zh, en):
    fault = next(fault for fault in CASES if fault.name == name)
    plant(folder, fault)
    found = next(problem for problem in problems_of(folder, fault) if problem.code == fault.code)
    assert zh in found.zh and en in found.en


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_guide_lists_every_message_under_its_code(site, language):
    page = (site / f"{language}messages/index.html").read_text("utf-8")
    assert [code for code in MESSAGES if page.count(f'id="{code}"') != 1] == []
    assert not re.search(r"\{\w", page[page.index("<main") : page.index("</main>")])


def test_a_list_of_messages_leaves_open_what_each_finding_fills_in():
    message = Message("“{found}”没有用。{hint_zh}请看{limit}。", "“{found}” is of no use. {hint_en}See {limit}.")
    assert message.in_general() == {"zh": "“…”没有用。请看…。", "en": "“…” is of no use. See …."}
