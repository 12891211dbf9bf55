"""How texts are typed: right and wrong examples of every rule, in the data and in pages."""

import pytest

from sitegen.messages import MESSAGES
from sitegen.models import Typing
from sitegen.typography.checks import page_findings
from sitegen.typography.findings import cover, find
from sitegen.typography.han import han_rules
from sitegen.typography.latin import latin_rules
from sitegen.typography.markdown import blocks
from sitegen.typography.mend import mend_text
from sitegen.typography.spelling import spelling_rules, variants
from typing_cases import HAN_RIGHT, HAN_SLIPS, LATIN_RIGHT, LATIN_SLIPS

HOUSE = Typing(
    quotes="“”‘’",
    stops_inside_quotes=True,
    no_list_comma_before=("and", "or"),
    spelling="en-US",
    spellings={"urbanisation": "urbanization"},
)
HAN = han_rules()
LATIN = (*latin_rules(HOUSE), *spelling_rules(HOUSE, frozenset()))


def codes(text: str, rules) -> list[str]:
    return [found.code.removeprefix("typing-") for found in find(cover(text), rules)]


@pytest.mark.parametrize(("typed", "mended", "expected"), HAN_SLIPS)
def test_a_slip_in_chinese_is_found_and_mended_if_that_is_safe(typed, mended, expected):
    assert codes(typed, HAN) == expected.split()
    assert mend_text(typed, HAN) == mended


@pytest.mark.parametrize("text", HAN_RIGHT)
def test_what_is_right_in_chinese_is_left_alone(text):
    assert codes(text, HAN) == []


@pytest.mark.parametrize(("typed", "mended", "expected"), LATIN_SLIPS)
def test_a_slip_in_english_is_found_and_mended_if_that_is_safe(typed, mended, expected):
    assert codes(typed, LATIN) == expected.split()
    assert mend_text(typed, LATIN) == mended


@pytest.mark.parametrize("text", LATIN_RIGHT)
def test_what_is_right_in_english_is_left_alone(text):
    assert codes(text, LATIN) == []


def test_the_tables_show_every_kind_of_slip():
    shown = {f"typing-{code}" for _, _, expected in [*HAN_SLIPS, *LATIN_SLIPS] for code in expected.split()}
    assert shown == {code for code in MESSAGES if code.startswith("typing-")} - {"typing-no-word-list"}


def test_a_language_without_settings_keeps_only_the_rules_of_its_script():
    rules = latin_rules(Typing())
    assert codes('le "plan", « oui », colour, a, b, and c', rules) == []
    assert codes("l'aire  neuve ,", rules) == ["quote", "blank", "blank"]


def test_a_language_has_its_own_quotation_marks():
    rules = latin_rules(Typing(quotes="„“‚‘"))
    assert mend_text('der "Plan" sagt', rules) == "der „Plan“ sagt"
    assert codes("der „Plan“, der „Plan sagt", rules) == ["pair"]


def test_a_spelling_variant_has_its_word_list():
    assert "en-US" in variants()
    assert spelling_rules(Typing(spelling="tlh"), frozenset()) == ()
    assert spelling_rules(Typing(), frozenset()) == ()


def test_a_name_may_be_spelled_as_no_list_has_it():
    rules = spelling_rules(HOUSE, frozenset({"labour", "hte"}))
    assert codes("Labour and hte colour", rules) == ["variant"]


def test_a_correction_with_several_choices_or_a_capital_is_left_to_a_person():
    several, capital = find("thre Colour", LATIN)
    assert several.new.split(" / ")[:2] == ["three", "there"] and not several.is_mendable
    assert capital.new == "Color" and not capital.is_mendable


PAGE = """---
note: 甲,乙
---
# 标题 {#id}

- 用`a, b`，见[某 页](../a b.md)

```text
坏,的
```

    也,是代码

| 甲 | 乙 |
一行，
又一行
"""


def test_a_page_is_its_prose_without_code_and_markup():
    assert [PAGE[block.start :].split("\n")[0] for block in blocks(PAGE)] == [
        "# 标题 {#id}",
        "- 用`a, b`，见[某 页](../a b.md)",
        "| 甲 | 乙 |",
        "一行，",
    ]


def test_slips_in_a_page_are_found_at_their_place():
    found = list(page_findings(PAGE, HAN))
    assert [(PAGE[slip.start - 1 : slip.end + 1], slip.code) for slip in found] == [("某 页", "typing-blank")]
