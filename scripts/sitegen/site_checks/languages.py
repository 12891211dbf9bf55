"""Text in another script than its language is written in: a text left untranslated, or without its language mark."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from lxml import etree

from sitegen.locales import script
from sitegen.problems import Problem
from sitegen.site_checks.document import Document
from sitegen.site_checks.findings import finding

_HAN_SCRIPTS = {"Hans", "Hant", "Hani"}
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
# Five words or more without a mark other than a comma between them. So many that names (“Changchun New Area”), quoted
# labels (“one pillar, six pairs”) and abbreviations pass; most of them in lower case, which official names are not.
_LATIN_RUN = re.compile(r"(?a:\b[A-Za-z][A-Za-z’'-]*(?:,? +[A-Za-z][A-Za-z’'-]*){4,})")
_LOWER_CASE = re.compile(r"\b[a-z]")
_LEAST_IN_LOWER_CASE = 3
_NO_TEXT = {"script", "style"}
_CODE = {"code", "pre", "kbd", "samp", "var"}
_TEXTS = etree.XPath("//text()")
_MARKED = etree.XPath("/*//*[@lang]/descendant-or-self::*/text()")
_TOLD = etree.XPath("//@alt | //@title | //@aria-label | //@placeholder | //@label | //meta/@content")


def check(page: Document) -> Iterator[Problem]:
    """Yield texts that are not written in the script of their language.

    Han characters in a language of the Latin script, always; a sentence of Latin words in one of the Han script, unless
    it is code. Other scripts are left alone. Where a page is not indexed, its attributes and title are passed over: it
    may show another language for want of a translation, and neither can be marked.
    """
    foreign = _foreign_to(page.lang)
    texts = chain(_TEXTS(page.root), _TOLD(page.root) if page.is_indexed else ())
    # What is foreign to the page, and whatever stands in a passage of another language.
    suspects = (text for text in texts if foreign and foreign.search(text))
    for text in chain(suspects, _MARKED(page.root)):
        han = _HAN.search(text)
        yield from _stray(page, text, han[0] if han else "", _latin_sentence(text))


def _stray(page: Document, text: etree._ElementUnicodeResult, han: str, latin: str) -> Iterator[Problem]:
    element = text.getparent().getparent() if text.is_tail else text.getparent()
    around = {element.tag, *(each.tag for each in element.iterancestors())}
    if around & _NO_TEXT or ("title" in around and not page.is_indexed):
        return
    language = page.language_of(element)
    written_in = _script(language)
    if han and written_in == "Latn":
        yield finding("han-unmarked", page, element, found=han[:20], language=language)
    if latin and written_in in _HAN_SCRIPTS and not around & _CODE:
        yield finding("latin-unmarked", page, element, found=latin[:60], language=language)


def _foreign_to(language: str) -> re.Pattern[str] | None:
    """Return what is not written in the script of a language, as far as it is looked for."""
    written_in = _script(language)
    return _HAN if written_in == "Latn" else _LATIN_RUN if written_in in _HAN_SCRIPTS else None


def _latin_sentence(text: str) -> str:
    runs = (found[0] for found in _LATIN_RUN.finditer(text))
    return next((run for run in runs if len(_LOWER_CASE.findall(run)) >= _LEAST_IN_LOWER_CASE), "")


_script = lru_cache(script)
