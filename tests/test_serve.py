"""The preview: it follows the data, shows problems on the page and goes on."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

PATIENCE = 30


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def preview(copy_of_repository):
    """Start a preview of a copy, after `prepare` has changed it; returns the copy and a function that waits."""
    servers = []

    def start(prepare=lambda repository: None):
        repository, port = copy_of_repository(), free_port()
        prepare(repository)
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        servers.append(subprocess.Popen(command, cwd=repository, env=environment, **quiet))

        def wait_for(path: str, condition) -> str:
            """Ask for a page until it is as expected; fail with its last state."""
            page, end = "", time.monotonic() + PATIENCE
            while time.monotonic() < end:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=PATIENCE) as answer:
                        page = answer.read().decode()
                except (urllib.error.URLError, ConnectionError):
                    page = ""
                if condition(page):
                    return page
                time.sleep(0.2)
            raise AssertionError(f"{path} never became as expected; last seen:\n{page[:2000]}")

        return repository, wait_for

    yield start
    for server in servers:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def replace(path: Path, old: str, new: str) -> None:
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")


def test_a_preview_follows_the_data_and_survives_a_fault(preview):
    repository, wait_for = preview()
    project = repository / "data" / "projects" / "city-quality.yml"
    page = "en/projects/city-quality/"
    wait_for(page, lambda html: "No. 8 of" in html)
    replace(project, "en: City Quality Improvement Project", "en: City Betterment Project")
    wait_for(page, lambda html: "City Betterment Project</h1>" in html)
    replace(project, "number: 8", "number: eight")
    faulty = wait_for(page, lambda html: "ms-problems" in html)
    assert "data/projects/city-quality.yml:2" in faulty
    assert "City Betterment Project</h1>" in faulty
    replace(project, "number: eight", "number: 8")
    wait_for(page, lambda html: "No. 8 of" in html and "ms-problems" not in html)


def test_a_preview_that_starts_with_faulty_data_shows_them_and_recovers(preview):
    def break_it(repository: Path) -> None:
        replace(repository / "data" / "projects" / "city-quality.yml", "number: 8", "number: eight")

    repository, wait_for = preview(break_it)
    wait_for("", lambda html: "data/projects/city-quality.yml:2" in html)
    replace(repository / "data" / "projects" / "city-quality.yml", "number: eight", "number: 8")
    wait_for("projects/city-quality/", lambda html: "城市品质提质工程</h1>" in html)


def test_a_preview_shows_a_page_whose_texts_are_still_to_write_and_says_so(preview):
    repository, wait_for = preview()
    page = "en/projects/city-quality/"
    wait_for(page, lambda html: "No. 8 of" in html)
    project = repository / "data" / "projects" / "city-quality.yml"
    replace(project, "en: City Quality Improvement Project", "en: ???")
    shown = wait_for(page, lambda html: "???</h1>" in html)
    assert "Some texts are still to be written" in shown and "last good state" not in shown
    assert "data/projects/city-quality.yml:5" in shown
