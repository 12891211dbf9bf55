"""The schemas are valid, and know what is right and wrong."""

import pytest
import yaml
from jsonschema import Draft202012Validator

from sitegen.json_schema import schemas
from sitegen.site import load_site


@pytest.fixture(scope="module")
def generated(root):
    return schemas(load_site(root)[0].settings.languages)


def test_every_schema_is_a_valid_schema(generated):
    for schema in generated.values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda item: item.pop("number"), []),
        (lambda item: item.update(surprise=1), []),
        (lambda item: item["name"].pop("en"), ["name"]),
        (lambda item: item["name"].update(fr="Un"), ["name"]),
        (lambda item: item.update(number="1"), ["number"]),
        (lambda item: item.update(paragraphs=[]), ["paragraphs"]),
        (lambda item: item["strands"][0].update(id="Not An Id"), ["strands", 0, "id"]),
    ],
)
def test_a_wrong_file_does_not_fit(root, generated, change, where):
    item = yaml.safe_load((root / "data/projects/_example.yml").read_text("utf-8"))
    change(item)
    assert [list(error.absolute_path) for error in Draft202012Validator(generated["item"]).iter_errors(item)] == [where]


def test_interface_words_need_every_language_at_every_depth(generated):
    validator = Draft202012Validator(generated["ui"])
    assert validator.is_valid({"a": {"b": {"zh": "一", "en": "One"}}})
    assert not validator.is_valid({"a": {"b": {"zh": "一"}}})
    assert not validator.is_valid({"a": "One"})
