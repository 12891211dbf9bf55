"""Every field has words for editors, in both their languages; JSON Schemas and the form say the same."""

import pytest
import yaml

from sitegen.field_words import CHOICES, ENTRIES, FIELDS, Label, choices_of, files, form, label_of
from sitegen.json_schema import MODELS, schema_of
from sitegen.site_data import FILES, FOLDERS

# What has no words: a text's lines are named after their languages.
WITHOUT_WORDS = {"Text", "Phrase", "Renderings"}


@pytest.fixture(scope="module")
def shapes() -> dict[str, dict]:
    """Every shape of the data files by its name, with its fields."""
    found = {}
    for model in MODELS.values():
        schema = schema_of(model, ())
        found |= {model.__name__: schema} | schema["$defs"]
    return {name: shape["properties"] for name, shape in found.items() if name not in WITHOUT_WORDS}


def unnamed(shapes: dict[str, dict]) -> list[str]:
    return [f"{shape}.{name}" for shape, fields in shapes.items() for name in fields if not label_of(shape, name)]


def unused(shapes: dict[str, dict]) -> list[str]:
    fields = {f"{shape}.{name}" for shape, fields in shapes.items() for name in fields}
    anywhere = {f"*.{field.partition('.')[2]}" for field in fields}
    return sorted(FIELDS.keys() - fields - anywhere)


def enums(shapes: dict[str, dict]) -> dict[str, set[str]]:
    fields = [(f"{shape}.{name}", field) for shape, fields in shapes.items() for name, field in fields.items()]
    kinds = [(where, kind) for where, field in fields for kind in (field, *field.get("anyOf", ()))]
    found = {where: set(kind["enum"]) for where, kind in kinds if "enum" in kind}
    return found | {where: {kind["const"]} for where, kind in kinds if "const" in kind}


def listed(shapes: dict[str, dict]) -> set[str]:
    """Return the shapes of which a list may hold several."""
    kinds = [
        kind for fields in shapes.values() for field in fields.values() for kind in (field, *field.get("anyOf", ()))
    ]
    return {kind["items"]["$ref"].rpartition("/")[2] for kind in kinds if "$ref" in kind.get("items", {})}


def test_every_field_has_words_and_no_words_are_without_a_field(shapes):
    assert unnamed(shapes) == []
    assert unused(shapes) == []
    assert len(FIELDS) > 90


def test_a_field_without_words_and_words_without_a_field_are_found(shapes):
    assert unnamed(shapes | {"Item": {"surprise": {}}}) == ["Item.surprise"]
    assert unused({name: fields for name, fields in shapes.items() if name != "Update"})[0].startswith("Update.")


def test_every_choice_and_every_entry_of_a_list_has_words(shapes):
    allowed = enums(shapes)
    assert {where: set(choices_of(where)) for where in allowed} == allowed
    assert {where for where in CHOICES if not where.startswith("*.")} <= allowed.keys()
    assert ENTRIES.keys() == listed(shapes)


def test_every_file_folder_and_group_of_words_has_words(root):
    assert files.FILES.keys() == {*FILES, "site", "ui"}
    assert FOLDERS.keys() <= files.FOLDERS.keys()
    assert files.WORD_GROUPS.keys() == yaml.safe_load((root / "data/ui.yml").read_text("utf-8")).keys()


def test_everything_is_said_in_both_languages():
    tables = [FIELDS, ENTRIES, files.FILES, files.FOLDERS, files.WORD_GROUPS, form.FORM, *CHOICES.values()]
    for name, label in (pair for table in tables for pair in table.items()):
        assert isinstance(label, Label) and label.zh and label.en and label.zh != label.en, name
        assert bool(label.hint_zh) == bool(label.hint_en), name
        assert "。" not in label.hint_en and label.hint_zh.endswith(("", "。")), name
        assert not label.hint_zh or (label.hint_zh.endswith("。") and label.hint_en.endswith((".", ".”"))), name


def test_the_schemas_carry_the_names_and_the_hints():
    number = schema_of(MODELS["item"], ())["properties"]["number"]
    assert number["title"] == "序号 / Number"
    assert number["description"] == "它在计划里的位置。\nIts place in the plan."
