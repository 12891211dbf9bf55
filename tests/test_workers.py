"""Shared work gives what it would give here, fails as it would fail here, and ends with the one who asked for it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sitegen import workers
from sitegen.workers import mapped

THINGS = list(range(500))


@pytest.fixture(autouse=True)
def two_processors(monkeypatch):
    monkeypatch.setattr(workers.os, "cpu_count", lambda: 2)


def test_results_come_in_order_and_from_other_processes():
    results = list(mapped(lambda number: (number * number, os.getpid()), THINGS))
    assert [result for result, _ in results] == [number * number for number in THINGS]
    assert len({process for _, process in results}) == 2
    assert os.getpid() not in {process for _, process in results}


def test_few_things_are_done_here():
    assert list(mapped(lambda number: os.getpid(), THINGS[:5])) == [os.getpid()] * 5


def test_helpers_know_what_was_there_when_they_began():
    known = {number: str(number) for number in THINGS}
    assert list(mapped(known.get, THINGS)) == list(known.values())


def test_a_failure_is_raised_where_its_result_is_wanted():
    results = mapped(lambda number: 1 / (number - 300), THINGS)
    for number in THINGS[:296]:
        assert next(results) == 1 / (number - 300)
    with pytest.raises(ZeroDivisionError):
        list(results)


# Prints the processes of its helpers, then takes no further result.
PARENT = """
import os, sys, time
from sitegen.workers import mapped
results = mapped(lambda number: os.getpid(), range(100_000))
print(*{next(results) for _ in range(200)}, flush=True)
time.sleep(60)
"""


def test_helpers_of_a_process_that_is_killed_end(root: Path):
    environment = {**os.environ, "PYTHONPATH": str(root / "scripts")}
    command = [sys.executable, "-c", PARENT]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as parent:
        helpers = [int(process) for process in parent.stdout.readline().split()]
        assert helpers and all(is_running(process) for process in helpers)
        parent.send_signal(signal.SIGKILL)
    end = time.monotonic() + 20
    while any(is_running(process) for process in helpers):
        assert time.monotonic() < end, "helpers go on"
        time.sleep(0.05)


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
