"""The plan itself: statements, quantities, relations, and the items they belong to."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from sitegen.models.base import Date, File, Id, Ids, Paragraphs, Record, Text

QUOTE_LIMIT = 19

Quote = Annotated[str, StringConstraints(min_length=1, max_length=QUOTE_LIMIT)]


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
    """What became of the plan later: dated and sourced, or it is not told.

    `of` is the statement or quantity of the same item that it is about; without it, it is about the item as a whole.
    `status` is an id of the vocabulary, `date` the day as of which it holds, `source` a publication after it.
    """

    id: Id
    of: Id | None = None
    status: Id
    date: Date
    text: Text
    source: Id


class Item(File):
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

    @property
    def parts(self) -> tuple[Statement | Quantity, ...]:
        """All that an update may be about: statements and numbers."""
        return (*self.statements, *(self.quantities or ()))

    @property
    def progress(self) -> tuple[Update, ...]:
        """All updates, the latest first."""
        return tuple(sorted(self.updates or (), key=lambda update: update.date, reverse=True))

    def updates_of(self, part_id: str | None) -> tuple[Update, ...]:
        """Return the updates about a statement or a number, or about the item as a whole.

        Those about a threshold stand with the number that it belongs to.
        """
        thresholds = {quantity.id for quantity in self.quantities or () if quantity.of and quantity.of == part_id}
        told_here = {part_id} | thresholds
        return tuple(update for update in self.progress if update.of in told_here)


class PlanSection(Record):
    """A part of the plan that belongs to no single item, such as its origins; pages show it by id."""

    id: Id
    name: Text
    statements: Annotated[tuple[Statement, ...], Field(min_length=1)]


class Plan(File):
    """The plan as a whole."""

    year: Annotated[int, Field(ge=1900, le=2200)]
    name: Text
    slogan: Text | None = None
    slogan_note: Text | None = None
    summary: Text
    paragraphs: Paragraphs
    sections: Annotated[tuple[PlanSection, ...], Field(min_length=1)]
