"""What a preview keeps from one build to the next never shows: each build is the one a fresh process would make."""

import shutil
from pathlib import Path

from faults import publish_example
from sample_site import THEME
from sitegen.build import Build, Workspace
from sitegen.memory import Memory
from sitegen.pages import Urls
from sitegen.problems import Problem
from sitegen.site import load_site

PROJECT, EXAMPLE = "data/projects/city-quality.yml", "data/projects/example-project.yml"
SETTINGS, TOKENS = "data/site.yml", "overrides/assets/stylesheets/tokens.css"
# What is changed, round by round: a file, a text in it, and what takes its place (None: the file is gone).
ROUNDS = {
    "texts, numbers, interface words, units": (
        (PROJECT, "A better life for the people", "A better life for all"),
        (EXAMPLE, "    value: ", "    value: 1"),
        ("data/ui.yml", "en: Used in:␣", "en: Found in:␣"),
        ("data/vocab.yml", '"{n} days"', '"{n} whole days"'),
    ),
    "terms, their renderings, names, words of pages": (
        ("data/terms.yml", "zh: 国家级新区", "zh: 国家级的新区"),
        ("data/terms.yml", "- the New Area", "- the New Area plans"),
        ("data/names.yml", "en: Fine Chemicals Industrial Park", "en: Park of Fine Chemicals"),
        ("data/pages/glossary.yml", "lead:\n  zh: ", "lead:\n  zh: 新"),
    ),
    "templates and styles": (
        ("overrides/components/hero.html", 'class="ms-hero__title"', 'class="ms-hero__title" data-new'),
        (TOKENS, "#fdf3e2", "#fdf3e3"),
    ),
    "settings, and a text left out": (
        (SETTINGS, "[ies, ors, or, ing, es, s, y]", "[q]"),
        (SETTINGS, "licenses/by/4.0/", "licenses/by/5.0/"),
        (SETTINGS, "name: English", "name: British"),
        (SETTINGS, "complete\n    search", "partial\n    search"),
        (PROJECT, "  en: City Quality\n", ""),
    ),
    "half a file": ((EXAMPLE, "\n  zh", "\n zh:"),),
    "a file gone": ((EXAMPLE, "", None),),
}


def built(folder: Path, memory: Memory) -> tuple[list[Problem], dict[str, str | bytes]]:
    """Return what is wrong with the data, and every page and file of the site by its path."""
    memory.begin()
    site, problems = load_site(folder, preview=True, typing=False, memory=memory)
    if site is None:
        return problems, {}
    build = Build(site, Workspace(folder, THEME), Urls("zh", site_url="https://example.org/"), memory=memory)
    pages = {f"{locale} {path}": build.document(path, locale) for path in build.pages for locale in build.locales}
    target = folder / "site"
    shutil.rmtree(target, ignore_errors=True)
    build.write_site_files(target)
    return problems, pages | {str(file): file.read_bytes() for file in target.rglob("*") if file.is_file()}


def test_after_any_kind_of_change_a_build_is_the_same_as_a_fresh_one(copy_of_repository):
    folder, memory, untouched = publish_example(copy_of_repository()), Memory(), {}
    first = before = built(folder, memory)
    for kinds, changes in ROUNDS.items():
        for name, old, new in changes:
            content = (folder / name).read_text(encoding="utf-8")
            assert old in content, (name, old)
            untouched.setdefault(name, content)
            if new is None:
                (folder / name).unlink()
            else:
                (folder / name).write_text(content.replace(old, new), encoding="utf-8")
        again = built(folder, memory)
        assert again == built(folder, Memory()), kinds
        assert again != before, kinds
        before = again
    for name, content in untouched.items():
        (folder / name).write_text(content, encoding="utf-8")
    assert built(folder, memory) == first


class Times:
    """A function that notes what it is asked."""

    def __init__(self):
        self.asked = []

    def __call__(self, one: int, other: int) -> int:
        self.asked.append((one, other))
        return one * other


def test_what_the_build_before_asked_for_is_not_worked_out_again():
    memory, times = Memory(), Times()
    for _ in range(3):
        memory.begin()
        assert [memory.call(times, 2, number) for number in (3, 3)] == [6, 6]
    assert times.asked == [(2, 3)]


def test_what_a_build_does_not_ask_for_is_forgotten():
    memory, times = Memory(), Times()
    for wanted in ([3], [], [3]):
        memory.begin()
        for number in wanted:
            memory.call(times, 2, number)
    assert times.asked == [(2, 3), (2, 3)]
