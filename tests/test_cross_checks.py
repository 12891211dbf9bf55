"""Checks between files, and that no file whatever makes the loader stumble."""

import random
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from faults import PROJECT, publish_example
from sitegen.cross_checks import PAGE_ANCHORS, records
from sitegen.memory import Memory
from sitegen.models import Item
from sitegen.problems import errors, format_problems
from sitegen.site import load_site

TARGETS = [PROJECT, "data/site.yml", "data/ui.yml", "data/sources.yml", "data/pages/index.yml", "data/vocab.yml"]
HOSTILE = [b"\x00", b"\xff", b"\t", b"&a ", b"*a", b"!!x ", b"- ", b": ", b"{", b"]", b'"', b"---\n", "：".encode(),
           b"~", b"9" * 5000, b"null", "\u2028".encode(), b"zh:\n", b"{}", b"[]"]  # fmt: skip


@pytest.fixture
def folder(copy_of_repository):
    return publish_example(copy_of_repository())


def edit(folder, file, old, new):
    path = folder / file
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")


def found(folder, code):
    return [problem for problem in load_site(folder)[1] if problem.code == code]


def test_a_file_with_a_fault_still_lends_its_ids(folder):
    edit(folder, "data/names.yml", "kind: park", "kind: 3")
    assert found(folder, "wrong-type")
    assert found(folder, "unknown-id") == []


def test_a_quantity_is_found_only_in_its_own_file(folder):
    edit(folder, PROJECT, "of: example-parks", "of: no-such-parks")
    assert "example-parks, example-size" in found(folder, "unknown-id")[0].en


def test_an_unknown_id_is_told_at_most_forty_of_the_allowed(folder):
    edit(folder, PROJECT, "to: treasure-talent", "to: nobody")
    allowed = found(folder, "unknown-id")[0].en.partition("Allowed: ")[2]
    assert allowed.count(",") == 40 and ", … (" in allowed


def test_parts_of_different_items_may_share_an_id(folder):
    edit(folder, PROJECT, "id: example-set", "id: industry")
    edit(folder, PROJECT, "set: example-set", "set: industry")
    assert load_site(folder)[1] == []


def test_a_duplicate_id_names_the_place_of_the_first(folder):
    edit(folder, PROJECT, "id: example-project", "id: economic-strength")
    assert "data/projects/economic-strength.yml:1" in found(folder, "duplicate-id")[0].zh


def test_the_last_paragraph_of_the_source_exists_and_the_next_does_not(folder):
    last = load_site(folder)[0].plan_source.paragraphs
    edit(folder, PROJECT, "paragraphs: [11]", f"paragraphs: [{last}]")
    assert found(folder, "no-such-paragraph") == []
    edit(folder, PROJECT, f"paragraphs: [{last}]", f"paragraphs: [{last + 1}]")
    assert found(folder, "no-such-paragraph")[0].field == "paragraphs[1]"


def test_two_plan_sources_are_one_too_many(folder):
    edit(folder, "data/sources.yml", "role: background", "role: plan")
    assert len(found(folder, "no-plan-source")) == 1


def test_a_relation_needs_one_ground_and_not_both(folder):
    edit(folder, PROJECT, "    paragraphs: [14]", "    paragraphs: [14]\n    reason: {zh: 一, en: One}")
    assert len(found(folder, "basis-source")) == 1


@pytest.mark.parametrize(
    "file", ["terms.yml", "names.yml", "vocab.yml", "plan.yml", "projects/city-quality.yml", "pages/about.yml"]
)
def test_a_file_that_cannot_be_read_is_the_only_fault_reported(copy_of_repository, file):
    folder = copy_of_repository()
    broken = folder / "data" / file
    broken.write_text(broken.read_text("utf-8") + "\n  - : [\n", encoding="utf-8")
    problems = load_site(folder)[1]
    assert {problem.file for problem in problems} == {f"data/{file}"}, problems[:3]


def test_the_anchors_of_an_items_pages_are_all_reserved(root):
    overrides = root / "overrides"
    files = ("pages/project.html", "pages/side-by-side.html", "components/footnotes.html")
    parts = "".join((overrides / file).read_text("utf-8") for file in files)
    frame = [
        overrides / "documents/page.html",
        overrides / "components/mark.html",
        *(overrides / "partials").glob("*.html"),
    ]
    anchors = set(re.findall(r'heading\(2, "([a-z-]+)"', parts))
    anchors |= {name for path in frame for name in re.findall(r' id="([a-z-]+)"', path.read_text("utf-8"))}
    assert anchors == PAGE_ANCHORS


def test_a_record_inside_a_record_is_visited_with_its_path(folder):
    item = load_site(folder)[0].item("example-project").record
    paths = dict(records(item))
    assert isinstance(paths[()], Item)
    assert paths[("strands", 0, "statements", 0)].id == "example-statement"


def test_without_any_item_file_the_rest_is_still_checked(folder):
    for group in ("towns", "principles", "projects"):
        for path in (folder / "data" / group).glob("*.yml"):
            path.unlink()
    assert "unknown-id" in {problem.code for problem in errors(load_site(folder)[1])}


def test_without_settings_the_rest_is_still_checked(folder):
    (folder / "data/site.yml").unlink()
    edit(folder, PROJECT, "number: 99", "number: 0")
    site, problems = load_site(folder)
    assert site is None
    assert {"file-missing", "out-of-range"} <= {problem.code for problem in problems}


def _mutate(content: bytes, seed: int, inserts: list[bytes]) -> bytes:
    chance = random.Random(seed)
    for insert in inserts:
        start = chance.randrange(len(content) + 1)
        content = content[:start] + insert + content[start + chance.choice([0, 0, 1, 5, 60]) :]
    lines = content.split(b"\n")
    for _ in range(chance.randrange(1, 3)):
        place, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        hostile = lines[place].partition(b": ")[0] + b": " + chance.choice(HOSTILE)
        lines[place] = chance.choice([lines[other], b"  " + lines[place], lines[place].strip(), b"", hostile, hostile])
    return b"\n".join(lines)


@pytest.mark.parametrize("file", TARGETS)
def test_no_file_however_broken_makes_the_loader_raise(folder, file):
    path = folder / file
    before, memory = path.read_bytes(), Memory()

    @settings(max_examples=6, suppress_health_check=list(HealthCheck))
    @given(st.integers(), st.lists(st.sampled_from(HOSTILE) | st.binary(max_size=6), max_size=2))
    def check(seed: int, inserts: list[bytes]) -> None:
        path.write_bytes(_mutate(before, seed, inserts))
        site, problems = load_site(folder, memory=memory)
        assert (site is None) == bool(errors(problems))
        for problem in problems:
            assert (folder / problem.file).exists() or problem.code == "page-missing"
            assert problem.line >= 1
        assert format_problems(problems, "text").encode()

    check()
