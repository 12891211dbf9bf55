"""Which way a language runs and what it is written in, also for languages that nobody thought of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.locales import cldr_locale, direction, script


@pytest.mark.parametrize(
    ("locale", "runs", "written_in"),
    [
        ("zh", "ltr", "Hans"),
        ("zh-TW", "ltr", "Hant"),
        ("zh-Hant", "ltr", "Hant"),
        ("en", "ltr", "Latn"),
        ("pt-BR", "ltr", "Latn"),
        ("ja", "ltr", "Jpan"),
        ("ko", "ltr", "Kore"),
        ("ru", "ltr", "Cyrl"),
        ("ar", "rtl", "Arab"),
        ("he", "rtl", "Hebr"),
        ("ug", "rtl", "Arab"),
        ("uz-Cyrl", "ltr", "Cyrl"),
        ("gd", "ltr", "Latn"),
    ],
)
def test_a_language_is_set_as_its_readers_write_it(locale, runs, written_in):
    assert (direction(locale), script(locale)) == (runs, written_in)


@given(st.from_regex(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", fullmatch=True))
def test_no_language_tag_is_refused(locale):
    assert cldr_locale(locale) is not None
    assert direction(locale) in {"ltr", "rtl"}
    assert len(script(locale)) == 4
