"""The record of which texts were last seen together in which languages, kept in git beside the data.

One line a text, sorted, so that two people who review different texts do not get in each other's way.
"""

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from sitegen.problems import Problem, problem
from sitegen.review_mark import WORD, data_without_mark, page_without_mark
from sitegen.site_data import TRANSLATION_RECORD
from sitegen.translations import Pair, Pairs, Translation

_PAIR = re.compile(rf"([0-9a-f]+) ([0-9a-f]+)( {WORD})?")


def read_pairs(root: Path, problems: list[Problem]) -> Pairs:
    """Return what the record holds; one that cannot be read is added to the problems and taken for empty."""
    path = root / TRANSLATION_RECORD
    if not path.exists():
        return {}
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return {address: {locale: _pair(text) for locale, text in entry.items()} for address, entry in raw.items()}
    except (ValueError, AttributeError, TypeError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        problems.append(problem("translation-record", TRANSLATION_RECORD, line))
        return {}


def _pair(text: str) -> Pair:
    found = _PAIR.fullmatch(text)
    if not found:
        raise ValueError(text)
    return Pair(found[1], found[2], bool(found[3]))


def noted(
    before: Pairs, now: Iterable[Translation], is_accepted: Callable[[Translation], bool] = lambda _: False
) -> Pairs:
    """Return the record as it should be after these translations were looked at.

    What is accepted is reviewed as it stands. Of the rest, a text that changed in both languages was seen together;
    a stale one stays stale, and texts that are gone go.
    """
    after: Pairs = {}
    for translation in now:
        seen = before.get(translation.address, {}).get(translation.locale)
        if translation.state == "missing" or (translation.state == "stale" and not is_accepted(translation)):
            pair = seen
        elif is_accepted(translation):
            pair = Pair.of(translation.original, translation.text, reviewed=True)
        else:
            pair = translation.pair
        if pair:
            after.setdefault(translation.address, {})[translation.locale] = pair
    return after


def record_text(pairs: Pairs) -> str:
    """Return the record as it is written."""
    lines = [f"  {_json(address)}: {_json(_entry(pairs[address]))}" for address in sorted(pairs)]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def write_pairs(root: Path, pairs: Pairs) -> None:
    """Write the record."""
    (root / TRANSLATION_RECORD).write_text(record_text(pairs), encoding="utf-8", newline="\n")


def _entry(by_locale: dict[str, Pair]) -> dict[str, str]:
    return {
        locale: f"{pair.original} {pair.translation}{f' {WORD}' if pair.reviewed else ''}"
        for locale, pair in sorted(by_locale.items())
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def remove_marks(root: Path, files: Iterable[str]) -> list[str]:
    """Take the mark of a review out of these files; return those that had one."""
    done = []
    for file in sorted(set(files)):
        path = root / file
        if not path.exists():  # a page still to be translated
            continue
        before = path.read_bytes().decode("utf-8")
        after = page_without_mark(before)[0] if file.endswith(".md") else data_without_mark(before)
        if after != before:
            path.write_bytes(after.encode("utf-8"))
            done.append(file)
    return done
