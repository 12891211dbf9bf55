"""JSON Schemas for editors' tools, made from the models, so that a form or an editor knows what the loader knows."""

import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import models_json_schema

from sitegen.field_words import label_of
from sitegen.models import Item, Language, PageText, Phrase, Record, Settings, Text
from sitegen.review_mark import FIELD, WORD
from sitegen.site_data import FILES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: dict[str, type[Record]] = {**FILES, "site": Settings, "item": Item, "page": PageText}


def schemas(languages: tuple[Language, ...]) -> dict[str, dict[str, Any]]:
    """Return file name (without ending) → schema; a text asks for every complete language and knows no other."""
    return {name: schema_of(model, languages) for name, model in MODELS.items()} | {"ui": _words_schema(languages)}


def write_schemas(root: Path, languages: tuple[Language, ...]) -> list[str]:
    """Write every schema of a repository; return the files."""
    files = []
    for name, schema in schemas(languages).items():
        files.append(f"data/schema/{name}.json")
        (root / files[-1]).parent.mkdir(exist_ok=True)
        (root / files[-1]).write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return files


def schema_of(model: type[Record], languages: tuple[Language, ...]) -> dict[str, Any]:
    """Return the schema of one shape and all shapes inside it."""
    _, definitions = models_json_schema([(model, "validation")])
    shapes = definitions["$defs"]
    for shape, definition in shapes.items():
        _add_words(shape, definition.get("properties", {}))
    shapes["Text"] = _text_schema(Text, languages)
    own = shapes.pop(model.__name__)
    return {"$schema": DIALECT, **own, "$defs": shapes}


def _add_words(shape: str, fields: dict[str, dict[str, Any]]) -> None:
    """Say of each field of a shape what editors are told of it, in both their languages."""
    for name, field in fields.items():
        label = label_of(shape, name)
        if label:
            field["title"] = f"{label.zh} / {label.en}"
            if label.hint_zh:
                field["description"] = f"{label.hint_zh}\n{label.hint_en}"


def _words_schema(languages: tuple[Language, ...]) -> dict[str, Any]:
    """Interface words: groups within groups, with a text at each end."""
    node = {
        "anyOf": [
            {"$ref": "#/$defs/Phrase"},
            {"type": "object", "additionalProperties": {"$ref": "#/$defs/node"}},
        ]
    }
    return {
        "$schema": DIALECT,
        "type": "object",
        "properties": {FIELD: {"const": WORD}},
        "additionalProperties": {"$ref": "#/$defs/node"},
        "$defs": {"node": node, "Phrase": _text_schema(Phrase, languages)},
    }


def _text_schema(model: type[Text], languages: tuple[Language, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "description": " ".join((model.__doc__ or "").split()),
        "properties": {
            language.locale: {"type": "string", "minLength": 1, "title": language.name} for language in languages
        },
        "required": [language.locale for language in languages if language.completeness == "complete"],
        "additionalProperties": False,
    }
