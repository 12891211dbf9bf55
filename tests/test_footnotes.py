"""The footnotes of a page: numbered as they are met, each once, the same in every language."""

from types import SimpleNamespace

import pytest

from sitegen.footnotes import Footnotes, explanation_id
from sitegen.glossary import items_by_term
from sitegen.models import Term, Text
from sitegen.pages import Page, Urls
from sitegen.render import Renderer
from sitegen.site import Site, load_site
from sitegen.term_finder import TermFinder

TERMS = [
    Term(id=name, text=Text({"zh": zh, "en": en}), note=Text({"zh": "注", "en": "note"}), reliability="ours")
    for name, zh, en in (("port", "陆港", "land port"), ("town", "双城", "twin towns"))
]


def words(locale: str) -> SimpleNamespace:
    return SimpleNamespace(text=lambda text, statement, owner: text.get(locale))


def footnotes(locale: str) -> Footnotes:
    finders = {each: TermFinder(TERMS, each) for each in ("zh", "en")}
    return Footnotes(locale, {each: words(each) for each in finders}, finders)


@pytest.fixture(scope="module")
def plan(root) -> Site:
    return load_site(root)[0]


def test_one_passage_has_one_number_however_often_it_is_cited():
    notes = footnotes("en")
    numbers = [notes.cite(*passage).number for passage in (((3,),), ((3,), "a"), ((3, 4),), ((3,),), ((3,), "a"))]
    assert numbers == [1, 2, 3, 1, 2]
    assert [(note.number, note.uses) for note in notes.sources] == [(1, 2), (2, 2), (3, 1)]


def test_only_the_first_place_of_a_term_leads_to_its_explanation():
    notes = footnotes("en")
    text = Text({"zh": "陆港", "en": "the land port, a land port"})
    assert [(str(piece), term) for piece, term in notes.pieces(text) if piece] == [
        ("the ", None),
        ("land port", TERMS[0]),
        (", a ", None),
        ("land port", None),
    ]
    assert all(term is None for _, term in notes.pieces(text))


def test_a_page_explains_the_same_terms_in_every_language():
    text = Text({"zh": "双城与港", "en": "the towns and the land port"})
    explained = {}
    for locale in ("zh", "en"):
        notes = footnotes(locale)
        notes.pieces(text)
        explained[locale] = [term.id for term in notes.terms]
    assert explained == {"zh": ["town", "port"], "en": ["town", "port"]}


def test_a_term_explained_by_an_editors_wish_is_listed_once():
    notes = footnotes("zh")
    notes.pieces(Text({"zh": "双城", "en": "twin towns"}))
    notes.explain(TERMS)
    assert [explanation_id(term) for term in notes.terms] == ["explained-town", "explained-port"]


def test_looking_up_terms_in_other_languages_counts_no_missing_translation(plan, tmp_path):
    (tmp_path / "pages").mkdir()
    template = tmp_path / "pages" / "some.html"
    template.write_text("{{ footnotes.pieces(page.title) }}", encoding="utf-8")
    only_chinese = Text({"zh": "双城"})
    page = Page("some", "some", "data/some.yml", only_chinese, only_chinese)
    renderer = Renderer(plan, tmp_path, Urls("zh"))
    assert {locale: renderer.render(page, locale).untranslated for locale in ("zh", "en")} == {"zh": 0, "en": 1}


def test_the_glossary_tells_where_a_term_is_used_even_if_no_item_asks_to_explain_it(plan):
    finders = {locale: TermFinder(plan.terms, locale) for locale in plan.settings.locales}
    users = items_by_term(plan, finders)
    for item in plan.items():
        assert all(item in users[term_id] for term_id in item.record.terms or ())
    declared = {term_id for item in plan.items() for term_id in item.record.terms or ()}
    assert set(users) > declared
