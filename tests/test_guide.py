"""The editor's guide names what is there: files, commands with their flags, words of the form, pictures."""

import argparse
import re
import shlex
from importlib import import_module

import pytest
from PIL import Image

from form_session import WORDS
from sitegen.messages import MESSAGES

LANGUAGES = ("zh", "en")
CODE = re.compile(r"```text\n(.*?)```|`([^`\n]+)`", re.DOTALL)
PICTURE = re.compile(r"^ *!\[([^\]]+)\]\((images/[\w-]+\.png)\)$", re.MULTILINE)
COMMAND = re.compile(r"\.venv/bin/python scripts/(\w+)\.py(.*)")
TARGET = re.compile(r"make ([\w-]+)")
# Made by a command when it is first needed, or only an example of what an editor may call a file.
MADE = {"data/redirects.yml", "harbor-link.yml", "english.po"}
FILE = re.compile(r"(?:data|docs|scripts|README)[\w./-]*|[\w-]+\.(?:yml|md|po)")
HEAVIEST = 60_000


def parsed(command: str) -> argparse.Namespace:
    """Return what a command of the guide makes of its arguments; one that does not take them exits."""
    name, arguments = COMMAND.fullmatch(command).groups()
    return import_module(name)._parser().parse_args(shlex.split(arguments))


def code(text: str) -> list[str]:
    """Return every line of code in a guide."""
    return [line for found in CODE.findall(text) for line in (found[0] or found[1]).splitlines()]


def missing(text: str, root) -> set[str]:
    """Return the files and targets of make that a guide names and the repository lacks."""
    lines = code(text)
    targets = {found[1] for line in lines if (found := TARGET.fullmatch(line))}
    known = set(re.findall(r"^([\w-]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    files = {line for line in lines if FILE.fullmatch(line)} - MADE
    there = {file for file in files if (root / file).exists() or (root / "data/projects" / file).exists()}
    return (targets - known) | (files - there)


@pytest.fixture(params=LANGUAGES)
def language(request) -> str:
    return request.param


@pytest.fixture
def guide(root, language) -> str:
    return (root / "docs" / language / "editing.md").read_text("utf-8")


def test_every_file_and_command_that_it_names_is_there(root, guide):
    assert missing(guide, root) == set()
    assert missing("`data/nothing.yml`, `make nothing` and `data/plan.yml`", root) == {"data/nothing.yml", "nothing"}


def test_every_command_takes_the_arguments_shown(guide):
    commands = [line for line in code(guide) if COMMAND.fullmatch(line)]
    assert len(commands) >= 6
    for command in commands:
        parsed(command)


@pytest.mark.parametrize("command", ["new_project.py a --nubmer 1", "exchange_translations.py send a.po"])
def test_a_flag_that_a_command_does_not_know_is_found(command):
    with pytest.raises(SystemExit):
        parsed(f".venv/bin/python scripts/{command}")


def test_the_flags_in_sentences_are_known(guide):
    commands = ["new_project", "rename_project", "exchange_translations", "translation_status"]
    known = {flag for name in commands for flag in import_module(name)._parser()._option_string_actions}
    shown = {line.split()[0] for line in code(guide) if line.startswith("--")}
    assert shown and shown <= known


def test_both_languages_show_the_same_code_and_pictures(root):
    texts = [(root / "docs" / language / "editing.md").read_text("utf-8") for language in LANGUAGES]
    commands = [[line.split(" --name")[0] for line in code(text) if COMMAND.fullmatch(line)] for text in texts]
    assert commands[0] == commands[1]
    assert [found[1] for found in PICTURE.findall(texts[0])] == [found[1] for found in PICTURE.findall(texts[1])]


def test_the_words_of_the_form_are_those_of_the_form(guide, language):
    for word in ("token", "save"):
        assert WORDS[language][word] in guide


def test_the_message_quoted_is_that_of_the_catalog(guide, language):
    wording = getattr(MESSAGES["missing-text"], language)
    assert wording.format(field="name", language="English", locale="en") in guide


def astray(text: str, folder) -> set[str]:
    """Return the pictures that a guide shows and its folder lacks, those that it does not show, and heavy ones."""
    used = {found[1] for found in PICTURE.findall(text)}
    sizes = {f"images/{path.name}": path.stat().st_size for path in (folder / "images").iterdir()}
    return used ^ set(sizes) | {name for name, size in sizes.items() if size > HEAVIEST}


def test_every_picture_is_there_light_and_shown(root, guide, language):
    assert PICTURE.search(guide)
    assert astray(guide, root / "docs" / language) == set()


def test_a_picture_that_is_lacking_heavy_or_shown_nowhere_is_found(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images/unused.png").write_bytes(b"")
    (tmp_path / "images/heavy.png").write_bytes(bytes(HEAVIEST + 1))
    text = "![Lacking](images/lacking.png)\n\n    ![Heavy](images/heavy.png)\n"
    assert astray(text, tmp_path) == {"images/lacking.png", "images/unused.png", "images/heavy.png"}


def test_the_pages_say_how_large_each_picture_is(root, site, language):
    page = site / ("" if language == LANGUAGES[0] else language) / "editing" / "index.html"
    shown = re.findall(r"<img [^>]*images/[^>]*>", page.read_text("utf-8"))
    said = {re.search(r"images/[\w-]+\.png", each)[0]: size_said(each) for each in shown}
    assert said == {f"images/{path.name}": size(path) for path in (root / "docs" / language / "images").iterdir()}
    assert all('loading="lazy"' in each for each in shown)


def size_said(element: str) -> tuple[int, int]:
    return tuple(int(re.search(f'{name}="(\\d+)"', element)[1]) for name in ("width", "height"))


def size(picture) -> tuple[int, int]:
    with Image.open(picture) as image:
        return image.size
