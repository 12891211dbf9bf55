"""The pages for machine readers: a Markdown twin of each page, and llms.txt, which lists them."""

import re
from collections.abc import Iterable

from html_to_markdown import ConversionOptions, convert
from markupsafe import escape

# Drawings, what repeats the page's own headings, and what only helps readers on screen.
_LEFT_OUT = [
    "svg",
    "script",
    "dialog",
    "button",
    "form",
    ".ms-contents",
    ".ms-hero__trail",
    ".ms-hero__along",
    ".ms-citations__back",
    ".ms-pager",
    ".ms-matrix__legend",
]

# What would begin an element, a link or its definition in Markdown, though it stands in a text.
_SIGNS = {"<": "&lt;", "](": "]&#40;", "]:": "]&#58;"}

# The marks and notes of overrides/components/source-note.html and footnotes.html, as Markdown.
_TERM = re.compile(r"\[([^\[\]]*)\]\([^()\s]*#explained-[^()\s]*\)")
_MARK = re.compile(r"\[(?:\d+|([^\[\]]*))\]\([^()\s]*#source-(\d+)\)")
_NOTE = re.compile(r"^(\d+)\. \1 ", re.MULTILINE)


def markdown_twin(html: str, address: str, notes: Iterable[str]) -> str:
    """Return a page's body as Markdown with absolute links; `notes` (address, license) stand below a rule."""
    return "\n".join([body_markdown(html, address), "", "---", "", *(f"{note}  " for note in notes), ""])


def body_markdown(html: str, address: str) -> str:
    """Return a page's body as Markdown; its links are made whole with the page's address."""
    options = ConversionOptions(extract_metadata=False, exclude_selectors=_LEFT_OUT, skip_images=True, base_url=address)
    for sign, written in _SIGNS.items():  # as they are written in HTML
        html = html.replace(escape(sign), escape(written))
    return _with_footnotes(convert(html, options).content.strip())


def in_markdown(text: str) -> str:
    """Return a plain text so that Markdown takes nothing in it for an element or a link."""
    for sign, written in _SIGNS.items():
        text = text.replace(sign, written)
    return text


def _with_footnotes(body: str) -> str:
    """Return a page's Markdown with its source marks as Markdown footnotes, and its terms as plain words.

    A mark as a link would run into the number before it: "50[2](…)".
    """
    body = _TERM.sub(r"\1", body)
    body = _NOTE.sub(r"[^\1]: ", body)
    return _MARK.sub(r"\1[^\2]", body)


def llms_txt(name: str, summary: str, sections: dict[str, list[tuple[str, str, str]]]) -> str:
    """Return llms.txt (llmstxt.org): section → (title, address of the Markdown twin, description) of its pages."""
    lines = [f"# {in_markdown(name)}", "", f"> {in_markdown(summary)}"]
    for section, pages in sections.items():
        lines += ["", f"## {section}", ""]
        lines += [f"- [{in_markdown(t)}]({address}): {in_markdown(description)}" for t, address, description in pages]
    return "\n".join([*lines, ""])
