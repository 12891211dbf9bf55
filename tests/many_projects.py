"""A made-up plan with many projects, each related to something, with figures of its own and a name that all mention."""

import os
import random
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from plan_factory import LANGUAGES, text, write_plan
from sitegen.models import Text
from sitegen.models.base import Record
from sitegen.site import PlanItem, Site

PRINCIPLES = 3
NAMED = "the-park"
# A small index is divided, too.
_BUILD = """
import sys
sys.path.insert(0, "scripts")
import sitegen.search
sitegen.search.MOST_IN_A_PART = 150
from mkdocs.__main__ import cli
cli.main(["build", "--quiet", "--strict", "--site-dir", "site"])
"""
# What a text is shuffled by: a placeholder, a Chinese character, blanks, a word.
_PIECE = re.compile(r"\{[^{}]*\}|[\u3000-\u9fff\uff00-\uffef]|\s+|[^\s{}\u3000-\u9fff\uff00-\uffef]+")


def write_many(folder: Path, root: Path, projects: int) -> Path:
    """Write a plan with so many projects; return its folder."""
    write_plan(folder, root, towns=1, principles=PRINCIPLES, projects=projects)
    for name in ("targets", "directory"):
        _change(folder / "data/pages/projects.yml", {"title": text(f"Title {name}", LANGUAGES)}, f"{name}.yml")
    for number in range(1, projects + 1):
        _change(folder / f"data/projects/project-{number}.yml", _own(number))
    name = {"id": NAMED, "kind": "park", "name": text("The park", LANGUAGES), "note": text("Named", LANGUAGES)}
    (folder / "data/names.yml").write_text(yaml.safe_dump({"names": [name | {"paragraphs": [1]}]}), encoding="utf-8")
    shown = ["index", "about", "towns", "principles", "projects", "targets", "directory"]
    _change(folder / "data/site.yml", {"navigation": shown})
    return folder


def build_many(folder: Path) -> Path:
    """Build such a plan without printed editions; return the site's folder."""
    environment = {**os.environ, "EDITIONS": "false"}
    command = [sys.executable, "-c", _BUILD]
    made = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    return folder / "site"


def grown(site: Site, projects: int) -> Site:
    """Return a site with so many projects, each with texts of its own: those of one of its projects, shuffled.

    Hardly anything stands twice, so that what is drawn of it weighs rather more than a real plan would.
    """
    originals = site.groups["projects"]
    items = list(originals)
    for number in range(len(originals) + 1, projects + 1):
        original = originals[(number - 1) % len(originals)]
        shuffled = _shuffled(original.record, random.Random(number))
        record = shuffled.model_copy(update={"id": f"{original.record.id}-{number}", "number": number})
        items.append(PlanItem("projects", record.id, original.file, record))
    by_id = site.by_id | {item.record.id: item for item in items}
    return replace(site, groups=site.groups | {"projects": tuple(items)}, by_id=by_id)


def _shuffled(value: Any, chance: random.Random) -> Any:
    if isinstance(value, Text):
        return Text({locale: _shuffled_text(words, chance) for locale, words in value.root.items()})
    if isinstance(value, Record):
        return value.model_copy(update={name: _shuffled(each, chance) for name, each in value})
    return tuple(_shuffled(each, chance) for each in value) if isinstance(value, tuple) else value


def _shuffled_text(words: str, chance: random.Random) -> str:
    pieces = _PIECE.findall(words)
    chance.shuffle(pieces)
    return "".join(pieces).strip()


def _own(number: int) -> dict:
    """Return what a project has besides its texts: every one is of the town, every third of the same principle."""
    principle = f"principle-{number % PRINCIPLES + 1}"
    said = {"id": "said", "text": text(f"Said by project-{number}", LANGUAGES), "paragraphs": [1], "names": [NAMED]}
    figure = {
        "id": f"figure-{number}",
        "kind": "target",
        "value": number,
        "unit": "item",
        "qualifier": "exact",
        "counts": text(f"things of project-{number}", LANGUAGES),
        "paragraphs": [1],
    }
    return {
        "strands": [{"id": "first", "statements": [said]}],
        "quantities": [figure],
        "relations": [
            {"to": "town-1", "basis": "source", "paragraphs": [2]},
            {"to": principle, "basis": "editorial", "reason": text(f"Reason of project-{number}", LANGUAGES)},
        ],
    }


def _change(path: Path, values: dict, name: str | None = None) -> None:
    content = yaml.safe_load(path.read_text("utf-8")) | values
    path.with_name(name or path.name).write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
