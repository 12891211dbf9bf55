"""The files that pages load: one style sheet, the mark as an icon, scripts. Addresses change with the content, so
that no reader sees a new page in an old style.
"""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from sitegen.mark import VIEW_BOX, Part
from sitegen.styles import compile_styles

STYLE_SHEET = "stylesheets/site.css"
ICON = "images/mark.svg"
_TOKENS = "stylesheets/tokens.css"
# Which colors the icon's three groups take, from the middle outward.
_ICON_COLORS = ("--ms-accent-shape", "--ms-lake-shape", "--ms-lake-shape")
_LIGHT = re.compile(r"--ms-([\w-]+):\s*(?:var\(--ms-normal, )?(?:light-dark\()?(#[0-9a-f]{6})\b")
_PAIR = r"{}:[^;]*?light-dark\((#\w+), (#\w+)\)"


class Assets:
    """The files below `overrides/assets` and those made from them, by their path there."""

    def __init__(self, templates: Path, mark: Iterable[Part]):
        folder = templates / "assets"
        tokens = (folder / _TOKENS).read_text(encoding="utf-8")
        self._made = {
            STYLE_SHEET: compile_styles(folder / STYLE_SHEET),
            ICON: draw_icon(mark, tokens),
        }
        self.look = {"colors": light_colors(tokens), "mark": self._made[ICON]}
        contents = {path: text.encode() for path, text in self._made.items()}
        contents |= {f"javascripts/{path.name}": path.read_bytes() for path in folder.glob("javascripts/*.js")}
        self._versions = {path: hashlib.sha256(content).hexdigest()[:8] for path, content in contents.items()}

    def address(self, path: str) -> str:
        """Return a file's address from the site's root, with its version."""
        return f"assets/{path}?v={self._versions[path]}"

    def write(self, site_folder: Path) -> None:
        """Write the files that are made, not copied."""
        for path, text in self._made.items():
            target = site_folder / "assets" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")


def draw_icon(mark: Iterable[Part], tokens: str) -> str:
    """Return the mark as an SVG file of its own, in the colors that the tokens give for light and dark."""
    pairs = [_color_pair(tokens, name) for name in _ICON_COLORS]
    light, dark = ("".join(f".g{n}{{fill:{pair[at]}}}" for n, pair in enumerate(pairs)) for at in (0, 1))
    paths = "".join(f'<path class="g{part.group}" d="{part.path}"/>' for part in mark)
    style = f"<style>{light}@media (prefers-color-scheme:dark){{{dark}}}</style>"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{VIEW_BOX}">{style}{paths}</svg>'


def light_colors(tokens: str) -> dict[str, str]:
    """Return token → color in the light scheme, without what style sheets set anew further down."""
    return dict(reversed(_LIGHT.findall(tokens)))


def _color_pair(tokens: str, name: str) -> tuple[str, str]:
    found = re.search(_PAIR.format(name), tokens)
    if not found:
        raise ValueError(f"tokens.css: {name} has no light-dark(#…, #…)")
    return found[1], found[2]
