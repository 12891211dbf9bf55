"""What is measured of a command and of a visit: seconds, memory, bytes and requests."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Request

from local_server import serve

_LOOK_EVERY = 0.1  # seconds
MB, KB = 2**20, 2**10


class Run(NamedTuple):
    """A command that ended well: how long it took, and the most memory that it and its helpers held at a time, in MB.

    What processes share is counted once (Linux tells it as PSS); elsewhere the memory is 0.
    """

    seconds: float
    memory: float


def run(arguments: Sequence[str | Path], folder: Path, **environment: str) -> Run:
    """Run a Python command in a folder and measure it; fail with what it says if it fails."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    most = [0]
    watch = threading.Thread(target=_watch, args=(process, most), daemon=True)
    watch.start()
    said = process.communicate()[0]
    seconds = time.perf_counter() - begin
    watch.join()
    if process.returncode:
        raise RuntimeError(said)
    return Run(seconds, most[0] / MB)


def _watch(process: subprocess.Popen, most: list[int]) -> None:
    while process.poll() is None:
        most[0] = max(most[0], sum(_share(each) for each in _family(process.pid)))
        time.sleep(_LOOK_EVERY)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [pid, *(each for child in children for each in _family(int(child)))]


def _share(pid: int) -> int:
    """Return the bytes of a process, of what it shares with others its part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * KB for line in lines if line.startswith("Pss:")), 0)


class Visit(NamedTuple):
    """A first visit of a page by a browser: requests, and what came over the wire in KB."""

    requests: int
    size: float


def visit(browser: Browser, site: Path, page: str, query: str = "") -> Visit:
    """Open a page with an empty cache, search for something if asked to, and return what that took."""
    with serve(site) as home:
        context = browser.new_context()
        opened = context.new_page()
        finished: list[Request] = []
        opened.on("requestfinished", lambda request: finished.append(request))
        opened.goto(home + page, wait_until="networkidle")
        if query:
            opened.keyboard.press("/")
            opened.keyboard.insert_text(query)
            opened.keyboard.press("Shift")
            opened.wait_for_load_state("networkidle")
            opened.wait_for_timeout(500)
        sizes = [request.sizes() for request in finished]
        context.close()
    return Visit(len(sizes), sum(each["responseBodySize"] + each["responseHeadersSize"] for each in sizes) / KB)
