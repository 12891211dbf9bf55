"""Which pages of the real site the browser opens: one of each template, in each language of the data."""

from pathlib import Path

from mkdocs.utils import get_theme_dir

from sitegen.pages import Urls, build_pages, sample_pages
from sitegen.site import load_site

ROOT = Path(__file__).resolve().parent.parent
SITE = load_site(ROOT)[0]
LOCALES = [language.locale for language in SITE.settings.languages]
DEFAULT = SITE.settings.default_locale
_urls = Urls(DEFAULT)
# Where the documents find their icons.
THEME = (Path(get_theme_dir("material")),)
# locale → address of its home page, from the site's root
HOMES = {locale: _urls.of("index", locale) for locale in LOCALES}
_hand_written = sorted((ROOT / "docs" / DEFAULT).glob("*.md"))
# template → address below a language's home; `TEMPLATES` has the hand-written kind too, the 404 page is apart.
TEMPLATES = {
    **{template: _urls.of(path, DEFAULT) for template, path in sample_pages(build_pages(SITE)).items()},
}
if _hand_written:
    TEMPLATES["hand-written"] = f"{_hand_written[0].stem}/"
NOT_FOUND = "404.html"
# Where the tests publish it: below a path, as a project's site on GitHub Pages.
PREFIX = "/repo/"
BASE = f"https://example.org{PREFIX}"
PHONE, LAPTOP = 390, 1280
# Each width and each scheme once: what depends on the scheme alone, test_contrast.py looks at.
LOOKS = ((PHONE, "light"), (LAPTOP, "dark"))


def documents(site: Path, pattern: str = "index.html") -> dict[str, str]:
    """Return path → HTML of the pages of a built site, without those that only lead on from an old address."""
    found = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in sorted(site.rglob(pattern))
    }
    return {path: html for path, html in found.items() if 'http-equiv="refresh"' not in html}
