"""What the tests share: the repository, copies of it to plant faults in, the real site, built once, and a browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import hypothesis
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from ensure_browser import LAUNCH_ARGUMENTS, has_chinese_font
from ensure_browser import browser as browser_path
from local_server import serve
from offline import pack
from sample_site import BASE, PREFIX
from sitegen.known_pairs import NUMBERS_CACHE
from sitegen.translation_status import TranslationStatus

# The same examples on every run; how long one takes says more about the machine than about the code.
hypothesis.settings.register_profile("project", deadline=None, database=None, derandomize=True)
hypothesis.settings.load_profile("project")

PARTS = ("data", "docs", "overrides", "scripts", "mkdocs.yml", "mkdocs-offline.yml")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def copy_repository(root: Path) -> Callable[[Path], Path]:
    """Make a copy of all that a build needs, in a new folder."""

    def copy(folder: Path) -> Path:
        folder.mkdir(parents=True)
        for part in PARTS:
            source = root / part
            if source.is_dir():
                shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, folder / part)
        if (root / NUMBERS_CACHE).exists():  # half of what every command of a copy would have to work out again
            shutil.copytree(root / NUMBERS_CACHE, folder / NUMBERS_CACHE)
        return folder

    return copy


@pytest.fixture
def copy_of_repository(copy_repository: Callable[[Path], Path], tmp_path: Path) -> Callable[[], Path]:
    """Make a copy of all that a build needs, for one test."""
    return lambda: copy_repository(tmp_path / "repository")


@pytest.fixture(scope="session")
def _reviewed(copy_repository: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_repository(tmp_path_factory.mktemp("reviewed") / "repository")
    TranslationStatus(folder).accept(["data", "docs"])
    return folder


@pytest.fixture
def reviewed_copy(_reviewed: Path, tmp_path: Path) -> Path:
    """A copy of the repository of which all translations are reviewed."""
    return Path(shutil.copytree(_reviewed, tmp_path / "repository"))


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built strictly into a folder of its own."""
    return _built(root, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def build_site() -> Callable[..., Path]:
    """Build a repository strictly into a folder."""
    return _built


@pytest.fixture(scope="session")
def offline_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition of the real site that opens from files, unpacked where names are not plain letters."""
    archive = tmp_path_factory.mktemp("offline") / "site-offline.zip"
    pack(_built(root, tmp_path_factory.mktemp("site"), "--config-file", str(root / "mkdocs-offline.yml")), archive)
    folder = archive.parent / "我的 files"
    shutil.unpack_archive(archive, folder)
    return folder / archive.stem


def _built(root: Path, folder: Path, *options: str) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder), *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": BASE}
    result = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr, result.stderr
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the real site is served, as GitHub Pages would: the address of its home page."""
    with serve(site, PREFIX) as home:
        yield home


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser, with a font for Chinese."""
    path = browser_path()
    assert path, "no browser: run `make test`, which installs one, or scripts/ensure_browser.py"
    assert has_chinese_font(), "no Chinese font: run `make test`, which installs one"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=LAUNCH_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open pages of which every console message, failed request and request elsewhere is a failure at the end."""
    contexts, faults = [], []

    def watch(page: Page) -> None:
        page.on("console", lambda message: message.type in {"error", "warning"} and faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        # A page left before its icon has come breaks that request off.
        page.on(
            "requestfailed",
            lambda request: "ERR_ABORTED" in request.failure or faults.append(f"failed: {request.url}"),
        )
        page.on(
            "response", lambda response: response.status >= 400 and faults.append(f"{response.status} {response.url}")
        )
        page.on(
            "request", lambda request: _is_elsewhere(request.url, address) and faults.append(f"left: {request.url}")
        )

    def open_(path: str, width: int = 1280, scheme: str = "light", **options) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        watch(page)
        page.goto(address + path, wait_until="load")
        return page

    open_.faults = faults
    yield open_
    for context in contexts:
        context.close()
    assert faults == []


def _is_elsewhere(url: str, address: str) -> bool:
    return urlsplit(url).scheme not in {"data", "blob"} and not url.startswith(address)
