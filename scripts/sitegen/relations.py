"""By what the items of a group can be filtered: the records that several of them relate to, and on what ground."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen import models
from sitegen.site import PlanItem, Site

# A filter that leaves a single item is no choice but a link, and items have those already.
FEWEST = 2


@dataclass(frozen=True)
class Filter:
    """A record, and the items of a group that relate to it, each with its relation."""

    record_id: str
    related: tuple[tuple[PlanItem, models.Relation], ...]

    @property
    def is_editorial(self) -> bool:
        """Tell whether all of it is the editors' judgment."""
        return all(relation.basis == "editorial" for _, relation in self.related)


def filters(site: Site, group: str) -> dict[str, list[Filter]]:
    """Return the filters that a group's items are offered by, under the list each record belongs to."""
    found = {
        name: [Filter(record_id, tuple(_related(site, group, record_id))) for record_id in record_ids]
        for name, record_ids in _dimensions(site, group)
    }
    offered = {name: [each for each in entries if len(each.related) >= FEWEST] for name, entries in found.items()}
    return {name: entries for name, entries in offered.items() if entries}


def relation_to(site: Site, item: PlanItem, record_id: str) -> models.Relation | None:
    """Return how an item relates to a record; what the source says goes before the editors' judgment."""
    other = site.item(record_id)
    told = site.relation_between(item, other) if other else _own_relation(item, record_id)
    if told and told.basis == "source":
        return told
    return _by_name(item, record_id) or told


def _dimensions(site: Site, group: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the other groups of the plan, then the closed lists that statements refer to."""
    for other, items in site.groups.items():
        if other != group:
            yield other, [item.record.id for item in items]
    yield "sectors", [word.id for word in site.vocabulary.sectors or ()]
    yield "zones", [word.id for word in site.vocabulary.zones or ()]


def _related(site: Site, group: str, record_id: str) -> Iterator[tuple[PlanItem, models.Relation]]:
    for item in site.groups[group]:
        relation = relation_to(site, item, record_id)
        if relation:
            yield item, relation


def _own_relation(item: PlanItem, record_id: str) -> models.Relation | None:
    return next((relation for relation in item.record.relations or () if relation.to == record_id), None)


def _by_name(item: PlanItem, record_id: str) -> models.Relation | None:
    """Return the relation that follows from statements which name the record: the source tells of both together."""
    naming = [statement for statement in item.record.statements if record_id in (statement.names or ())]
    paragraphs = tuple(sorted({number for statement in naming for number in statement.paragraphs}))
    return models.Relation(to=record_id, basis="source", paragraphs=paragraphs) if naming else None
