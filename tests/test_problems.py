"""Problems as people, GitHub and programs read them."""

import json

import pytest

from sitegen.problems import Problem, errors, format_problems, problem

WRONG = Problem("data/b.yml", 3, "name.en", "text-html", "中文", "English")
NOTED = Problem("data/a.yml", 12, "", "word-unused", "提醒", "A warning", "warning")


def test_text_begins_with_file_and_line_and_counts_at_the_end():
    assert format_problems([WRONG, NOTED], "text").splitlines() == [
        "data/a.yml:12: 提醒",
        "    A warning [word-unused]",
        "data/b.yml:3: 中文",
        "    English [text-html]",
        "共2个文件：1个错误，1个提醒。",
        "1 error(s) and 1 warning(s) in 2 file(s).",
    ]


def test_no_problem_is_said_in_both_languages():
    assert format_problems([], "text") == "数据检查通过，没有问题。\nThe data are in order: no problem found."
    assert format_problems([], "github") == ""
    assert json.loads(format_problems([], "json")) == []


def test_lines_are_sorted_as_numbers_and_none_is_said_twice():
    found = [Problem("a.yml", line, "", "c", "中", "e") for line in (10, 9, 9)]
    assert [line for line in format_problems(found, "text").splitlines() if line.startswith("a.yml")] == [
        "a.yml:9: 中",
        "a.yml:10: 中",
    ]


def test_github_gets_one_annotation_a_problem_with_its_level():
    assert format_problems([WRONG, NOTED], "github").splitlines() == [
        "::warning file=data/a.yml,line=12,title=word-unused::提醒%0AA warning",
        "::error file=data/b.yml,line=3,title=text-html::中文%0AEnglish",
    ]


def test_no_file_name_or_value_can_forge_a_github_annotation():
    forged = Problem("a,b:c%\n.yml", 1, "", "c", "50%\r\n::error::x", "e")
    annotation = format_problems([forged], "github")
    assert annotation == "::error file=a%2Cb%3Ac%25%0A.yml,line=1,title=c::50%25%0D%0A::error::x%0Ae"


def test_json_has_every_part_of_a_problem_under_its_name():
    assert json.loads(format_problems([WRONG], "json")) == [
        {
            "file": "data/b.yml",
            "line": 3,
            "field": "name.en",
            "code": "text-html",
            "zh": "中文",
            "en": "English",
            "severity": "error",
        }
    ]
    assert "中文" in format_problems([WRONG], "json")


@pytest.mark.parametrize("style", ["text", "github", "json"])
def test_a_file_name_that_is_not_utf8_can_be_printed(style):
    broken = problem("file-stray", b"data/\xd4\xd4.yml".decode("utf-8", "surrogateescape"), 1)
    assert "udcd4" in format_problems([broken], style).encode("utf-8").decode()


def test_only_errors_stop_a_build():
    assert errors([WRONG, NOTED]) == [WRONG]


def test_braces_in_a_value_are_shown_as_they_are():
    found = problem("text-placeholder", "a.yml", 1, "name", found="{x}", allowed="{file} {0}")
    assert "{{x}}" in found.en and "{file} {0}" in found.zh


def test_a_message_without_its_values_is_a_mistake_in_the_code():
    with pytest.raises(KeyError):
        problem("unknown-id", "a.yml", 1, "name", found="x")
