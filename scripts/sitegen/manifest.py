"""The web app manifest of each language, with the mark as an icon for home screens."""

from typing import Any

from sitegen.locales import direction
from sitegen.site import Site
from sitegen.words import Words

FILE = "site.webmanifest"
# Apple's, and the two that a manifest must have.
ICON_SIZES = (180, 192, 512)


def icon_file(size: int) -> str:
    """Return where the mark stands as an icon of so many pixels."""
    return f"icons/{size}.png"


def manifest(site: Site, locale: str, to_root: str, colors: dict[str, str]) -> dict[str, Any]:
    """Return a language's manifest; `to_root` leads from it to the site's root, `colors` are those of the tokens."""
    words = Words(site, locale)
    name = words.plain(site.settings.name)
    icons = [{"src": to_root + icon_file(size), "sizes": f"{size}x{size}", "type": "image/png"} for size in ICON_SIZES]
    return {
        "name": name,
        "short_name": name,
        "description": words.plain(site.settings.tagline),
        "lang": locale,
        "dir": direction(locale),
        "start_url": "./",
        "display": "browser",
        "theme_color": colors["deep"],
        "background_color": colors["ground"],
        "icons": [icon | {"purpose": "any maskable"} for icon in icons],
    }
