"""Reading our own style sheets: their rules, and the color that each token has by scheme and contrast.

No parser of CSS is installed, and these files are ours and regular: rules, at-rules round them, declarations.
"""

import re
from dataclasses import dataclass
from pathlib import Path

TOKENS = "overrides/assets/stylesheets/tokens.css"
MAIN = "overrides/assets/stylesheets/site.css"
# What a page can look like: the scheme, then the at-rules and states of the root that hold.
LOOKS = {
    "light": ("light", ()),
    "dark": ("dark", ()),
    "light, more contrast": ("light", (':root[data-contrast="more"]',)),
    "dark, more contrast": ("dark", (':root[data-contrast="more"]',)),
    "paper": ("light", ("@media print",)),
}

Color = tuple[int, int, int]

_PIECE = re.compile(r"""((?:"[^"]*"|[^{};"])*)([{};])""")
_FUNCTION = re.compile(r"(?<![\w-])(var|light-dark)\(")
_VAR = re.compile(r"var\((--ms-[\w-]+)")
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")


@dataclass(frozen=True)
class Rule:
    """Selectors with their declarations; `within` are the at-rules round them, from the outside."""

    selectors: tuple[str, ...]
    within: tuple[str, ...]
    declarations: tuple[tuple[str, str], ...]
    line: int


def style_sheets(root: Path) -> dict[str, str]:
    """Return every style sheet we write, by its path."""
    found = sorted((root / "overrides").rglob("*.css"))
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in found}


def without_comments(css: str) -> str:
    """Return the text with blanks for its comments; lines keep their numbers."""
    return re.sub(r"/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found[0]), css, flags=re.DOTALL)


def read_rules(css: str) -> list[Rule]:
    """Return the rules in their order. A nested rule gets its parents' selectors before its own."""
    text = without_comments(css)
    rules, blocks = [], []
    for found in _PIECE.finditer(text):
        words, end = " ".join(found[1].split()), found[2]
        if end == "{":
            line = text.count("\n", 0, found.end()) + 1
            blocks.append((words, [], line))
            continue
        if blocks and words:
            name, _, value = words.partition(":")
            blocks[-1][1].append((name.strip(), value.strip()))
        if end == "}":
            heads = [head for head, _, _ in blocks]
            _, declarations, line = blocks.pop()
            if declarations:
                within = tuple(head for head in heads if head.startswith("@"))
                nested = " ".join(head for head in heads if not head.startswith("@"))
                selectors = tuple(selector.strip() for selector in nested.split(","))
                rules.append(Rule(selectors, within, tuple(declarations), line))
    if blocks:
        raise ValueError(f"not closed: {blocks[-1][0]}")
    return rules


def block(name: str) -> str:
    """Return the block of a class: `ms-card` of `ms-card__link` and `ms-card--small`."""
    return re.split("__|--", name)[0]


def blocks(selector: str) -> set[str]:
    """Return the blocks that a selector names; `ms-js` is no block but says that scripts run."""
    return {block(name) for name in re.findall(r"\.([\w-]+)", selector)} - {"ms-js"}


def root_tokens(css: str, states: tuple[str, ...] = ()) -> dict[str, str]:
    """Return what the root's tokens say where the given selectors and at-rules hold; the later rule wins."""
    selectors = {":root", *states}
    found: dict[str, str] = {}
    for rule in read_rules(css):
        if selectors.intersection(rule.selectors) and set(rule.within) <= set(states):
            found.update(rule.declarations)
    return found


def resolve(value: str, tokens: dict[str, str], scheme: str) -> str:
    """Return a value as the browser computes it, with every `var()` and `light-dark()` replaced.

    A token that is `initial` is not set: its `var()` takes the fallback. One that is empty gives nothing. So of
    `var(--ms-normal, a) var(--ms-more, b)` one is left: the contrast toggle.
    """
    while found := _FUNCTION.search(value):
        inside, end = _arguments(value, found.end())
        is_pair = found[1] == "light-dark"
        chosen = inside[0 if scheme == "light" else 1] if is_pair else _of_token(inside, tokens)
        value = f"{value[: found.start()]} {chosen} {value[end:]}"
    return " ".join(value.split())


def colors(css: str, look: str) -> dict[str, Color]:
    """Return the tokens that are opaque colors, by their name without `--ms-`."""
    scheme, states = LOOKS[look]
    tokens = {name: value for name, value in root_tokens(css, states).items() if name.startswith("--")}
    found = {}
    for name in tokens:
        if tokens[name] not in {"initial", ""}:
            value = resolve(tokens[name], tokens, scheme).lower()
            if _HEX.fullmatch(value):
                found[name.removeprefix("--ms-")] = parse_color(value)
    return found


def parse_color(text: str) -> Color:
    """Return the parts of `#rgb` or `#rrggbb`."""
    digits = text[1:] if len(text) == 7 else "".join(2 * digit for digit in text[1:])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def contrast(one: Color, other: Color) -> float:
    """Return how far apart two colors are in brightness, from 1 to 21 (WCAG 2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def uses_of(rule: Rule, meanings: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return the colors of a rule by what they are for; anything but text and background is a line or a shape."""
    uses: dict[str, set[str]] = {"text": set(), "background": set(), "shape": set()}
    for name, value in rule.declarations:
        if not name.startswith("--"):
            kind = "text" if name == "color" else "background" if name.startswith("background") else "shape"
            uses[kind].update(*(meanings.get(token, set()) for token in _VAR.findall(value)))
    return uses


def meanings_of(sheets: dict[str, str], known: set[str]) -> dict[str, set[str]]:
    """Return the colors that a custom property can stand for: itself, or what any rule sets it to."""
    meanings = {f"--ms-{name}": {name} for name in known}
    settings = [
        (name, _VAR.findall(value))
        for css in sheets.values()
        for rule in read_rules(css)
        for name, value in rule.declarations
        if name.startswith("--") and not name.endswith(("-normal", "-more"))
    ]
    for _ in range(3):  # a property may stand for one that stands for another
        for name, parts in settings:
            found = set().union(*(meanings.get(part, set()) for part in parts))
            if found:
                meanings[name] = meanings.get(name, set()) | found
    return meanings


def _luminance(color: Color) -> float:
    shares = [part / 255 for part in color]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _of_token(inside: list[str], tokens: dict[str, str]) -> str:
    name, fallback = inside[0], inside[1:]
    if tokens.get(name, "initial") != "initial":
        return tokens[name]
    if not fallback:
        raise LookupError(f"{name} is not set and has no fallback")
    return ", ".join(fallback)


def _arguments(value: str, start: int) -> tuple[list[str], int]:
    """Return what stands between a function's parentheses, split at its commas, and where the function ends."""
    depth, parts, at = 1, [""], start
    while depth:
        char = value[at]
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == "," and depth == 1:
            parts.append("")
        elif depth:
            parts[-1] += char
        at += 1
    return [part.strip() for part in parts], at
