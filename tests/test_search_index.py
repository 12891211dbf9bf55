"""The search index: a page cut at its headings, without what is marked as excluded."""

import json

from sitegen.search import IndexEntry, index_files, index_page


def entries(html: str) -> list[tuple[str, str, str]]:
    return [(entry.address, entry.title, entry.text) for entry in index_page(html, "Page", "a/")]


def index_of(page: list[IndexEntry], home: str = "", suffixes: tuple[str, ...] = ()) -> dict:
    return json.loads(index_files([page], home, suffixes)["search_index.json"])


def test_a_page_is_cut_at_its_headings_with_an_anchor():
    html = '<h1>Page</h1><p>Lead</p><h2 id="one">One</h2><p>A</p><p>B</p><h3 id="two">Two</h3><ul><li>C</li></ul>'
    assert entries(html) == [("a/", "Page", "Page\nLead"), ("a/#one", "One", "A\nB"), ("a/#two", "Two", "C")]


def test_a_heading_without_anchor_and_a_smaller_one_stay_in_the_text():
    assert entries('<h2>No anchor</h2><h4 id="x">Small</h4>') == [("a/", "Page", "No anchor\nSmall")]


def test_a_heading_alone_is_found_too():
    assert entries('<h2 id="one">One</h2>') == [("a/", "Page", ""), ("a/#one", "One", "")]


def test_excluded_parts_are_left_out_with_all_that_is_inside():
    html = '<p>A</p><div data-search-exclude>B<p>C<br>D</p><h2 id="x">E</h2></div><p>F</p>'
    assert entries(html) == [("a/", "Page", "A\nF")]


def test_elements_closed_where_they_begin_do_not_end_an_excluded_part():
    html = "<p>A</p><div data-search-exclude>B<br />C<svg/>D</div><p>E</p>"
    assert entries(html) == [("a/", "Page", "A\nE")]


def test_text_is_indexed_as_read_without_markup_or_entities():
    assert entries("<p>a &amp; b &lt;c&gt;\n  <em>d</em></p>")[0][2] == "a & b <c>\nd"


def test_words_of_neighboring_blocks_do_not_run_together():
    assert entries("<dl><dt>One</dt><dd>two</dd></dl><table><tr><td>3</td><td>4</td></tr></table>")[0][2] == (
        "One\ntwo\n3\n4"
    )


def test_addresses_are_given_from_the_language_home():
    index = index_of([IndexEntry("en/a/#b", "T", "x"), IndexEntry("en/", "H", "y", "things", "z")], "en/", ("s",))
    assert index["docs"] == [
        {"location": "a/#b", "title": "T", "text": "x"},
        {"location": "", "title": "H", "text": "y", "kind": "things", "words": "z"},
    ]
    assert index["config"]["suffixes"] == ["s"]


def test_an_entry_of_a_list_is_titled_by_its_term_alone_and_told_apart():
    term = '<dt><dfn>A</dfn> <span lang="zh">甲</span></dt><dd>Note</dd>'
    html = f'<div id="term-a" data-search-section="glossary">{term}</div>'
    first, entry = index_page(html, "Page", "a/")
    assert (entry.address, entry.title, entry.text) == ("a/#term-a", "A", "甲\nNote")
    assert [doc.get("kind") for doc in index_of([first, entry])["docs"]] == [None, "glossary"]
