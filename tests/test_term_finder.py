"""Terms in a text: found whole, the longest first, and nothing of the text lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from sitegen.models import Term, Text
from sitegen.term_finder import TermFinder

ENDINGS = ("es", "s", "ing")


def finder(*texts: str, locale: str = "en", endings: tuple[str, ...] = ENDINGS) -> TermFinder:
    note = Text({locale: "note"})
    terms = [Term(id=f"t{n}", text=Text({locale: text}), note=note, reliability="ours") for n, text in enumerate(texts)]
    return TermFinder(terms, locale, endings)


def found(finder: TermFinder, text: str) -> list[str]:
    return [str(piece) for piece, term in finder.find(Markup(text)) if term]


@pytest.mark.parametrize(
    ("terms", "text", "expected"),
    [
        (("port", "land port"), "the land port and a port", ["land port", "port"]),
        (("port",), "Ports, PORT; portal, airport, port-side", ["Ports", "PORT", "port"]),
        (("“three fives”",), "the “three fives.”", ["three fives"]),
        (("R&D",), str(escape("R&D, r&d")), ["R&amp;D", "r&amp;d"]),
        (("span",), '<span lang="zh">span</span> <b class="span">span</b>', ["span"]),
        (("zone",), '<span lang="zh">a <b>zone</b></span> zone', ["zone"]),
        (("2+5+10",), "“2+5+10” 12+5+10", ["2+5+10"]),
        (("land port",), "the land\xa0port", ["land\xa0port"]),
        (("absent",), "nothing here", []),
    ],
)
def test_a_term_is_found_whole_and_the_longest_first(terms, text, expected):
    assert found(finder(*terms), text) == expected


def test_a_script_without_blanks_needs_no_ends_of_words():
    chinese = finder("医药", "生物医药", "双城", locale="zh", endings=())
    assert found(chinese, "以生物医药为主的双城，医药") == ["生物医药", "双城", "医药"]


def test_without_terms_nothing_is_found():
    assert found(finder(), "any text") == []
    assert found(TermFinder([], "zh"), "双城") == []


words = st.text(alphabet="ab城药 -&<>'“”", max_size=12)


@given(st.lists(words.filter(lambda text: text.strip(" \"'“”")).map(str.strip), max_size=4), words)
def test_the_pieces_make_the_text_again_and_each_term_is_one(terms, text):
    escaped = escape(text)
    pieces = finder(*terms).find(escaped)
    assert Markup().join(piece for piece, _ in pieces) == escaped
    for piece, term in pieces:
        if term:
            form = term.text.get("en").strip("\"'“”")
            assert piece.unescape().casefold().startswith(form.casefold())
