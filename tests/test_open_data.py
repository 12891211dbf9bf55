"""Open data: every file parses by its own rules, says in each language what the pages say, and runs nothing."""

import csv
import io
import json
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator, ValidationError, validate

from plan_factory import write_plan
from sample_site import PREFIX
from sitegen.open_data import FOLDER, SCHEMA, OpenData, Table, csv_file
from sitegen.site import Site, load_site

LOCALES = ("zh", "en")


def open_data(site: Site) -> OpenData:
    return OpenData(
        site,
        lambda path, locale, anchor: f"https://example.org/{locale}/{path}/" + (f"#{anchor}" if anchor else ""),
        lambda file: f"https://example.org/{file}",
    )


@pytest.fixture(scope="module")
def plan(root) -> Site:
    return load_site(root)[0]


@pytest.fixture(scope="module")
def files(plan) -> dict[str, bytes]:
    return open_data(plan).files()


def rows(content: bytes) -> list[dict[str, str]]:
    """Read a table as a spreadsheet does: by the byte order mark, RFC 4180."""
    assert content.startswith("\ufeff".encode())
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_every_json_file_is_valid_by_the_schema(files):
    schema = json.loads(files[SCHEMA])
    Draft202012Validator.check_schema(schema)
    plans = [json.loads(content) for name, content in files.items() if name.endswith(".json") and name != SCHEMA]
    for plan in plans:
        validate(plan, schema)
    with pytest.raises(ValidationError):
        validate({**plans[0], "items": [{**plans[0]["items"][0], "number": "1"}]}, schema)
    with pytest.raises(ValidationError):
        validate({**plans[0], "unheard-of": 1}, schema)


def test_every_item_has_its_place_in_json_and_in_a_table(files, plan):
    for group, items in plan.groups.items():
        ids = [item.record.id for item in items]
        assert [item["id"] for item in json.loads(files[f"{FOLDER}/{group}.json"])["items"]] == ids
        assert [row["id"] for row in rows(files[f"{FOLDER}/{group}.csv"])] == ids
    for item in plan.groups["projects"]:
        own = json.loads(files[f"{FOLDER}/projects/{item.slug}.json"])["items"]
        assert [entry["id"] for entry in own] == [item.record.id]


def test_every_statement_and_number_is_there_in_every_language_without_a_placeholder(files, plan):
    items = [item.record for items in plan.groups.values() for item in items]
    statements, targets = rows(files[f"{FOLDER}/statements.csv"]), rows(files[f"{FOLDER}/targets.csv"])
    assert len(statements) == sum(len(item.statements) for item in items)
    assert [int(row["value"]) for row in targets] == [q.value for item in items for q in item.quantities or ()]
    for row in statements + targets:
        texts = [row[f"{name}_{locale}"] for name in ("text", "figure") for locale in LOCALES if f"{name}_zh" in row]
        assert all(texts)
        assert not any("{" in text or "<" in text for text in texts), row["id"]
    large = next(row for row in targets if row["unit"] == "yuan")
    assert (large["figure_zh"], large["figure_en"]) == ("10亿元以上", "1 billion yuan or more")


def test_a_text_is_given_only_in_languages_it_is_in(root, tmp_path):
    write_plan(tmp_path, root, towns=0, principles=0, projects=1)
    for name in ("data/projects/project-1.yml", "data/site.yml"):
        path = tmp_path / name
        text = path.read_text("utf-8").replace("  en: Summary of project-1 (en)\n", "")
        partial = text.replace(
            "locale: en\n  name: English\n  completeness: complete",
            "locale: en\n  name: English\n  completeness: partial",
        )
        path.write_text(partial, encoding="utf-8")
    item = json.loads(open_data(load_site(tmp_path)[0]).files()[f"{FOLDER}/projects.json"])["items"][0]
    assert item["summary"] == {"zh": "Summary of project-1 (zh)"}
    assert set(item["name"]) == {"zh", "en"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_runs_as_a_formula(start):
    table = Table("t", ("id", "text", "value"), ({"id": "a", "text": {"zh": f"{start}1+1"}, "value": -1},))
    row = rows(csv_file(table, LOCALES))[0]
    assert row == {"id": "a", "text_zh": f"'{start}1+1", "text_en": "", "value": "-1"}


def test_a_cell_keeps_quotes_commas_and_lines():
    text = 'a "b", c\nd'
    assert rows(csv_file(Table("t", ("text",), ({"text": text},)), LOCALES)) == [{"text": text}]


def test_a_plan_without_numbers_names_and_terms_has_no_tables_of_them(root, tmp_path):
    write_plan(tmp_path, root, towns=0, principles=1, projects=2)
    names = {name.rpartition("/")[2] for name in open_data(load_site(tmp_path)[0]).files()}
    assert names >= {"principles.csv", "projects.csv", "statements.csv", "plan.json"}
    assert not names & {"towns.csv", "towns.json", "targets.csv", "names.csv", "terms.csv"}


def test_the_addresses_in_the_files_exist_on_the_site(site, files):
    found = json.loads((site / FOLDER / "plan.json").read_text("utf-8"))
    addresses = [address for item in found["items"] for address in item["pages"].values()] + [found["$schema"]]
    for address in addresses:
        path = urlsplit(address).path.removeprefix(PREFIX)
        assert (site / path).is_file() or (site / path / "index.html").is_file(), address
    assert {path.relative_to(site).as_posix() for path in (site / FOLDER).rglob("*.*")} - {
        f"{FOLDER}/index.html",
        f"{FOLDER}/index.md",
    } == set(files)
