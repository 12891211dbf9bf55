"""The shapes of open data: what its JSON Schema is made from."""

from typing import Annotated

from pydantic import Field

from sitegen import models

Links = Annotated[dict[str, models.Url], Field(min_length=1)]


class OpenStatement(models.Record):
    """One thing that the plan says."""

    id: models.Id
    strand: models.Text | None = None
    text: models.Text
    paragraphs: models.Paragraphs
    names: models.Ids | None = None
    quote: str | None = None


class OpenQuantity(models.Record):
    """A number of the plan; `figure` is the number in words of each language, with its unit."""

    id: models.Id
    kind: str
    value: int
    unit: models.Id
    qualifier: models.Id
    figure: models.Text
    counts: models.Text
    note: models.Text | None = None
    set: models.Text | None = None
    of: models.Id | None = None
    paragraphs: models.Paragraphs
    quote: str | None = None


class OpenUpdate(models.Record):
    """What became of the plan later, which is not part of it; `of` is what it is about, `date` when it held."""

    id: models.Id
    of: models.Id | None = None
    status: models.Id
    status_name: models.Text
    date: models.Date
    text: models.Text
    source: models.Url
    source_title: models.Text


class OpenItem(models.Record):
    """A part of the plan, with its pages in each language."""

    id: models.Id
    group: str
    number: int
    name: models.Text
    short_name: models.Text
    slogan: models.Text | None = None
    summary: models.Text
    changed: models.Date
    pages: Links
    paragraphs: models.Paragraphs
    statements: tuple[OpenStatement, ...]
    quantities: tuple[OpenQuantity, ...] | None = None
    relations: tuple[models.Relation, ...] | None = None
    terms: models.Ids | None = None
    updates: tuple[OpenUpdate, ...] | None = None


class OpenPlan(models.Record):
    """What every file holds: what it is, what it rests on, under which license, and items of the plan."""

    schema_address: Annotated[models.Url, Field(alias="$schema")]
    name: models.Text
    date: models.Date
    license: models.License
    source: models.SourceEntry
    items: tuple[OpenItem, ...]
    sections: tuple[models.PlanSection, ...] | None = None
    names: tuple[models.Name, ...] | None = None
    terms: tuple[models.Term, ...] | None = None
    sources: tuple[models.SourceEntry, ...] | None = None
