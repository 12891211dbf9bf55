"""Print the addresses of others that the data and the hand-written pages link to, one a line."""

import re
import sys
from pathlib import Path

from bilingual import use_utf8
from sitegen.hand_written import hand_written_texts
from sitegen.site import load_site

ROOT = Path(__file__).resolve().parent.parent
_ADDRESS = re.compile(r"https?://[^\s<>\"'）)`，。；]+")


def main() -> int:
    """Print the addresses, each once; return 1 if the data cannot be read."""
    use_utf8()
    site, _ = load_site(ROOT, typing=False)
    if site is None:
        return 1
    found = {source.url for source in site.sources} | {term.source for term in site.terms if term.source}
    found |= {site.settings.license.url}
    found |= {link.url for page in site.pages.values() for block in page.blocks or () for link in block.links or ()}
    for pages in hand_written_texts(ROOT, site.settings.locales).values():
        found |= {address for text in pages.values() for address in _ADDRESS.findall(text)}
    # What stands for an address of one's own, and previews, are nobody's pages.
    print("\n".join(sorted(address for address in found if not re.match(r"https?://(127\.0\.0\.1|host/)", address))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
