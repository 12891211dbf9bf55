"""Run a preview of a repository on this machine and see it as a reader does whose page is open."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 30  # seconds until a page that does not come is given up
# What MkDocs writes into each page: the state of the site that it shows, and a name for the page that asks for news.
_LIVE_RELOAD = re.compile(r"livereload\((\d+), (\d+)\)")


@contextmanager
def preview_of(repository: Path) -> Iterator["Preview"]:
    """Run `mkdocs serve` on a free port while the block runs."""
    port = _free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, cwd=repository, env=environment, **quiet)
    try:
        yield Preview(f"http://127.0.0.1:{port}/")
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


class Preview:
    """A running preview, asked at its address."""

    def __init__(self, address: str):
        self.address = address

    def get(self, path: str) -> str:
        """Return what stands at a path now, be it a page or what is shown where none is; nothing without a server."""
        try:
            return self._ask(path)
        except urllib.error.HTTPError as error:
            return error.read().decode()
        except (urllib.error.URLError, ConnectionError):
            return ""

    def wait_for(self, path: str, condition: Callable[[str], bool], patience: float = PATIENCE) -> str:
        """Ask for a page until it is as expected; fail with its last state."""
        page, end = "", time.monotonic() + patience
        while time.monotonic() < end:
            page = self.get(path)
            if condition(page):
                return page
            time.sleep(0.1)
        raise AssertionError(f"{path} never became as expected; last seen:\n{page[:2000]}")

    def wait_for_reload(self, page: str) -> None:
        """Wait, as the script in a page does, until the preview tells it to load anew."""
        state, name = _LIVE_RELOAD.search(page).groups()
        while int(self._ask(f"livereload/{state}/{name}")) <= int(state):
            pass

    def _ask(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=2 * PATIENCE) as answer:
            return answer.read().decode()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
