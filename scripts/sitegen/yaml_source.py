"""Read a YAML file into plain values that remember their lines; report every fault an editor can make in it.

Stricter than YAML on purpose: one document, no tags, no anchors, no duplicate keys, a bounded size and depth.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml
from yaml.resolver import Resolver

from sitegen.problems import problem
from sitegen.source import Path_, Source, Spot, decode, field_name, read_bytes

MAX_DEPTH = 20

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FULL_WIDTH_KEY = re.compile(r"^\s*(?:- +)?([A-Za-z_][\w-]*)：")
_KEY = re.compile(r"^\s*(?:- +)?[A-Za-z_][\w-]*:(?: |$)")
_TAB_INDENT = re.compile(r"^ *\t")
_INT = re.compile(r"-?(0|[1-9]\d{0,17})$")


def read_yaml(path: Path, file: str) -> Source:
    """Read one file; `source.value` is None when nothing can be made of it, and then there are problems."""
    return yaml_of(read_bytes(path), file)


def yaml_of(data: bytes | None, file: str) -> Source:
    """Return the same for a file that holds these bytes."""
    source = Source(file)
    text = decode(data, source)
    if text is not None:
        _parse(text, source)
    return source


def parse_yaml(text: str, file: str) -> Source:
    """Read a text that has been decoded already, and has plain line ends."""
    source = Source(file)
    _parse(text, source)
    return source


def _parse(text: str, source: Source) -> None:
    try:
        loader = _Parser(text)
    except yaml.YAMLError as error:  # a character YAML does not allow is found before parsing begins
        _report_syntax(text, error, source)
        return
    builder = _Builder(loader, source, text.split("\n"))
    try:
        source.value = builder.document()
    except _StopError:
        source.value = None
    except yaml.YAMLError as error:
        source.value = None
        _report_syntax(text, error, source, builder.quoted)
    finally:
        loader.dispose()


class _StopError(Exception):
    """The file cannot be read further; the reason has been reported."""


class _Builder:
    """Turns the parser's events into values in one pass, noting the line of each."""

    def __init__(self, loader, source: Source, lines: list[str]):
        self.loader = loader
        self.source = source
        self.lines = lines
        self.resolver = Resolver()
        # First and last line of the latest quoted text with what looks like a field inside.
        self.quoted = (0, 0)

    def document(self) -> object:
        self.loader.get_event()  # stream start
        if self.loader.check_event(yaml.StreamEndEvent):
            self._stop("yaml-empty", 1)
        self.loader.get_event()  # document start
        value = self._value((), 0)
        self.loader.get_event()  # document end
        if not self.loader.check_event(yaml.StreamEndEvent):
            self._stop("yaml-documents", self.loader.peek_event().start_mark.line + 1)
        if value is None:
            self._stop("yaml-empty", 1)
        return value

    def _stop(self, code: str, line: int, **values: object) -> None:
        self.source.problems.append(problem(code, self.source.file, line, **values))
        raise _StopError

    def _value(self, path: Path_, depth: int, line: int | None = None) -> object:
        event = self.loader.get_event()
        own_line = event.start_mark.line + 1
        self._refuse_marks(event, own_line)
        if depth > MAX_DEPTH:
            self._stop("yaml-depth", own_line, limit=MAX_DEPTH)
        if isinstance(event, yaml.ScalarEvent):
            self.source.spots[path] = Spot(own_line, event.value, _place(event.start_mark), _place(event.end_mark))
            self._look_for_swallowed_key(event)
            return self._scalar(event)
        self.source.spots[path] = Spot(line or own_line)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _refuse_marks(self, event: yaml.NodeEvent, line: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._stop("yaml-alias", line, mark=f"*{event.anchor}")
        if event.anchor:
            self._stop("yaml-alias", line, mark=f"&{event.anchor}")
        if event.tag:
            self._stop("yaml-tag", line, tag=event.tag)

    def _sequence(self, path: Path_, depth: int) -> tuple:
        values: list[object] = []
        while not self.loader.check_event(yaml.SequenceEndEvent):
            values.append(self._value((*path, len(values)), depth + 1))
        self.loader.get_event()
        return tuple(values)

    def _mapping(self, path: Path_, depth: int) -> dict:
        values: dict[str, object] = {}
        first_lines: dict[str, int] = {}
        while not self.loader.check_event(yaml.MappingEndEvent):
            key_event = self.loader.peek_event()
            line = key_event.start_mark.line + 1
            self._refuse_marks(key_event, line)
            if not isinstance(key_event, yaml.ScalarEvent):
                self._stop("yaml-syntax", line, detail="key is not a word")
            self.loader.get_event()
            key = key_event.value
            if key in first_lines:
                name, first = field_name((*path, key)), first_lines[key]
                self.source.problems.append(
                    problem("duplicate-key", self.source.file, line, name, key=key, first=first)
                )
            first_lines.setdefault(key, line)
            values[key] = self._value((*path, key), depth + 1, line)
        self.loader.get_event()
        return values

    def _look_for_swallowed_key(self, event: yaml.ScalarEvent) -> None:
        """A line such as `en：text` does not end the plain text before it: YAML reads it as more text."""
        start, end = event.start_mark.line, event.end_mark.line
        if event.style and event.style in "\"'" and any(_KEY.match(line) for line in self.lines[start + 1 : end + 1]):
            self.quoted = (start + 1, end + 1)
        if event.style:  # quoted or block text ends where its quotes or its indentation end
            return
        for number in range(start, min(end + 1, len(self.lines))):
            match = _FULL_WIDTH_KEY.match(self.lines[number])
            if match and (number > start or event.start_mark.column <= match.start(1)):
                self._stop("yaml-full-width-colon", number + 1, key=match[1])

    def _scalar(self, event: yaml.ScalarEvent) -> object:
        if event.style:
            return event.value
        kind = self.resolver.resolve(yaml.ScalarNode, event.value, (True, False)).rpartition(":")[2]
        if kind == "null":
            return None
        if kind == "bool":
            return event.value.lower() in {"true", "yes", "on"}
        if kind == "int" and _INT.match(event.value):
            return int(event.value)
        return event.value if kind in {"str", "merge", "value"} else Ambiguous(kind, event.value)


@dataclass(frozen=True)
class Ambiguous:
    """A bare word that YAML takes for something else than text: a date, a decimal number, a time."""

    kind: str
    raw: str


def _place(mark: yaml.Mark) -> tuple[int, int]:
    return mark.line, mark.column


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))


def _report_syntax(text: str, error: yaml.YAMLError, source: Source, quoted: tuple[int, int] = (0, 0)) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else text[: getattr(error, "position", 0)].count("\n") + 1
    code, line, values = _diagnose(text.split("\n"), line, error)
    if quoted[1] and quoted[1] in (line, line - 1):
        # A quotation mark without partner swallowed the fields up to the next one, and there the parser gave up.
        code, line, values = "yaml-quote", quoted[0], {}
    source.problems.append(problem(code, source.file, line, **values))


def _diagnose(lines: list[str], line: int, error: yaml.YAMLError) -> tuple[str, int, dict]:
    """Name the likeliest cause near the line where the parser gave up."""
    detail = getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML"
    for number in [n for n in (line, line - 1, line - 2) if 0 < n <= len(lines)]:
        content = lines[number - 1]
        if match := _FULL_WIDTH_KEY.match(content):
            return "yaml-full-width-colon", number, {"key": match[1]}
        if _TAB_INDENT.match(content):
            return "yaml-tab", number, {}
    if "mapping values are not allowed" in detail:
        return "yaml-colon-in-text", line, {}
    if "quoted scalar" in f"{getattr(error, 'context', '')}":
        mark = error.context_mark
        return "yaml-quote", mark.line + 1 if mark else line, {}
    if "flow" in f"{getattr(error, 'context', '')}" and error.context_mark:
        line = error.context_mark.line + 1  # where the bracket opens, not where the parser gave up
    return "yaml-syntax", min(line, max(len(lines), 1)), {"detail": detail}
