"""Small pages at the old addresses of pages that have moved, for a site whose host knows no redirects."""

from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup

from sitegen.pages import Page, Urls
from sitegen.render import Renderer
from sitegen.site import Site
from sitegen.site_data import COMPARISON, HOME, ITEM_TEMPLATES

TEMPLATE = "redirect"


def moves(site: Site, pages: Mapping[str, Page]) -> dict[str, str]:
    """Return old path → new path; with an item's page moves the one that sets its languages side by side.

    Files beside a page, such as its data, its Markdown twin and its printed edition, are left out: what is taken
    along is found from the page, and a file of another kind has no way to lead on.
    """
    found = {redirect.old: redirect.new for redirect in site.redirects}
    for redirect in site.redirects:
        page = pages.get(redirect.new)
        group, _, slug = redirect.old.partition("/")
        if page and page.item and page.item.group == group and group in ITEM_TEMPLATES:
            old, new = f"{COMPARISON}/{slug}", f"{COMPARISON}/{page.item.slug}"
            if new in pages and old not in pages:
                found.setdefault(old, new)
    return found


def redirect_files(
    site: Site,
    pages: Mapping[str, Page],
    urls: Urls,
    renderer: Renderer,
    hand_written_titles: Callable[[str], dict[str, Markup]],
    icon: str,
) -> Iterator[tuple[str, bytes]]:
    """Yield the file and the content of each page to leave behind, in every language.

    `icon` is the address of the site's icon from its root: for a page that names none, browsers ask in vain.
    """
    for locale in site.settings.locales:
        for old, new in moves(site, pages).items():
            titles = hand_written_titles(locale)
            title = pages[new].title if new in pages else titles.get(new) or titles[f"{new}/{HOME}"]
            address = urls.of(old, locale)
            html = renderer.render_redirect(TEMPLATE, old, new, title, locale, urls.relative(address, icon))
            yield (address if address.endswith(".html") else f"{address}{HOME}.html"), html.encode()
