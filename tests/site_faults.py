"""A small site in two languages that is in order, and `FAULTS`: every way in which a built site can be wrong."""

from dataclasses import dataclass

from sitegen.site_checks.weights import KB, MOST_FOR_A_PAGE, MOST_FOR_A_SEARCH_INDEX, MOST_FOR_STYLES_AND_SCRIPTS

BASE = "https://host.test/repo/"
HOME, ABOUT, ENGLISH, ENGLISH_ABOUT = "index.html", "about/index.html", "en/index.html", "en/about/index.html"
NOT_FOUND, MOVED, SITEMAP, STYLES, INDEX = (
    "404.html",
    "old/index.html",
    "sitemap.xml",
    "a.css",
    "search/search_index.json",
)
WORDS = {
    "zh": ("新区", "关于", "计划的全文。<span lang='en'>The plan as a whole is told here in full.</span>"),
    "en": ("New Area", "About", "The plan in full. <span lang='zh'>计划</span>"),
}
FOLDERS = {"zh": "", "en": "en/"}
PATHS = ("", "about/")


def small_site() -> dict[str, str]:
    """Return file → content of the site."""
    pages = {f"{folder}{path}index.html": _page(locale, path) for locale, folder in FOLDERS.items() for path in PATHS}
    return pages | {
        NOT_FOUND: _not_found(),
        MOVED: _moved(),
        SITEMAP: _sitemap(),
        STYLES: "body { color: #123; background: url('drawn.svg') }",
        "a.js": "'use strict';",
        "drawn.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        INDEX: "{}",
        "en/" + INDEX: "{}",
    }


def _hreflangs(path: str) -> dict[str, str]:
    return {locale: f"{BASE}{folder}{path}" for locale, folder in FOLDERS.items()} | {"x-default": BASE + path}


def _page(locale: str, path: str) -> str:
    name, about, words = WORDS[locale]
    up = "../" * (path + FOLDERS[locale]).count("/")
    home = "../" if path else ""
    other = next(each for each in FOLDERS if each != locale)
    alternates = "\n".join(
        f'<link rel="alternate" hreflang="{code}" href="{address}">' for code, address in _hreflangs(path).items()
    )
    return f"""<!doctype html>
<html lang="{locale}">
<head>
<title>{f"{about} – {name}" if path else name}</title>
<meta name="description" content="{about}">
<link rel="canonical" href="{BASE}{FOLDERS[locale]}{path}">
{alternates}
<meta property="og:image" content="{BASE}drawn.svg">
<link rel="stylesheet" href="{up}a.css?v=1">
<script src="{up}a.js" defer></script>
<script type="application/ld+json">{{"name": "新区 New Area"}}</script>
</head>
<body>
<a href="#content">{name}</a>
<a href="{up}{FOLDERS[other]}{path}" hreflang="{other}" lang="{other}">{WORDS[other][0]}</a>
<form action="{home}about/" role="search"><label for="q">{name}</label><input id="q" name="q"></form>
<main id="content">
<h1>{about}</h1>
<p id="p1">{words}</p>
<p><code>the code that is shown says what it says</code></p>
<h2 id="more">{name}</h2>
<p><a href="{home or "./"}#more">{about}</a> <a href="{home}about/">{about}</a> <a href="https://elsewhere.test/">{name}</a></p>
<img src="{up}drawn.svg" srcset="{up}drawn.svg 1x, {up}drawn.svg?2 2x" alt="{name}" loading="lazy">
<button aria-label="{name}"></button>
</main>
</body>
</html>
"""


def _not_found() -> str:
    sections = "".join(
        f'<section lang="{locale}"><h1>{name}</h1><a href="/repo/{FOLDERS[locale]}">{name}</a></section>'
        for locale, (name, _, _) in WORDS.items()
    )
    return f"""<!doctype html>
<html lang="zh"><head><title>404</title><meta name="robots" content="noindex"></head><body>{sections}</body></html>
"""


def _moved() -> str:
    return f"""<!doctype html>
<html lang="zh"><head><title>新区</title><meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=../about/"><link rel="canonical" href="{BASE}about/"></head>
<body><h1>新区</h1><a href="../about/">关于</a></body></html>
"""


def _sitemap() -> str:
    entries = []
    for path in PATHS:
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{address}"/>'
            for code, address in _hreflangs(path).items()
        )
        entries += [f"<url><loc>{BASE}{folder}{path}</loc>{links}</url>" for folder in FOLDERS.values()]
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {spaces}>{"".join(entries)}</urlset>\n'


@dataclass(frozen=True)
class SiteFault:
    """One fault: in `file`, `old` (where it stands first) becomes `new`; to be reported there, or in `at`, as `code`.

    An `old` of "" gives the file, which may be a new one, this content.
    """

    name: str
    code: str
    file: str
    old: str
    new: str
    at: str = ""

    def plant(self, files: dict[str, str]) -> int:
        """Plant the fault; return the line on which a page reports it."""
        content = files.get(self.file, "")
        if not self.old:
            files[self.file] = self.new
            return 1
        assert self.old in content, self.name
        files[self.file] = content.replace(self.old, self.new, 1)
        return content[: content.index(self.old)].count("\n") + 1


def noise(size: int) -> str:
    """Return text of which at least this much is left when it is compressed."""
    return "".join(f"{number * 2654435761 % 2**32:08x}" for number in range(size // 3))


CANONICAL = f'<link rel="canonical" href="{BASE}about/">'
OTHER = f'hreflang="en" href="{BASE}en/about/"'
DEFAULT = f'hreflang="x-default" href="{BASE}about/"'
OWN = f'hreflang="zh" href="{BASE}about/"'
LINK = '<a href="../about/">'
IMAGE = '<img src="../drawn.svg"'
PARAGRAPH = '<p id="p1">'
TITLE = "<title>关于 – 新区</title>"
SCRIPT = '<script src="../a.js" defer></script>'

DOCUMENT_FAULTS = [
    SiteFault("no lang", "no-lang", ABOUT, '<html lang="zh">', "<html>"),
    SiteFault("empty file", "no-title", ABOUT, "", ""),
    SiteFault("empty title", "no-title", ABOUT, TITLE, "<title> </title>"),
    SiteFault("no description", "no-description", ABOUT, '<meta name="description" content="关于">', ""),
    SiteFault("one title twice", "title-twice", HOME, "<title>新区</title>", TITLE),
    SiteFault("no h1", "h1-count", ABOUT, "<h1>关于</h1>", ""),
    SiteFault("two h1", "h1-count", ABOUT, PARAGRAPH, f"<h1>又一个</h1>{PARAGRAPH}"),
    SiteFault("two h1 of a language for wrong addresses", "h1-count", NOT_FOUND, "</section>", "<h1>又</h1></section>"),
    SiteFault("level of heading skipped", "heading-skips", ABOUT, '<h2 id="more">', '<h3 id="more">'),
    SiteFault("id twice", "id-twice", ABOUT, '<h2 id="more">', '<h2 id="p1">'),
    SiteFault("label of nothing", "id-missing", ABOUT, 'for="q"', 'for="r"'),
    SiteFault("described by nothing", "id-missing", ABOUT, PARAGRAPH, '<p id="p1" aria-describedby="p1 p2">'),
    SiteFault("image without alt", "no-alt", ABOUT, ' alt="新区"', ""),
    SiteFault("link without text", "empty-link", ABOUT, f"{LINK}关于</a>", f"{LINK} </a>"),
    SiteFault("link round an image without words", "empty-link", ABOUT, f"{LINK}关于</a>",
              f'{LINK}<img src="../drawn.svg" alt=""></a>'),
    SiteFault("button without name", "empty-link", ABOUT, 'aria-label="新区"', ""),
]  # fmt: skip

SAFETY_FAULTS = [
    SiteFault("event handler", "inline-handler", ABOUT, PARAGRAPH, '<p id="p1" onclick="a()">'),
    SiteFault("style attribute", "inline-style", ABOUT, PARAGRAPH, '<p id="p1" style="color: red">'),
    SiteFault("style element", "inline-style", ABOUT, SCRIPT, f"<style>p {{}}</style>{SCRIPT}"),
    SiteFault("script in the page", "inline-script", ABOUT, SCRIPT, f"<script>a()</script>{SCRIPT}"),
    SiteFault("module in the page", "inline-script", ABOUT, SCRIPT, f'<script type="module">a()</script>{SCRIPT}'),
    SiteFault("new window", "new-window", ABOUT, LINK, '<a href="../about/" target="_blank" rel="noopener">'),
    SiteFault("script link", "script-link", ABOUT, LINK, '<a href=" Java\tScript:a()">'),
    SiteFault("data link", "script-link", ABOUT, LINK, '<a href="data:text/html,x">'),
    SiteFault("form that runs a script", "script-link", ABOUT, 'action="../about/"', 'action="javascript:a()"'),
    SiteFault("script of another host", "other-host", ABOUT, '"../a.js"', '"https://cdn.test/a.js"'),
    SiteFault("style sheet of another host", "other-host", ABOUT, '"../a.css?v=1"', '"//cdn.test/a.css"'),
    SiteFault("connection to another host", "other-host", ABOUT, SCRIPT,
              f'<link rel="preconnect" href="https://cdn.test">{SCRIPT}'),
    SiteFault("image of another host", "other-host", ABOUT, "../drawn.svg?2 2x", "https://cdn.test/a.svg 2x"),
    SiteFault("frame of another host", "other-host", ABOUT, PARAGRAPH,
              f'<iframe title="x" src="https://cdn.test/"></iframe>{PARAGRAPH}'),
    SiteFault("font of another host in the styles", "other-host", STYLES, "body", "@import '//cdn.test/a.css'; body"),
    SiteFault("image of another host in the styles", "other-host", STYLES, "'drawn.svg'", "https://cdn.test/a.svg"),
]  # fmt: skip

LINK_FAULTS = [
    SiteFault("link to no page", "link-broken", ABOUT, LINK, '<a href="../nowhere/">'),
    SiteFault("link to a folder without its slash", "link-broken", ABOUT, LINK, '<a href="../about">'),
    SiteFault("form to no page", "link-broken", ABOUT, 'action="../about/"', 'action="../search/"'),
    SiteFault("image that is not there", "link-broken", ABOUT, IMAGE, '<img src="../drawn.png"'),
    SiteFault("image for others that is not there", "link-broken", ABOUT, f"{BASE}drawn.svg", f"{BASE}card.png"),
    SiteFault("image in the styles that is not there", "link-broken", STYLES, "drawn.svg", "lost.svg"),
    SiteFault("old address that leads nowhere", "link-broken", MOVED, "url=../about/", "url=../nowhere/"),
    SiteFault("upper case", "link-case", ABOUT, IMAGE, '<img src="../Drawn.svg"'),
    SiteFault("link that climbs too far", "link-leaves", ABOUT, LINK, '<a href="../../about/">'),
    SiteFault("link to another site of the host", "link-leaves", NOT_FOUND, '"/repo/"', '"/"'),
    SiteFault("link from the root", "link-from-root", ABOUT, LINK, '<a href="/repo/about/">'),
    SiteFault("anchor on the page", "anchor-missing", ABOUT, 'href="#content"', 'href="#contents"'),
    SiteFault("anchor on another page", "anchor-missing", ABOUT, "#more", "#less"),
    SiteFault("link to another language", "link-language", ABOUT, LINK, '<a href="../en/about/">'),
    SiteFault("wrong language announced", "link-language", ABOUT, LINK, '<a href="../about/" hreflang="en">'),
    SiteFault("page that nothing leads to", "page-unreachable", "lost/index.html", "",
              small_site()[ABOUT].replace(TITLE, "<title>孤</title>")),
]  # fmt: skip

ALTERNATE_FAULTS = [
    SiteFault("no canonical address", "no-canonical", ABOUT, CANONICAL, ""),
    SiteFault("two canonical addresses", "no-canonical", ABOUT, CANONICAL, CANONICAL * 2),
    SiteFault("canonical address of another page", "canonical-wrong", ABOUT, CANONICAL,
              CANONICAL.replace("about/", "")),
    SiteFault("canonical address not in full", "canonical-wrong", ABOUT, CANONICAL, CANONICAL.replace(BASE, "/repo/")),
    SiteFault("canonical address of another host", "canonical-wrong", ABOUT, CANONICAL,
              CANONICAL.replace("host", "mirror")),
    SiteFault("old page that names no page", "canonical-wrong", MOVED, f'"{BASE}about/"', f'"{BASE}nowhere/"'),
    SiteFault("alternate not in full", "alternate-relative", ABOUT, OTHER, 'hreflang="en" href="../en/about/"'),
    SiteFault("alternate that is no page", "alternate-wrong", ABOUT, OTHER, OTHER.replace("about", "nowhere")),
    SiteFault("alternate of another host", "alternate-wrong", ABOUT, OTHER, OTHER.replace("host", "mirror")),
    SiteFault("alternate in another language", "alternate-wrong", ABOUT, OTHER, OTHER.replace("/en/", "/")),
    SiteFault("alternate that names another page", "alternate-one-way", ABOUT, OTHER, OTHER.replace("about/", "")),
    SiteFault("own language not named", "alternate-own", ABOUT, f'<link rel="alternate" {OWN}>', ""),
    SiteFault("default that is none of the languages", "alternate-default", ABOUT, DEFAULT,
              DEFAULT.replace("about/", "")),
    SiteFault("no sitemap", "sitemap-missing", SITEMAP, "", ""),
    SiteFault("sitemap cut short", "sitemap-missing", SITEMAP, "</urlset>", ""),
    SiteFault("sitemap with no page", "sitemap-stray", SITEMAP, f"<loc>{BASE}about/", f"<loc>{BASE}nowhere/"),
    SiteFault("sitemap with a page not for it", "sitemap-stray", SITEMAP, f"<loc>{BASE}about/", f"<loc>{BASE}old/"),
    SiteFault("sitemap without a page", "sitemap-lacks", SITEMAP, f"<loc>{BASE}about/", f"<loc>{BASE}nowhere/", ABOUT),
    SiteFault("page listed that is not to be", "sitemap-stray", ABOUT, TITLE,
              f'<meta name="robots" content="noindex">{TITLE}', SITEMAP),
    SiteFault("sitemap with other languages", "sitemap-alternates", SITEMAP, OTHER, OTHER.replace("about/", "")),
]  # fmt: skip

LANGUAGE_FAULTS = [
    SiteFault("Chinese on an English page", "han-unmarked", ENGLISH, '<p id="p1">', '<p id="p1">计划'),
    SiteFault("Chinese after a marked word", "han-unmarked", ENGLISH, "计划</span>", "计划</span>新"),
    SiteFault("Chinese marked as English", "han-unmarked", ENGLISH, "lang='zh'", "lang='en'"),
    SiteFault("Chinese marked as Arabic", "han-unmarked", ENGLISH, "lang='zh'", "lang='ar'"),
    SiteFault("English sentence marked as Arabic", "latin-unmarked", ABOUT, "<span lang='en'>", "<span lang='ar'>"),
    SiteFault("Chinese in a description", "han-unmarked", ENGLISH, 'content="About"', 'content="关于"'),
    SiteFault("Chinese in an image’s words", "han-unmarked", ENGLISH, 'alt="New Area"', 'alt="新区"'),
    SiteFault("Chinese title", "han-unmarked", ENGLISH, "<title>", "<title>新 "),
    SiteFault("English sentence on a Chinese page", "latin-unmarked", ABOUT, "<span lang='en'>", "<span>"),
    SiteFault("English sentence as a label", "latin-unmarked", ABOUT, 'aria-label="新区"',
              'aria-label="Close the box of search and go on"'),
]  # fmt: skip

WEIGHT_FAULTS = [
    SiteFault("heavy page", "page-heavy", ABOUT, PARAGRAPH, f"{PARAGRAPH}{noise(MOST_FOR_A_PAGE)}"),
    SiteFault("heavy script", "code-heavy", "a.js", "'use", f"'{noise(MOST_FOR_STYLES_AND_SCRIPTS)}use", ABOUT),
    SiteFault("heavy image seen at once", "visit-heavy", ABOUT, IMAGE,
              f'<img src="../heavy.svg" alt="新区">{IMAGE}'),
    SiteFault("heavy search index", "index-heavy", INDEX, "{}", noise(MOST_FOR_A_SEARCH_INDEX)),
]  # fmt: skip
# What some faults need besides.
HEAVY_IMAGE = {"heavy.svg": noise(40 * KB)}

FAULTS = [*DOCUMENT_FAULTS, *SAFETY_FAULTS, *LINK_FAULTS, *ALTERNATE_FAULTS, *LANGUAGE_FAULTS, *WEIGHT_FAULTS]
