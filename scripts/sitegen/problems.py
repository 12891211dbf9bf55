"""A problem: what is wrong in a data file, where, and what to do about it, in the editors' two languages."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from sitegen.messages import MESSAGES, Message

Severity = Literal["error", "warning"]
Format = Literal["text", "github", "json"]
_IN_ORDER = "数据检查通过，没有问题。\nThe data are in order: no problem found."


@dataclass(frozen=True, order=True)
class Problem:
    """One finding; `file` is relative to the repository, `line` counts from 1."""

    file: str
    line: int
    field: str
    code: str
    zh: str
    en: str
    severity: Severity = "error"


def problem(
    code: str, file: str, line: int, field: str = "", messages: Mapping[str, Message] = MESSAGES, **values: object
) -> Problem:
    """Make a problem from a catalog of messages; `values` fill the message's placeholders."""
    message = messages[code]
    shown = field or file  # a whole file can be of the wrong shape
    return Problem(
        file=file,
        line=line,
        field=field,
        code=code,
        zh=message.zh.format(field=shown, **values),
        en=message.en.format(field=shown, **values),
        severity=message.severity,
    )


def errors(problems: list[Problem]) -> list[Problem]:
    """Return those problems that must stop a build."""
    return [found for found in problems if found.severity == "error"]


def format_problems(problems: list[Problem], style: Format, in_order: str = _IN_ORDER) -> str:
    """Return a report of all problems, sorted by file and line; `in_order` is what people read if there is none."""
    ordered = sorted(set(problems))
    if style == "json":
        return _printable(json.dumps([asdict(found) for found in ordered], ensure_ascii=False, indent=2))
    lines = [_LINE[style](found) for found in ordered]
    if style == "text":
        lines.append(_closing_line(ordered) if ordered else in_order)
    return _printable("\n".join(lines))


def _printable(report: str) -> str:
    """A file name that is not UTF-8 reaches us with halves of characters, which no terminal can be given."""
    return report.encode("utf-8", "backslashreplace").decode("utf-8")


def _text(found: Problem) -> str:
    return f"{found.file}:{found.line}: {found.zh}\n    {found.en} [{found.code}]"


def _github(found: Problem) -> str:
    level = "error" if found.severity == "error" else "warning"
    message = _escape_github(f"{found.zh}\n{found.en}")
    file = _escape_github(found.file).replace(":", "%3A").replace(",", "%2C")
    return f"::{level} file={file},line={found.line},title={found.code}::{message}"


def _escape_github(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _closing_line(ordered: list[Problem]) -> str:
    stopping = len(errors(ordered))
    noted = len(ordered) - stopping
    files = len({found.file for found in ordered})
    return (
        f"共{files}个文件：{stopping}个错误，{noted}个提醒。\n"
        f"{stopping} error(s) and {noted} warning(s) in {files} file(s)."
    )


_LINE = {"text": _text, "github": _github}
