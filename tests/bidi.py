"""What a browser can tell of pages that run from right to left: are they mirrored, and does nothing in them mingle?"""

from playwright.sync_api import Page

# Where each box stands from the edge where lines begin, with its edges and what is drawn before and after it. Texts in
# another direction keep theirs, and so do hidden words and drawings.
_BOXES = """() => {
  const isRtl = document.documentElement.dir === "rtl";
  const sides = isRtl ? ["Right", "Left"] : ["Left", "Right"];
  const edges = (style) => sides.flatMap((side) =>
    ["margin", "padding", "border"].map((name) => style[`${name}${side}${name === "border" ? "Width" : ""}`]));
  const shadow = (style) => (/ (-?[\\d.]+)px/.exec(style.boxShadow) ?? [0, 0])[1] * (isRtl ? -1 : 1);
  const around = (element, name) => {
    const style = getComputedStyle(element, name);
    const isPlaced = style.content !== "none" && style.position === "absolute";
    return isPlaced ? sides.map((side) => style[side.toLowerCase()]) : [];
  };
  const skipped = "svg *, .ms-hidden, [dir]:not(html), [dir]:not(html) *, script, dialog:not([open]) *";
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== "inline")
    .filter((element) => !element.matches(skipped))
    .map((element) => {
      const { left, right, top } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const place = [isRtl ? innerWidth - right : left, isRtl ? innerWidth - left : right, top].map(Math.round);
      return [element.className || element.tagName, place, [edges(style), shadow(style), around(element, "::before")]];
    });
}"""
# Chinese that does not run from left to right, or that is not kept apart from what stands round it.
_MINGLED = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    const marked = parent.closest("[lang], [dir], bdi");
    const { direction, unicodeBidi, display } = getComputedStyle(marked);
    const isApart = direction === "ltr" && (display !== "inline" || unicodeBidi === "isolate");
    const isShown = parent.checkVisibility() && !parent.closest("script, title");
    const text = texts.currentNode.data;
    const isMixed = marked.tagName === "BDI" && /\\p{Script=Arabic}/u.test(marked.textContent); // found by a search
    if (isShown && /\\p{Script=Han}/u.test(text) && !isMixed && !isApart) {
      found.push(text.trim().slice(0, 40));
    }
  }
  return found;
}"""
# What stands out of the window to the left or the right, but for what scrolls in a box of its own.
_OUTSIDE = """() => {
  const scrolls = (element) => element && element !== document.body &&
    (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
  const outside = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isOut = width > 1 && (left < -0.5 || right > innerWidth + 0.5);
    return isOut && element.checkVisibility() && !element.closest("svg") && !scrolls(element.parentElement);
  });
  const { scrollWidth } = document.documentElement;
  const told = outside.map(({ outerHTML }) => outerHTML.slice(0, 80));
  return scrollWidth > innerWidth ? [scrollWidth, ...told] : told;
}"""
# How far to the right the tip of a chevron points: a box of which two edges are drawn, turned about.
_TIP = """(element) => {
  const { transform } = getComputedStyle(element, "::before");
  const { a, c } = new DOMMatrix(transform);
  return a - c;
}"""


def not_mirrored(page: Page) -> list[tuple]:
    """Return the boxes that do not stand as far from the right edge as they would from the left in the other way."""
    there = page.evaluate(_BOXES)
    page.evaluate("document.documentElement.dir = 'ltr'")
    back = page.evaluate(_BOXES)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert len(there) == len(back)
    return [(one, other) for one, other in zip(there, back, strict=True) if not _alike(one, other)]


def _alike(one: list, other: list) -> bool:
    """Texts are not set alike to the last pixel: their own boxes may differ by one."""
    return one[2] == other[2] and all(abs(a - b) <= 1 for a, b in zip(one[1], other[1], strict=True))


def mingled(page: Page) -> list[str]:
    """Return the Chinese texts that would be torn apart by the direction of what is round them."""
    return page.evaluate(_MINGLED)


def outside(page: Page) -> list:
    """Return what is wider than the window or stands out of it."""
    return page.evaluate(_OUTSIDE)


def tip(page: Page, element: str) -> float:
    """Return the way a chevron before an element points: less than 0 is to the left."""
    return page.locator(element).first.evaluate(_TIP)
