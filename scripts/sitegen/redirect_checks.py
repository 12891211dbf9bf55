"""Checks of data/redirects.yml: each old address is free, and leads in one step to a page."""

from sitegen.page_checks import page_files
from sitegen.site_data import HOME, Loaded
from sitegen.source import Source
from sitegen.validate import nearest


def check_redirects(loaded: Loaded) -> None:
    """Report old addresses at which something stands, and new ones at which nothing does.

    Without a chain there is no loop either: whoever leads to an old address is told where that leads.
    """
    entry = loaded.files.get("redirects")
    if not entry:
        return
    files, seen = page_files(loaded), {}
    moved = {redirect.old: redirect.new for redirect in entry.record.redirects}
    for number, redirect in enumerate(entry.record.redirects):
        place = ("redirects", number)
        if redirect.old in seen:
            entry.source.report("redirect-twice", (*place, "old"), found=redirect.old, other=seen[redirect.old])
        seen.setdefault(redirect.old, entry.source.line((*place, "old")))
        _check_old(entry.source, place, redirect.old, loaded, files)
        if redirect.new in moved:
            entry.source.report("redirect-chain", (*place, "new"), found=redirect.new, target=moved[redirect.new])
        elif redirect.new not in files:
            zh, en = nearest(redirect.new, files)
            entry.source.report("redirect-nowhere", (*place, "new"), found=redirect.new, hint_zh=zh, hint_en=en)


def _check_old(source: Source, place: tuple, old: str, loaded: Loaded, files: dict[str, str]) -> None:
    locales = loaded.settings.locales if loaded.settings else ()
    # A folder named like a language holds that language's pages.
    if old.split("/")[0] in locales:
        source.report("bad-path", (*place, "old"), found=old)
    elif other := files.get(old.removesuffix(f"/{HOME}")):
        source.report("redirect-from-page", (*place, "old"), found=old, other=other)
