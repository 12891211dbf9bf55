"""From a file's plain values to a checked record, or to problems an editor understands."""

import difflib
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sitegen.models import Language, Phrase, Renderings, Text, submodels
from sitegen.source import Path_, Source
from sitegen.yaml_source import Ambiguous

Shape = TypeVar("Shape", bound=BaseModel)

_EXPECTED = {
    "string_type": ("文字", "text"),
    "int_type": ("整数", "a whole number"),
    "bool_type": ("true或false", "true or false"),
    "dict_type": ("分语言的文字", "a text for each language"),
    "model_type": ("一组字段", "a group of fields"),
    "tuple_type": ("列表", "a list"),
}
_TEXT_EXPECTED = ("分语言的文字，每种语言一行", "a text with a line for each language")


def parse(source: Source, model: type[Shape], value: object, at: Path_ = ()) -> Shape | None:
    """Return the record that a value of a file holds; None, with problems in `source`, if it does not fit.

    `at` is the place of the value inside the file.
    """
    if value is None and not at:
        return None
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _report(source, model, detail, at)
        return None


def check_languages(source: Source, record: BaseModel, languages: tuple[Language, ...], at: Path_ = ()) -> None:
    """Report texts missing in a language, and languages that the settings do not know.

    The first language is always complete: it is what the others fall back to. With no languages, because the
    settings could not be read, there is nothing to hold the texts against.
    """
    if not languages:
        return
    known = [language.locale for language in languages]
    for path, value in values_of(record, Text | Renderings, at):
        for locale in value.root:
            if locale not in known:
                source.report("unknown-language", path, locale=locale, allowed=_join(known))
    for path, text in texts(record, at):
        for language in languages:
            if language.locale not in text.root:
                needed = language.completeness == "complete" or language is languages[0]
                code = "missing-text" if needed else "missing-translation"
                source.report(code, path, locale=language.locale, language=language.name)


def texts(value: object, path: Path_ = ()) -> Iterator[tuple[Path_, Text]]:
    """Yield every text of a record with its path."""
    return values_of(value, Text, path)


def values_of(value: object, kind: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """Yield everything of a kind inside a record, with its path."""
    if isinstance(value, kind):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from values_of(getattr(value, name), kind, (*path, name))
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            yield from values_of(child, kind, (*path, index))


def nearest(found: str, allowed: Iterable[str]) -> tuple[str, str]:
    """Return a hint in both languages that names the likeliest correction, or two empty strings."""
    matches = difflib.get_close_matches(found, list(allowed), n=1, cutoff=0.6)
    if not matches:
        return "", ""
    return f"是不是“{matches[0]}”？", f"Did you mean “{matches[0]}”? "


def _report(source: Source, model: type[BaseModel], detail: ErrorDetails, at: Path_) -> None:
    path: Path_ = (*at, *(part for part in detail["loc"] if part != "[key]"))
    kind = detail["type"]
    if kind == "missing":
        source.report("missing-field", path)
    elif kind == "extra_forbidden":
        _report_unknown_field(source, model, path)
    elif kind in _EXPECTED or (kind == "string_too_short" and detail["input"] == ""):
        _report_wrong_type(source, model, path, detail)
    elif kind == "too_short":
        _report_short_list(source, path, detail)
    elif kind == "literal_error":
        allowed = detail["ctx"]["expected"].replace(" or ", ", ").replace("'", "")
        source.report("bad-value", path, found=_typed(source, path, detail), allowed=allowed)
    elif kind == "string_pattern_mismatch":
        _report_pattern(source, model, path, detail)
    elif kind == "string_too_long":
        source.report("too-long", path, length=len(detail["input"]), limit=detail["ctx"]["max_length"])
    elif kind.startswith(("greater_than", "less_than")):
        sign, limit = ("≥", "ge") if kind.startswith("greater") else ("≤", "le")
        source.report("out-of-range", path, found=detail["input"], detail=f"{sign} {detail['ctx'][limit]}")
    elif kind == "bad_date":
        source.report("bad-date", path, found=detail["input"])
    else:
        source.report("bad-field", path, detail=detail["msg"])


def _report_unknown_field(source: Source, model: type[BaseModel], path: Path_) -> None:
    owner = _model_at(model, path[:-1])
    allowed = list(owner.model_fields) if owner else []
    zh, en = nearest(str(path[-1]), allowed)
    fields = _join(allowed)
    source.report(
        "unknown-field",
        path,
        hint_zh=f"{zh}可用的字段：{fields}。",
        hint_en=f"{en}Known fields: {fields}.",
    )


def _report_short_list(source: Source, path: Path_, detail: ErrorDetails) -> None:
    """Report a list without entries; one of which no entry is right counts as short, too, but each says so itself."""
    if len(detail["input"]) < detail["ctx"]["min_length"]:
        source.report("empty-list", path)


def _report_wrong_type(source: Source, model: type[BaseModel], path: Path_, detail: ErrorDetails) -> None:
    value, raw = detail["input"], source.raw(path)
    expected = (
        _TEXT_EXPECTED if detail["type"] == "dict_type" else _EXPECTED.get(detail["type"], _EXPECTED["string_type"])
    )
    zh, en = _hint(value, raw, detail["type"])
    found_zh, found_en = _found(value, raw)
    source.report(
        "wrong-type", path, expected_zh=expected[0], expected_en=expected[1], found_zh=found_zh,
        found_en=found_en, hint_zh=zh, hint_en=en,
    )  # fmt: skip


def _found(value: object, raw: str | None) -> tuple[str, str]:
    if value is None or value == "":
        return "空的", "nothing"
    if isinstance(value, dict):
        return "一组字段", "a group of fields"
    if isinstance(value, tuple):
        return "列表", "a list"
    shown = raw if raw is not None else str(value)
    shown = shown if len(shown) <= 40 else shown[:39] + "…"
    kinds = {"bool": ("是非值", "true/false"), "int": ("数字", "a number")}
    if isinstance(value, Ambiguous):
        names = {"timestamp": ("日期", "a date"), "float": ("小数", "a decimal number")}
        zh, en = names.get(value.kind, ("数字", "a number"))
    else:
        zh, en = kinds.get(type(value).__name__, ("文字", "text"))
    return f"“{shown}”（{zh}）", f"“{shown}” ({en})"


def _hint(value: object, raw: str | None, kind: str) -> tuple[str, str]:
    if value is None or value == "":
        return "请填写，或删去整个字段。", "Fill it in, or remove the whole field."
    if kind in {"int_type", "bool_type"} and isinstance(value, str):
        return "这里不加引号，也不写单位。", "Write it without quotes and without a unit."
    if kind in {"string_type", "string_too_short"} and raw is not None:
        return f'请加上英文引号："{raw}"。', f'Put it in quotes: "{raw}".'
    if kind == "dict_type":
        return (
            "请另起几行写出各语言，如“  zh: ……”“  en: ……”。",
            "Write each language on a line of its own below it.",
        )
    if kind == "tuple_type":
        return "每一项另起一行，以“- ”开头。", "Put each entry on a line of its own, beginning with “- ”."
    return "请改正。", "Correct it."


def _report_pattern(source: Source, model: type[BaseModel], path: Path_, detail: ErrorDetails) -> None:
    pattern, found = detail["ctx"]["pattern"], detail["input"]
    if pattern.startswith("^[a-z][a-z0-9]"):
        source.report("bad-id", path, found=found)
    elif pattern.startswith("^(?:[a-z]"):
        source.report("bad-path", path, found=found)
    elif pattern.startswith(r"^\d{4}"):
        source.report("bad-date", path, found=found)
    elif "https?" in pattern:
        source.report("bad-url", path, found=found)
    elif pattern.startswith("^[a-z]{2}"):
        source.report("bad-locale", path, found=found)
    elif found.strip() != found or "\n" in found:
        source.report("word-blank-ends" if model is Phrase else "text-blank-ends", path)
    else:
        source.report("bad-field", path, detail=detail["msg"])


def _model_at(model: type[BaseModel], path: Path_) -> type[BaseModel] | None:
    for part in path:
        if isinstance(part, int):
            continue
        info = model.model_fields.get(str(part))
        inner = submodels(info.annotation) if info else []
        if not inner:
            return None
        model = inner[0]
    return model


def _typed(source: Source, path: Path_, detail: ErrorDetails) -> Any:
    return source.raw(path) or detail["input"]


def _join(values: Iterable[str]) -> str:
    return ", ".join(sorted(values) if isinstance(values, set) else values)
