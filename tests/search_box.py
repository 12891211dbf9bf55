"""Search as a reader does it: type into the dialog and read the hits."""

from playwright.sync_api import Page

from waiting import wait_until

# The addresses of each hit: its own, then those of the passages shown below it.
HITS = """(dialog) => [...dialog.querySelectorAll("ol > li")]
  .map((hit) => [...hit.querySelectorAll("a")].map((link) => link.href))"""
# A box that opens asks for words first, and may do so only when some have been typed already.
ANSWERED = """(() => {
  const { words } = JSON.parse(document.getElementById("search-settings").textContent);
  return !["waiting", "", words.start].includes(document.querySelector("dialog [role=status]").textContent);
})()"""


def search(page: Page, query: str) -> list[list[str]]:
    """Type a query into the dialog and return the hits, each as the addresses it shows, its own first."""
    dialog = page.locator("[data-search-dialog]")
    if not dialog.is_visible():
        page.locator("[data-search-open]").click()
    dialog.locator("[role=status]").evaluate("status => { status.textContent = 'waiting' }")
    dialog.locator("input[type=search]").fill(query)
    wait_until(page, ANSWERED)
    return dialog.evaluate(HITS)
