"""The pages for machine readers: a Markdown twin of each page, and llms.txt, which lists them."""

import re
from collections.abc import Iterable

from html_to_markdown import ConversionOptions, convert

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

# The marks and notes of overrides/components/source-note.html and footnotes.html, as Markdown.
_TERM = re.compile(r"\[([^\[\]]*)\]\([^()\s]*#explained-[^()\s]*\)")
_MARK = re.compile(r"\[(?:\d+|([^\[\]]*))\]\([^()\s]*#source-(\d+)\)")
_NOTE = re.compile(r"^(\d+)\. \1 ", re.MULTILINE)


def markdown_twin(html: str, address: str, notes: Iterable[str]) -> str:
    """Return a page's body as Markdown with absolute links; `notes` (address, license) stand below a rule."""
    options = ConversionOptions(extract_metadata=False, exclude_selectors=_LEFT_OUT, skip_images=True, base_url=address)
    body = _with_footnotes(convert(html, options).content.strip())
    return "\n".join([body, "", "---", "", *(f"{note}  " for note in notes), ""])


def _with_footnotes(body: str) -> str:
    """Return a page's Markdown with its source marks as Markdown footnotes, and its terms as plain words.

    A mark as a link would run into the number before it: "50[2](…)".
    """
    body = _TERM.sub(r"\1", body)
    body = _NOTE.sub(r"[^\1]: ", body)
    return _MARK.sub(r"\1[^\2]", body)


def llms_txt(name: str, summary: str, sections: dict[str, list[tuple[str, str, str]]]) -> str:
    """Return llms.txt (llmstxt.org): section → (title, address of the Markdown twin, description) of its pages."""
    lines = [f"# {name}", "", f"> {summary}"]
    for section, pages in sections.items():
        lines += ["", f"## {section}", ""]
        lines += [f"- [{title}]({address}): {description}" for title, address, description in pages]
    return "\n".join([*lines, ""])
