"""Passages with an address of their own in the search index, and passages that are left out of it."""

from collections import Counter
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.search import index_page

TERM = '<div id="{0}" data-search-section><dt><dfn>{1}</dfn> <span>more</span></dt><dd>{2}</dd></div>'
VOID = ("br", "hr", "img", "input", "wbr")
# A tree of elements: tag, whether it is left out of the index, and what is in it; None is a word.
elements = st.recursive(
    st.one_of(st.none(), st.sampled_from(VOID)),
    lambda inside: st.tuples(
        st.sampled_from(("div", "p", "span", "li", "a", "h2", "dfn", "section")),
        st.booleans(),
        st.lists(inside, max_size=3),
    ),
    max_leaves=15,
)


def entries(html: str) -> list[tuple[str, str, str]]:
    return [(entry.address, entry.title, entry.text) for entry in index_page(html, "Page", "a/")]


def written(element: object, numbers: count, kept: list[str], is_kept: bool = True) -> str:
    """Return an element as HTML and note which of its words belong in the index."""
    if element is None:
        word = f" w{next(numbers)} "
        kept += [word.strip()] * is_kept
        return word
    if isinstance(element, str):
        return f"<{element}>"
    tag, left_out, inside = element
    content = "".join(written(each, numbers, kept, is_kept and not left_out) for each in inside)
    marks = " data-search-exclude" * left_out + f' id="i{next(numbers)}"' + " data-search-section" * (tag == "section")
    return f"<{tag}{marks}>{content}</{tag}>"


@given(st.lists(elements, max_size=4))
@settings(max_examples=60)
def test_every_word_is_found_once_unless_it_is_left_out(tree):
    kept: list[str] = []
    numbers = count()
    html = "".join(written(element, numbers, kept) for element in tree)
    found = [word for _, title, text in entries(html)[:] for word in f"{title} {text}".split()]
    found.remove("Page")
    assert Counter(found) == Counter(kept)


def test_a_passage_has_its_own_address_and_the_term_it_explains_as_title():
    html = f"<p>Lead</p>{TERM.format('one', 'One', 'First.')}{TERM.format('two', 'Two', 'Second.')}"
    assert entries(html) == [
        ("a/", "Page", "Lead"),
        ("a/#one", "One", "more\nFirst."),
        ("a/#two", "Two", "more\nSecond."),
    ]


def test_the_second_term_of_a_passage_is_part_of_its_text():
    html = '<div id="one" data-search-section><dfn>One</dfn> is not <dfn>two</dfn></div>'
    assert entries(html)[1] == ("a/#one", "One", "is not two")


def test_a_term_outside_of_a_passage_is_text():
    assert entries("<p>A <dfn>term</dfn> here</p>") == [("a/", "Page", "A term here")]


def test_a_passage_without_term_is_found_by_its_words():
    assert entries('<div id="one" data-search-section><p>A</p></div>')[1:] == [("a/#one", "", "A")]


def test_a_passage_without_address_belongs_to_what_stands_before():
    html = '<h2 id="one">One</h2><div data-search-section><dfn>Two</dfn></div>'
    assert entries(html)[1:] == [("a/#one", "One", "Two")]


def test_a_heading_after_a_passage_begins_anew():
    html = f'{TERM.format("one", "One", "First.")}<h2 id="next">Next</h2><p>A <dfn>term</dfn></p>'
    assert entries(html)[2:] == [("a/#next", "Next", "A term")]


@pytest.mark.parametrize("title", ["{0}One", "<em>O</em>ne{0}", "On{0}e"])
def test_a_title_is_told_without_markup_and_without_what_is_left_out(title):
    left_out = '<a data-search-exclude href="#one">#<b>!</b></a>'
    assert entries(f'<h2 id="one">{title.format(left_out)}</h2><p>A</p>')[1] == ("a/#one", "One", "A")
    assert entries(TERM.format("one", title.format(left_out), "A"))[1] == ("a/#one", "One", "more\nA")


def test_a_passage_that_is_left_out_has_no_entry():
    html = f"<section data-search-exclude>{TERM.format('one', 'One', 'First.')}</section><p>A</p>"
    assert entries(html) == [("a/", "Page", "A")]


def test_words_that_look_like_markup_stay_words():
    html = TERM.format("one", "&lt;b&gt; &amp;amp;", "&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot;")
    assert entries(html)[1] == ("a/#one", "<b> &amp;", 'more\n<script>alert(1)</script> "x"')


def test_a_page_about_one_thing_and_an_entry_of_a_list_say_of_which_kind_they_are():
    listed = TERM.replace("data-search-section", 'data-search-section="glossary"')
    found = index_page(f"<p>A</p>{listed.format('one', 'One', 'First.')}<h2 id='two'>B</h2>", "Page", "a/", "projects")
    assert [entry.kind for entry in found] == ["projects", "glossary", ""]


def test_a_passage_without_address_gives_its_kind_to_its_first_heading():
    html = '<section data-search-section="targets"><h3 id="one">One</h3><h3 id="two">Two</h3></section>'
    assert [(entry.title, entry.kind) for entry in index_page(html, "Page", "a/")][1:] == [
        ("One", "targets"),
        ("Two", ""),
    ]


def test_a_title_given_in_an_attribute_comes_before_the_words_of_the_passage():
    html = '<li id="one" data-search-section data-search-title="50 &amp; more"><dfn>A</dfn> b</li>'
    assert entries(html)[1] == ("a/#one", "50 & more", "A b")


def test_words_that_are_not_shown_belong_to_the_passage_they_stand_in():
    inside = '<b data-search-words="3">B</b>'
    passage = f'<li id="one" data-search-section data-search-words="1;2">{inside}</li>'
    found = index_page(f'<p data-search-words="x">A</p>{passage}', "Page", "a/")
    assert [(entry.text, entry.words) for entry in found] == [("A", "x"), ("B", "1;2;3")]


def test_words_that_are_not_shown_are_left_out_with_the_passage():
    assert index_page('<p data-search-exclude data-search-words="x">A</p>', "Page", "a/")[0].words == ""
