"""The site's texts: filled in, joined and counted in one language, and never markup of their own."""

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.models import Item, Name, Phrase, Quantity, Statement, Text, Unit, Word
from sitegen.words import Words, language_mark, record_name

NASTY = "<u>\"&'"
ESCAPED = "&lt;u&gt;&#34;&amp;&#39;"
NAMES = {"a": "甲", "b": "乙", "c": "丙"}
LIST = {
    "list.separator": {"zh": "、", "en": ",␣"},
    "list.last": {"zh": "和", "en": "␣and␣"},
    "list.open": {"zh": "{list}等", "en": "{list} and others"},
}
line = st.text(max_size=20).map(lambda text: " ".join(text.split())).filter(lambda text: text and "{" not in text)


def both(zh: str, en: str | None = None) -> Text:
    return Text({"zh": zh} if en is None else {"zh": zh, "en": en})


def words(locale: str, names: dict[str, Text] | None = None, unit: Unit | None = None, **own: Text) -> Words:
    """Return the texts of a site made up for the test, whose first and original language is Chinese."""
    named = names or {name: both(zh, name.upper()) for name, zh in NAMES.items()}
    day = Unit(id="day", name=both("{n}天", "{n} days"), name_one=both("{n}天", "{n} day"))
    qualifiers = (
        Word(id="exact", name=both("{quantity}", "{quantity}")),
        Word(id="more", name=both("{quantity}以上", "{quantity} or more")),
    )
    return Words(
        SimpleNamespace(
            settings=SimpleNamespace(default_locale="zh"),
            original_locale="zh",
            vocabulary=SimpleNamespace(units=(unit or day,), qualifiers=qualifiers),
            words={key: Phrase(text) for key, text in LIST.items()} | own,
            by_id={key: Name.model_construct(id=key, name=name) for key, name in named.items()},
        ),
        locale,
    )


def quantity(value: int, qualifier: str = "exact") -> Quantity:
    return Quantity(
        id="some", kind="target", value=value, unit="day", qualifier=qualifier, counts=both("天"), paragraphs=(1,)
    )


def listed(text: Text, locale: str, mentioned: str, is_open: bool = False, **site: dict[str, Text]) -> str:
    statement = Statement(id="s", text=text, paragraphs=(1,), names=tuple(mentioned), open=is_open)
    return str(words(locale, **site).text(text, statement))


@pytest.mark.parametrize(
    ("names", "is_open", "zh", "en"),
    [
        ("a", False, "有甲。", "With A."),
        ("ab", False, "有甲和乙。", "With A and B."),
        ("abc", False, "有甲、乙和丙。", "With A, B and C."),
        ("abc", True, "有甲、乙和丙等。", "With A, B and C and others."),
    ],
)
def test_names_are_joined_as_each_language_does(names, is_open, zh, en):
    text = both("有{names}。", "With {names}.")
    assert listed(text, "zh", names, is_open) == zh
    assert listed(text, "en", names, is_open) == en


def test_a_sentence_that_is_not_translated_is_of_one_language_with_all_that_is_filled_in():
    assert listed(both("有{names}。"), "en", "ab") == '<span lang="zh">有甲和乙。</span>'
    item = Item.model_construct(quantities=(quantity(1),))
    assert words("en").text(both("共{some}。"), owner=item) == '<span lang="zh">共1天。</span>'


def test_a_name_that_is_not_translated_is_marked_inside_the_sentence():
    names = {"a": both("甲"), "b": both("乙", "B")}
    shown = listed(both("有{names}。", "With {names}."), "en", "ab", names=names)
    assert shown == 'With <span lang="zh">甲</span> and B.'


def test_names_and_units_are_escaped():
    names = {"a": both("甲", NASTY)}
    assert listed(both("有{names}。", "With {names}."), "en", "a", names=names) == f"With {ESCAPED}."
    unit = Unit(id="day", name=both("{n}天", f"{{n}} {NASTY}"))
    assert words("en", unit=unit).quantity(quantity(2)) == f"2 {ESCAPED}"


def test_a_quantity_has_its_unit_in_the_right_number_and_its_qualifier():
    assert [words("en").quantity(quantity(n)) for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]
    assert words("en").quantity(quantity(1234, "more")) == "1,234 days or more"
    assert words("zh").quantity(quantity(10**9, "more")) == "10亿天以上"


def test_only_the_number_is_emphasized():
    assert words("en").quantity(quantity(1234, "more"), emphasis=True) == "<b>1,234</b> days or more"
    assert words("en").quantity(quantity(1234)) == "1,234 days"


def test_a_number_in_a_text_is_the_one_of_its_own_record():
    item = Item.model_construct(quantities=(quantity(5).model_copy(update={"id": "other"}), quantity(7)))
    assert words("en").text(both("{some}", "in {some}"), owner=item) == "in 7 days"


def test_values_of_an_interface_word_are_escaped_and_markup_is_kept():
    site = words("en", greeting=both("{who}好", "Hello & {who}"))
    assert site.t("greeting", who=NASTY) == f"Hello &amp; {ESCAPED}"
    assert site.t("greeting", who=site.text(both("甲"))) == 'Hello &amp; <span lang="zh">甲</span>'
    with pytest.raises(KeyError, match="who"):
        site.t("greeting", whom="x")


def test_a_value_in_the_page_s_language_is_marked_amid_a_word_in_another_one():
    site = words("en", greeting=both("{who}好：{n}"))
    assert site.t("greeting", who="Ann", n="5") == '<span lang="zh"><span lang="en">Ann</span>好：5</span>'
    assert site.mark("greeting") == ' lang="zh"'
    assert words("zh", greeting=both("好")).mark("greeting") == ""


@pytest.mark.parametrize(
    ("around", "marks"),
    [
        ("fr", ' lang="zh"'),
        ("ar", ' lang="zh" dir="ltr"'),
        ("ja", ' lang="zh" data-script="Hans"'),
        ("zh-TW", ' lang="zh" data-script="Hans"'),
        ("zh", ' lang="zh"'),
    ],
)
def test_a_passage_is_marked_with_what_sets_it_apart_from_the_language_around_it(around, marks):
    assert language_mark("zh", around) == marks


def test_the_original_is_not_told_twice_where_a_text_is_not_translated():
    assert words("en").original(both("甲", "A")) == '<span lang="zh">甲</span>'
    assert words("en").original(both("甲")) == ""


@given(line)
@settings(max_examples=40)
def test_a_text_without_markup_is_exactly_the_text(content):
    site = words("en", key=both("键", content))
    assert site.plain(both("文", content)) == site.plain(both(content)) == site.plain("key") == content


@given(line)
@settings(max_examples=40)
def test_no_text_is_markup_in_any_place(content):
    site = words("en", {"a": both(content, content)}, greeting=both("{who}", "{who}"))
    places = (site.text(both("文", content)), site.quote(content), site.original(both(content, "x")))
    for shown in (*places, site.t("greeting", who=content), site.text(record_name(site.site, "a"))):
        bare = shown.removeprefix('<span lang="zh">').removesuffix("</span>")
        assert not set(bare) & set("<>\"'") and bare.unescape() == content


def test_every_text_that_falls_back_is_counted_once():
    site = words("en", key=both("键"))
    site.text(both("一"))
    site.plain("key")
    site.plain(both("一", "one"))
    site.original(both("一"))
    assert site.untranslated == 2
    assert words("zh").untranslated == 0


def test_a_word_for_an_attribute_is_filled_and_has_no_markup_in_any_language():
    found = words("en", hits=both("“{query}”有{n}条"))
    assert found.plain("hits", query=NASTY, n=2) == f"“{NASTY}”有2条"
    assert found.plain("list.separator") == ", "
