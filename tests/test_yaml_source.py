"""Reading a file: values as typed, lines remembered, nothing executed, nothing swallowed."""

import pytest

from sitegen.source import MAX_BYTES, Source, field_name
from sitegen.yaml_source import MAX_DEPTH, Ambiguous, read_yaml


@pytest.fixture
def read(tmp_path):
    def read_bytes(content: str | bytes) -> Source:
        path = tmp_path / "some.yml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_yaml(path, "data/some.yml")

    return read_bytes


def codes(source: Source) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in source.problems]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("text", "text"),
        ('"no"', "no"),
        ("'1.10'", "1.10"),
        ("no", False),
        ("Yes", True),
        ("true", True),
        ("12", 12),
        ("-3", -3),
        ("~", None),
        ("", None),
        ("=", "="),
        ("<<", "<<"),
        ("1.10", Ambiguous("float", "1.10")),
        ("2024-02-26", Ambiguous("timestamp", "2024-02-26")),
        ("1_000", Ambiguous("int", "1_000")),
        ("0x10", Ambiguous("int", "0x10")),
        ("010", Ambiguous("int", "010")),
        ("12:30", Ambiguous("int", "12:30")),
        ("9" * 19, Ambiguous("int", "9" * 19)),
        ("[a, 1]", ("a", 1)),
        ("{b: 2}", {"b": 2}),
        ("|\n  one\n  two\n", "one\ntwo\n"),
    ],
)
def test_a_value_is_what_the_editor_meant(read, typed, value):
    source = read(f"key: {typed}")
    assert source.problems == []
    assert source.value == {"key": value}


def test_true_is_not_the_number_one(read):
    assert read("key: true").value["key"] is True
    assert read("key: 1").value["key"] == 1 and read("key: 1").value["key"] is not True


def test_every_field_remembers_its_line(read):
    source = read("# note\nname:\n  zh: 一\n  en: One\nlist:\n  - id: a\n\n  - id: b\nlong:\n  text\n")
    lines = {field_name(path): source.line(path) for path in source.spots}
    assert lines == {
        "": 2, "name": 2, "name.zh": 3, "name.en": 4, "list": 5, "list[1]": 6, "list[1].id": 6, "list[2]": 8,
        "list[2].id": 8, "long": 10,
    }  # fmt: skip


def test_a_field_that_is_not_there_has_the_line_of_what_is_around_it(read):
    source = read("name:\n  zh: 一\nlist:\n  - id: a\n")
    assert source.line(("list", 0, "text", "en")) == 4
    assert source.line(("nothing",)) == 1


def test_a_scalar_is_kept_as_typed_and_nothing_else_is(read):
    source = read("a: no\nb: [1]\n")
    assert (source.raw(("a",)), source.raw(("b",)), source.raw(("c",))) == ("no", None, None)


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", b"a: 1\rb: 2\r", b"a: 1\nb: 2"])
def test_byte_order_mark_and_foreign_line_ends_are_accepted(read, content):
    source = read(content)
    assert source.value == {"a": 1, "b": 2}
    assert source.line(("b",)) == 2


def test_size_and_depth_are_refused_only_beyond_the_limit(read):
    assert read("a: " + "x" * (MAX_BYTES - 3)).problems == []
    assert codes(read("a: " + "x" * (MAX_BYTES - 2))) == [("file-too-large", 1)]
    assert read("[" * MAX_DEPTH + "]" * MAX_DEPTH).problems == []
    assert codes(read("[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2))) == [("yaml-depth", 1)]


@pytest.mark.parametrize(
    "content",
    [
        "a: !!python/object/apply:os.system ['touch {}']",
        "!!python/object/new:type {{args: [z, !!python/tuple [], {{}}]}}",
        "a: !include {}",
    ],
)
def test_no_tag_is_ever_carried_out(read, tmp_path, content):
    source = read(content.format(tmp_path / "owned"))
    assert [code for code, _ in codes(source)] == ["yaml-tag"]
    assert source.value is None
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", "=======", ">>>>>>> other", "||||||| base"])
def test_every_merge_marker_is_found(read, marker):
    assert codes(read(f"a: 1\n{marker}\nb: 2\n")) == [("merge-conflict", 2)]


def test_a_quotation_mark_that_finds_a_wrong_partner_is_reported_where_it_opens(read):
    assert codes(read('a: "one\nb: two\nc: "three"\n')) == [("yaml-quote", 1)]
    assert codes(read("a: 'one\nb: two\n")) == [("yaml-quote", 1)]
    assert read('a: "one\n  two: 2"\n').value == {"a": "one two: 2"}  # as form editors fold long texts


def test_an_open_bracket_is_reported_where_it_opens(read):
    assert codes(read("a: 1\nb: [1, 2\nc: 3\nd: 4\n")) == [("yaml-syntax", 2)]


def test_a_full_width_colon_inside_a_text_is_text(read):
    source = read("zh: 一句话：说完\nen: |\n  note：text\nquoted: 'note：text'\n")
    assert source.problems == []


def test_every_duplicate_key_is_reported_with_the_first_one(read):
    source = read("a: 1\nb: 2\na: 3\na: 4\n")
    assert codes(source) == [("duplicate-key", 3), ("duplicate-key", 4)]
    assert all("第一次在第1行" in problem.zh for problem in source.problems)


def test_a_folder_in_the_place_of_a_file_is_reported(tmp_path):
    (tmp_path / "some.yml").mkdir()
    assert codes(read_yaml(tmp_path / "some.yml", "some.yml")) == [("file-missing", 1)]


def test_a_field_name_counts_from_one():
    assert field_name(("strands", 1, "name", "en")) == "strands[2].name.en"
