"""The form editor in a browser, with GitHub's API played by a script: from signing in to the commit."""

import difflib
import re
import shutil
from pathlib import Path

import pytest
import yaml

from form_session import form_session, working_copy, write_form_editor
from local_server import serve
from sitegen.models import ID_PATTERN
from sitegen.site import load_site
from sitegen.yaml_writer import yaml_text
from test_yaml_writer import WRITTEN

PROJECT = "data/projects/city-quality.yml"
EDIT_PROJECT = "projects/entries/city-quality"
# A file of each kind, the place of a text in it, and what is folded above that.
OTHERS = [
    ("data/plan.yml", "reference/entries/plan", "slogan_note.en", ""),
    ("data/names.yml", "reference/entries/names", "names.0.note.en", "names"),
    ("data/site.yml", "site/entries/site", "tagline.en", ""),
    ("data/ui.yml", "site/entries/ui", "list.last.en", "list"),
]
PASSING = "A text that stays for a moment."


@pytest.fixture(scope="module")
def folder(root, tmp_path_factory) -> Path:
    """A folder with the form editor of the real site, and the icon that it shows."""
    folder = tmp_path_factory.mktemp("admin")
    write_form_editor(root, folder)
    return folder


@pytest.fixture(scope="module")
def repository(root, tmp_path_factory) -> Path:
    """A working copy that the form changes."""
    return working_copy(root, tmp_path_factory.mktemp("repository"))


@pytest.fixture(scope="module")
def editor(chromium, folder, repository):
    """One editor who stays signed in from test to test."""
    with serve(folder) as home, form_session(chromium, home, repository) as session:
        session.open()
        session.sign_in()
        yield session


@pytest.fixture
def session(editor):
    """The editor's visit, of which nothing may go amiss."""
    yield editor
    editor.settle()
    assert editor.faults == []


@pytest.fixture
def page_of_scripts(chromium, folder):
    """A page that may import what the form editor is made of."""
    with serve(folder) as home:
        page = chromium.new_page()
        page.goto(f"{home}icon.svg")
        yield lambda value: page.evaluate(
            "async ([home, value]) => (await import(`${home}admin/yaml.js`)).yamlText(value)", [home, value]
        )
        page.close()


def changed_lines(before: bytes, after: bytes) -> list[str]:
    compared = difflib.ndiff(before.decode().splitlines(), after.decode().splitlines())
    return [line for line in compared if line.startswith(("- ", "+ "))]


def test_a_sentence_is_changed_in_both_languages_and_back(session, repository):
    before = (repository / PROJECT).read_bytes()
    session.edit(EDIT_PROJECT)
    zh, en = session.field("summary.zh"), session.field("summary.en")
    was = zh.input_value(), en.input_value()
    zh.fill(f"{was[0]}都是打算。")
    en.fill(f"{was[1]} All of this is planned.")
    committed = session.save()

    assert list(committed) == [PROJECT]
    changed = changed_lines(before, committed[PROJECT])
    assert [line[:6] for line in changed] == ["-   zh", "+   zh", "-   en", "+   en"]
    assert "都是打算。" in changed[1] and "All of this is planned." in changed[3]
    assert load_site(repository)[1] == []

    session.edit(EDIT_PROJECT)
    session.field("summary.zh").fill(was[0])
    session.field("summary.en").fill(was[1])
    assert session.save() == {PROJECT: before}


def test_a_change_and_its_reverse_leave_every_kind_of_file_as_it_was(session, repository):
    for file, entry, place, folded in OTHERS:
        before = (repository / file).read_bytes()
        was = _write(session, entry, folded, place, PASSING)
        changed = changed_lines(before, session.save()[file])
        assert len(changed) == 2 and changed[1].endswith(f": {PASSING}")
        assert _write(session, entry, folded, place, was) == PASSING
        assert session.save() == {file: before}


def _write(session, entry: str, folded: str, place: str, text: str) -> str:
    """Write a text into a field of an entry; return what was there."""
    session.edit(entry)
    if folded:
        session.expand(folded, place)
    was = session.field(place).input_value()
    session.field(place).fill(text)
    return was


def test_an_action_and_a_target_are_added_with_ids_that_nobody_had_to_think_of(session, repository):
    session.edit(EDIT_PROJECT)
    session.add("strands.0.statements", "statement")
    new = "strands.0.statements.2"
    session.field(f"{new}.text.zh").fill("新区将新建{new-parks}公园。")
    session.field(f"{new}.text.en").fill("The New Area is to build {new-parks} parks.")
    session.choose(f"{new}.paragraphs", "18")
    session.choose(f"{new}.names", "Sensor Industrial Park")
    assert not session.field(f"{new}.id").is_editable()
    session.add("quantities", "number")
    number = "quantities.1"
    session.field(f"{number}.id").fill("new-parks")
    session.choose(f"{number}.kind", "Target")
    session.field(f"{number}.value").fill("3")
    session.choose(f"{number}.unit", "{n}")
    session.choose(f"{number}.qualifier", "{quantity}")
    session.field(f"{number}.counts.zh").fill("新建公园")
    session.field(f"{number}.counts.en").fill("new parks")
    session.choose(f"{number}.paragraphs", "18")
    committed = session.save()

    item = yaml.safe_load(committed[PROJECT])
    statement = item["strands"][0]["statements"][2]
    assert re.fullmatch(ID_PATTERN, statement.pop("id"))
    assert statement["paragraphs"] == [18] and statement["names"] == ["sensor-park"]
    assert load_site(repository)[1] == []


def test_the_browser_writes_every_file_as_the_commands_do(root, page_of_scripts):
    values = [yaml.safe_load(path.read_text("utf-8")) for path in sorted((root / "data").rglob("*.yml"))]
    values += [value for value, _ in WRITTEN]
    values += [
        {"a": f"{chr(code)}x{chr(code)}"} for code in [*range(1, 0x180), *range(0x2000, 0x2070), 0x3000, 0xE0001]
    ]
    assert page_of_scripts(values[0]) == yaml_text(values[0])
    written = page_of_scripts({f"v{number}": value for number, value in enumerate(values)})
    assert written == yaml_text({f"v{number}": value for number, value in enumerate(values)})


def test_the_interface_speaks_both_languages(chromium, folder, repository):
    with serve(folder) as home, form_session(chromium, home, repository, "zh") as session:
        session.open()
        session.page.locator("html[lang|=zh]").wait_for()
        assert session.page.locator("meta[name=robots]").first.get_attribute("content") == "noindex"
        session.sign_in()
        assert session.page.get_by_text("示例工程").count() == 0
        session.edit(EDIT_PROJECT)
        labels = session.page.locator('[data-key-path="summary"]')
        assert labels.get_by_text("概要").is_visible() and labels.get_by_text("一两句话，先说要做什么。").is_visible()
        assert not session.field("id").is_editable() and not session.field("strands.0.id").is_editable()
        session.page.goto(f"{home}admin/#/collections/projects")
        session.page.get_by_role("link", name="English", exact=True).click()
        session.page.get_by_text("Collections", exact=True).wait_for()
        session.page.locator("html[lang|=en]").wait_for()
        assert session.page.evaluate("localStorage.getItem('form-editor.language')") == "en"  # for the next visit
    assert session.faults == []


def test_without_its_safeguards_it_asks_other_hosts_and_writes_files_anew(root, chromium, folder, tmp_path):
    unguarded = shutil.copytree(folder, tmp_path / "unguarded")
    script = unguarded / "admin" / "admin.js"
    content = script.read_text(encoding="utf-8")
    for line in ("stayHere();\n", 'registerCustomFormat("yaml", "yml", { toFile: yamlText });\n'):
        assert line in content
        content = content.replace(line, "")
    script.write_text(content, encoding="utf-8")
    copy = working_copy(root, tmp_path / "repository")
    with serve(unguarded) as home, form_session(chromium, home, copy) as session:
        session.open()
        session.sign_in()
        _write(session, EDIT_PROJECT, "", "summary.en", PASSING)
        assert len(changed_lines((root / PROJECT).read_bytes(), session.save()[PROJECT])) > 10
    assert any("status" in fault for fault in session.faults)
