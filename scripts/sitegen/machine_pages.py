"""The pages for machine readers: a Markdown twin of each page, and llms.txt, which lists them."""

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
    ".ms-trail",
    ".ms-pager",
    ".ms-matrix__legend",
]


def markdown_twin(html: str, address: str, notes: Iterable[str]) -> str:
    """Return a page's body as Markdown with absolute links; `notes` (address, license) stand below a rule."""
    options = ConversionOptions(extract_metadata=False, exclude_selectors=_LEFT_OUT, skip_images=True, base_url=address)
    body = convert(html, options).content.strip()
    return "\n".join([body, "", "---", "", *(f"{note}  " for note in notes), ""])


def llms_txt(name: str, summary: str, sections: dict[str, list[tuple[str, str, str]]]) -> str:
    """Return llms.txt (llmstxt.org): section → (title, address of the Markdown twin, description) of its pages."""
    lines = [f"# {name}", "", f"> {summary}"]
    for section, pages in sections.items():
        lines += ["", f"## {section}", ""]
        lines += [f"- [{title}]({address}): {description}" for title, address, description in pages]
    return "\n".join([*lines, ""])
