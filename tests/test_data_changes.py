"""What changed in the data, in words for a reviewer: by ids, and so that nothing in it is taken for markup."""

import subprocess
import sys

from sitegen.data_changes import DataChange, changes_in_words, data_changes
from test_translations import EN, PROJECT, ZH, edit


def test_nothing_changed_if_nothing_but_places_did(root, copy_of_repository):
    folder = copy_of_repository()
    (folder / PROJECT).rename(folder / "data/projects/another-name.yml")
    assert data_changes(root, folder) == []
    assert "as they were" in changes_in_words([])


def test_a_changed_a_new_and_a_removed_value_are_told(root, copy_of_repository):
    folder = copy_of_repository()
    edit(folder, PROJECT, ZH, EN, (r"^slogan_note:\n  zh: .*\n  en: .*\n", ""), (r"\A", "translations: reviewed\n"))
    edit(folder, "docs/en/editing.md", (r"\Z", "More.\n"))
    found = {(change.file, change.field): change for change in data_changes(root, folder)}
    where = "projects/city-quality"
    assert {key for key in found if key[0] == where} == {
        (where, "summary.zh"),
        (where, "summary.en"),
        (where, "slogan_note.zh"),
        (where, "slogan_note.en"),
        (where, "translations"),
    }
    assert found[where, "slogan_note.en"].after is None and found[where, "translations"].before is None
    told = changes_in_words(list(found.values()))
    assert "新区准备从四个方面" in told and "新区计划从四个方面" in told and "docs/en/editing.md" in told


def test_a_list_of_ids_is_one_value(root, copy_of_repository):
    folder = copy_of_repository()
    edit(folder, PROJECT, (r"^paragraphs: \[18\]", "paragraphs: [18, 19]"))
    (change,) = data_changes(root, folder)
    assert (change.field, change.before, change.after) == ("paragraphs", "18", "18, 19")


def test_markup_in_a_value_is_shown_as_text():
    told = changes_in_words([DataChange("a|b", "x", "<script>*a*_b_`c`</script>", "line\nbreak")])
    assert "<script>" not in told and "*a*" not in told and "line break" in told


def test_the_command_compares_with_a_revision_and_refuses_what_is_none(root):
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(root / "scripts/changed_texts.py"), *arguments]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    assert run("HEAD").returncode == 0
    assert [run(*arguments).returncode for arguments in ([], ["--help"], ["no-such-revision"])] == [2, 2, 2]
