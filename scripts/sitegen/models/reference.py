"""What the plan names and what explains it: names, closed lists, sources, outside facts, terms."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, RootModel

from sitegen.models.base import Date, File, Id, Ids, Line, Locale, PagePath, Paragraphs, Record, Text, Url


class Name(Record):
    """A thing that the plan names: a park, a venture, a platform, a policy, an event."""

    id: Id
    kind: Id
    name: Text
    note: Text
    paragraphs: Paragraphs


class Names(File):
    """The file names.yml."""

    names: Annotated[tuple[Name, ...], Field(min_length=1)]


class Word(Record):
    """An entry of a closed list."""

    id: Id
    name: Text
    note: Text | None = None


class Unit(Record):
    """A unit of quantities; `{n}` in its name is the number. `name_one` is the form for exactly one."""

    id: Id
    name: Text
    name_one: Text | None = None


class Vocabulary(File):
    """The closed lists of vocab.yml."""

    sectors: Annotated[tuple[Word, ...], Field(min_length=1)] | None = None
    zones: Annotated[tuple[Word, ...], Field(min_length=1)] | None = None
    kinds: Annotated[tuple[Word, ...], Field(min_length=1)]
    units: Annotated[tuple[Unit, ...], Field(min_length=1)]
    qualifiers: Annotated[tuple[Word, ...], Field(min_length=1)]
    reliability: Annotated[tuple[Word, ...], Field(min_length=1)]
    statuses: Annotated[tuple[Word, ...], Field(min_length=1)]


class SourceEntry(Record):
    """A publication. The one with role `plan` is what the plan's statements rest on; `locale` is its language."""

    id: Id
    role: Literal["plan", "background"]
    title: Text
    publisher: Text
    locale: Locale | None = None
    url: Url
    reliability: Id
    date: Date | None = None
    date_note: Text | None = None
    page: Text | None = None
    checked: bool
    details: Text | None = None
    paragraphs: Annotated[int, Field(ge=1)] | None = None


class Sources(File):
    """The file sources.yml."""

    sources: Annotated[tuple[SourceEntry, ...], Field(min_length=1)]


class BackgroundFact(Record):
    """A fact from outside the plan, always shown as such."""

    id: Id
    about: Ids
    text: Text
    sources: Ids
    as_of: Date
    certainty: Literal["stated", "inferred"]


class Background(File):
    """The file background.yml."""

    background: Annotated[tuple[BackgroundFact, ...], Field(min_length=1)]


class Change(Record):
    """What changed in the data, for readers; `about` names the records concerned, all of them where it is empty."""

    id: Id
    date: Date
    text: Text
    about: Ids | None = None


class Changes(File):
    """The file changes.yml."""

    changes: Annotated[tuple[Change, ...], Field(min_length=1)]


class Renderings(RootModel[dict[Locale, Annotated[tuple[Line, ...], Field(min_length=1)]]]):
    """Words for one thing in some languages, several in each."""

    model_config = ConfigDict(frozen=True, strict=True)

    def __hash__(self) -> int:
        return hash(frozenset(self.root.items()))


class Term(Record):
    """An entry of the term base: `approved` are other right renderings, `forbidden` wrong ones.

    `also` are words that readers may look for instead, with “;” between them.
    """

    id: Id
    text: Text
    approved: Renderings | None = None
    forbidden: Renderings | None = None
    also: Text | None = None
    romanization: Line | None = None
    note: Text
    reliability: Literal["attested", "ours"]
    source: Url | None = None

    def renderings(self, locale: str) -> list[str]:
        """Return all right renderings in a language, the first choice first."""
        first = self.text.get(locale)
        return [*([first] if first else []), *(self.approved.root.get(locale, ()) if self.approved else ())]

    def refused(self, locale: str) -> list[str]:
        """Return the renderings in a language that are known to be wrong."""
        return list(self.forbidden.root.get(locale, ()) if self.forbidden else ())


class Terms(File):
    """The file terms.yml."""

    terms: Annotated[tuple[Term, ...], Field(min_length=1)]


class NumberExcuse(Record):
    """A text whose languages may state different numbers, and why: `at` is as the check prints it."""

    at: Line
    reason: Text


class TermExcuse(Record):
    """A text that may do without the approved rendering of a term, or have a forbidden one, and why."""

    at: Line
    term: Id
    reason: Text


class Checks(File):
    """The file checks.yml: what the checks shall let pass."""

    numbers: Annotated[tuple[NumberExcuse, ...], Field(min_length=1)] | None = None
    terms: Annotated[tuple[TermExcuse, ...], Field(min_length=1)] | None = None


class Redirect(Record):
    """A page that has moved: the path it had, such as `projects/some-slug`, and the path of the page there is now."""

    old: PagePath
    new: PagePath


class Redirects(Record):
    """The file redirects.yml."""

    redirects: Annotated[tuple[Redirect, ...], Field(min_length=1)]
