"""What printed editions and share cards say: each as the data of a Typst template, which `typesetting` draws."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from sitegen import models
from sitegen.glossary import terms_by_letter
from sitegen.locales import direction, script
from sitegen.manifest import ICON_SIZES, icon_file
from sitegen.numbers import format_date, format_number
from sitegen.pages import Page
from sitegen.qr import qr_svg
from sitegen.runs import Runs, runs
from sitegen.site import PlanItem, Site
from sitegen.site_data import HOME
from sitegen.words import Words, record_name

# What the fonts of `typesetting` are made for.
_PRINTED_SCRIPTS = {"Hans", "Latn"}
# Scripts set in full blocks, without blanks between words, and with more room between lines.
_BLOCK_SCRIPTS = {"Hans", "Hant", "Jpan"}

Data = dict[str, Any]
PageAddress = Callable[[str, str], str]  # path, locale → absolute address


@dataclass(frozen=True)
class Edition:
    """A document to be set: where it stands below the site's root, its template and what the template is given."""

    file: str
    template: str
    data: Data

    @property
    def is_document(self) -> bool:
        """Tell whether people read it; cards and icons are for other sites and for telephones."""
        return self.file.endswith(".pdf")


def is_printed(locale: str) -> bool:
    """Tell whether the fonts are made for a language's script; others have pages, but no editions."""
    return script(locale) in _PRINTED_SCRIPTS


def plan_file(locale: str) -> str:
    """Return where the edition of the whole plan stands."""
    return f"downloads/{locale}/plan.pdf"


def sheet_file(item: PlanItem, locale: str) -> str:
    """Return where the sheet of an item stands."""
    return f"downloads/{locale}/{item.group}/{item.slug}.pdf"


def card_file(page: Page, locale: str) -> str:
    """Return where the share card of a page stands; a comparison shows its item's, a list that goes on its first."""
    path = page.parent or (page.path if page.is_searched else f"{page.item.group}/{page.item.slug}")
    return f"cards/{locale}/{path}.png"


def editions(site: Site, pages: Iterable[Page], address: PageAddress, look: Data) -> Iterator[Edition]:
    """Yield all editions of a site; `look` is what every template is given besides: colors and the mark."""
    name = site.settings.name.root[site.settings.default_locale]
    for size in ICON_SIZES:
        yield Edition(icon_file(size), "icon", look | {"title": name, "size": size})
    for locale in filter(is_printed, site.settings.locales):
        writer = _Writer(site, locale, address, look)
        yield Edition(plan_file(locale), "plan", writer.plan())
        for page in pages:
            if not page.is_searched:
                continue
            if page.item:
                yield Edition(sheet_file(page.item, locale), "sheet", writer.sheet(page))
            if not page.parent:
                yield Edition(card_file(page, locale), "card", writer.card(page))


class _Writer:
    """Writes the editions of one language."""

    def __init__(self, site: Site, locale: str, address: PageAddress, look: Data):
        self._site, self._locale, self._address = site, locale, address
        self._words = Words(site, locale)
        is_block = script(locale) in _BLOCK_SCRIPTS
        self._base = look | {"lang": locale, "rtl": direction(locale) == "rtl", "block": is_block}

    def plan(self) -> Data:
        site, words = self._site, self._words
        return self._document(words.plain(site.settings.name), HOME) | {
            "name": self._runs(site.settings.name),
            "plan": words.plain(site.plan.name),
            "tagline": self._runs(site.settings.tagline),
            "as-of": self._as_of(),
            "labels": self._labels(),
            "sections": [
                {"name": self._runs(section.name), "statements": self._statements(section.statements, None)}
                for section in site.plan.sections
            ],
            "groups": [
                {"name": self._runs(site.pages[group].title), "items": [self._item(item) for item in items]}
                for group, items in site.groups.items()
                if items
            ],
            "targets": [
                self._quantity(quantity, item.record)
                | {"kind": words.plain(f"targets.kind_{quantity.kind}"), "item": self._runs(item.record.short_name)}
                for item in site.items_with_quantities()
                for quantity in item.record.quantities
            ],
            "terms": [self._note(term) for _, terms in terms_by_letter(site, self._locale) for term in terms],
            "sources": [self._source(source) for source in site.sources],
        }

    def sheet(self, page: Page) -> Data:
        item = self._item(page.item)
        return self._document(self._words.plain(page.title), page.path) | {
            "place": self._place(page.item),
            "labels": self._labels(),
            "item": item,
        }

    def card(self, page: Page) -> Data:
        site, words = self._site, self._words
        is_home, record = page.path == HOME, page.item.record if page.item else None
        return self._base | {
            "name": self._runs(site.settings.name if is_home else page.title),
            "title": words.plain(page.title),
            "site": "" if is_home else words.plain(site.settings.name),
            "place": self._place(page.item) if page.item else words.plain(site.plan.name),
            "slogan": self._runs(record.slogan) if record else None,
        }

    def _document(self, title: str, path: str) -> Data:
        site, address = self._site, self._address(path, self._locale)
        date = site.last_change().date
        year, month, day, *_ = [*(int(part) for part in date.split("-")), 1, 1]
        notices = site.settings.notices
        notice = [] if site.settings.official else [*self._runs(notices.unofficial), {"text": " "}]
        site_name = self._words.plain(site.settings.name)
        return self._base | {
            "title": title,
            "site": site_name,
            "date": {"year": year, "month": month, "day": day},
            "address": address,
            "code": qr_svg(address),
            "footer": [{"text": f"{site_name} · {self._as_of()}"}],
            "source": self._plan_source(),
            "notice": [*notice, *self._runs(notices.not_advice)],
        }

    def _as_of(self) -> str:
        return self._words.t("edition.data_date", date=self._date(self._site.last_change().date)).striptags()

    def _labels(self) -> Data:
        words = self._words
        columns = ("targets.counts", "targets.value", "targets.kind", "plan.item", "targets.source")
        return {
            "contents": words.plain("edition.contents"),
            "targets": words.plain("project.targets"),
            "actions": words.plain("project.actions"),
            "relations": words.plain("plan.relations"),
            "updates": words.plain("project.updates"),
            "update-mark": words.plain("updates.mark"),
            "all-targets": words.plain("targets.table"),
            "columns": [words.plain(name) for name in columns],
            "named": words.plain("plan.named"),
            "terms": words.plain("project.terms"),
            "sources": words.plain("about.sources"),
        }

    def _item(self, item: PlanItem) -> Data:
        record = item.record
        return {
            "number": format_number(record.number, self._locale),
            "name": self._runs(record.name),
            "original": self._original(record.name),
            "slogan": self._runs(record.slogan),
            "slogan-note": self._runs(record.slogan_note),
            "summary": self._runs(record.summary, record),
            "figures": self._figures(record),
            "strands": [
                {"name": self._runs(strand.name), "statements": self._statements(strand.statements, record)}
                for strand in record.strands
            ],
            "updates": self._updates(record, None),
            "relations": [self._relation(relation) for relation in record.relations or ()],
            "names": [self._note(name) for name in self._site.names_in(record.statements)],
            "terms": [self._note(term) for term in self._site.records(record.terms or ())],
        }

    def _figures(self, record: models.Item) -> list[Data]:
        parts = [(entry.id, self._runs(entry.name), self._runs(entry.text)) for entry in record.sets or ()]
        parts.append((None, self._runs(self._site.words["figures.others"]) if record.sets else None, None))
        found = []
        for set_id, name, text in parts:
            own = [q for q in record.quantities or () if q.set == set_id and not q.of]
            if own:
                quantities = [self._quantity(quantity, record) for quantity in own]
                found.append({"name": name, "text": text, "quantities": quantities})
        return found

    def _quantity(self, quantity: models.Quantity, record: models.Item) -> Data:
        counts = self._words.text(quantity.counts, owner=record)
        thresholds = [other for other in record.quantities if other.of == quantity.id]
        notes = [
            self._words.text(other.counts, owner=record) + self._words.t("figures.colon") + self._words.quantity(other)
            for other in thresholds
        ]
        texts = [self._words.text(quantity.note)] if quantity.note else []
        return {
            "figure": self._words.quantity(quantity).striptags(),
            "counts": runs(counts),
            "note": runs(Markup(" · ").join([*notes, *texts])) if notes or texts else None,
            "source": self._paragraphs(quantity.paragraphs),
            "updates": self._updates(record, quantity.id),
        }

    def _statements(self, statements: Iterable[models.Statement], owner: models.Item | None) -> list[Data]:
        return [
            {
                "text": runs(self._words.text(s.text, s, owner)),
                "source": self._paragraphs(s.paragraphs),
                "updates": self._updates(owner, s.id),
            }
            for s in statements
        ]

    def _updates(self, owner: models.Item | None, part_id: str | None) -> list[Data]:
        """Return the updates about one part of an item, or about the item as a whole."""
        return [
            {
                "status": self._runs(self._site.status_name(update)),
                "text": self._runs(update.text),
                "as-of": self._words.t("background.as_of", date=self._date(update.date)).striptags(),
                "source": self._source(self._site.by_id[update.source]),
                "part": self._part(owner, update) if update.of != part_id else None,
            }
            for update in (owner.updates_of(part_id) if owner else ())
        ]

    def _part(self, owner: models.Item, update: models.Update) -> Runs:
        return runs(self._words.t("updates.part") + self._words.part(owner, update.of))

    def _note(self, entry: models.Name | models.Term) -> Data:
        name = record_name(self._site, entry.id)
        return {"name": self._runs(name), "original": self._original(name), "note": self._runs(entry.note)}

    def _relation(self, relation: models.Relation) -> Data:
        return {
            "name": self._runs(record_name(self._site, relation.to)),
            "mark": self._words.plain("relations.editorial"),
            "reason": self._runs(relation.reason),
            "source": self._paragraphs(relation.paragraphs or ()),
        }

    def _source(self, source: models.SourceEntry) -> Data:
        return {
            "title": self._runs(source.title),
            "url": source.url,
            "published": runs(self._published(source)),
            "details": self._runs(source.details),
        }

    def _plan_source(self) -> Runs:
        words, source = self._words, self._site.plan_source
        title = words.t("source.title", title=words.text(source.title))
        return runs(words.t("footer.source") + title + self._published(source))

    def _published(self, source: models.SourceEntry) -> Markup:
        """Return who published something, when, and on which page, as far as it is known."""
        words = self._words
        parts = [words.text(source.publisher)]
        parts += [escape(self._date(source.date))] if source.date else []
        parts += [words.text(source.page)] if source.page else []
        return words.t("source.part").join(parts)

    def _place(self, item: PlanItem) -> str:
        numbers = (item.record.number, len(self._site.groups[item.group]))
        n, of = (format_number(number, self._locale) for number in numbers)
        return self._words.t("project.place", n=n, of=of).striptags()

    def _paragraphs(self, numbers: Iterable[int]) -> str:
        listed = self._words.plain("source.separator").join(map(str, numbers))
        key = "source.paragraph" if listed.isdigit() else "source.paragraphs"
        return self._words.t(key, n=listed).striptags()

    def _runs(self, text: models.Text | None, owner: models.Item | None = None) -> Runs | None:
        return runs(self._words.text(text, owner=owner)) if text else None

    def _original(self, text: models.Text) -> Runs | None:
        return runs(self._words.original(text)) or None

    def _date(self, value: str) -> str:
        return format_date(value, self._locale)
