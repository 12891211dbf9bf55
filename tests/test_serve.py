"""The preview: it follows the data, shows problems on the page and goes on."""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from local_preview import Preview, preview_of

PROJECT = "data/projects/city-quality.yml"
PAGES = {"zh": "projects/city-quality/", "en": "en/projects/city-quality/"}
TITLES = {"zh": "城市品质提质工程</h1>", "en": "City Quality Improvement Project</h1>"}
MENDED = (PAGES["en"], lambda html: TITLES["en"] in html and "ms-problems" not in html)


@dataclass
class Editor:
    """Someone who changes files of a copy while a preview of it runs, and can undo it all."""

    repository: Path
    preview: Preview | None = None
    _untouched: dict[Path, bytes | None] = field(default_factory=dict)

    def write(self, name: str, content: str | bytes | None) -> None:
        """Save a file with this content; with none, delete it."""
        path = self.repository / name
        self._untouched.setdefault(path, path.read_bytes() if path.exists() else None)
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def replace(self, name: str, old: str, new: str) -> None:
        """Save a file with another text in the place of one that it must have."""
        content = (self.repository / name).read_text(encoding="utf-8")
        assert old in content, (name, old)
        self.write(name, content.replace(old, new))

    def undo(self) -> None:
        """Make every file what it was."""
        for path, content in self._untouched.items():
            self.write(path.relative_to(self.repository).as_posix(), content)
        self._untouched.clear()


@pytest.fixture(scope="module")
def running(copy_repository, tmp_path_factory) -> Iterator[Editor]:
    repository = copy_repository(tmp_path_factory.mktemp("preview") / "repository")
    with preview_of(repository) as preview:
        yield Editor(repository, preview)


@pytest.fixture
def editor(running) -> Iterator[Editor]:
    """An editor whose preview is in order when the test begins."""
    running.preview.wait_for(*MENDED)
    yield running
    running.undo()


def test_open_pages_show_a_problem_by_themselves_and_lose_it_when_it_is_mended(editor, chromium):
    context = chromium.new_context(viewport={"width": 360, "height": 740}, color_scheme="dark")
    pages = {locale: context.new_page() for locale in PAGES}
    for locale, page in pages.items():
        page.goto(editor.preview.address + PAGES[locale])
        page.evaluate("scrollTo(0, 600)")
    editor.replace(PROJECT, "number: 8", "number: eight")
    for page in pages.values():
        page.bring_to_front()
        banner = page.get_by_role("alert")
        banner.wait_for()
        assert f"{PROJECT}:2" in banner.inner_text() and "number应为整数" in banner.inner_text()
        assert "8" in page.locator(".ms-hero__kicker").inner_text()  # the last good state
        page.wait_for_function("scrollY === 600")
        assert Axe().run(page, context=".ms-problems").response["violations"] == []
        assert banner.evaluate("banner => banner.getBoundingClientRect().bottom") == 740
    editor.undo()
    for page in pages.values():
        page.bring_to_front()
        page.get_by_role("alert").wait_for(state="detached")
        page.wait_for_function("scrollY === 600")
    context.close()


def test_a_text_still_to_write_is_shown_and_told(editor):
    editor.replace(PROJECT, "en: City Quality Improvement Project", "en: ???")
    shown = editor.preview.wait_for(PAGES["en"], lambda html: "???</h1>" in html)
    assert "Some texts are still to be written" in shown and "last good state" not in shown
    assert f"{PROJECT}:5" in shown


def _broken(name: str, old: str, new: str) -> Callable[[Editor], None]:
    return lambda editor: editor.replace(name, old, new)


def _as_gb18030(name: str) -> Callable[[Editor], None]:
    return lambda editor: editor.write(name, (editor.repository / name).read_text("utf-8").encode("gb18030"))


# What an editor or a developer may do to a preview, and the place that every page must name then.
BREAKAGES = {
    "half-written YAML": (_broken(PROJECT, "  zh: 城市品质提质工程", '  zh: "城市品质'), f"{PROJECT}:4"),
    "a file saved as GB18030": (_as_gb18030("data/terms.yml"), "data/terms.yml:4"),
    "a file deleted": (lambda editor: editor.write("data/sources.yml", None), "data/sources.yml:1"),
    "a hand-written page saved as GB18030": (_as_gb18030("docs/zh/editing.md"), "docs/zh/editing.md:1"),
    "a name that a template lacks": (
        _broken("overrides/components/hero.html", "{{ title }}", "{{ titel }}"),
        "overrides/components/hero.html:",
    ),
    "a slip in the frame's template": (
        _broken("overrides/documents/page.html", "<body>", "<body>{% if %}"),
        "overrides/documents/page.html:",
    ),
    "a slip in what shows problems": (
        _broken("overrides/partials/problems.html", "<ul>", "<ul>{% if %}"),
        "overrides/partials/problems.html:",
    ),
    "a slip in a style sheet": (
        _broken("overrides/assets/stylesheets/print.css", "@media print {", "@media print {{"),
        "overrides/assets/stylesheets/print.css:",
    ),
    "a slip in the engine's settings": (_broken("mkdocs.yml", "theme:", "theme: ["), "mkdocs.yml:"),
}


def test_whatever_breaks_is_told_on_the_last_good_pages_and_the_preview_goes_on(editor):
    for name, (break_it, place) in BREAKAGES.items():
        editor.undo()
        break_it(editor)
        html = editor.preview.wait_for(PAGES["zh"], lambda html, place=place: f"<code>{place}" in html)
        assert html.count("<code>") == html.count('class="ms-problems"') == 1, name
        assert TITLES["zh"] in html, name
        assert "last good state" in editor.preview.get(PAGES["en"]), name


def test_many_saves_at_once_end_in_the_last_one(editor):
    before = "for the people"
    for number in range(100):
        editor.replace(PROJECT, before, before := f"for all of {chr(97 + number % 26)}{chr(97 + number // 26)}")
        time.sleep(0.02)
    editor.preview.wait_for(PAGES["en"], lambda html: f"A better life {before}" in html)


def test_a_new_project_comes_and_goes_with_its_file_and_its_address_looks_again_by_itself(editor):
    address = "en/projects/example-project/"
    assert 'http-equiv="refresh"' in editor.preview.get(address)
    editor.write("data/projects/example-project.yml", (editor.repository / "data/projects/_example.yml").read_bytes())
    shown = editor.preview.wait_for(address, lambda html: "livereload(" in html)
    assert "</h1>" in shown and 'http-equiv="refresh"' not in shown
    editor.undo()
    editor.preview.wait_for(address, lambda html: 'http-equiv="refresh"' in html)


def test_a_changed_sentence_is_soon_seen_in_both_languages(editor):
    """The exact figure is that of bench/preview.py; here other tests run at the same time."""
    taken, words = [], {"zh": "人民生活更美好", "en": "A better life for the people"}
    for letter in "ABC":
        pages = {locale: editor.preview.get(path) for locale, path in PAGES.items()}
        editor.undo()
        for before in words.values():
            editor.replace(PROJECT, before, before + letter)
        begin = time.perf_counter()
        while not all(words[locale] + letter in page for locale, page in pages.items()):
            editor.preview.wait_for_reload(pages["zh"])
            pages = {locale: editor.preview.get(path) for locale, path in PAGES.items()}
        taken.append(time.perf_counter() - begin)
    sys.stdout.write(f"seen after {statistics.median(taken):.2f} s\n")  # shown with -s or -rP
    assert statistics.median(taken) < 10


def test_a_preview_that_starts_with_faulty_data_shows_them_at_any_address_and_recovers(copy_of_repository):
    editor = Editor(copy_of_repository())
    editor.replace(PROJECT, "number: 8", "number: eight")
    with preview_of(editor.repository) as preview:
        preview.wait_for("", lambda html: f"{PROJECT}:2" in html)
        assert f"{PROJECT}:2" in preview.get(PAGES["en"])
        editor.undo()
        preview.wait_for(PAGES["zh"], lambda html: TITLES["zh"] in html)
