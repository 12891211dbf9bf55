"""What no text may contain, and what it may."""

import pytest

from sitegen.source import Source
from sitegen.text_rules import check_strings, is_invisible


def codes(value: object) -> list[str]:
    source = Source("some.yml", value)
    check_strings(source)
    return [problem.code for problem in source.problems]


@pytest.mark.parametrize(
    "text",
    [
        "a < b and b > a",
        "R&D; Q&A; AT&T",
        "3 <5",
        "“curly” ‘quotes’ — dash … 50% #1",
        "the data: they show",
        "長春 Чанчунь 한국어 çéñ 👍",
        "one\ntwo",
    ],
)
def test_plain_text_is_left_alone(text):
    assert codes({"en": text}) == []


@pytest.mark.parametrize(
    "text",
    [
        "<b>",
        "</p>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=x",
        "<!-- x -->",
        "&lt;",
        "&#60;",
        "&#x3c;",
        "<b",
        "<A",
    ],
)
def test_markup_is_reported(text):
    assert codes({"en": f"x {text} y"}) == ["text-html"]


@pytest.mark.parametrize("text", ["javascript:alert(1)", "JaVaScRiPt :x", "vbscript:x", "data:text/plain,x"])
def test_script_links_are_reported(text):
    assert codes({"url": text}) == ["text-script-link"]


@pytest.mark.parametrize(
    "char", ["\u200b", "\u202e", "\u2066", "\ufeff", "\u00ad", "\ue000", "\ufffd", "\t", "\r", "\x1b"]
)
def test_invisible_characters_are_reported(char):
    assert is_invisible(char)
    assert codes({"en": f"a{char}b"}) == ["text-invisible"]


@pytest.mark.parametrize("char", ["\n", " ", "\u3000", "\u00a0", "字", "“", "👍"])
def test_visible_characters_and_blanks_are_not(char):
    assert not is_invisible(char)


def test_the_place_of_an_invisible_character_is_counted_from_one():
    source = Source("some.yml", {"zh": "一\u200b二"})
    check_strings(source)
    assert "第2个字符" in source.problems[0].zh


def test_keys_and_entries_of_lists_are_looked_at_too():
    source = Source("some.yml", {"a": ({"<b>": "x"}, "<i>")})
    check_strings(source)
    assert [problem.field for problem in source.problems] == ["a[1].<b>", "a[2]"]


def test_every_kind_of_fault_in_a_text_is_reported():
    assert codes("<a href=javascript:x>\u200b") == ["text-html", "text-script-link", "text-invisible"]
