"""Text is text: whatever stands in the data, no page, file or drawing made from it takes it for anything else.

The checks refuse most of this; here they are passed over, as a second line must hold without the first.
"""

import csv
import dataclasses
import io
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown import markdown
from pydantic import BaseModel

from sample_site import THEME
from sitegen.build import Build, Workspace
from sitegen.models import Text
from sitegen.pages import Urls, sample_pages
from sitegen.site import PlanItem, Site, load_site

SNIPPETS = [
    "</script><script>alert(1)</script>",
    "<x-evil onload=alert(1)>",
    "\"><img src=x onerror='alert(1)'>",
    "' onmouseover='alert(1)",
    "</title></style></textarea><svg/onload=alert(1)>",
    "<!-- --> ]]> <![CDATA[ <?php ?>",
    "&lt;b&gt; &amp;quot; &#60;i&#62;",
    '=HYPERLINK("http://evil.example")',
    "[click](javascript:alert(1)) ![x](data:text/html,x) <javascript:alert(1)>",
    "# head > quote | a | b | [a]: javascript:x [a]",
    '#set page(fill: red) #image("/etc/passwd") $x^2$ @ref <label> *b* _i_ `raw` \\ // /* */ ~ #eval("1")',
    "{% {{ {# ${ \u202e <%= 1 %>",
    '\\u003cscript\\u003e \\\\ \\" \\n',
    "+1 -1 @SUM(1) =1",
]
# As the models have it: one line. No braces in pairs: those are placeholders, of which each stands for something.
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"), exclude_characters="{}")
ANY_TEXT = st.lists(st.sampled_from(SNIPPETS) | st.text(LETTERS, min_size=1), min_size=1)
MAIN = re.compile(r"<main.*</main>", re.DOTALL)
ROOT = Path(__file__).resolve().parent.parent
# Some of all, no longer than a name may be that is to stand on a share card.
SHORT = "</script><x-evil>\"'[a](javascript:x)#b $x$ @r"
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def put_into_every_text(value: object, text: str) -> object:
    """Return records with a text in the place of every text."""
    if isinstance(value, Text):
        return type(value).model_construct(root=dict.fromkeys(value.root, text))
    if isinstance(value, BaseModel):
        fields = {name: put_into_every_text(getattr(value, name), text) for name in type(value).model_fields}
        return value.model_copy(update=fields)
    if isinstance(value, PlanItem | Site):
        # What a site keeps is made of records, too, but its translations are only shown where one is stale.
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return dataclasses.replace(value, **{name: put_into_every_text(child, text) for name, child in fields.items()})
    if isinstance(value, dict):
        return {key: put_into_every_text(child, text) for key, child in value.items()}
    if isinstance(value, tuple):
        return tuple(put_into_every_text(child, text) for child in value)
    return value


def assert_harmless(document: str, name: str) -> None:
    tree = lxml_html.document_fromstring(document)
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    assert not [e.tag for e in elements if e.tag.startswith("x-") or e.tag in {"style", "base", "iframe", "object"}], (
        name
    )
    for element in elements:
        for attribute, value in element.attrib.items():
            assert not attribute.startswith("on"), (name, element.tag, attribute)
            if attribute in {"href", "src", "action", "srcset", "data-copy"}:
                assert not value.strip().lower().startswith(("javascript:", "data:", "vbscript:")), (name, value)
        if element.tag == "script":
            assert element.get("src") or json.loads(element.text_content()) is not None, name
        if element.tag == "img":
            assert element.get("src") != "x", name


def assert_file_is_harmless(name: str, content: bytes) -> None:
    if name.endswith(".html"):
        assert_harmless(content.decode(), name)
    elif name.endswith((".json", ".webmanifest")):
        json.loads(content)
    elif name.endswith((".xml", ".svg")):
        tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(content).iter()}
        assert not {"script", "x-evil", "img"} & tags, name
    elif name.endswith(".csv"):
        for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))):
            assert not [cell for cell in row if cell.startswith(FORMULAS)], name
    elif name.endswith(".md"):
        assert_harmless(markdown(content.decode()), name)


@cache
def real_site() -> Site:
    return load_site(ROOT, typing=False)[0]


# Without shrinking, which would draw the whole site a thousand times.
@settings(max_examples=4, phases=[Phase.explicit, Phase.generate])
@given(ANY_TEXT)
@example(SNIPPETS)
def test_pages_and_files_hold_any_text_as_text(pieces):
    site = put_into_every_text(real_site(), " ".join(pieces).strip() or "x")
    build = Build(site, Workspace(ROOT, THEME), Urls("zh", site_url="https://example.org/"))
    for path in sample_pages(build.pages.values()).values():
        for locale in site.settings.locales:
            main = MAIN.search(build.document(path, locale))
            assert_harmless(f"<!doctype html>{main[0]}", path)
    for name, content in build.files():
        assert_file_is_harmless(name, content)


HOSTILE_BUILD = """
import runpy, sys
sys.path[:0] = ["scripts", {tests!r}]
import sitegen.site as site_module
from test_hostile_text import SHORT, put_into_every_text
import sitegen.site_checks.check as site_checks
site_checks.check_folder = lambda folder: []
assemble = site_module._assemble
site_module._assemble = lambda *given: put_into_every_text(assemble(*given), SHORT)
sys.argv = ["scripts/build.py"]
runpy.run_path("scripts/build.py", run_name="__main__")
"""


@pytest.fixture(scope="module")
def hostile_site(root, copy_repository, tmp_path_factory) -> Path:
    """The whole real site, all its documents and editions, with hostile text in every field."""
    folder = copy_repository(tmp_path_factory.mktemp("hostile") / "repository")
    command = [sys.executable, "-c", HOSTILE_BUILD.format(tests=str(root / "tests"))]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return folder / "site"


def test_every_file_of_a_whole_build_holds_it_as_text(hostile_site):
    files = [path for path in hostile_site.rglob("*") if path.is_file()]
    assert len(files) > 200
    for path in files:
        assert_file_is_harmless(path.relative_to(hostile_site).as_posix(), path.read_bytes())
    home = lxml_html.document_fromstring((hostile_site / "index.html").read_text("utf-8"))
    assert SHORT in home.findtext(".//title") and SHORT in home.xpath("string(//h1)")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", "<p><x-evil>"),
        ("a.html", "<p onclick=x>"),
        ("a.html", "<a href=' javascript:x'>"),
        ("a.html", "<script>alert(1)</script>"),
        ("a.csv", "a,=1\r\n"),
        ("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
        ("a.json", "{"),
        ("a.md", "[a](javascript:x)"),
        ("a.md", "<x-evil>"),
    ],
)
def test_what_gets_through_would_be_seen(name, content):
    with pytest.raises((AssertionError, ValueError)):
        assert_file_is_harmless(name, content.encode())
