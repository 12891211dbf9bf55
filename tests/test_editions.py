"""PDF editions and share cards: what they say, how they are made, and that nothing in them is cut, missing or old."""

import dataclasses
import io
import json
import os
import struct
from concurrent.futures import ThreadPoolExecutor

import pytest
from markupsafe import Markup
from pypdf import PdfReader

from plan_factory import write_plan
from sitegen.assets import Assets
from sitegen.editions import Edition, editions, runs
from sitegen.mark import mark_parts
from sitegen.numbers import format_number
from sitegen.pages import build_pages
from sitegen.site import Site, load_site
from sitegen.typesetting import Typesetter, TypesettingError
from sitegen.words import Words

LARGEST_PDF, LARGEST_CARD = 300_000, 60_000
NASTY = '#panic("x") $ * _ @a <b> \\ // = - `c`'


@pytest.fixture(scope="module")
def plan(root) -> Site:
    return load_site(root)[0]


@pytest.fixture(scope="module")
def pdfs(site) -> dict[str, PdfReader]:
    """Path below downloads/ → document."""
    folder = site / "downloads"
    return {path.relative_to(folder).as_posix(): PdfReader(path) for path in sorted(folder.rglob("*.pdf"))}


def look(root, plan: Site) -> dict:
    return Assets(root / "overrides", mark_parts([len(items) for items in plan.groups.values()])).look


def all_editions(root, plan: Site) -> dict[str, Edition]:
    found = editions(
        plan, build_pages(plan), lambda path, locale: f"https://example.org/{locale}/{path}/", look(root, plan)
    )
    return {edition.file: edition for edition in found}


@pytest.fixture
def typesetter(root, tmp_path) -> Typesetter:
    return Typesetter(root / "overrides/editions", tmp_path / "cache")


def words_of(document: PdfReader) -> str:
    return "".join("".join(page.extract_text().split()) for page in document.pages)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_language_has_the_plan_and_a_sheet_of_each_project(pdfs, plan):
    slugs = {f"projects/{item.slug}" for item in plan.groups["projects"]}
    assert set(pdfs) == {f"{locale}/{name}.pdf" for locale in plan.settings.locales for name in {"plan", *slugs}}


def test_every_number_and_what_it_counts_stand_in_the_plan_and_on_the_sheet(pdfs, plan):
    for locale in plan.settings.locales:
        words = Words(plan, locale)
        whole = words_of(pdfs[f"{locale}/plan.pdf"])
        for item in plan.items_with_quantities():
            sheet = words_of(pdfs[f"{locale}/{item.group}/{item.slug}.pdf"])
            for quantity in item.record.quantities:
                shown = squeezed(words.quantity(quantity).striptags())
                counts = squeezed(words.text(quantity.counts, owner=item.record).striptags())
                assert shown in whole and counts in whole, (locale, quantity.id)
                assert shown in sheet and counts in sheet, (locale, quantity.id)


def test_every_statement_of_a_project_stands_on_its_sheet(pdfs, plan):
    for locale in plan.settings.locales:
        words = Words(plan, locale)
        for item in plan.groups["projects"]:
            sheet = words_of(pdfs[f"{locale}/projects/{item.slug}.pdf"])
            for statement in item.record.statements:
                assert squeezed(words.text(statement.text, statement, item.record).striptags()) in sheet, statement.id


def test_a_sheet_has_two_pages_at_most_and_says_where_it_comes_from(pdfs, plan):
    for name, document in pdfs.items():
        locale = name.partition("/")[0]
        assert name.endswith("plan.pdf") or len(document.pages) <= 2, name
        text = words_of(document)
        assert squeezed(plan.plan_source.title.get(locale)) in text
        assert squeezed(plan.settings.notices.unofficial.get(locale)) in text
        assert "https://example.org/" in text
        date = plan.last_change().date
        assert format_number(int(date[8:]), locale) in text and date[:4] in text


def test_a_document_is_tagged_titled_in_its_language_with_bookmarks(pdfs):
    for name, document in pdfs.items():
        catalog = document.trailer["/Root"]
        assert catalog["/MarkInfo"]["/Marked"] is True or catalog["/MarkInfo"]["/Marked"], name
        assert catalog["/Lang"] == name.partition("/")[0]
        assert document.metadata.title
        assert document.outline, name
        assert b"<pdfuaid:part>1</pdfuaid:part>" in catalog["/Metadata"].get_data(), name


def test_fonts_are_embedded_as_subsets(pdfs):
    for name, document in pdfs.items():
        fonts = [font for page in document.pages for font in page["/Resources"]["/Font"].get_object().values()]
        assert fonts
        for font in fonts:
            base = font.get_object()["/BaseFont"]
            assert base[7] == "+" and base[1:7].isupper(), (name, base)


def test_documents_and_cards_are_light_enough_to_send(site):
    heavy = [p.name for p in (site / "downloads").rglob("*.pdf") if p.stat().st_size > LARGEST_PDF]
    heavy += [p.name for p in (site / "cards").rglob("*.png") if p.stat().st_size > LARGEST_CARD]
    assert heavy == []


def test_every_card_has_the_size_that_other_sites_expect(site, plan):
    cards = list((site / "cards").rglob("*.png"))
    assert len(cards) == len(plan.settings.locales) * len([page for page in build_pages(plan) if page.is_searched])
    for path in cards:
        assert struct.unpack(">II", path.read_bytes()[16:24]) == (1200, 630), path


def test_the_same_data_make_the_same_bytes(root, plan, tmp_path):
    chosen = [e for name, e in all_editions(root, plan).items() if name.endswith(("plan.pdf", "index.png"))]
    made = [Typesetter(root / "overrides/editions", tmp_path / name).typeset_all(chosen) for name in ("one", "two")]
    assert made[0] == made[1] and len(made[0]) == len(chosen)


def test_the_cache_is_used_but_never_stale_nor_trusted_when_damaged(root, plan, typesetter, tmp_path, monkeypatch):
    sheet = next(e for e in all_editions(root, plan).values() if e.template == "sheet")
    first = typesetter.typeset(sheet)
    compiled = []
    draw = Typesetter._draw
    monkeypatch.setattr(Typesetter, "_draw", lambda self, *a, **k: compiled.append(1) or draw(self, *a, **k))
    assert typesetter.typeset(sheet) == first and not compiled
    changed = dataclasses.replace(sheet, data=sheet.data | {"address": "https://example.org/new/"})
    assert "https://example.org/new/" in words_of(PdfReader(io.BytesIO(typesetter.typeset(changed)))) and compiled
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:-10])
    assert typesetter.typeset(sheet) == first


def test_what_no_build_has_used_for_days_is_forgotten(root, plan, typesetter, tmp_path):
    sheet = next(e for e in all_editions(root, plan).values() if e.template == "sheet")
    typesetter.typeset(sheet)
    (used,) = (tmp_path / "cache").iterdir()
    unused, recent = tmp_path / "cache" / "unused", tmp_path / "cache" / "recent"
    for path in (unused, recent):
        path.write_bytes(b"x")
    for path in (used, unused):
        os.utime(path, (0, 0))
    typesetter.typeset_all([sheet])
    assert set((tmp_path / "cache").iterdir()) == {used, recent}


def test_builds_at_the_same_time_may_share_a_cold_cache(root, plan, tmp_path):
    chosen = [e for name, e in all_editions(root, plan).items() if name.endswith(".png")][:6]
    with ThreadPoolExecutor(4) as pool:
        makers = [Typesetter(root / "overrides/editions", tmp_path / "cache") for _ in range(4)]
        made = list(pool.map(lambda maker: maker.typeset_all(chosen), makers))
    assert all(contents == made[0] for contents in made)
    assert len(list((tmp_path / "cache").iterdir())) == len(chosen)


def card(**data: object) -> Edition:
    return Edition("cards/x.png", "card", data)


@pytest.fixture
def card_data(root, plan) -> dict:
    return next(e for e in all_editions(root, plan).values() if e.template == "card").data


def test_a_character_that_no_font_has_is_an_error(typesetter, card_data):
    with pytest.raises(TypesettingError, match="could not be displayed"):
        typesetter.typeset(card(**card_data | {"name": [{"text": "A 한 B"}]}))


def test_a_font_that_is_not_there_is_an_error(root, card_data, tmp_path):
    for path in (root / "overrides/editions").glob("*.typ"):
        (tmp_path / path.name).write_text(path.read_text("utf-8").replace("Noto Serif SC", "No Such"), encoding="utf-8")
    with pytest.raises(TypesettingError, match="no such"):
        Typesetter(tmp_path, tmp_path / "cache").typeset(card(**card_data))


def test_text_is_never_markup(root, plan, typesetter):
    sheet = next(e for e in all_editions(root, plan).values() if e.template == "sheet")
    item = sheet.data["item"] | {"summary": [{"text": NASTY}]}
    document = PdfReader(io.BytesIO(typesetter.typeset(dataclasses.replace(sheet, data=sheet.data | {"item": item}))))
    assert squeezed(NASTY) in words_of(document)


@pytest.mark.parametrize("words", ["A", "很长的名称" * 12, "A very long name of a project that never ends " * 3])
def test_a_title_of_any_length_fits_its_card(typesetter, card_data, words):
    typesetter.typeset(card(**card_data | {"name": [{"text": words}]}))


def test_a_run_in_another_language_says_so(plan):
    words = Words(plan, "en")
    assert runs(words.quote("“515”")) == [{"text": "“515”", "lang": "zh"}]
    assert runs(words.t("footer.source")) == [{"text": "Source: "}]
    nested = Markup('<span lang="zh" dir="ltr">见<a><span lang="en">A &amp; B</span></a>。</span><br> End')
    zh, en = {"text": "见", "lang": "zh"}, {"text": "A & B", "lang": "en"}
    assert runs(nested) == [zh, en, {"text": "。", "lang": "zh"}, {"text": " End"}]


def test_another_plan_is_printed_too(root, tmp_path):
    write_plan(tmp_path, root, towns=0, principles=1, projects=2)
    other = load_site(tmp_path)[0]
    made = Typesetter(root / "overrides/editions", tmp_path / "cache").typeset_all(all_editions(root, other).values())
    names = ("plan", "projects/project-1", "projects/project-2")
    expected = {f"downloads/{locale}/{name}.pdf" for locale in ("zh", "en") for name in names}
    assert {name for name in made if name.endswith(".pdf")} == expected


def test_the_icons_of_the_manifest_are_there_in_their_sizes(site, plan):
    for locale in plan.settings.locales:
        home = site if locale == plan.settings.default_locale else site / locale
        told = json.loads((home / "site.webmanifest").read_text("utf-8"))
        assert told["lang"] == locale and told["name"] == " ".join(plan.settings.name.get(locale).split())
        for icon in told["icons"]:
            content = (home / icon["src"]).read_bytes()
            assert "{}x{}".format(*struct.unpack(">II", content[16:24])) == icon["sizes"]
        assert 'rel="manifest" href="site.webmanifest"' in (home / "index.html").read_text("utf-8")
