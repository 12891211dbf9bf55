"""A plan whose data have passed all checks, ready to be shown."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sitegen import models
from sitegen.cross_checks import check_references
from sitegen.memory import Memory
from sitegen.number_parity import check_numbers
from sitegen.page_checks import check_pages, check_words
from sitegen.paging import MOST
from sitegen.problems import Problem, errors
from sitegen.reach import note_everything, note_item, note_stale
from sitegen.redirect_checks import check_redirects
from sitegen.site_data import GROUPS, Loaded, load_folder
from sitegen.term_checks import check_terms
from sitegen.text_rules import TO_WRITE_CODE
from sitegen.translation_record import read_pairs
from sitegen.translations import Translation, check_translations, tally, translations
from sitegen.typography.checks import check_typing


@dataclass(frozen=True)
class PlanItem:
    """A town, principle or project with its place: group, slug (its address) and the file it is edited in."""

    group: str
    slug: str
    file: str
    stored: models.Item

    @property
    def record(self) -> models.Item:
        """What its file says; who looks at it depends on it."""
        note_item(self.stored)
        return self.stored


@dataclass(frozen=True)
class Site:
    """Everything the pages are made from. `by_id` finds any record that a statement or relation may name."""

    settings: models.Settings
    plan: models.Plan
    groups: dict[str, tuple[PlanItem, ...]]
    pages: dict[str, models.PageText]
    words: dict[str, models.Text]
    vocabulary: models.Vocabulary
    names: tuple[models.Name, ...]
    sources: tuple[models.SourceEntry, ...]
    background: tuple[models.BackgroundFact, ...]
    terms: tuple[models.Term, ...]
    changes: tuple[models.Change, ...]
    redirects: tuple[models.Redirect, ...] = ()
    stored_translations: tuple[Translation, ...] = ()
    by_id: dict[str, models.Record | PlanItem] = field(default_factory=dict)

    @property
    def plan_source(self) -> models.SourceEntry:
        """The publication the plan rests on."""
        return next(source for source in self.sources if source.role == "plan")

    @property
    def original_locale(self) -> str:
        """The language the plan was published in: that of its quotes and official names."""
        return self.plan_source.locale or self.settings.default_locale

    @property
    def translations(self) -> tuple[Translation, ...]:
        """Every text in every language but its original one."""
        note_everything()
        return self.stored_translations

    @cached_property
    def stored_items(self) -> dict[str, models.Item]:
        """What the files of all items say, by id."""
        return {item.stored.id: item.stored for items in self.groups.values() for item in items}

    @cached_property
    def _stale(self) -> frozenset[tuple[str, str, str | None]]:
        return frozenset((t.locale, t.original, t.text) for t in self.stored_translations if t.state == "stale")

    def is_stale(self, text: models.Text, locale: str) -> bool:
        """Tell whether a text in a language is older than its original."""
        own = text.get(locale)
        # The original is in the plan's own language, or in the default one where the site does not have that.
        answer = any((locale, content, own) in self._stale for content in text.root.values())
        note_stale(text, locale, answer)
        return answer

    @cached_property
    def _incomplete(self) -> frozenset[str]:
        return frozenset(t.locale for t in self.stored_translations if t.state == "missing" and not t.is_page)

    def is_complete(self, locale: str) -> bool:
        """Tell whether no text of the data is missing in a language."""
        return locale not in self._incomplete

    @property
    def translation_counts(self) -> dict[str, dict[str, Counter]]:
        """Locale → file → number of translations by state."""
        return tally(self.translations)

    def last_change(self, item: PlanItem | None = None) -> models.Change:
        """Return the latest change of an item, or of all data; what no later change is about is of the first."""
        about_it = (c for c in self.changes if not item or not c.about or item.record.id in c.about)
        return next(about_it, self.changes[-1])

    @cached_property
    def has_updates(self) -> bool:
        """Tell whether any dated, sourced result has been entered."""
        return any(record.updates for record in self.stored_items.values())

    @property
    def world(self) -> tuple:
        """All that every page may depend on: whatever is not in the file of an item, and which items there are."""
        order = tuple((i.group, i.slug, i.file, i.stored.id, i.stored.number) for x in self.groups.values() for i in x)
        lists = (self.names, self.sources, self.background, self.terms, self.changes, self.redirects)
        words = (self.settings, self.plan, self.pages, self.words, self.vocabulary)
        return (*words, *lists, order, self.has_updates, self._incomplete)

    def status_name(self, update: models.Update) -> models.Text:
        """Return how far an update says that things have come, in words."""
        return next(word.name for word in self.vocabulary.statuses if word.id == update.status)

    def is_long(self, group: str) -> bool:
        """Tell whether a group has more items than one page shows."""
        return len(self.groups[group]) > MOST

    @cached_property
    def is_large(self) -> bool:
        """Tell whether any group is long, so that pages about something else show only the first few of a list."""
        return any(self.is_long(group) for group in self.groups)

    def item(self, record_id: str) -> PlanItem | None:
        """Return a town, principle or project by id."""
        found = self.by_id.get(record_id)
        return found if isinstance(found, PlanItem) else None

    def sections_of(self, page: models.PageText) -> list[models.PlanSection]:
        """Return the plan's sections that a page shows."""
        by_id = {section.id: section for section in self.plan.sections}
        return [by_id[section_id] for section_id in page.plan_sections or ()]

    def statements_of(self, page: models.PageText) -> tuple[models.Statement, ...]:
        """Return the statements of the plan's sections that a page shows."""
        return tuple(statement for section in self.sections_of(page) for statement in section.statements)

    def items_related_to(self, record_id: str) -> list[tuple[PlanItem, models.Relation]]:
        """Return the items with a relation to a record, each with that relation."""
        return [
            (item, relation)
            for item in self.items()
            for relation in item.record.relations or ()
            if relation.to == record_id
        ]

    def items_with_quantities(self) -> list[PlanItem]:
        """Return the items that carry numbers."""
        return [item for item in self.items() if item.record.quantities]

    def items_with_sets(self) -> list[PlanItem]:
        """Return the items whose numbers the plan announced together, under one label."""
        return [item for item in self.items() if item.record.sets]

    def relation_between(self, one: PlanItem, other: PlanItem) -> models.Relation | None:
        """Return the relation between two items, whichever of them tells it."""
        ends = ((one, other), (other, one))
        found = (r for a, b in ends for r in a.record.relations or () if r.to == b.record.id)
        return next(found, None)

    def items_naming(self, record_id: str) -> list[PlanItem]:
        """Return the items with a statement that names a record."""
        return [
            item
            for item in self.items()
            if any(record_id in (statement.names or ()) for statement in item.record.statements)
        ]

    def paragraphs_naming(self, item: PlanItem, record_id: str) -> list[int]:
        """Return the paragraphs in which an item's statements name a record."""
        naming = (statement for statement in item.record.statements if record_id in (statement.names or ()))
        return sorted({number for statement in naming for number in statement.paragraphs})

    def records(self, ids: tuple[str, ...]) -> list[models.Record | PlanItem]:
        """Return records by their ids."""
        return [self.by_id[record_id] for record_id in ids]

    def statement(self, reference: str) -> tuple[PlanItem | models.PlanSection, models.Statement]:
        """Return the statement that `owner/statement` names, with its owner: an item or a section of the plan."""
        owner_id, _, statement_id = reference.partition("/")
        owner = self.item(owner_id) or next(section for section in self.plan.sections if section.id == owner_id)
        statements = owner.record.statements if isinstance(owner, PlanItem) else owner.statements
        return owner, next(statement for statement in statements if statement.id == statement_id)

    def items(self) -> list[PlanItem]:
        """Return the towns, principles and projects, in the order of the groups."""
        return [item for items in self.groups.values() for item in items]

    def names_in(self, statements: tuple[models.Statement, ...]) -> list[models.Name]:
        """Return the named things that statements mention, in the order of names.yml."""
        mentioned = {name for statement in statements for name in statement.names or ()}
        return [name for name in self.names if name.id in mentioned]

    def background_about(self, *record_ids: str) -> list[models.BackgroundFact]:
        """Return the outside facts about any of these records, each once."""
        wanted = set(record_ids)
        return [fact for fact in self.background if wanted & set(fact.about)]


def load_site(
    root: Path, preview: bool = False, typing: bool = True, memory: Memory | None = None
) -> tuple[Site | None, list[Problem]]:
    """Load and check a repository's data; the site is None when an error stops it.

    A preview shows texts still to be written as they stand: an editor wants to see the page grow. Slips in typing,
    which stop nothing, take a third of the time; a build goes without.
    """
    loaded = load_folder(root, memory)
    check_references(loaded)
    check_terms(loaded)
    check_pages(loaded)
    check_words(loaded)
    check_numbers(loaded)
    check_redirects(loaded)
    told = translations(loaded, read_pairs(root, loaded.problems))
    check_translations(loaded, told)
    if typing:
        check_typing(loaded)
    problems = sorted(set(loaded.all_problems()))
    return (None if stopping(problems, preview) else _assemble(loaded, told)), problems


def stopping(problems: list[Problem], preview: bool) -> list[Problem]:
    """Return the problems that leave no site."""
    return [found for found in errors(problems) if not (preview and found.code == TO_WRITE_CODE)]


def _assemble(loaded: Loaded, told: list[Translation]) -> Site:
    files = {name: entry.record for name, entry in loaded.files.items()}
    groups = {
        group: tuple(PlanItem(group, e.slug, e.source.file, e.record) for e in loaded.items(group)) for group in GROUPS
    }
    site = Site(
        settings=loaded.settings,
        plan=files["plan"],
        groups=groups,
        pages={entry.slug: entry.record for entry in loaded.groups["pages"]},
        words=loaded.words,
        vocabulary=files["vocab"],
        names=files["names"].names if "names" in files else (),
        sources=files["sources"].sources,
        background=files["background"].background if "background" in files else (),
        terms=files["terms"].terms if "terms" in files else (),
        changes=tuple(sorted(files["changes"].changes, key=lambda change: change.date, reverse=True)),
        redirects=files["redirects"].redirects if "redirects" in files else (),
        stored_translations=tuple(told),
    )
    for items in groups.values():
        site.by_id.update({item.record.id: item for item in items})
    for records in (
        site.names,
        site.vocabulary.sectors or (),
        site.vocabulary.zones or (),
        site.terms,
        site.sources,
    ):
        site.by_id.update({record.id: record for record in records})
    return site
