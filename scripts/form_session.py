"""The form editor in a browser, watched: whatever it asks of other hosts, and whatever it complains of, is a fault."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, Route

from fetch_admin import fetch
from github_mock import API, REPOSITORY, TOKEN, GitHub
from sitegen.form_editor.pages import FormEditor
from sitegen.pages import Urls
from sitegen.site import load_site

WORDS = {
    "zh": {"token": "使用访问令牌登录", "save": "保存", "add": "添加.*{}"},
    "en": {"token": "Sign In Using Access Token", "save": "Save", "add": "Add .*{}"},
}
_WAIT = 10_000
_FOLDED = 'button[aria-controls][aria-expanded="false"]:not([aria-haspopup])'
_LIST = re.compile(r"#/collections/\w+$")


class FormSession:
    """One editor's visit, in one language of the interface."""

    def __init__(self, page: Page, github: GitHub, home: str, language: str):
        self.page = page
        self.github = github
        self.home = home
        self.faults: list[str] = []
        self._words = WORDS[language]
        self._watch()

    def open(self, query: str = "") -> None:
        """Open the form editor."""
        self.page.goto(f"{self.home}admin/{query}", wait_until="load")

    @property
    def token_button(self) -> Locator:
        """The button that asks for a token."""
        return self.page.get_by_role("button", name=self._words["token"])

    def sign_in(self) -> None:
        """Sign in with a token, as far as the list of projects."""
        self.token_button.click()
        self.page.get_by_role("alertdialog").get_by_role("textbox").fill(TOKEN)
        self.page.keyboard.press("Enter")
        self.token_button.wait_for(state="detached", timeout=_WAIT)
        self.page.get_by_role("row").first.wait_for(timeout=_WAIT)

    def edit(self, entry: str) -> None:
        """Open an entry, such as `projects/entries/city-quality`."""
        self.page.goto(f"{self.home}admin/#/collections/{entry}")
        self._save_button.wait_for(timeout=_WAIT)
        self.page.locator("[data-key-path]").first.wait_for(timeout=_WAIT)

    def field(self, path: str) -> Locator:
        """Return the input of a field by its path in the file."""
        return self._bring_in_sight(path).locator("textarea, input").first

    def expand(self, path: str, inner: str) -> None:
        """Open a group, or the first entry of a list, in which a field is, unless it is open."""
        field = self.page.locator(f'[data-key-path="{inner}"]')
        toggle = self._bring_in_sight(path).locator(_FOLDED).first
        toggle.or_(field).first.wait_for(timeout=_WAIT)
        if not field.count():
            toggle.click()

    def choose(self, path: str, label: str) -> None:
        """Choose an option of a field."""
        field = self._bring_in_sight(path)
        few = field.get_by_role("radio", name=label, exact=True)
        if few.count():
            few.click()
            return
        field.get_by_role("combobox").click()
        self.page.get_by_role("option", name=label, exact=True).locator("visible=true").click()

    def add(self, path: str, entry: str) -> None:
        """Add an entry to a list; `entry` is what the interface calls one."""
        button = re.compile(self._words["add"].format(entry))
        field = self._bring_in_sight(path)
        field.get_by_role("button", name=button).last.click()

    def save(self) -> dict[str, bytes]:
        """Save; return the files of the commit, once the form has closed."""
        before = len(self.github.commits)
        self._save_button.click()
        self.page.wait_for_url(_LIST, timeout=_WAIT)
        assert len(self.github.commits) == before + 1
        return self.github.commits[-1]

    def _bring_in_sight(self, path: str) -> Locator:
        """Scroll to a field: the form draws the inside of a field when it comes in sight."""
        parts = path.split(".")
        for end in range(1, len(parts) + 1):
            field = self.page.locator(f'[data-key-path="{".".join(parts[:end])}"]')
            if field.count():
                field.scroll_into_view_if_needed()
        return self.page.locator(f'[data-key-path="{path}"]')

    def settle(self) -> None:
        """Wait until all that was asked is answered; what GitHub could not answer is a fault."""
        self.page.wait_for_load_state("networkidle")
        self.faults.extend(f"unknown: {asked}" for asked in self.github.unknown)

    @property
    def _save_button(self) -> Locator:
        return self.page.get_by_role("button", name=self._words["save"], exact=True)

    def _watch(self) -> None:
        page, faults = self.page, self.faults
        page.on("console", lambda message: message.type in {"error", "warning"} and faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "requestfailed", lambda request: "ERR_ABORTED" in request.failure or faults.append(f"failed: {request.url}")
        )
        page.context.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        url = route.request.url
        if url.startswith(API):
            self.github.answer(route)
        elif url.startswith((self.home, "blob:", "data:")):
            route.continue_()
        else:
            self.faults.append(f"left: {url}")
            route.abort()


def write_form_editor(root: Path, folder: Path) -> None:
    """Write the form editor of a repository's site, and the icon that it shows, into a folder that can be served."""
    site, _ = load_site(root, typing=False)
    urls = Urls(site.settings.default_locale, True, "https://example.org/")
    editor = FormEditor(site, root, urls, fetch(root), f"https://github.com/{REPOSITORY}", "icon.svg")
    for name, content in editor.files():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")


def working_copy(root: Path, folder: Path) -> Path:
    """Copy what a check of the data reads into a folder: the repository that a session may change."""
    for part in ("data", "docs", "overrides"):
        shutil.copytree(root / part, folder / part)
    return folder


@contextmanager
def form_session(
    browser: Browser, home: str, repository: Path, language: str = "en", **options
) -> Iterator[FormSession]:
    """Give a session with a browser in this language; it does not end before all that was asked is answered."""
    usual = {
        "viewport": {"width": 1280, "height": 2000},
        "reduced_motion": "reduce",
        "locale": {"zh": "zh-CN", "en": "en-US"}[language],
    }
    context = browser.new_context(**usual | options)
    session = FormSession(context.new_page(), GitHub(repository), home, language)
    yield session
    session.settle()
    context.close()
