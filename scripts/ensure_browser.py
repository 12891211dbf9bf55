"""See that a browser, a Chinese font and npm are there for the tests; install them where that is possible.

As root on Debian all come from the distribution; elsewhere a Chromium on the PATH will do, else Playwright
fetches its own. Whatever is still missing at the end is a failure: no test is skipped for it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {"chromium": "chromium", "font": "fonts-noto-cjk", "npm": "npm"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
# What a browser is started with: it draws pages in a container, and asks nothing of other hosts by itself.
LAUNCH_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def main() -> int:
    """Install what is missing; return 1 if something still is."""
    missing = _missing()
    if missing and is_debian_root():
        run("apt-get", "update", "--quiet")
        run("apt-get", "install", "--yes", "--quiet", *[PACKAGES[what] for what in missing])
    elif "chromium" in missing:
        run(sys.executable, "-m", "playwright", "install", "chromium")
    for what in _missing():
        print(
            f"Missing for the tests: {what}. Install {PACKAGES[what]} (its Debian name) and try again.",
            file=sys.stderr,
        )
    return 1 if _missing() else 0


def browser() -> str | None:
    """Return the path of a Chromium: one of the system's, or Playwright's own."""
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    return _playwright_browser()


def has_chinese_font() -> bool:
    """Tell whether Chinese text can be drawn; only Linux comes without such a font."""
    if not sys.platform.startswith("linux"):
        return True
    fc_list = shutil.which("fc-list")
    return bool(fc_list) and bool(_output(fc_list, ":lang=zh", "family").strip())


def _missing() -> list[str]:
    found = {"chromium": browser() is not None, "font": has_chinese_font(), "npm": shutil.which("npm") is not None}
    return [what for what, there in found.items() if not there]


def _playwright_browser() -> str | None:
    from playwright.sync_api import sync_playwright  # slow to import, seldom needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def is_debian_root() -> bool:
    """Tell whether packages of the distribution can be installed here."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def run(*command: str) -> None:
    """Run a command quietly and without questions; whether it helped, its caller looks up."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


if __name__ == "__main__":
    sys.exit(main())
