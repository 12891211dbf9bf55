"""Which pages a site has, and where they stand. A path is free of language: the same in every one of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from sitegen import models
from sitegen.numbers import format_number
from sitegen.paging import MOST, Series, divided, list_path, series
from sitegen.relations import Filter, filters
from sitegen.site import PlanItem, Site
from sitegen.site_data import (
    COMPARISON,
    COMPARISON_WORDS,
    FILTERED,
    HOME,
    ITEM_TEMPLATES,
    LIST_WORDS,
    NOT_FOUND,
    TARGETS,
)
from sitegen.words import record_name

# Where records without a page of their own are listed.
LISTED_ON = {models.Term: "glossary", (models.Name, models.Word): "directory"}


@dataclass(frozen=True)
class Page:
    """A page made from data: its path (`projects/some-slug`, home is `index`), template and edited file.

    A list is told by its items, all or, of a long one, those of its place in the series; a page that only such a list
    has stands below its `parent`. `filter` is what a list of related items is about.
    """

    path: str
    template: str
    file: str
    title: models.Text
    description: models.Text
    text: models.PageText | None = None
    item: PlanItem | None = None
    items: tuple[PlanItem, ...] = ()
    series: Series = field(default_factory=Series)
    parent: str = ""
    filter: Filter | None = None

    @property
    def is_searched(self) -> bool:
        """Tell whether search finds the page: a comparison only repeats its item's page."""
        return self.template != COMPARISON

    @property
    def first(self) -> int:
        """The place in the whole list of the first item that this page shows, from 1."""
        return (self.series.part - 1) * MOST + 1


def build_pages(site: Site) -> list[Page]:
    """Return all pages: those of data/pages, then one for each item of a group that has item pages."""
    lists = {group: site.groups[group] for group in ITEM_TEMPLATES} | {TARGETS: tuple(site.items_with_quantities())}
    pages = []
    for name, text in site.pages.items():
        if name != NOT_FOUND:
            page = Page(name, name, f"data/pages/{name}.yml", text.title, text.description, text=text)
            pages += _in_parts(site, page, name, lists[name]) if name in lists else [page]
    for group, template in ITEM_TEMPLATES.items():
        for item in site.groups[group]:
            record = item.record
            path = f"{group}/{item.slug}"
            pages.append(Page(path, template, item.file, record.name, record.summary, item=item))
            if len(site.settings.locales) > 1:
                pages.append(_comparison(site, item))
        if site.is_long(group):
            pages += _filtered_lists(site, group)
    return pages


def _in_parts(site: Site, page: Page, folder: str, items: tuple[PlanItem, ...]) -> list[Page]:
    """Return the pages of a list: the one given with as many items as it may show, then one for each further part."""
    parts = divided(items)
    pages = []
    for place, shown in zip(series(page.path, folder, len(parts)), parts, strict=True):
        # A series of a filter begins below its parent, that of an overview with the parent itself.
        part = replace(page, items=shown, series=place)
        if place.part > 1:
            values = {"n": place.part, "of": place.parts}
            title = _filled(site.words[LIST_WORDS["title"][0]], name=page.title, **values)
            description = _filled(site.words[LIST_WORDS["description"][0]], description=page.description, **values)
            path, parent = place.paths[place.part - 1], page.parent or page.path
            part = replace(part, path=path, title=title, description=description, parent=parent)
        pages.append(part)
    return pages


def _filtered_lists(site: Site, group: str) -> Iterator[Page]:
    """Yield a list of the related items for each record that a group's items can be filtered by."""
    for entries in filters(site, group).values():
        for entry in entries:
            name = record_name(site, entry.record_id)
            title = _filled(site.words[LIST_WORDS["filtered"][0]], record=name)
            description = _filled(site.words[LIST_WORDS["filtered_description"][0]], record=name)
            path, file = list_path(group, entry.record_id), f"data/pages/{group}.yml"
            page = Page(path, FILTERED, file, title, description, parent=group, filter=entry)
            yield from _in_parts(site, page, f"{group}/{entry.record_id}", tuple(item for item, _ in entry.related))


def _comparison(site: Site, item: PlanItem) -> Page:
    """Return the page that sets an item's languages side by side."""
    title, description = (_filled(site.words[key], name=item.record.name) for key in COMPARISON_WORDS)
    return Page(f"{COMPARISON}/{item.slug}", COMPARISON, item.file, title, description, item=item)


def _filled(text: models.Text, **values: models.Text | int) -> models.Text:
    """Return an interface word with values in it, in the languages that all of them have."""
    texts = [value for value in values.values() if isinstance(value, models.Text)]
    told = {}
    for locale in [locale for locale in text.root if all(locale in value.root for value in texts)]:
        told[locale] = text.root[locale]
        for name, value in values.items():
            words = value.root[locale] if isinstance(value, models.Text) else format_number(value, locale)
            told[locale] = told[locale].replace(f"{{{name}}}", words)
    return models.Text(told)


def record_target(site: Site, record_id: str) -> tuple[str, str] | None:
    """Return (path, anchor) of the place where a record is told, or None where it has none."""
    item = site.item(record_id)
    if item:
        own_page = item.group in ITEM_TEMPLATES
        return (f"{item.group}/{item.slug}", "") if own_page else (item.group, record_id)
    record = site.by_id.get(record_id)
    page = next((name for kinds, name in LISTED_ON.items() if isinstance(record, kinds)), None)
    return (page, record_id) if page in site.pages else None


def statement_target(site: Site, reference: str) -> tuple[str, str]:
    """Return (path, anchor) of the place where a statement, given as `owner/statement`, is told."""
    owner, statement = site.statement(reference)
    if isinstance(owner, PlanItem):
        own_page = owner.group in ITEM_TEMPLATES
        path = f"{owner.group}/{owner.slug}" if own_page else owner.group
        return path, statement.id if own_page else f"{owner.record.id}-{statement.id}"
    path = next(name for name, page in site.pages.items() if owner.id in (page.plan_sections or ()))
    return path, f"{owner.id}-{statement.id}"


@dataclass(frozen=True)
class Urls:
    """Addresses of pages below the site's root, for sites with or without directory addresses.

    `site_url` is the root's own address, for what is read elsewhere. Of an edition to be opened from files, `offline`,
    the addresses name files; those for elsewhere are still the published site's, which has directory addresses.
    """

    default_locale: str
    directory_urls: bool = True
    site_url: str = ""
    offline: bool = False

    def of(self, path: str, locale: str) -> str:
        """Return a page's address from the root: `en/projects/some-slug/`, home is "" or `index.html`."""
        prefix = "" if locale == self.default_locale else f"{locale}/"
        folder, _, name = path.rpartition("/")
        if not self.directory_urls:
            # MkDocs makes a page with pages below it the index of their folder.
            return f"{prefix}{path}/{HOME}.html" if path in ITEM_TEMPLATES else f"{prefix}{path}.html"
        if name == HOME:
            return f"{prefix}{folder}/" if folder else prefix
        return f"{prefix}{path}/"

    def absolute(self, path: str, locale: str, anchor: str = "") -> str:
        """Return a page's whole address, as published."""
        published = replace(self, directory_urls=True) if self.offline else self
        return self.absolute_file(published.of(path, locale)) + (f"#{anchor}" if anchor else "")

    def absolute_file(self, file: str) -> str:
        """Return the whole address of a file below the site's root."""
        return urljoin(self.site_url, file)

    def twin(self, path: str, locale: str) -> str:
        """Return the address of a page's Markdown twin."""
        address = self.of(path, locale)
        return f"{address.removesuffix('.html')}.md" if address.endswith(".html") else f"{address}{HOME}.md"

    def file(self, name: str, locale: str) -> str:
        """Return the address of a language's own file."""
        home = self.of(HOME, locale).removesuffix(f"{HOME}.html")
        return home + name

    def relative(self, source: str, target: str) -> str:
        """Return the way from one root-based address to another; it works wherever the site stands."""
        here, there = source.split("/")[:-1], target.split("/")
        ends = (n for n, (one, other) in enumerate(zip(here, there, strict=False)) if one != other)
        shared = next(ends, min(len(here), len(there) - 1))
        return "/".join([".."] * (len(here) - shared) + there[shared:]) or "./"

    def between(self, source: str, target: str, locale: str, anchor: str = "") -> str:
        """Return the relative address from one page to another of the same language."""
        address = self.relative(self.of(source, locale), self.of(target, locale))
        return f"{address}#{anchor}" if anchor else address


def sample_pages(pages: Iterable[Page]) -> dict[str, str]:
    """Return template → path of one page drawn with it: the one that shows the most of what the template can do."""
    best: dict[str, Page] = {}
    for page in pages:
        rival = best.get(page.template)
        if rival is None or _richness(page) > _richness(rival):
            best[page.template] = page
    return {template: page.path for template, page in best.items()}


def _richness(page: Page) -> int:
    record = page.item.record if page.item else None
    return sum(len(part or ()) for part in (record.sets, record.quantities, record.terms)) if record else 0
