"""The shapes of the data files. Whatever passes these models is trusted from there on.

Strict and closed: unknown keys are refused, text must be typed as text, and records cannot be changed after
loading. References to other records are plain ids here; `cross_checks` proves that they lead somewhere.
"""

from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, RootModel, StringConstraints

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
QUOTE_LIMIT = 19

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Line = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(.*\S)?$")]
Date = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"']+$")]
OptionalUrl = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s<>\"']+)?$")]
Quote = Annotated[str, StringConstraints(min_length=1, max_length=QUOTE_LIMIT)]
Paragraphs = Annotated[tuple[Annotated[int, Field(ge=1)], ...], Field(min_length=1)]
Ids = Annotated[tuple[Id, ...], Field(min_length=1)]


class Record(BaseModel):
    """The base of every shape: frozen, closed, strict."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Text(RootModel[dict[str, Line]]):
    """A human text: one value for each language, keyed by locale. Which locales must be there, the settings say."""

    model_config = ConfigDict(frozen=True, strict=True)

    def get(self, locale: str) -> str | None:
        """Return the text in a language, or None where it is not translated."""
        return self.root.get(locale)


class Phrase(Text):
    """A text of the interface: blanks at its ends count, since it is set beside other words."""

    root: dict[str, Annotated[str, StringConstraints(min_length=1)]]


class Statement(Record):
    """One thing that the plan says, with the paragraphs it rests on and the things it names."""

    id: Id
    text: Text
    paragraphs: Paragraphs
    names: Ids | None = None
    open: bool = False
    quote: Quote | None = None


class Strand(Record):
    """A group of statements; a strand without a name needs no heading of its own."""

    id: Id
    name: Text | None = None
    statements: Annotated[tuple[Statement, ...], Field(min_length=1)]


class QuantitySet(Record):
    """Targets that the plan announces together under one label. Their values are never added up."""

    id: Id
    name: Text
    text: Text
    paragraphs: Paragraphs


class Quantity(Record):
    """A number of the plan, stored once; every language formats it for itself.

    `counts` says what is counted, `unit` and `qualifier` are ids of the vocabulary. A threshold belongs to
    another quantity (`of`).
    """

    id: Id
    set: Id | None = None
    kind: Literal["target", "commitment", "threshold"]
    of: Id | None = None
    value: Annotated[int, Field(ge=0)]
    unit: Id
    qualifier: Id
    counts: Text
    note: Text | None = None
    paragraphs: Paragraphs
    quote: Quote | None = None


class Relation(Record):
    """A link to another record: said by the source, or ours and then with a reason."""

    to: Id
    basis: Literal["source", "editorial"]
    paragraphs: Paragraphs | None = None
    reason: Text | None = None


class Update(Record):
    """What became of the plan later: dated and sourced, or it is not told."""

    id: Id
    date: Date
    text: Text
    source: Id


class Item(Record):
    """A town, a principle or a project: the three kinds of thing a plan consists of share one shape."""

    id: Id
    number: Annotated[int, Field(ge=1)]
    name: Text
    short_name: Text
    slogan: Text | None = None
    slogan_note: Text | None = None
    summary: Text
    paragraphs: Paragraphs
    strands: Annotated[tuple[Strand, ...], Field(min_length=1)]
    sets: Annotated[tuple[QuantitySet, ...], Field(min_length=1)] | None = None
    quantities: Annotated[tuple[Quantity, ...], Field(min_length=1)] | None = None
    relations: Annotated[tuple[Relation, ...], Field(min_length=1)] | None = None
    terms: Ids | None = None
    updates: Annotated[tuple[Update, ...], Field(min_length=1)] | None = None

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, in order."""
        return tuple(statement for strand in self.strands for statement in strand.statements)


class PlanSection(Record):
    """A part of the plan that belongs to no single item, such as its origins; pages show it by id."""

    id: Id
    name: Text
    statements: Annotated[tuple[Statement, ...], Field(min_length=1)]


class Plan(Record):
    """The plan as a whole."""

    year: Annotated[int, Field(ge=1900, le=2200)]
    name: Text
    slogan: Text | None = None
    slogan_note: Text | None = None
    summary: Text
    paragraphs: Paragraphs
    sections: Annotated[tuple[PlanSection, ...], Field(min_length=1)]


class Link(Record):
    """A link with its words."""

    name: Text
    url: Url


class Block(Record):
    """A titled passage of a page that does not come from the plan, such as a disclaimer."""

    id: Id
    name: Text
    text: Text
    links: Annotated[tuple[Link, ...], Field(min_length=1)] | None = None


class PageText(Record):
    """The words of a page itself: its title, its description for search engines, its opening."""

    title: Text
    description: Text
    lead: Text
    plan_sections: Ids | None = None
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)] | None = None


class Name(Record):
    """A thing that the plan names: a park, a venture, a platform, a policy, an event."""

    id: Id
    kind: Id
    name: Text
    note: Text
    paragraphs: Paragraphs


class Names(Record):
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


class Vocabulary(Record):
    """The closed lists of vocab.yml."""

    sectors: Annotated[tuple[Word, ...], Field(min_length=1)] | None = None
    zones: Annotated[tuple[Word, ...], Field(min_length=1)] | None = None
    kinds: Annotated[tuple[Word, ...], Field(min_length=1)]
    units: Annotated[tuple[Unit, ...], Field(min_length=1)]
    qualifiers: Annotated[tuple[Word, ...], Field(min_length=1)]
    reliability: Annotated[tuple[Word, ...], Field(min_length=1)]


class SourceEntry(Record):
    """A publication. The one with role `plan` is what the plan's statements rest on."""

    id: Id
    role: Literal["plan", "background"]
    title: Text
    publisher: Text
    url: Url
    reliability: Id
    date: Date | None = None
    date_note: Text | None = None
    checked: bool
    details: Text | None = None
    paragraphs: Annotated[int, Field(ge=1)] | None = None


class Sources(Record):
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


class Background(Record):
    """The file background.yml."""

    background: Annotated[tuple[BackgroundFact, ...], Field(min_length=1)]


class Term(Record):
    """An entry of the term base."""

    id: Id
    text: Text
    romanization: Line | None = None
    note: Text
    reliability: Literal["attested", "ours"]
    source: Url | None = None


class Terms(Record):
    """The file terms.yml."""

    terms: Annotated[tuple[Term, ...], Field(min_length=1)]


class Language(Record):
    """A language of the site. The first one listed is the default, whose pages stand at the root."""

    locale: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
    name: Line
    completeness: Literal["complete", "partial"]
    search_suffixes: Annotated[tuple[Line, ...], Field(min_length=1)] | None = None


class License(Record):
    """The license of the site's own texts and data."""

    name: Text
    url: Url


class Notices(Record):
    """The quiet sentences at the foot of every page."""

    unofficial: Text
    results_not_tracked: Text
    results_tracked: Text
    not_advice: Text
    privacy: Text


class Settings(Record):
    """The file site.yml. An empty address or number leaves its place on the pages out."""

    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    name: Text
    tagline: Text
    subject: Text
    official: bool
    repository: OptionalUrl = ""
    report_url: OptionalUrl = ""
    icp_number: str = ""
    license: License
    navigation: Ids
    notices: Notices

    @property
    def locales(self) -> tuple[str, ...]:
        """All locales, the default first."""
        return tuple(language.locale for language in self.languages)

    @property
    def default_locale(self) -> str:
        """The locale whose pages stand at the root."""
        return self.languages[0].locale


def submodels(annotation: Any) -> list[type[BaseModel]]:
    """Return the models inside a field's annotation, such as `Strand` in a tuple of strands."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in submodels(part)]
