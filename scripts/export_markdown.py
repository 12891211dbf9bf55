"""Write the site as plain Markdown: `python scripts/export_markdown.py DIR [--site-url URL]`.

One folder a language, with data and printed editions, and settings with which a plain MkDocs builds it; any other
generator reads the same files. Exit status: 0 it is there, 1 the data have errors, 2 nothing was written.
"""

import argparse
import sys
from pathlib import Path

from bilingual import refuse, tell, use_utf8
from sitegen.build import Build, Workspace
from sitegen.command_messages import Refusal
from sitegen.pages import Urls
from sitegen.plain_markdown import Export
from sitegen.problems import format_problems
from sitegen.site import load_site

ROOT = Path(__file__).resolve().parent.parent
# As in mkdocs.yml.
PLACEHOLDER = "https://example.org/"


def main() -> int:
    """Write the export and say where it is."""
    use_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="an empty or new folder")
    parser.add_argument("--site-url", default=PLACEHOLDER, help="the address of the site that citations and data name")
    parser.add_argument("--without-editions", action="store_true", help="leave out the PDF files")
    options = parser.parse_args()
    if options.folder.exists() and (not options.folder.is_dir() or any(options.folder.iterdir())):
        return refuse(Refusal("folder-taken", folder=options.folder))
    site, problems = load_site(ROOT, typing=False)
    if site is None:
        print(format_problems(problems, "text"), file=sys.stderr)
        return 1
    cache = None if options.without_editions else ROOT / ".cache" / "editions"
    urls = Urls(site.settings.default_locale, site_url=options.site_url)
    build = Build(site, Workspace(ROOT, editions_cache=cache), urls)
    tell("markdown-exported", count=Export(build, ROOT).write(options.folder), folder=options.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
