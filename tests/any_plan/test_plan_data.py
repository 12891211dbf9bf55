"""The data of this repository, whatever plan they hold: in order, and the files made from them up to date."""

import json

import pytest
import yaml
from jsonschema import Draft202012Validator

from sitegen.json_schema import schemas
from sitegen.problems import errors
from sitegen.site import load_site
from sitegen.site_data import GROUPS


@pytest.fixture(scope="module")
def generated(root):
    return schemas(load_site(root)[0].settings.languages)


def test_the_data_are_in_order(root):
    _, problems = load_site(root)
    assert errors(problems) == []


def test_the_committed_schemas_are_those_of_the_models(root, generated):
    committed = {path.stem: json.loads(path.read_text("utf-8")) for path in (root / "data/schema").iterdir()}
    assert committed == generated, "run `make schema`"


def test_every_data_file_and_every_pattern_fits_its_schema(root, generated):
    for path in sorted((root / "data").rglob("*.yml")):
        folder = path.parent.name
        schema = "item" if folder in GROUPS else "page" if folder == "pages" else path.stem
        value = yaml.safe_load(path.read_text("utf-8"))
        assert [error.message for error in Draft202012Validator(generated[schema]).iter_errors(value)] == [], path
