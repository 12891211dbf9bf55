"""Files that count only at the root of a host, where alone they are looked for: robots.txt and security.txt."""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from sitegen.pages import Urls
from sitegen.site import Site

SECURITY = ".well-known/security.txt"
_VALID_FOR = timedelta(days=365)


def root_files(site: Site, urls: Urls, repository: str) -> Iterator[tuple[str, bytes]]:
    """Yield (path, content) of both files; nothing for a site below a path or an edition for files.

    Where to report a weakness is asked of the repository, else the contact of the settings; without either there is
    no security.txt (RFC 9116). That file has to expire: a year after the date of the data, so that the same data give
    the same file.
    """
    if urls.offline or urlsplit(urls.site_url).path not in ("", "/"):
        return
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {urls.absolute_file('sitemap.xml')}\n".encode()
    contact = f"{repository}/security/advisories/new" if repository else site.settings.contact_url
    if contact:
        year, month, day, *_ = (int(part) for part in f"{site.last_change().date}-01-01".split("-"))
        lines = (
            f"Contact: {contact}",
            f"Expires: {(date(year, month, day) + _VALID_FOR).isoformat()}T00:00:00Z",
            f"Preferred-Languages: {', '.join(site.settings.locales)}",
            f"Canonical: {urls.absolute_file(SECURITY)}",
        )
        yield SECURITY, "".join(f"{line}\n" for line in lines).encode()
