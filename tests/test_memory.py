"""What a preview keeps from one build to the next never shows: each build is the one a fresh process would make."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from faults import publish_example
from many_projects import write_many
from sample_site import THEME
from sitegen.build import Build, Workspace
from sitegen.memory import Memory
from sitegen.pages import Urls
from sitegen.paging import MOST
from sitegen.problems import Problem
from sitegen.site import load_site
from sitegen.translation_status import TranslationStatus

PROJECT, EXAMPLE = "data/projects/city-quality.yml", "data/projects/example-project.yml"
SETTINGS, TOKENS = "data/site.yml", "overrides/assets/stylesheets/tokens.css"
# So many changes are made one after the other.
WALK = 5
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
    build = Build(
        site, Workspace(folder, THEME, is_preview=True), Urls("zh", site_url="https://example.org/"), memory=memory
    )
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


def texts_of(value: object) -> Iterator[dict]:
    """Yield the texts of a file: what is given in more than one language."""
    if isinstance(value, dict):
        if value and all(isinstance(each, str) for each in value.values()) and "zh" in value:
            yield value
        else:
            yield from (text for each in value.values() for text in texts_of(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in texts_of(each))


def change_a_text(file: Path, chance: random.Random) -> None:
    """Put a word before a text of a file, in some of its languages."""
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    text = chance.choice(list(texts_of(content)))
    for locale in chance.sample(sorted(text), chance.randint(1, len(text))):
        text[locale] = f"{chance.choice(['New', 'Old', '新', '旧'])} {text[locale]}"
    file.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


def walk(folder: Path, changes: Iterator[Callable[[], object]]) -> None:
    """Make one change after the other; after each, what was kept must be what a fresh build draws."""
    memory = Memory()
    built(folder, memory)
    for change in changes:
        change()
        _, kept = built(folder, memory)
        _, fresh = built(folder, Memory())
        assert [name for name in fresh if kept[name] != fresh[name]] == []
        assert kept.keys() == fresh.keys()


def test_after_any_change_of_texts_pages_that_were_kept_are_what_a_fresh_build_draws(reviewed_copy):
    """Of reviewed texts a change also makes translations old, which pages mark until they are read again."""
    chance = random.Random(7)
    files = sorted(path for path in (reviewed_copy / "data").glob("*/*.yml") if not path.name.startswith("_"))
    changes = [lambda: change_a_text(chance.choice(files), chance) for _ in range(WALK)]
    project = reviewed_copy / PROJECT
    old = "新区将完善绿色交通体系"
    changes.append(lambda: project.write_text(project.read_text("utf-8").replace(old, f"今年{old}"), encoding="utf-8"))
    walk(reviewed_copy, iter([*changes, lambda: TranslationStatus(reviewed_copy).accept(["data", "docs"])]))


def test_so_it_is_where_lists_are_divided_and_relations_change(root, tmp_path):
    folder = write_many(tmp_path / "repository", root, MOST + 4)
    shutil.copytree(root / "scripts", folder / "scripts", dirs_exist_ok=True)
    project = folder / "data/projects/project-7.yml"

    def change(old: str, new: str) -> Callable[[], object]:
        content = project.read_text(encoding="utf-8")
        assert old in content, old
        return lambda: project.write_text(content.replace(old, new), encoding="utf-8")

    relation = {"to": "principle-3", "basis": "editorial", "reason": {"zh": "因为", "en": "Because"}}
    walk(
        folder,
        iter(
            (
                change("Name of project-7", "Another name of project-7"),
                change("value: 7", "value: 700"),
                change("relations:\n", f"relations:\n{yaml.safe_dump([relation], allow_unicode=True)}"),
                change("names:\n    - the-park\n", ""),
            )
        ),
    )


def test_a_change_of_one_item_draws_only_the_pages_that_show_it(reviewed_copy, monkeypatch):
    memory, drawn = Memory(), set()
    draw = Build._draw
    monkeypatch.setattr(Build, "_draw", lambda self, path, locale: drawn.add(path) or draw(self, path, locale))
    built(reviewed_copy, memory)
    pages = drawn.copy()
    drawn.clear()
    file = reviewed_copy / PROJECT
    content = file.read_text(encoding="utf-8")
    file.write_text(content, encoding="utf-8")
    built(reviewed_copy, memory)
    assert drawn == set()
    file.write_text(content.replace("A better life for the people", "A better life for all"), encoding="utf-8")
    built(reviewed_copy, memory)
    assert {f"projects/{file.stem}", f"side-by-side/{file.stem}", "projects", "search"} <= drawn
    others = {path for path in pages if path.startswith("side-by-side/")} - {f"side-by-side/{file.stem}"}
    assert not drawn & (others | {"about", "changes", "messages"})
