"""Placeholders: what may stand in braces, where, and alike in every language."""

import pytest

from sitegen.models import Item, Text, Vocabulary
from sitegen.placeholders import check_parity, check_placeholders, check_text, used
from sitegen.source import Source
from sitegen.validate import parse
from sitegen.yaml_source import read_yaml


def codes(value: dict[str, str], allowed: set[str]) -> list[str]:
    source = Source("some.yml")
    check_text(source, ("text",), Text(value), allowed)
    return [problem.code for problem in source.problems]


def test_placeholders_are_found_in_order():
    assert used("{b} and {a-1} and {b}") == ["b", "a-1", "b"]
    assert used("none") == []


@pytest.mark.parametrize("text", ["{other}", "{}", "{ n }", "{N}", "{n", "n}", "{{n}}", "{n.__class__}", "{0}"])
def test_whatever_else_stands_in_braces_is_reported(text):
    assert "text-placeholder" in codes({"zh": text, "en": text}, {"n"})


def test_the_allowed_ones_are_named():
    source = Source("some.yml")
    check_text(source, ("text",), Text({"zh": "{c}"}), {"b", "a"})
    assert "Allowed here: a, b." in source.problems[0].en
    source = Source("some.yml")
    check_text(source, ("text",), Text({"zh": "{c}"}), set())
    assert "Allowed here: —." in source.problems[0].en


def test_order_and_repetition_may_differ_between_languages():
    assert codes({"zh": "{a}{b}", "en": "{b} {a} {a}"}, {"a", "b"}) == []


def test_a_language_is_told_what_it_lacks_and_adds():
    source = Source("some.yml")
    check_parity(source, ("text",), Text({"zh": "{a}", "en": "{b}", "fr": "{a}"}))
    assert [problem.code for problem in source.problems] == ["text-placeholder-differs"]
    assert "en lacks {a}, adds {b}" in source.problems[0].en
    assert "缺{a}、多{b}" in source.problems[0].zh


def _fields(root, file, model, old, new):
    source = read_yaml(root / file, file)
    record = parse(source, model, source.value)
    changed = model.model_validate_json(record.model_dump_json(exclude_none=True).replace(old, new))
    check_placeholders(source, changed)
    return {problem.field for problem in source.problems if problem.code == "text-placeholder"}


def test_a_quantity_may_stand_where_the_page_knows_whose_it_is(root):
    file = "data/projects/_example.yml"
    assert _fields(root, file, Item, "Example parks need", "{example-parks} need") == {"relations[2].reason.en"}
    assert _fields(root, file, Item, "Work on industrial", "{example-parks} industrial") == set()


def test_a_list_of_names_needs_names(root):
    names = '"names":["sensor-park","fine-chemicals-park"],'
    found = _fields(root, "data/projects/_example.yml", Item, names, "")
    assert found == {"strands[1].statements[1].text.zh", "strands[1].statements[1].text.en"}


def test_units_take_a_number_and_qualifiers_a_quantity(root):
    assert _fields(root, "data/vocab.yml", Vocabulary, "", "") == set()
    units = _fields(root, "data/vocab.yml", Vocabulary, "{n}", "{quantity}")
    assert units and all(field.startswith("units[") for field in units)
    qualifiers = _fields(root, "data/vocab.yml", Vocabulary, "{quantity}", "{n}")
    assert qualifiers and all(field.startswith("qualifiers[") for field in qualifiers)


def test_a_text_still_to_write_is_not_asked_for_its_placeholders():
    source = Source("data/x.yml")
    check_parity(source, ("text",), Text({"zh": "{names}园区", "en": "??? parks", "fr": "parcs"}))
    assert [found.code for found in source.problems] == ["text-placeholder-differs"]
