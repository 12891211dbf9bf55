"""The form editor's configuration and files, without a browser."""

import json
import re
import shutil

import pytest

from sitegen.form_editor.bundle import CACHE, STAMP, Bundle
from sitegen.form_editor.config import Repository, configuration
from sitegen.form_editor.pages import FormEditor, github_repository, lacks_repository, pattern_ids
from sitegen.models import ID_PATTERN
from sitegen.pages import Urls
from sitegen.site import load_site

GITHUB = "https://github.com/example/plan"
FONT = b"url(https://fonts.example.net/fonts/some-symbols:vf@5.3.7/latin-wght-normal.woff2)"
PROGRAM = {
    "npm/index.js": b"style=`" + FONT + b"`",
    "npm/assets/some-symbols-latin-wght-normal-x1.woff2": b"a font",
    "locales/zh-CN.json": b'{"save":"x"}',
    "LICENSE.txt": b"MIT",
}


@pytest.fixture(scope="module")
def site(root):
    return load_site(root, typing=False)[0]


@pytest.fixture(scope="module")
def configs(root, site):
    files = frozenset(path.stem for path in (root / "data").glob("*.yml"))
    place = Repository("example/plan", files, pattern_ids(root))
    return {locale: configuration(site, locale, place, "Title", "https://example.org/") for locale in ("zh", "en")}


@pytest.fixture
def repository(root, tmp_path):
    """A repository with a made-up program in its cache."""
    for part in ("data", "overrides/admin", "scripts/admin.lock.json"):
        source = root / part
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / part)
    for name, content in (PROGRAM | {STAMP: Bundle.of(root).pin.integrity.encode()}).items():
        path = tmp_path / CACHE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path


@pytest.fixture
def files_of(site, repository):
    def files(address: str = GITHUB, **settings) -> dict[str, bytes]:
        changed = site.settings.model_copy(update=settings)
        own = type(site)(**{**vars(site), "settings": changed})
        urls = Urls("zh", True, "https://example.org/")
        return dict(FormEditor(own, repository, urls, Bundle.of(repository), address, "icon.svg?v=1").files())

    return files


def fields_at(fields: list[dict], *path: str) -> dict:
    field = next(field for field in fields if field["name"] == path[0])
    return fields_at(field["fields"], *path[1:]) if len(path) > 1 else field


def every_field(fields: list[dict]):
    for field in fields:
        yield field
        yield from every_field(field.get("fields", []))


def collection(config: dict, name: str) -> dict:
    return next(found for found in config["collections"] if found.get("name") == name)


def file_fields(config: dict, group: str, name: str) -> list[dict]:
    return next(file for file in collection(config, group)["files"] if file["name"] == name)["fields"]


def all_fields(config: dict) -> list[dict]:
    found = [entry.get("fields", []) for entry in config["collections"]]
    found += [file["fields"] for entry in config["collections"] for file in entry.get("files", [])]
    return [field for fields in found for field in every_field(fields)]


def test_every_data_file_is_in_the_form_once(root, configs):
    folders = [found["folder"] for found in configs["zh"]["collections"] if "folder" in found]
    files = [file["file"] for found in configs["zh"]["collections"] for file in found.get("files", [])]
    there = {path.relative_to(root).as_posix() for path in (root / "data").glob("*.yml")}
    assert sorted(files) == sorted(there)
    assert sorted(folders) == ["data/pages", "data/principles", "data/projects", "data/towns"]


def test_the_fields_of_a_file_stand_in_the_order_of_its_shape(configs, site):
    for config in configs.values():
        for group in ("projects", "principles", "towns"):
            names = [field["name"] for field in collection(config, group)["fields"]]
            assert names == list(type(site.items()[0].record).model_fields)


def test_a_text_has_a_field_for_each_language_one_under_the_other(configs):
    for config in configs.values():
        summary = fields_at(collection(config, "projects")["fields"], "summary")
        assert [(line["name"], line["label"], line["widget"]) for line in summary["fields"]] == [
            ("zh", "中文", "text"),
            ("en", "English", "text"),
        ]


def test_the_interface_speaks_one_language_and_its_hints_come_with_it(configs):
    numbers = {
        locale: fields_at(collection(config, "projects")["fields"], "number") for locale, config in configs.items()
    }
    assert (numbers["zh"]["label"], numbers["zh"]["comment"]) == ("序号", "它在计划里的位置。")
    assert (numbers["en"]["label"], numbers["en"]["comment"]) == ("Number", "Its place in the plan.")


def test_no_id_that_others_refer_to_can_be_changed(configs):
    written_by_hand = []
    for field in all_fields(configs["en"]):
        if field["name"] != "id" or field["widget"] == "object":  # an interface word may be called so
            continue
        if field["widget"] == "string" and not field.get("readonly"):
            written_by_hand.append(field)
            assert field["pattern"][0] == ID_PATTERN
        elif field["widget"] == "uuid":
            assert re.fullmatch(ID_PATTERN, f"{field['prefix']}0b3a-4f")
        else:
            assert field["readonly"] is True
    # Numbers and sets, in each of the three groups: sentences write out the id of a number.
    assert len(written_by_hand) == 6


def test_entries_that_others_refer_to_are_neither_made_nor_deleted(configs):
    for found in configs["en"]["collections"]:
        if "folder" in found:
            assert (found["create"], found["delete"], found["duplicate"]) == (False, False, False)
    assert all(field.get("allow_duplicate") is False for field in all_fields(configs["en"]) if "summary" in field)


def test_the_pattern_of_a_project_is_not_offered(configs):
    shown = re.compile(collection(configs["en"], "projects")["filter"]["pattern"])
    assert not shown.match("example-project")
    assert shown.match("example-project-2") and shown.match("city-quality")


def test_a_reference_is_chosen_by_name(configs, site):
    names = fields_at(collection(configs["zh"], "projects")["fields"], "strands", "statements", "names")
    assert {"value": "sensor-park", "label": "传感器产业园"} in names["options"] and names["multiple"]
    status = fields_at(collection(configs["en"], "projects")["fields"], "updates", "status")
    assert [option["value"] for option in status["options"]] == [word.id for word in site.vocabulary.statuses]


def test_what_may_be_left_out_has_no_answer_that_is_written_down_unasked(configs):
    statement_open = fields_at(collection(configs["en"], "projects")["fields"], "strands", "statements", "open")
    assert statement_open["required"] is False
    assert statement_open["options"] == [{"value": True, "label": "Yes"}]
    switch = fields_at(file_fields(configs["en"], "site", "site"), "form_editor")
    assert switch["options"] == [{"value": False, "label": "No"}]
    assert all(field.get("required", True) for field in all_fields(configs["en"]) if field.get("widget") == "boolean")


def test_interface_words_are_grouped_and_named_by_what_they_say(configs):
    words = {locale: file_fields(config, "site", "ui") for locale, config in configs.items()}
    assert fields_at(words["zh"], "list")["label"] == "列举"
    assert fields_at(words["zh"], "project", "actions")["label"] == "要做什么"
    assert fields_at(words["en"], "project", "actions")["label"] == "What is planned"


def test_a_site_in_one_other_language_has_its_form_too(root, site):
    french = site.settings.languages[1].model_copy(update={"locale": "fr", "name": "Français"})
    settings = site.settings.model_copy(update={"languages": (french,)})
    own = type(site)(**{**vars(site), "settings": settings})
    config = configuration(own, "zh", Repository("a/b", frozenset({"plan"}), frozenset()), "Title", "/")
    assert [line["label"] for line in fields_at(file_fields(config, "reference", "plan"), "summary")["fields"]] == [
        "Français"
    ]


def test_the_files_are_there_once_the_program_is(files_of):
    files = files_of()
    assert {"admin/index.html", "admin/admin.js", "admin/yaml.js", "admin/admin.css"} <= files.keys()
    version = next(name for name in files if name.endswith("npm/index.js")).split("/")[1]
    assert files[f"admin/{version}/LICENSE.txt"] == b"MIT"
    assert files[f"admin/{version}/locales/zh-CN.js"] == b'export default {"save":"x"}'
    own_font = f"url({version}/npm/assets/some-symbols-latin-wght-normal-x1.woff2)"
    assert files[f"admin/{version}/npm/index.js"] == f"style=`{own_font}`".encode()
    for locale in ("zh", "en"):
        config = json.loads(files[f"admin/config.{locale}.json"])
        assert config["backend"] == {
            "name": "github",
            "repo": "example/plan",
            "branch": "main",
            "auth_methods": ["token"],
        }


def test_the_document_has_a_policy_and_is_not_for_search_engines(files_of):
    document = files_of()["admin/index.html"].decode()
    assert '<meta name="robots" content="noindex">' in document
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', document)[1]
    assert document.index("Content-Security-Policy") < document.index("<script")
    assert re.search(r"script-src 'self' 'sha256-[\w+/]+=';", policy) and "unsafe-eval" not in policy
    assert set(re.findall(r"https?://[^ ;]+", policy)) == {"https://api.github.com"}


@pytest.mark.parametrize("address", ["", "https://gitlab.com/example/plan", "https://github.com/example"])
def test_without_a_repository_on_github_there_is_no_form(files_of, address):
    assert files_of(address) == {}


def test_without_the_setting_or_the_whole_program_there_is_no_form(files_of, repository):
    assert files_of(form_editor=False) == {}
    (repository / CACHE / STAMP).write_text("sha512-of another version", encoding="utf-8")
    assert files_of() == {}
    shutil.rmtree(repository / CACHE)
    assert files_of() == {}


@pytest.mark.parametrize(
    ("address", "found"),
    [(GITHUB, "example/plan"), (f"{GITHUB}/", "example/plan"), (f"{GITHUB}.git", "example/plan"), ("", None)],
)
def test_a_repository_is_known_by_its_address(address, found):
    assert github_repository(address) == found


def test_a_missing_repository_is_told_only_where_nothing_else_is_missing(repository):
    assert lacks_repository(repository, "") and not lacks_repository(repository, GITHUB)
    settings = repository / "data/site.yml"
    settings.write_text(f"{settings.read_text('utf-8')}form_editor: false\n", encoding="utf-8")
    assert not lacks_repository(repository, "")
    shutil.rmtree(repository / CACHE)
    assert not lacks_repository(repository, "")
