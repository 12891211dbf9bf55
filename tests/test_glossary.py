"""The glossary's order: every term once, where a reader of the page would look for it."""

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitegen.glossary import terms_by_letter
from sitegen.models import Term, Text
from sitegen.site import load_site

# Letters of many scripts, signs, accents of their own: whatever an editor may paste.
anything = st.text(max_size=8).map(lambda text: " ".join(text.split())).filter(bool)
english = st.text(string.ascii_letters + string.digits + " -“’", max_size=6).map(str.strip).filter(bool)


class Terms:
    """As much of a site as the order needs: Chinese is the plan's own language."""

    def __init__(self, *terms: Term):
        self.terms = terms
        self.original_locale = "zh"
        self.settings = type("Settings", (), {"default_locale": "zh"})


def term(romanization: str | None = None, **texts: str) -> Term:
    note = Text(root={"zh": "注", "en": "note"})
    return Term.model_construct(id="x", text=Text(root=texts), note=note, romanization=romanization)


def order(locale: str, *terms: Term) -> list[tuple[str, list[str]]]:
    groups = terms_by_letter(Terms(*terms), locale)
    return [
        (letter, [each.text.root.get(locale) or each.text.root["zh"] for each in found]) for letter, found in groups
    ]


@pytest.fixture(scope="module")
def real(root):
    return load_site(root)[0]


def test_every_term_stands_under_one_letter(real):
    for locale in real.settings.locales:
        groups = terms_by_letter(real, locale)
        assert sorted(each.id for _, found in groups for each in found) == sorted(each.id for each in real.terms)
        letters = [letter for letter, _ in groups]
        assert letters == sorted(set(letters))


def test_chinese_is_ordered_by_reading_and_english_by_spelling():
    officials = term("gànbù", zh="干部", en="officials")
    academician = term("yuànshì", zh="院士", en="academician")
    peak = term("ángshǒu", zh="昂首", en="“Heads High”")
    assert order("zh", officials, academician, peak) == [("A", ["昂首"]), ("G", ["干部"]), ("Y", ["院士"])]
    assert order("en", officials, peak, academician) == [
        ("A", ["academician"]),
        ("H", ["“Heads High”"]),
        ("O", ["officials"]),
    ]


def test_digits_come_first_and_case_and_accents_do_not_count():
    assert order("en", term(zh="乙", en="Éclair"), term(zh="甲", en="“515”"), term(zh="丙", en="east")) == [
        ("#", ["“515”"]),
        ("E", ["east", "Éclair"]),
    ]


def test_a_term_that_is_not_translated_stands_under_the_letter_it_is_read_with():
    terms = term("gànbù", zh="干部", en="officials"), term(zh="成果", fr="résultats")
    assert order("fr", *terms) == [("G", ["干部"]), ("R", ["résultats"])]


def test_a_letter_of_another_language_is_marked_as_one():
    terms = term(zh="干部", en="officials"), term(zh="成果", fr="résultats"), term(zh="5", en="5")
    assert [letter for letter, _ in order("fr", *terms)] == ["#", "R", '<span lang="zh">干</span>']


def test_a_site_without_terms_has_no_letters():
    assert order("zh") == []


@given(st.lists(anything, max_size=12))
@settings(max_examples=40)
@example(["“”", "+", "한국어", "ελιά", "Щука", "ﬁne", "ß", "بحيرة", "\u0301", "fine", "FINE"])
def test_in_any_script_every_term_stands_once_below_headings_that_differ(texts):
    groups = order("fr", *(term(zh="词", fr=text) for text in texts))
    assert sorted(text for _, found in groups for text in found) == sorted(texts)
    letters = [letter for letter, _ in groups]
    assert len(letters) == len(set(letters)) and all(letters)


@given(st.lists(english, max_size=12))
@settings(max_examples=40)
def test_a_word_stands_under_its_first_letter_in_the_order_of_a_dictionary(texts):
    groups = order("en", *(term(zh="词", en=text) for text in texts))
    plain = {text: "".join(c for c in text if c.isalnum() or c == " ").strip().lower() for text in texts}
    for letter, found in groups:
        assert all((plain[text][:1].upper() if plain[text][:1].isalpha() else "#") == letter for text in found)
        assert [plain[text] for text in found] == sorted(plain[text] for text in found)
    assert [letter for letter, _ in groups] == sorted({letter for letter, _ in groups})


def test_terms_that_read_the_same_keep_the_order_of_the_file():
    first, second = term("shì", zh="市", en="city"), term("shí", zh="十", en="City")
    assert order("zh", first, second) == [("S", ["市", "十"])]
    assert order("zh", second, first) == [("S", ["十", "市"])]
