"""There is one way to write a data file, every data file is written in it, and no reader of YAML misunderstands it."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitegen.json_schema import MODELS
from sitegen.layout import in_order, lay_out
from sitegen.models import Item, PageText
from sitegen.site_data import EXAMPLE, GROUPS
from sitegen.yaml_source import parse_yaml
from sitegen.yaml_writer import yaml_text

WRITTEN = [
    ({"a": "文字"}, "a: 文字\n"),
    ({"a": "one: two"}, 'a: "one: two"\n'),
    ({"a": "one:two"}, "a: one:two\n"),
    ({"a": "ends with:"}, 'a: "ends with:"\n'),
    ({"a": "a # no comment"}, 'a: "a # no comment"\n'),
    ({"a": "{names} first"}, 'a: "{names} first"\n'),
    ({"a": "then {names}"}, "a: then {names}\n"),
    ({"a": 'say "so"'}, 'a: say "so"\n'),
    ({"a": '"so"'}, 'a: "\\"so\\""\n'),
    ({"a": "2024-03-05"}, 'a: "2024-03-05"\n'),
    ({"a": "7.0"}, 'a: "7.0"\n'),
    ({"a": "no"}, 'a: "no"\n'),
    ({"a": "New\u00a0Area"}, 'a: "New\\u00A0Area"\n'),
    ({"a": " and "}, 'a: " and "\n'),
    ({"a": ""}, 'a: ""\n'),
    ({"a": 3, "b": True, "c": False}, "a: 3\nb: true\nc: false\n"),
    ({"a": (1, 2), "b": ("x-y", "z/w")}, "a: [1, 2]\nb: [x-y, z/w]\n"),
    ({"a": ("no", "2024")}, 'a: ["no", "2024"]\n'),
    ({"a": ("two words",)}, "a:\n  - two words\n"),
    ({"a": ("x" * 60, "y" * 60)}, f"a:\n  - {'x' * 60}\n  - {'y' * 60}\n"),
    ({"a": [{"id": "b", "c": {"zh": "丙"}}]}, "a:\n  - id: b\n    c:\n      zh: 丙\n"),
]
text = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\ufeff"), max_size=30)
scalar = text | st.integers(-(10**15), 10**15) | st.booleans()
# Lists hold scalars or groups of fields, never lists.
entries = st.lists(scalar | st.dictionaries(text, scalar, min_size=1, max_size=3), min_size=1, max_size=3)
group = st.dictionaries(text.filter(bool), scalar | entries, min_size=1, max_size=4)


def shape_of(path):
    return Item if path.parent.name in GROUPS else PageText if path.parent.name == "pages" else MODELS.get(path.stem)


def test_every_data_file_is_what_the_form_editor_would_write(root):
    seen = 0
    for path in sorted((root / "data").rglob("*.yml")):
        if path.stem == EXAMPLE:
            continue
        found = yaml.safe_load(path.read_text("utf-8"))
        shape = shape_of(path)  # the interface words have none: their order is their own
        written = yaml_text(in_order(found, shape) if shape else found)
        assert path.read_text("utf-8") == written, f"{path}: run `make fix`"
        seen += 1
    assert seen > 20


@pytest.mark.parametrize("fault", [
    lambda content: content.replace("number: 8\n", "").replace("id: city-quality\n", "id: city-quality\nnumber: 8\n", 1)
    .replace("id: city-quality\nnumber: 8\n", "number: 8\nid: city-quality\n", 1),
    lambda content: content.replace("id: city-quality", 'id: "city-quality"', 1),
    lambda content: content.replace("paragraphs: [18]", "paragraphs:\n  - 18", 1),
    lambda content: content + "# a comment\n",
])  # fmt: skip
def test_a_file_written_otherwise_is_found_and_laid_out_as_it_was(copy_of_repository, fault):
    folder = copy_of_repository()
    path = folder / "data/projects/city-quality.yml"
    before = path.read_text("utf-8")
    path.write_text(fault(before), encoding="utf-8")
    assert path.read_text("utf-8") != before
    assert lay_out(folder) == ["data/projects/city-quality.yml"]
    assert path.read_text("utf-8") == before and lay_out(folder) == []


def test_a_file_with_a_warning_alone_is_laid_out_too(copy_of_repository):
    folder = copy_of_repository()
    settings = folder / "data/site.yml"
    entry = "  - {locale: fr, name: Français, completeness: partial}\nname:\n"
    settings.write_text(settings.read_text("utf-8").replace("name:\n", entry, 1), encoding="utf-8")
    assert lay_out(folder) == ["data/site.yml"]


def test_a_file_with_a_fault_is_left_alone(copy_of_repository):
    folder = copy_of_repository()
    path = folder / "data/projects/city-quality.yml"
    path.write_text(path.read_text("utf-8").replace("number: 8", "number: '8'"), encoding="utf-8")
    assert lay_out(folder) == []


@pytest.mark.parametrize(("value", "written"), WRITTEN)
def test_a_value_is_written_in_one_way(value, written):
    assert yaml_text(value) == written


@given(st.dictionaries(text.filter(bool), scalar | entries | group, min_size=1, max_size=4))
def test_what_is_written_is_read_back(value):
    written = yaml_text(value)
    assert yaml.safe_load(written) == value
    assert parse_yaml(written, "").problems == []
