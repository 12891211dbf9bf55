"""Which name a town, a principle or a project may take: it is a file's name, an id and a part of an address at once."""

from pydantic import TypeAdapter, ValidationError

from sitegen.command_messages import Refusal
from sitegen.cross_checks import shared_ids
from sitegen.models import Id
from sitegen.page_checks import page_files
from sitegen.site_data import ITEM_TEMPLATES, Loaded, is_slug


def refuse_slug(loaded: Loaded, group: str, slug: str, page: str = "") -> None:
    """Raise a refusal where an item of a group cannot take a slug.

    Its file, its id or its address may be taken: by a page, or by an old address that leads elsewhere. Those that
    lead to `page`, the page that is to take the slug, are its own.
    """
    if not _is_id(slug) or not is_slug(slug, group):
        raise Refusal("slug-bad", slug=slug)
    if other := _holder(loaded, group, slug, page):
        raise Refusal("slug-taken", slug=slug, other=other)


def _is_id(slug: str) -> bool:
    try:
        TypeAdapter(Id).validate_python(slug)
    except ValidationError:
        return False
    return True


def _holder(loaded: Loaded, group: str, slug: str, page: str) -> str | None:
    """Return where a slug is used already."""
    file, path = f"data/{group}/{slug}.yml", f"{group}/{slug}"
    if (loaded.root / file).exists():
        return file
    if found := shared_ids(loaded).get(slug):
        return found
    if group not in ITEM_TEMPLATES:
        return None
    return page_files(loaded).get(path) or _old_address(loaded, path, page)


def _old_address(loaded: Loaded, path: str, page: str) -> str | None:
    entry = loaded.files.get("redirects")
    for number, redirect in enumerate(entry.record.redirects if entry else ()):
        if redirect.old == path and redirect.new != page:
            return f"{entry.source.file}:{entry.source.line(('redirects', number))}"
    return None
