"""What a field that refers to other records offers to choose from: every id of its space, by the record's name."""

from sitegen.models import Text
from sitegen.site import Site
from sitegen.site_data import NOT_FOUND

Choice = dict[str, str]
_MOST_SHOWN = 60


class Choices:
    """The choices of every space of ids, named in one language of an editor."""

    def __init__(self, site: Site, locale: str):
        self._site = site
        self._locale = locale if locale in site.settings.locales else site.settings.default_locale

    def of(self, space: str) -> list[Choice]:
        """Return the choices of a space, in the order of the data."""
        site, vocabulary = self._site, self._site.vocabulary
        if hasattr(vocabulary, space):
            return [self._choice(word.id, word.name) for word in getattr(vocabulary, space) or ()]
        if space == "nameable":
            records = [*site.items(), *site.names, *(vocabulary.sectors or ()), *(vocabulary.zones or ())]
            records = [getattr(found, "record", found) for found in records]
            return [self._choice(found.id, found.name) for found in records]
        if space == "statements":
            return self._statements()
        named = {
            "terms": [(term.id, term.text) for term in site.terms],
            "sources": [(source.id, source.title) for source in site.sources],
            "sections": [(section.id, section.name) for section in site.plan.sections],
            "pages": [(path, page.title) for path, page in site.pages.items() if path != NOT_FOUND],
        }[space]
        return [self._choice(record_id, text) for record_id, text in named]

    def text(self, text: Text) -> str:
        """Return a text in the editor's language, or in the default one."""
        return text.get(self._locale) or text.get(self._site.settings.default_locale) or ""

    def _statements(self) -> list[Choice]:
        owners = [item.record for item in self._site.items()] + list(self._site.plan.sections)
        return [
            self._choice(f"{owner.id}/{statement.id}", statement.text, f"{self.text(owner.name)}: ")
            for owner in owners
            for statement in owner.statements
        ]

    def _choice(self, value: str, text: Text, before: str = "") -> Choice:
        label = before + self.text(text)
        return {"value": value, "label": label if len(label) <= _MOST_SHOWN else f"{label[: _MOST_SHOWN - 1]}…"}
