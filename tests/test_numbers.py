"""Numbers and dates in the reader's language."""

import pytest

from sitegen.numbers import format_date, format_number, is_one


@pytest.mark.parametrize(
    ("value", "locale", "shown"),
    [
        (0, "en", "0"),
        (100, "zh", "100"),
        (1234, "en", "1,234"),
        (999_999, "en", "999,999"),
        (1_000_000, "en", "1 million"),
        (1_000_000_000, "en", "1 billion"),
        (1_000_000_000, "zh", "10亿"),
        (1_500_000_000, "en", "1.5 billion"),
        (1_000_000_000, "de", "1 Milliarde"),
        (1234, "de", "1.234"),
        (1_000_000_000, "zh-Hant", "10億"),
    ],
)
def test_a_number_is_written_as_its_language_writes_it(value, locale, shown):
    assert format_number(value, locale).replace("\u00a0", " ") == shown


@pytest.mark.parametrize("value", [1_234_567_890, 1_000_000_001, 999_999_999, 10**17 + 1])
def test_a_number_is_never_rounded(value):
    for locale in ("zh", "en", "de"):
        digits = "".join(char for char in format_number(value, locale) if char.isdigit())
        assert digits == str(value)


def test_one_is_what_the_language_takes_for_one():
    assert is_one(1, "en") and not is_one(2, "en") and not is_one(0, "en")
    assert is_one(0, "fr")
    assert not is_one(1, "zh")


def test_a_language_that_cldr_does_not_know_is_written_as_english():
    assert format_number(1234, "xx") == "1,234"


@pytest.mark.parametrize(
    ("value", "locale", "shown"),
    [
        ("2024-02-26", "en", "February 26, 2024"),
        ("2024-02-26", "zh", "2024年2月26日"),
        ("2024-02", "en", "February 2024"),
        ("2024-02", "zh", "2024年2月"),
        ("2024", "en", "2024"),
        ("2024", "zh", "2024年"),
    ],
)
def test_a_date_is_no_more_exact_than_it_is_known(value, locale, shown):
    assert format_date(value, locale) == shown


def test_a_language_that_cldr_does_not_know_gets_plain_digits():
    assert format_number(1_000_000_000, "xx") == "1,000,000,000"
    assert format_date("2024-02-26", "xx") == "2024-02-26"
