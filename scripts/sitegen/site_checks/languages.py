"""Text in another script than its language is written in: a text left untranslated, or without its language mark."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from sitegen.locales import script, writes_han
from sitegen.problems import Problem
from sitegen.site_checks.document import Document, Element
from sitegen.site_checks.findings import finding

_LATIN = "Latn"
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
# Five words or more without a mark other than a comma between them. So many that names (“Changchun New Area”), quoted
# labels (“one pillar, six pairs”) and abbreviations pass; most of them in lower case, which official names are not.
_LATIN_RUN = re.compile(r"(?a:\b[A-Za-z][A-Za-z’'-]*(?:,? +[A-Za-z][A-Za-z’'-]*){4,})")
_EITHER = re.compile(f"{_HAN.pattern}|{_LATIN_RUN.pattern}")
_LOWER_CASE = re.compile(r"\b[a-z]")
_LEAST_IN_LOWER_CASE = 3
_NO_TEXT = {"script", "style"}
_CODE = {"code", "pre", "kbd", "samp", "var"}
_TOLD = ("alt", "title", "aria-label", "placeholder", "label", "content")


def check(page: Document) -> Iterator[Problem]:
    """Yield texts that are not written in the script of their language.

    Han characters in a language whose script has none, always; a sentence of Latin words in a language of another
    script, unless it is code. Where a page is not indexed, its attributes and title are passed over: it
    may show another language for want of a translation, and neither can be marked.
    """
    foreign = _foreign_to(page.lang)
    for element, text in chain(_texts(page, foreign), _told(page, foreign) if page.is_indexed else ()):
        yield from _stray(page, element, text)


def _texts(page: Document, foreign: re.Pattern[str]) -> Iterator[tuple[Element, str]]:
    """Yield the texts to look at: what is foreign to the page, and all in passages marked as of another language."""
    for element in page.elements:
        if element.text and (element in page.marked or foreign.search(element.text)):
            yield element, element.text
        tail, parent = element.tail, element.getparent()
        if tail and (parent in page.marked or foreign.search(tail)):
            yield parent, tail


def _told(page: Document, foreign: re.Pattern[str]) -> Iterator[tuple[Element, str]]:
    """Yield the same of what attributes say."""
    for name in _TOLD:
        for element, text in page.having[name]:
            if foreign.search(text) and (name != "content" or element.tag == "meta"):
                yield element, text


def _stray(page: Document, element: Element, text: str) -> Iterator[Problem]:
    language = page.language_of(element)
    han = _HAN.search(text) if not _writes_han(language) else None
    latin = _latin_sentence(text) if _script(language) != _LATIN else ""
    if not han and not latin:
        return
    around = {element.tag, *(each.tag for each in element.iterancestors())}
    if around & _NO_TEXT or ("title" in around and not page.is_indexed):
        return
    if han:
        yield finding("han-unmarked", page, element, found=han[0][:20], language=language)
    if latin and not around & _CODE:
        yield finding("latin-unmarked", page, element, found=latin[:60], language=language)


def _foreign_to(language: str) -> re.Pattern[str]:
    """Return what is not written in the script of a language, as far as it is looked for."""
    return _HAN if _script(language) == _LATIN else _LATIN_RUN if _writes_han(language) else _EITHER


def _latin_sentence(text: str) -> str:
    runs = (found[0] for found in _LATIN_RUN.finditer(text))
    return next((run for run in runs if len(_LOWER_CASE.findall(run)) >= _LEAST_IN_LOWER_CASE), "")


_script, _writes_han = lru_cache(script), lru_cache(writes_han)
