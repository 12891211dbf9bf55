"""Pages written by hand: found in their language's folder, called what their first heading says."""

import pytest
from PIL import Image

from sitegen.hand_written import first_paragraph, hand_written_texts, harmless, with_sizes
from sitegen.words import in_language
from sitegen.written_pages import WrittenPages


@pytest.fixture
def title(tmp_path):
    """Return the title of a page with this content."""

    def of(content: str) -> str:
        (tmp_path / "docs" / "en").mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / "en" / "some-page.md").write_bytes(content.encode())
        return WrittenPages(tmp_path, ("en",)).titles("en")["some-page"].unescape()

    return of


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("# Title\n\ntext", "Title"),
        ("\ufeff# Title\n", "Title"),
        ("#   Title  \r\n\r\ntext\r\n", "Title"),
        ("words\n\n## Below\n\n# Title\n\n# Other\n", "Title"),
        ("# 如何修改内容\n", "如何修改内容"),
        ("# C# & <b>\n", "C# & <b>"),
    ],
)
def test_a_page_is_called_what_its_first_heading_says(title, content, shown):
    assert title(content) == shown


@pytest.mark.parametrize("content", ["", "text\n", "## Below\n", "see # this\n"])
def test_a_page_without_heading_is_called_like_its_file(title, content):
    assert title(content) == "some-page"


def test_a_page_is_described_by_its_first_paragraph():
    assert first_paragraph("<h1>A</h1>\n<p>One &amp; <b>two</b>.\nThree.</p>\n<p>Four.</p>") == "One & two. Three."
    assert first_paragraph("<h1>A</h1>") == ""


def test_each_language_has_the_pages_of_its_own_folder_at_any_depth(tmp_path):
    for path in ("en/b.md", "en/a.md", "en/deep/c.md", "zh/a.md", "fr/d.md", "en/picture.svg", "loose.md"):
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text(f"# {path}", encoding="utf-8")
    locales = ("zh", "en", "ko")
    texts = hand_written_texts(tmp_path, locales)
    assert texts == {
        "zh": {"a": "# zh/a.md"},
        "en": {"a": "# en/a.md", "b": "# en/b.md", "deep/c": "# en/deep/c.md"},
        "ko": {},
    }
    assert list(texts["en"]) == ["a", "b", "deep/c"]
    pages = WrittenPages(tmp_path, locales)
    assert [pages.locales_of(path) for path in ("a", "b")] == [["zh", "en"], ["en"]]
    assert [pages.titles(locale)["a"] for locale in locales] == [
        "zh/a.md",
        "en/a.md",
        in_language("zh", "zh/a.md", "ko"),
    ]
    assert [pages.file("a", locale) for locale in ("en", "ko")] == ["docs/en/a.md", "docs/zh/a.md"]


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<script>alert(1)</script><style>p{}</style>text", "text"),
        ('<a href="javascript:x" onclick="y" style="z" target="_blank">link</a>', "<a>link</a>"),
        ('<img src="https://host/x.png" alt="x"><img src="//host/x.png">', '<img alt="x"><img>'),
        ("<iframe src='x'></iframe><form><input name='x'></form><base href='x'>", ""),
        ('<p class="ms-hero" data-copy="x">text</p>', "<p>text</p>"),
    ],
)
def test_what_runs_loads_or_disguises_is_left_out_of_a_page(html, kept):
    assert harmless(html) == kept


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="met">Met</h2>',
        '<p><a href="messages/#x" title="t">a</a> <code>b</code> <em lang="zh">计划</em></p>',
        '<img src="images/form.png" alt="A form" width="640" height="480" loading="lazy">',
        '<table><thead><tr><th align="left" scope="col">A</th></tr></thead></table>',
    ],
)
def test_what_a_page_needs_stays(html):
    assert sorted(harmless(html)) == sorted(html)


def test_a_picture_in_a_line_of_its_own_gets_its_size(tmp_path):
    Image.new("P", (64, 48)).save(tmp_path / "a.png")
    size = '{ width="64" height="48" loading="lazy" }'
    text = "# Title\n\n![A form](a.png)\n\n1. Step\n\n    ![A form](a.png)\n"
    assert with_sizes(text, tmp_path) == text.replace("(a.png)", f"(a.png){size}")


@pytest.mark.parametrize(
    "line", ["![Gone](gone.png)", "see ![A form](a.png)", "![A form](a.png){ width=10 }", "![No picture](a.txt)"]
)
def test_any_other_line_stays_as_it_is(tmp_path, line):
    Image.new("P", (64, 48)).save(tmp_path / "a.png")
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    assert with_sizes(f"{line}\n", tmp_path) == f"{line}\n"
