"""Text in another script than its language is written in: a text left untranslated, or without its language mark."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from sitegen.locales import script, writes_han
from sitegen.problems import Problem
from sitegen.site_checks.built_site import BuiltSite, finding
from sitegen.site_checks.page import BuiltPage, language_of

_LATIN = "Latn"
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
# Five words or more without a mark other than a comma between them. So many that names (“Changchun New Area”), quoted
# labels (“one pillar, six pairs”) and abbreviations pass; most of them in lower case, which official names are not.
_LATIN_RUN = re.compile(r"(?a:\b[A-Za-z][A-Za-z’'-]*(?:,? +[A-Za-z][A-Za-z’'-]*){4,})")
_LOWER_CASE = re.compile(r"\b[a-z]")
_LEAST_IN_LOWER_CASE = 3
_NO_TEXT = {"script", "style"}
_CODE = {"code", "pre", "kbd", "samp", "var"}
_TEXTS = etree.XPath("//text()")
_TOLD = etree.XPath("//@alt | //@title | //@aria-label | //@placeholder | //@label | //meta/@content")


def check(site: BuiltSite) -> Iterator[Problem]:
    """Yield texts that are not written in the script of their language.

    Han characters in a language whose script has none, always; a sentence of Latin words in a language of another
    script, unless it is code. Where a page is not indexed, its attributes and title are passed over: it
    may show another language for want of a translation, and neither can be marked.
    """
    for page in site.pages.values():
        for text in (*_TEXTS(page.root), *(_TOLD(page.root) if page.is_indexed else ())):
            han, latin = _HAN.search(text), _LATIN_RUN.search(text)
            if han or latin:
                yield from _stray(page, text, han[0] if han else "", _latin_sentence(text))


def _stray(page: BuiltPage, text: etree._ElementUnicodeResult, han: str, latin: str) -> Iterator[Problem]:
    element = text.getparent().getparent() if text.is_tail else text.getparent()
    around = {element.tag, *(each.tag for each in element.iterancestors())}
    if around & _NO_TEXT or ("title" in around and not page.is_indexed):
        return
    language = language_of(element)
    if han and not _writes_han(language):
        yield finding("han-unmarked", page, element, found=han[:20], language=language)
    if latin and _script(language) != _LATIN and not around & _CODE:
        yield finding("latin-unmarked", page, element, found=latin[:60], language=language)


def _latin_sentence(text: str) -> str:
    runs = (found[0] for found in _LATIN_RUN.finditer(text))
    return next((run for run in runs if len(_LOWER_CASE.findall(run)) >= _LEAST_IN_LOWER_CASE), "")


_script, _writes_han = lru_cache(script), lru_cache(writes_han)
