"""A new town, principle or project: what may be asked for, and its file, with gaps for the texts still to write."""

import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.command_messages import Refusal
from sitegen.cross_checks import paragraph_count
from sitegen.models import Item, Language
from sitegen.problems import Problem, errors
from sitegen.site_data import load_folder, read_record
from sitegen.slugs import refuse_slug
from sitegen.text_rules import TO_WRITE, TO_WRITE_CODE
from sitegen.yaml_writer import yaml_text

# Ids that keep a place, like the gaps: an item has at least one group of statements with one statement in it.
STRAND, STATEMENT = "first-group", "first-statement"
_BETWEEN = re.compile(r"[,，、;；\s]+")
_DIGITS = 9


@dataclass(frozen=True)
class Draft:
    """A file as it would be written, with what the checks say of it."""

    path: Path
    file: str
    content: str
    problems: list[Problem]

    @property
    def faults(self) -> list[Problem]:
        """The errors that writing the missing texts will not cure."""
        return [found for found in errors(self.problems) if found.code != TO_WRITE_CODE]

    @property
    def lines_to_write(self) -> list[int]:
        """The lines with a text still to write."""
        return sorted({found.line for found in self.problems if found.code == TO_WRITE_CODE})

    def write(self) -> None:
        """Write the file; never over another one."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(self.content)


class Scaffold:
    """Reads what an editor answers about a new item of a group, and drafts its file.

    Each answer is taken as typed and returned as it is meant, or refused.
    """

    def __init__(self, root: Path, group: str):
        self.group = group
        self._loaded = load_folder(root)
        if self._loaded.settings is None:
            raise Refusal("broken-data")
        # From the raw files: one with a fault elsewhere still holds its number.
        numbers = [(s.value.get("number"), s.file) for s in self._loaded.sources if self._is_item(s.file, s.value)]
        self._numbers = {number: file for number, file in numbers if isinstance(number, int)}

    def _is_item(self, file: str, value: object) -> bool:
        return file.startswith(f"data/{self.group}/") and isinstance(value, dict)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, the default first."""
        return self._loaded.settings.languages

    @property
    def next_number(self) -> int:
        """The number after the highest of the group."""
        return max(self._numbers, default=0) + 1

    def slug(self, answer: str) -> str:
        """Return the name of the new file."""
        slug = answer.strip()
        refuse_slug(self._loaded, self.group, slug)
        return slug

    def number(self, answer: str) -> int:
        """Return the place in the plan; the next one where nothing is said."""
        if not answer.strip():
            return self.next_number
        number = _whole(answer.strip())
        if not number:
            raise Refusal("number-bad", found=answer)
        if number in self._numbers:
            raise Refusal("number-taken", found=number, other=self._numbers[number], free=self.next_number)
        return number

    def paragraphs(self, answer: str) -> tuple[int, ...]:
        """Return the paragraphs of the source."""
        words = [word for word in _BETWEEN.split(answer) if word]
        if not words:
            raise Refusal("paragraph-missing")
        numbers, limit = dict.fromkeys(_whole(word) for word in words), paragraph_count(self._loaded)
        if None in numbers:
            raise Refusal("paragraph-bad", found=answer)
        for number in numbers:
            if limit and number > limit:
                raise Refusal("paragraph-unknown", found=number, limit=limit)
        return tuple(numbers)

    def names(self, answers: list[str]) -> dict[str, str]:
        """Return locale → name from answers such as `en=Some name`."""
        names = {}
        for answer in answers:
            locale, sign, name = (part.strip() for part in answer.partition("="))
            known = [language.locale for language in self.languages]
            if not sign or locale not in known or not _is_text(name):
                raise Refusal("name-bad", found=answer, locale=known[0], allowed=", ".join(known))
            names[locale] = name
        return names

    def draft(self, slug: str, number: int, paragraphs: tuple[int, ...], names: Mapping[str, str]) -> Draft:
        """Return the file of an item, checked as it will be once it stands in the data."""
        gaps = self._text({})
        statement = {"id": STATEMENT, "text": gaps, "paragraphs": paragraphs}
        values = {
            "id": slug,
            "number": number,
            "name": self._text(names),
            "short_name": gaps,
            "summary": gaps,
            "paragraphs": paragraphs,
            "strands": [{"id": STRAND, "statements": [statement]}],
        }
        content = yaml_text({name: values[name] for name in Item.model_fields if name in values})
        file = f"data/{self.group}/{slug}.yml"
        with tempfile.TemporaryDirectory() as folder:
            trial = Path(folder) / f"{slug}.yml"
            trial.write_text(content, encoding="utf-8", newline="\n")
            _, source = read_record(trial, file, Item, self.languages)
        return Draft(self._loaded.root / file, file, content, source.problems)

    def _text(self, known: Mapping[str, str]) -> dict[str, str]:
        """Return a text; a partial language that lacks it falls back, so it has no gap to fill before a release."""
        needed = {
            language.locale
            for language in self.languages
            if language.completeness == "complete" or language is self.languages[0]
        }
        locales = [language.locale for language in self.languages]
        return {locale: known.get(locale) or TO_WRITE for locale in locales if locale in needed or known.get(locale)}


def _whole(word: str) -> int | None:
    """Return a whole number above 0, in the digits of any script."""
    return int(word) or None if word.isdecimal() and len(word) <= _DIGITS else None


def _is_text(name: str) -> bool:
    """Tell whether a file can hold it: what a terminal hands over in another encoding comes in halves of characters."""
    return name.isascii() or name.encode("utf-8", "ignore").decode() == name
