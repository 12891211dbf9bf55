"""`scripts/new_project.py`: what it refuses, what it asks, and the file it writes."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_factory import write_plan
from sitegen.command_messages import CATALOG, QUESTIONS, REFUSALS, Refusal
from sitegen.models import Item
from sitegen.scaffold import Scaffold
from sitegen.site import load_site
from sitegen.site_data import GROUPS, ITEM_TEMPLATES
from sitegen.text_rules import TO_WRITE
from test_build import _fingerprint, build, pages, read

GROUP = next(iter(ITEM_TEMPLATES))
THREE_LANGUAGES = {"zh": "中文", "en": "English", "ko": "한국어"}
OLD = "redirects:\n  - old: projects/old-name\n    new: projects/project-1\n"
GIVEN = ("--paragraph", "1")


def run(folder: Path, *arguments: str, script: str = "new_project", answers: str = "") -> subprocess.CompletedProcess:
    command = [sys.executable, f"scripts/{script}.py", *arguments]
    return subprocess.run(command, cwd=folder, input=answers, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def plan(root, tmp_path_factory) -> Path:
    """A small plan in which names are taken in every way; what is refused leaves it as it is."""
    folder = write_plan(tmp_path_factory.mktemp("plan"), root, towns=1, principles=1, projects=2)
    (folder / "data/redirects.yml").write_text(OLD, encoding="utf-8")
    for locale in ("zh", "en"):
        page = folder / f"docs/{locale}/projects/by-hand.md"
        page.parent.mkdir()
        page.write_text("# By hand\n", encoding="utf-8")
    return folder


REFUSED = [
    ("slug-bad", ["New-Park", *GIVEN], "New-Park"),
    ("slug-bad", ["new park", *GIVEN], "new park"),
    ("slug-bad", ["园区", *GIVEN], "园区"),
    ("slug-bad", ["../../escape", *GIVEN], "../../escape"),
    ("slug-bad", ["con", *GIVEN], "con"),
    ("slug-bad", ["index", *GIVEN], "index"),
    ("slug-bad", ["a" * 81, *GIVEN], "aaa"),
    ("slug-bad", ["", *GIVEN], "“”"),
    ("slug-taken", ["project-1", *GIVEN], "data/projects/project-1.yml"),
    ("slug-taken", ["town-1", *GIVEN], "data/towns/town-1.yml:1"),
    ("slug-taken", ["the-paper", *GIVEN], "data/sources.yml:2"),
    ("slug-taken", ["by-hand", *GIVEN], "docs/zh/projects/by-hand.md"),
    ("slug-taken", ["old-name", *GIVEN], "data/redirects.yml:2"),
    ("number-bad", ["new-one", *GIVEN, "--number", "0"], "“0”"),
    ("number-bad", ["new-one", *GIVEN, "--number=-3"], "“-3”"),
    ("number-bad", ["new-one", *GIVEN, "--number", "three"], "“three”"),
    ("number-bad", ["new-one", *GIVEN, "--number", "9" * 5000], "999"),
    ("number-taken", ["new-one", *GIVEN, "--number", "2"], "data/projects/project-2.yml"),
    ("paragraph-missing", ["new-one", "--paragraph", ""], "--paragraph"),
    ("paragraph-bad", ["new-one", "--paragraph", "first"], "“first”"),
    ("paragraph-bad", ["new-one", "--paragraph", "0"], "“0”"),
    ("paragraph-unknown", ["new-one", "--paragraph", "3, 4"], "4"),
    ("name-bad", ["new-one", *GIVEN, "--name", "fr=Un nom"], "zh, en"),
    ("name-bad", ["new-one", *GIVEN, "--name", "A name"], "“A name”"),
    ("stopped", ["new-one"], "nothing was written"),
    ("stopped", ["new-one", *GIVEN, "--name", "en=A <b>name</b>"], "[text-html]"),
    ("stopped", ["new-one", *GIVEN, "--name", "en=A {brace}"], "[text-placeholder]"),
    ("no-data", ["new-one", *GIVEN, "--root", "docs"], "docs"),
]
# In test_renaming.py, test_translations.py and test_exchange.py, and the first also below.
ELSEWHERE = {"broken-data", "slug-unknown", "id-not-plain", "translations-unknown"} | {
    code for code in REFUSALS if code.startswith("exchange-")
}
ELSEWHERE |= {"admin-no-npm", "admin-not-fetched", "admin-not-pinned", "admin-incomplete"}  # test_fetch_admin.py
ELSEWHERE |= {"folder-taken", "folder-inside", "no-start", "language-unknown"}  # test_new_plan.py


def _start(text: str) -> str:
    """Return the longest run of words of a message that holds no value."""
    return max(re.split(r"{\w+}", text), key=len)


@pytest.mark.parametrize(("code", "arguments", "named"), REFUSED)
def test_a_wrong_wish_is_refused_in_both_languages_and_nothing_is_written(plan, code, arguments, named):
    before = _fingerprint(plan / "data")
    result = run(plan, *arguments)
    assert result.returncode == 2
    assert _start(REFUSALS[code].zh) in result.stderr and _start(REFUSALS[code].en) in result.stderr
    assert named in result.stderr and "Traceback" not in result.stderr
    assert _fingerprint(plan / "data") == before


def test_every_refusal_is_produced_by_a_test():
    assert {code for code, _, _ in REFUSED} | ELSEWHERE == REFUSALS.keys()


def test_every_message_of_the_commands_speaks_both_languages():
    for code, message in CATALOG.items():
        assert "。" not in message.en and message.zh != message.en, code
        assert set(_values(message.zh)) - set(_values(message.en)) <= {"hint_zh"}, code
        if code not in QUESTIONS:
            assert message.zh.endswith(("。", "}")) and message.en.endswith((".", "}")), code


def _values(text: str) -> list[str]:
    return [part.partition("}")[0] for part in text.split("{")[1:]]


def test_without_settings_nothing_is_written(root, tmp_path):
    folder = write_plan(tmp_path, root, towns=0, principles=0, projects=1)
    (folder / "data/site.yml").unlink()
    result = run(folder, "new-one", *GIVEN)
    assert result.returncode == 2 and "make check" in result.stderr


@pytest.mark.parametrize("group", GROUPS)
def test_the_file_passes_the_checks_but_for_the_texts_to_write(copy_of_repository, group):
    folder = copy_of_repository()
    before = load_site(folder)[0]
    result = run(folder, "new-one", "--group", group, "--paragraph", "2", "--name", "en=One: more", "--paragraph", "5")
    assert (result.returncode, result.stderr) == (0, "")
    file = f"data/{group}/new-one.yml"
    content = (folder / file).read_bytes().decode()
    gaps = {number for number, line in enumerate(content.split("\n"), 1) if TO_WRITE in line}
    site, problems = load_site(folder)
    assert site is None
    assert {(found.file, found.line, found.code) for found in problems} == {
        (file, line, "text-to-write") for line in gaps
    }
    fields = {found.field for found in problems}
    text = "strands[1].statements[1].text"
    named = {f"{name}.{locale}" for name in ("short_name", "summary", text) for locale in ("zh", "en")}
    assert fields == named | {"name.zh"}
    assert f"line(s) {', '.join(map(str, sorted(gaps)))}:" in result.stdout and file in result.stdout
    shown = load_site(folder, preview=True)[0]
    assert len(shown.groups[group]) == len(before.groups[group]) + 1
    item = shown.item("new-one").record
    assert (item.number, item.paragraphs, item.name.get("en")) == (len(before.groups[group]) + 1, (2, 5), "One: more")


def test_the_file_is_in_the_manner_of_the_others(plan):
    scaffold = Scaffold(plan, GROUP)
    content = scaffold.draft("new-one", 3, (1, 2), {"en": "Parks: all", "zh": "园区"}).content
    assert '  en: "Parks: all"\n' in content and "paragraphs: [1, 2]\n" in content and "\n  - id: " in content
    assert "#" not in content and content.endswith("]\n")
    keys = list(yaml.safe_load(content))
    assert keys == [name for name in Item.model_fields if name in keys]
    required = {name for name, field in Item.model_fields.items() if field.is_required()}
    assert set(keys) == required


def test_a_partial_language_has_no_gap_to_fill_before_a_release(root, tmp_path):
    folder = write_plan(tmp_path, root, towns=0, principles=0, projects=1, languages=THREE_LANGUAGES)
    path = folder / "data/site.yml"
    value = yaml.safe_load(path.read_text("utf-8"))
    value["languages"][2]["completeness"] = "partial"
    path.write_text(yaml.safe_dump(value, allow_unicode=True), encoding="utf-8")
    written = yaml.safe_load(Scaffold(folder, GROUP).draft("new-one", 2, (1,), {"ko": "이름"}).content)
    assert written["name"] == {"zh": TO_WRITE, "en": TO_WRITE, "ko": "이름"}
    assert written["summary"] == {"zh": TO_WRITE, "en": TO_WRITE}


def test_without_a_slug_it_asks_in_both_languages_until_the_answer_can_be_used(root, tmp_path):
    folder = write_plan(tmp_path, root, towns=0, principles=0, projects=3)
    answers = ["New One", "new-one", "2", "", "9", "1，2", "新的一项", ""]
    result = run(folder, answers="\n".join(answers) + "\n")
    assert result.returncode == 0
    assert "File name" in result.stdout and "文件名" in result.stdout and "Name in English" in result.stdout
    for refused in ("“New One”", "number 2 is taken", "no paragraph 9"):
        assert refused in result.stderr
    written = yaml.safe_load((folder / "data/projects/new-one.yml").read_text("utf-8"))
    assert (written["number"], written["paragraphs"]) == (4, [1, 2])
    assert written["name"] == {"zh": "新的一项", "en": TO_WRITE}


def test_once_its_texts_are_written_the_site_has_one_project_more(root, tmp_path):
    folder = write_plan(tmp_path, root, towns=1, principles=1, projects=2)
    assert run(folder, "new-one", *GIVEN).returncode == 0
    failed = build(folder)
    assert failed.returncode != 0 and "text-to-write" in failed.stderr
    path = folder / "data/projects/new-one.yml"
    path.write_text(path.read_text("utf-8").replace(TO_WRITE, "Written at last"), encoding="utf-8")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    assert {"projects/new-one/", "en/projects/new-one/", "side-by-side/new-one/"} <= pages(folder)
    assert "No. 3 of 3" in read(folder, "en/projects/new-one")


def test_whatever_is_accepted_as_a_slug_makes_a_file_in_its_folder_without_a_fault(plan):
    scaffold = Scaffold(plan, GROUP)

    @settings(max_examples=60)
    @given(st.text(max_size=12) | st.text("ab-1/.", max_size=12) | st.from_regex(r"[a-z][a-z0-9-]*", fullmatch=True))
    def check(answer: str) -> None:
        try:
            slug = scaffold.slug(answer)
        except Refusal:
            return
        draft = scaffold.draft(slug, scaffold.next_number, (1,), {})
        assert draft.faults == [] and draft.path.parent == plan / "data" / GROUP
        assert yaml.safe_load(draft.content)["id"] == slug == draft.path.stem

    check()


def test_a_name_stands_in_the_file_as_typed_or_is_refused(plan):
    scaffold = Scaffold(plan, GROUP)

    @settings(max_examples=100)
    @given(st.text(max_size=12) | st.text(":#-?'\"{}[]&*!|>%@`=, no1.~：", max_size=8))
    def check(typed: str) -> None:
        try:
            names = scaffold.names([f"en={typed}"])
        except Refusal:
            return
        draft = scaffold.draft("new-one", 3, (1,), names)
        if not draft.faults:
            assert yaml.safe_load(draft.content)["name"]["en"] == (typed.strip() or TO_WRITE)

    check()
