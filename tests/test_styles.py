"""The rules of docs-dev/design.md for style sheets and the templates they belong to.

Every check takes the texts by their path and returns what is wrong, so that a fault can be planted in a copy.
"""

import itertools
import re
from collections import defaultdict

import pytest

from css_tokens import MAIN, TOKENS, Rule, block, blocks, read_rules, without_comments

STYLES, PARTS = "overrides/assets/stylesheets/", "overrides/components/"
BASE, PRINT, NOTICE = f"{STYLES}base.css", f"{STYLES}print.css", f"{PARTS}notice.css"
HERO, HERO_HTML, FRAME_JS = f"{PARTS}hero.css", f"{PARTS}hero.html", "overrides/assets/javascripts/frame.js"
MAX_LINES = 300
# What stands for a value in a class made at build time.
VALUES = {"relation.basis": ("source", "editorial"), "group": ("towns", "principles", "projects")}
# Relative to the text, the room or a circle; all other units, of length and of time, are for the tokens.
UNITS = {"", "%", "fr", "em", "deg"}
OF_WINDOW = re.compile(r"(?:(?:min|max)-)?(?:width|height)|left|right|top|bottom")
COLORED = re.compile(r"--.*|color|(?:background|border|outline|fill|stroke|box-shadow|text-decoration|caret)(?:-.*)?")
NO_COLOR = {
    "none",
    "inherit",
    "transparent",
    "currentColor",
    "solid",
    "dashed",
    "dotted",
    "inset",
    "underline",
    "collapse",
    "round",
}
SYSTEM = {"CanvasText", "GrayText", "Highlight"}  # the reader's own colors, where he set some
FORCED = "@media (forced-colors: active)"
NEVER = {r"!important": "!important", r"@font-face": "a font", r"url\(|image-set\(": "a file", r"https?:": "a host"}
IN_TEMPLATES = {r"\sstyle\s*=": "style=", r"\son[a-z]+\s*=": "a handler", r"<style|javascript:": "code"}


@pytest.fixture(scope="module")
def files(root) -> dict[str, str]:
    folders = {"overrides": (".css", ".html", ".js"), "scripts/sitegen": (".py",), "docs": (".md",)}
    found = [path for name, ends in folders.items() for path in (root / name).rglob("*") if path.suffix in ends]
    # The form editor has a look of its own; its document and its bar stand alone.
    found = [path for path in found if path.parent.name != "admin"]
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in sorted(found)}


def of_kind(files: dict[str, str], end: str, *but: str) -> dict[str, str]:
    return {path: text for path, text in files.items() if path.endswith(end) and path not in but}


def all_rules(files: dict[str, str], *but: str) -> list[tuple[str, Rule]]:
    return [(path, rule) for path, text in of_kind(files, ".css", MAIN, *but).items() for rule in read_rules(text)]


def literals(files: dict[str, str]) -> list[str]:
    """Only the tokens hold colors, lengths, durations, fonts and the widths at which the layout changes."""
    media = {
        "@media print",
        FORCED,
        *(f"@media ({name})" for name in re.findall(r"@custom-media (\S+)", files[TOKENS])),
    }
    found = []
    for path, rule in all_rules(files, TOKENS):
        found += [f"{path}:{rule.line}: {head}" for head in rule.within if head not in media]
        words = NO_COLOR | (SYSTEM if FORCED in rule.within else set())
        for name, value in rule.declarations:
            found += [f"{path}:{rule.line}: {name}: {value} ({why})" for why in literals_in(name, value, words)]
    return found


def literals_in(name: str, value: str, words: set[str]) -> list[str]:
    bare = re.sub(r"""var\(--[\w-]+|"[^"]*"|[\w-]+\(""", " ( ", value)
    units = UNITS | {"vw", "vh"} if OF_WINDOW.fullmatch(name) else UNITS
    found = [number for number, unit in re.findall(r"(?<![\w#])(\d*\.?\d+([a-zA-Z%]*))", bare) if unit not in units]
    found += re.findall(r"#\w+|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)a?(?=\()", value)
    if COLORED.fullmatch(name):
        found += [word for word in re.findall(r"(?<![\w.-])[A-Za-z][\w-]*", bare) if word not in words]
    if name == "font-family" and not re.fullmatch(r"inherit|var\(--[\w-]+\)", value):
        found.append("a font")
    return found


def forbidden(files: dict[str, str]) -> list[str]:
    """No haste, no ids, nothing from elsewhere; nothing in a template that a content security policy stops."""
    found = [f"{path}:{rule.line}: {rule.selectors}" for path, rule in all_rules(files) if "#" in str(rule.selectors)]
    for path, text in of_kind(files, ".css").items():
        never = NEVER if path == MAIN else {**NEVER, "@import": "@import"}
        found += [f"{path}: {why}" for mark, why in never.items() if re.search(mark, without_comments(text))]
    for path, html in of_kind(files, ".html").items():
        found += [f"{path}: {why}" for mark, why in IN_TEMPLATES.items() if re.search(mark, html)]
    return found


def imports(files: dict[str, str]) -> list[str]:
    """The main file draws in every other one once and holds nothing else: the tokens first, paper last."""
    main = without_comments(files[MAIN])
    drawn = [STYLES + name for name in re.findall(r'@import "([^"]+)";', main)]
    drawn = [path.replace(f"{STYLES}../../components/", PARTS) for path in drawn]
    times = {path: drawn.count(path) for path in {*drawn, *of_kind(files, ".css", MAIN)}}
    found = [f"{path} is drawn in {count} times" for path, count in times.items() if count != 1]
    found += [f"{path} does not exist" for path in drawn if path not in files]
    found += [] if drawn[:1] + drawn[-1:] == [TOKENS, PRINT] else ["the tokens are first, paper is last"]
    return found + re.sub(r'@import "[^"]+";', "", main).split()


def components(files: dict[str, str]) -> list[str]:
    """A component is a macro and its style, of one name."""
    parts = {end: {path.removesuffix(end) for path in of_kind(files, end)} for end in (".css", ".html")}
    return [f"{name}: only one of two files" for name in parts[".css"] ^ parts[".html"] if name.startswith(PARTS)]


def homes(files: dict[str, str]) -> list[str]:
    """A block of classes has one file where it is styled; another touches it only inside its own block, or on paper.

    A component's block is drawn by the component's macro, or by whole pages, which have no style of their own.
    """
    styled = [(p, rule, s, blocks(s)) for p, rule in all_rules(files, TOKENS, PRINT) for s in rule.selectors]
    alone, met = defaultdict(set), defaultdict(set)
    for path, _, _, names in styled:
        for name in names:
            met[name].add(path)
            if len(names) == 1:
                alone[name].add(path)
    home = {name: alone[name] or paths for name, paths in met.items()}
    found = [f"{name}: {', '.join(sorted(paths))}" for name, paths in home.items() if len(paths) > 1]
    for path, rule, selector, names in styled:
        if path != BASE and not any(path in home[name] for name in names):
            found.append(f"{path}:{rule.line}: {selector}")
    drawn = {path: {block(name) for name in classes(html)} for path, html in of_kind(files, ".html").items()}
    for name, path in ((name, path) for name, paths in home.items() for path in paths if path.startswith(PARTS)):
        places = {place for place, names in drawn.items() if name in names}
        if not any(place == path.replace(".css", ".html") or not place.startswith(PARTS) for place in places):
            found.append(f"{path}: {name} is drawn by {', '.join(sorted(places)) or 'nothing'}")
    return found


def classes(html: str) -> dict[str, frozenset[str]]:
    """Return the classes that a template writes, each with its family: what else may stand in its place."""
    found = {}
    for written in re.findall(r'\bclass="([^"]*)"', html):
        for name in re.sub(r"{%.*?%}", " ", re.sub(r"(?<={{)\s+|\s+(?=}})", "", written)).split():
            parts = re.split(r"{{(.*?)}}", name)
            options = [VALUES[part] if at % 2 else (part,) for at, part in enumerate(parts)]
            family = frozenset("".join(chosen) for chosen in itertools.product(*options))
            found |= dict.fromkeys(family, family)
    return found


def used_classes(files: dict[str, str]) -> dict[str, frozenset[str]]:
    used = {name: family for html in of_kind(files, ".html").values() for name, family in classes(html).items()}
    scripts = "".join(text for end in (".js", ".py", ".md") for text in of_kind(files, end).values())
    return used | {name: frozenset({name}) for name in re.findall(r"""(?<=["' ])ms-[\w-]+""", scripts)}


def styled_classes(files: dict[str, str]) -> dict[str, str]:
    found = [(s, f"{path}:{rule.line}") for path, rule in all_rules(files) for s in rule.selectors]
    return {name: place for selector, place in found for name in re.findall(r"\.([A-Za-z][\w-]*)", selector)}


def unused_classes(files: dict[str, str]) -> list[str]:
    """Every class with a style is written by a template or a script."""
    used = used_classes(files)
    return [f"{place}: {name}" for name, place in styled_classes(files).items() if name not in used]


def unstyled_classes(files: dict[str, str]) -> list[str]:
    """Every class that is written has a style, or a script looks for it; of a family, one has."""
    known = {*styled_classes(files), *re.findall(r"\.(ms-[\w-]+)", "".join(of_kind(files, ".js").values()))}
    dead = sorted(name for name, family in used_classes(files).items() if not family & known)
    places = {path: {*classes(text), *text.split('"')} for path, text in files.items()}
    return [f"{name}: {', '.join(path for path, names in places.items() if name in names)}" for name in dead]


def unused_tokens(files: dict[str, str]) -> list[str]:
    """Every token that is set is used, and every one that is used is set."""
    css = without_comments("".join(of_kind(files, ".css").values()))
    code = "".join((*of_kind(files, ".js").values(), *of_kind(files, ".py").values()))
    is_set = {*re.findall(r"(--ms-[\w-]+):", css), *re.findall(r"@custom-media (--[\w-]+)", css)}
    used = {*re.findall(r"var\((--[\w-]+)", css), *re.findall(r"@media \((--[\w-]+)", css)}
    unused = is_set - used - {*re.findall(r"--ms-[\w-]+", code)}
    return sorted([f"{name} is not used" for name in unused] + [f"{name} is not set" for name in used - is_set])


def overruled_on_paper(files: dict[str, str]) -> list[str]:
    """What paper re-sets holds on every page, whatever its language and the reader's settings."""
    rules = read_rules(files[TOKENS])
    paper = [rule for rule in rules if rule.within == ("@media print",)]
    states = [(s, name) for rule in rules if not rule.within for s in rule.selectors for name, _ in rule.declarations]
    found = []
    for selector, name in states:
        answers = [rule.selectors for rule in paper if name in dict(rule.declarations)]
        # As strong as `:root[data-size="large"]`, and later: `:root[data-size]`.
        strong = {selector, re.sub(r"=[^]]*", "", selector)}
        if answers and selector != ":root" and not any(strong.intersection(selectors) for selectors in answers):
            found.append(f"{name} of {selector}")
    return found


def long_files(files: dict[str, str]) -> list[str]:
    lines = {path: text.count("\n") for path, text in files.items() if path.startswith("overrides/")}
    return [f"{path}: {count} lines" for path, count in lines.items() if count > MAX_LINES]


# A text to add to a file, and what the check then says. No check is without a proof that it can fail.
PLANTED = [
    (literals, NOTICE, ".ms-notice { color: #123 }", "#123"),
    (literals, NOTICE, ".ms-notice { color: tomato }", "tomato"),
    (literals, NOTICE, ".ms-notice { --ms-x: rgb(0 0 0) }", "(rgb)"),
    (literals, NOTICE, ".ms-notice { margin: calc(1px + var(--ms-rule)) }", "1px"),
    (literals, NOTICE, ".ms-notice { padding: -0.5rem }", "0.5rem"),
    (literals, NOTICE, ".ms-notice { font-size: 4vw }", "4vw"),
    (literals, NOTICE, ".ms-notice { transition: color 150ms }", "150ms"),
    (literals, NOTICE, ".ms-notice { font-family: Arial }", "a font"),
    (literals, NOTICE, ".ms-notice { color: CanvasText }", "CanvasText"),
    (literals, NOTICE, "@media (min-width: 40em) { p { top: 0 } }", "min-width"),
    (forbidden, TOKENS, "p { top: 0 !important }", "!important"),
    (forbidden, NOTICE, "@font-face { src: local(x) }", "a font"),
    (forbidden, NOTICE, ".ms-notice { background: url(x.png) }", "a file"),
    (forbidden, NOTICE, '@import "x.css";', "@import"),
    (forbidden, NOTICE, ".ms-notice #main { top: 0 }", "#main"),
    (forbidden, HERO_HTML, '<p style="top: 0">', "style="),
    (forbidden, HERO_HTML, '<p onclick="go()">', "a handler"),
    (forbidden, HERO_HTML, "<style>", "code"),
    (imports, MAIN, '@import "base.css";', "2 times"),
    (imports, MAIN, '@import "../../components/none.css";', "does not exist"),
    (imports, MAIN, "p { top: 0 }", "top:"),
    (imports, f"{PARTS}new.css", ".ms-new { top: 0 }", "0 times"),
    (components, f"{PARTS}new.css", "", "new"),
    (components, f"{PARTS}new.html", "", "new"),
    (homes, NOTICE, ".ms-hero__title { top: 0 }", "ms-hero: "),
    (homes, NOTICE, ".ms-band .ms-hero { top: 0 }", ".ms-band .ms-hero"),
    (homes, NOTICE, "p { top: 0 }", "notice.css:31: p"),
    (homes, NOTICE, ".ms-new { top: 0 }", "drawn by nothing"),
    (unused_classes, HERO, ".ms-hero__new { top: 0 }", "ms-hero__new"),
    (unstyled_classes, HERO_HTML, '<p class="ms-hero{% if x %} ms-new{% endif %}">', "ms-new"),
    (unstyled_classes, HERO_HTML, '<p class="ms-new--{{ group }}">', "ms-new--towns"),
    (unstyled_classes, FRAME_JS, 'x.className = "ms-new";', "ms-new"),
    (unused_tokens, TOKENS, ":root { --ms-new: 0 }", "--ms-new is not used"),
    (unused_tokens, NOTICE, ".ms-notice { top: var(--ms-none) }", "--ms-none is not set"),
    (unused_tokens, NOTICE, "@media (--ms-none) { p { top: 0 } }", "--ms-none is not set"),
    (overruled_on_paper, TOKENS, ':root[data-new="x"] { --ms-gutter: 0 }', "--ms-gutter of"),
    (long_files, NOTICE, "\n" * MAX_LINES, "notice.css"),
]


@pytest.mark.parametrize("check", dict.fromkeys(check for check, *_ in PLANTED))
def test_the_style_sheets_keep_the_rules(files, check):
    found = check(files)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("check", "path", "added", "fault"), PLANTED)
def test_a_planted_fault_is_found(files, check, path, added, fault):
    planted = {**files, path: files.get(path, "") + added}
    new = set(check(planted)) - set(check(files))
    assert any(fault in report for report in new), new
