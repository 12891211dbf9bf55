"""`scripts/rename_project.py`: everything that refers to an item follows its name, and not a byte besides."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from plan_factory import write_plan
from sitegen.command_messages import REFUSALS, Refusal
from sitegen.renaming import REDIRECTS, plan_renaming, replaced
from sitegen.site import load_site
from sitegen.site_data import GROUPS, ITEM_TEMPLATES
from sitegen.source import Spot
from test_build import _fingerprint
from test_scaffold import _start, run

GROUP = next(iter(ITEM_TEMPLATES))


def rename(folder: Path, old: str, new: str, group: str = GROUP) -> None:
    plan_renaming(folder, group, old, new).carry_out()


def redirects(folder: Path) -> list[tuple[str, str]]:
    value = yaml.safe_load((folder / REDIRECTS).read_text("utf-8"))
    return [(entry["old"], entry["new"]) for entry in value["redirects"]]


def without_redirects(folder: Path) -> dict[str, str]:
    return {file: mark for file, mark in _fingerprint(folder / "data").items() if file != Path(REDIRECTS).name}


def mentions(folder: Path, slug: str) -> list[str]:
    name = re.compile(rf"(?<![\w-]){slug}(?![\w-])")
    files = [path for path in (folder / "data").rglob("*.yml") if path.name != Path(REDIRECTS).name]
    return [path.name for path in files if path.stem == slug or name.search(path.read_text("utf-8"))]


@pytest.fixture
def small(root, tmp_path) -> Path:
    return write_plan(tmp_path, root, towns=1, principles=1, projects=2)


@pytest.mark.parametrize("group", GROUPS)
def test_the_item_most_referred_to_can_be_renamed_and_named_back(copy_of_repository, group):
    folder = copy_of_repository()
    before = without_redirects(folder)
    slug = max((item.slug for item in load_site(folder)[0].groups[group]), key=lambda slug: len(mentions(folder, slug)))
    rename(folder, slug, "quite-another", group)
    assert mentions(folder, slug) == []
    assert load_site(folder)[1] == []
    rename(folder, "quite-another", slug, group)
    assert without_redirects(folder) == before
    assert load_site(folder)[1] == []


def test_every_kind_of_reference_follows(copy_of_repository):
    folder, old = copy_of_repository(), "city-quality"
    changes = folder / "data/changes.yml"
    changes.write_text(
        changes.read_text("utf-8").replace("    text:", f"    about: [{old}, changchun]\n    text:", 1), "utf-8"
    )
    background = folder / "data/background.yml"
    background.write_text(
        background.read_text("utf-8").replace("    about: [", f"    about: [{old}, '{old}', ", 1), "utf-8"
    )
    example = folder / "data/projects/_example.yml"
    example.write_text(example.read_text("utf-8").replace("to: treasure-talent", f'to: "{old}"  # kept'), "utf-8")
    statement = load_site(folder)[0].item(old).record.statements[0].id
    investors = folder / "data/pages/investors.yml"
    value = investors.read_text("utf-8").replace("statements: [", f"statements: [{old}/{statement}, ", 1)
    investors.write_text(value, "utf-8")
    rename(folder, old, "x")
    assert load_site(folder)[1] == [] and mentions(folder, old) == []
    assert "about: [x, changchun]" in changes.read_text("utf-8")
    assert "about: [x, 'x', " in background.read_text("utf-8")
    assert 'to: "x"  # kept' in example.read_text("utf-8")
    assert f"statements: [x/{statement}, " in investors.read_text("utf-8")


def test_what_only_looks_like_the_id_stays(small):
    path = small / "data/projects/project-2.yml"
    relation = {"to": "project-1", "basis": "source", "paragraphs": [1]}
    value = yaml.safe_load(path.read_text("utf-8")) | {"relations": [relation]}
    value["name"] |= {"zh": "并非project-1", "en": "Not project-1 itself"}
    value["strands"][0]["statements"][0]["id"] = "project-1"
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")
    rename(small, "project-1", "harbor")
    after = yaml.safe_load(path.read_text("utf-8"))
    assert after["relations"][0]["to"] == "harbor"
    assert after["name"]["en"] == "Not project-1 itself"
    assert after["strands"][0]["statements"][0]["id"] == "project-1"


def test_line_ends_and_byte_order_marks_stay(small):
    path = small / "data/projects/project-1.yml"
    content = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(content)
    rename(small, "project-1", "harbor")
    after = (small / "data/projects/harbor.yml").read_bytes()
    assert after == content.replace(b"id: project-1\r", b"id: harbor\r") and not path.exists()


def test_ids_on_one_line_are_each_cut_at_their_own_place():
    line = "字: [old, 'old', \"old/part\", older]\r\n"
    spots = [Spot(1, text, (0, at)) for text, at in (("old", 4), ("old", 9), ("old/part", 16))]
    assert replaced(line.encode(), spots, "old", "longer").decode() == (
        "字: [longer, 'longer', \"longer/part\", older]\r\n"
    )


def test_an_id_that_differs_from_the_files_name_stays(small):
    shutil.move(small / "data/projects/project-1.yml", small / "data/projects/pier.yml")
    result = run(small, "pier", "harbor", script="rename_project")
    assert result.returncode == 0 and "still “project-1”" in result.stdout
    assert load_site(small)[0].item("project-1").slug == "harbor"
    assert redirects(small) == [("projects/pier", "projects/harbor")]


def test_a_second_renaming_updates_the_earlier_redirect(small):
    rename(small, "project-1", "second")
    rename(small, "second", "third")
    assert redirects(small) == [("projects/project-1", "projects/third"), ("projects/second", "projects/third")]
    assert load_site(small)[1] == []


def test_a_name_taken_back_leaves_no_loop(small):
    rename(small, "project-1", "second")
    rename(small, "second", "project-1")
    assert redirects(small) == [("projects/second", "projects/project-1")]
    rename(small, "project-1", "second")
    assert redirects(small) == [("projects/project-1", "projects/second")]
    assert load_site(small)[1] == []


def test_a_group_on_one_page_needs_no_redirect(small):
    result = run(small, "town-1", "harbor", "--group", "towns", script="rename_project")
    assert result.returncode == 0 and "need no redirect" in result.stdout
    assert not (small / REDIRECTS).exists() and load_site(small)[0].item("harbor")


def test_it_tells_what_it_changed_and_where_the_old_name_still_stands(small):
    (small / "docs/en/guide.md").write_text("# Guide\n\nSee project-1, not project-10.\n", encoding="utf-8")
    (small / "docs/zh/guide.md").write_text("# 指南\n", encoding="utf-8")
    result = run(small, "project-1", "harbor", script="rename_project")
    assert (result.returncode, result.stderr) == (0, "")
    for told in (
        "Renamed data/projects/project-1.yml to data/projects/harbor.yml.",
        "data/projects/harbor.yml: changed the id on line(s) 1.",
        "data/redirects.yml: the old address projects/project-1 leads to projects/harbor.",
        "Look at docs/en/guide.md, line(s) 3:",
    ):
        assert told in result.stdout


def _broken(folder: Path) -> None:
    path = folder / "data/projects/project-2.yml"
    path.write_text(path.read_text("utf-8").replace("number: 2", "number: two"), encoding="utf-8")


def _escaped(folder: Path) -> None:
    path = folder / "data/projects/project-1.yml"
    path.write_text(path.read_text("utf-8").replace("id: project-1", r'id: "project\x2d1"'), encoding="utf-8")


REFUSED = [
    ("slug-unknown", "project-3", "harbor", "Did you mean “project-", None),
    ("slug-unknown", "_example", "harbor", "_example", None),
    ("slug-taken", "project-1", "project-1", "data/projects/project-1.yml", None),
    ("slug-taken", "project-1", "project-2", "data/projects/project-2.yml", None),
    ("slug-taken", "project-1", "town-1", "data/towns/town-1.yml", None),
    ("slug-taken", "project-1", "second", "data/redirects.yml:4", lambda f: (rename(f, "project-2", "second"),
     rename(f, "second", "third"))),
    ("slug-bad", "project-1", "Harbor", "“Harbor”", None),
    ("slug-bad", "project-1", "con", "“con”", None),
    ("slug-bad", "project-1", "../harbor", "“../harbor”", None),
    ("broken-data", "project-1", "harbor", "make check", _broken),
    ("id-not-plain", "project-1", "harbor", "Line 1 of data/projects/project-1.yml", _escaped),
]  # fmt: skip


@pytest.mark.parametrize(("code", "old", "new", "named", "prepare"), REFUSED)
def test_a_wrong_wish_is_refused_and_nothing_is_changed(small, code, old, new, named, prepare):
    if prepare:
        prepare(small)
    before = _fingerprint(small / "data")
    result = run(small, old, new, script="rename_project")
    assert result.returncode == 2 and "Traceback" not in result.stderr
    assert _start(REFUSALS[code].zh) in result.stderr and named in result.stderr
    assert _fingerprint(small / "data") == before


def test_texts_still_to_write_do_not_stop_a_renaming(small):
    assert run(small, "new-one", "--paragraph", "1").returncode == 0
    rename(small, "new-one", "newer")
    assert (small / "data/projects/newer.yml").exists()


def test_a_refusal_is_made_before_anything_is_planned(small):
    with pytest.raises(Refusal):
        plan_renaming(small, GROUP, "nobody", "harbor")
