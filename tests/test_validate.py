"""From plain values to a record, or to problems that name field, line and remedy."""

from typing import Annotated

import pytest
from pydantic import Field

from sitegen.models import Item, Language, Record, Text
from sitegen.source import Source
from sitegen.validate import check_languages, nearest, parse, texts
from sitegen.yaml_source import read_yaml

LANGUAGES = (
    Language(locale="zh", name="中文", completeness="complete"),
    Language(locale="en", name="English", completeness="partial"),
)


class Thing(Record):
    name: Text
    count: int = 0
    even: Annotated[int, Field(multiple_of=2)] = 0


@pytest.fixture
def read(tmp_path):
    def read_text(content: str) -> Source:
        path = tmp_path / "some.yml"
        path.write_text(content, encoding="utf-8")
        return read_yaml(path, "some.yml")

    return read_text


def test_a_right_file_becomes_a_frozen_record(read):
    source = read("name:\n  zh: 一\ncount: 2\n")
    thing = parse(source, Thing, source.value)
    assert (thing.name.get("zh"), thing.count, source.problems) == ("一", 2, [])
    with pytest.raises(ValueError, match="frozen"):
        thing.count = 3


def test_all_faults_of_a_file_are_reported_not_only_the_first(read):
    source = read("nam:\n  zh: 一\ncount: many\n")
    assert parse(source, Thing, source.value) is None
    assert {(p.code, p.line, p.field) for p in source.problems} == {
        ("missing-field", 1, "name"),
        ("unknown-field", 1, "nam"),
        ("wrong-type", 3, "count"),
    }


def test_a_rule_without_words_of_its_own_still_names_field_and_line(read):
    source = read("name:\n  zh: 一\neven: 3\n")
    parse(source, Thing, source.value)
    assert [(p.code, p.line, p.field) for p in source.problems] == [("bad-field", 3, "even")]


class Things(Record):
    things: Annotated[tuple[Thing, ...], Field(min_length=1)]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("things: []\n", {("empty-list", "things")}),
        ("things:\n  - name:\n      zh: 一\n    count: many\n", {("wrong-type", "things[1].count")}),
    ],
)
def test_a_list_of_which_no_entry_is_right_is_not_called_empty(read, content, found):
    source = read(content)
    assert parse(source, Things, source.value) is None
    assert {(problem.code, problem.field) for problem in source.problems} == found


def test_true_is_no_number(read):
    source = read("name:\n  zh: 一\ncount: yes\n")
    parse(source, Thing, source.value)
    assert "“yes”（是非值）" in source.problems[0].zh


def test_a_long_wrong_value_is_shown_shortened(read):
    source = read(f"name:\n  zh: 一\ncount: {'x' * 500}\n")
    parse(source, Thing, source.value)
    assert "x" * 39 + "…" in source.problems[0].en and "x" * 40 not in source.problems[0].en


def test_a_file_of_the_wrong_shape_is_named_itself(read):
    source = read("- a\n- b\n")
    parse(source, Thing, source.value)
    assert source.problems[0].en.startswith("some.yml should be a group of fields; found a list.")


def test_a_file_that_could_not_be_read_is_not_reported_twice(read):
    source = read("a: [")
    before = list(source.problems)
    assert parse(source, Thing, source.value) is None
    assert before and source.problems == before


def test_missing_text_stops_the_build_only_where_the_language_is_complete(read):
    source = read("name:\n  zh: 一\n")
    check_languages(source, parse(source, Thing, source.value), LANGUAGES)
    assert [(p.code, p.severity) for p in source.problems] == [("missing-translation", "warning")]
    source = read("name:\n  en: One\n")
    check_languages(source, parse(source, Thing, source.value), LANGUAGES)
    assert [(p.code, p.severity) for p in source.problems] == [("missing-text", "error")]


def test_the_default_language_is_complete_whatever_the_settings_say(read):
    source = read("name:\n  zh: 一\n")
    check_languages(source, parse(source, Thing, source.value), LANGUAGES[::-1])
    assert [p.code for p in source.problems] == ["missing-text"]


def test_an_unknown_language_is_told_the_known_ones_in_their_order(read):
    source = read("name:\n  zh: 一\n  en: One\n  fr: Un\n")
    check_languages(source, parse(source, Thing, source.value), LANGUAGES)
    assert [p.code for p in source.problems] == ["unknown-language"]
    assert "zh, en" in source.problems[0].zh


def test_every_text_of_a_record_is_found_at_any_depth(root):
    source = read_yaml(root / "data/projects/_example.yml", "some.yml")
    found = {".".join(map(str, path)) for path, _ in texts(parse(source, Item, source.value))}
    assert {"name", "summary", "strands.0.statements.0.text", "relations.1.reason", "updates.0.text"} <= found
    assert len(found) == (root / "data/projects/_example.yml").read_text(encoding="utf-8").count("zh: ")


def test_the_nearest_name_is_offered_only_if_it_is_near():
    assert nearest("sumary", ["summary", "name"]) == ("是不是“summary”？", "Did you mean “summary”? ")
    assert nearest("quite-other", ["summary", "name"]) == ("", "")
