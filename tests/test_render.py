"""Drawing a page: values escaped, slips of templates caught, fallbacks marked, headings collected."""

from pathlib import Path

import pytest
import yaml
from jinja2 import Template, UndefinedError
from markupsafe import Markup

from sitegen.models import Text
from sitegen.pages import Page, Urls, build_pages
from sitegen.render import Renderer
from sitegen.site import Site, load_site
from sitegen.templates import ComponentTemplate
from sitegen.words import Words
from sitegen.written_pages import Heading

NASTY = "<u>\"&'"
ESCAPED = "&lt;u&gt;&#34;&amp;&#39;"


@pytest.fixture(scope="module")
def plan(root) -> Site:
    return load_site(root)[0]


@pytest.fixture
def draw(plan, tmp_path):
    """Draw a template made up for the test, as the page `some/page`."""

    def render(template: str, locale: str = "en", site: Site = plan):
        (tmp_path / "pages").mkdir(exist_ok=True)
        (tmp_path / "pages" / "some.html").write_text(template, encoding="utf-8")
        text = Text({"zh": "一", "en": "One"})
        page = Page("projects/some", "some", "data/some.yml", text, text)
        return Renderer(site, tmp_path, Urls("zh")).render(page, locale)

    return render


def _nasty(text: dict[str, str]) -> dict[str, str]:
    return {locale: value + NASTY for locale, value in text.items()}


def _planted(value: object) -> object:
    """Add `<u>"&'` to every text of a data file."""
    if isinstance(value, dict):
        if set(value) == {"zh", "en"}:
            return _nasty(value)
        return {key: _planted(child) for key, child in value.items()}
    return [_planted(child) for child in value] if isinstance(value, list) else value


@pytest.fixture
def nasty_site(copy_of_repository, monkeypatch) -> Site:
    folder: Path = copy_of_repository()
    # The checks would refuse it; the templates must be safe without them.
    monkeypatch.setattr("sitegen.site_data.check_strings", lambda source: None)
    for path in (folder / "data").rglob("*.yml"):
        if path.name == "site.yml":
            continue
        value = _planted(yaml.safe_load(path.read_text("utf-8")))
        path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")
    site, problems = load_site(folder)
    assert site is not None, problems[:3]
    return site


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_no_value_of_the_data_reaches_a_page_unescaped(root, nasty_site, locale):
    renderer = Renderer(nasty_site, root / "overrides", Urls("zh"))
    for page in build_pages(nasty_site):
        html = renderer.render(page, locale).html
        assert "<u>" not in html, page.path
        assert ESCAPED in html, page.path
        assert "&amp;lt;" not in html, page.path


@pytest.mark.parametrize("template", ["{{ page.titel }}", "{{ site.nmae }}", "{{ nothing }}", "{{ page.item.slug }}"])
def test_a_mistyped_field_is_an_error_not_a_blank(draw, template):
    with pytest.raises(UndefinedError):
        draw(template)


def test_a_word_that_is_not_there_is_an_error(draw):
    with pytest.raises(KeyError):
        draw('{{ t("no.such.word") }}')


def test_values_given_to_a_word_are_escaped(draw):
    html = draw("""{{ t("source.quoted", title="<b>") }}""").html
    assert "&lt;b&gt;" in html and "<b>" not in html


def test_a_text_not_translated_is_marked_with_its_language_and_counted(plan):
    words = Words(plan, "en")
    assert words.text(Text({"zh": f"一{NASTY}"})) == Markup(f'<span lang="zh">一{ESCAPED}</span>')
    assert words.untranslated == 1
    assert words.text(Text({"zh": "一", "en": "One"})) == "One"
    assert words.untranslated == 1


def test_a_text_for_attributes_carries_no_markup_even_if_not_translated(plan):
    words = Words(plan, "en")
    assert words.plain(Text({"zh": "一"})) == "一"
    assert words.untranslated == 1


def test_the_original_is_shown_only_where_it_differs(plan):
    text = Text({"zh": "一", "en": "One"})
    assert Words(plan, "en").original(text) == '<span lang="zh">一</span>'
    assert Words(plan, "zh").original(text) == ""
    assert Words(plan, "en").quote("引") == '<span lang="zh">引</span>'
    assert Words(plan, "zh").quote("引<") == "引&lt;"


def test_headings_are_collected_in_order(draw):
    template = '{{ heading(2, "one", t("background.heading")) }}{{ heading(3, "two", "a < b & c") }}'
    rendered = draw(template)
    title = draw('{{ t("background.heading") }}').html
    assert rendered.headings[0] == Heading(2, "one", title)
    assert rendered.headings[1].level == 3
    assert rendered.html == f'<h2 id="one">{title}</h2><h3 id="two">a &lt; b &amp; c</h3>'


def test_an_address_is_relative_to_the_page_and_stays_in_its_language(draw):
    assert draw('{{ url("about", "source") }}').html == "../../about/#source"
    assert draw('{{ url("index") }}', "zh").html == "../../"


def test_numbers_and_lists_are_filled_in_the_language_of_the_page(copy_of_repository, root):
    folder = copy_of_repository()
    (folder / "data/projects/_example.yml").rename(folder / "data/projects/example-project.yml")
    site = load_site(folder)[0]
    record = site.item("example-project").record
    statement = record.statements[0]
    for locale in ("zh", "en"):
        words = Words(site, locale)
        filled = str(words.text(statement.text, statement, record))
        names = [str(words.text(site.by_id[name].name)) for name in statement.names]
        assert all(name in filled for name in names) and "{" not in filled
        assert str(words.quantity(record.quantities[0])) in words.text(record.summary, None, record)


def test_a_component_is_the_same_whoever_imports_it_first(plan, root, monkeypatch):
    def drawn() -> list[str]:
        renderer, pages = Renderer(plan, root / "overrides", Urls("zh")), build_pages(plan)
        return [renderer.render(page, "en").html for page in pages]

    made_once = drawn()
    monkeypatch.setattr(ComponentTemplate, "make_module", Template.make_module)
    assert drawn() == made_once
