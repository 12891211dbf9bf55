"""What stands round every page, and the languages that have all of it: in others no page is wholly translated."""

from collections.abc import Iterator
from pathlib import Path

from sitegen.models import Text
from sitegen.page_checks import WORD_USE
from sitegen.site import Site

# Seen in previews alone, by editors.
_FOR_EDITORS = "problems.html"


def framed_locales(site: Site, templates: Path) -> list[str]:
    """Return the languages in which the words round the pages are translated, the default first."""
    shown = [*_words(site, templates), *_settings(site)]
    return [locale for locale in site.settings.locales if all(text.get(locale) is not None for text in shown)]


def _words(site: Site, templates: Path) -> Iterator[Text]:
    for path in (templates / "documents/page.html", *(templates / "partials").glob("*.html")):
        if path.name != _FOR_EDITORS:
            yield from (site.words[key] for key, _ in WORD_USE.findall(path.read_text(encoding="utf-8")))


def _settings(site: Site) -> Iterator[Text]:
    settings, notices = site.settings, site.settings.notices
    yield from (settings.name, settings.license.name, notices.not_advice, notices.privacy)
    yield notices.results_tracked if site.has_updates else notices.results_not_tracked
    if not settings.official:
        yield notices.unofficial
