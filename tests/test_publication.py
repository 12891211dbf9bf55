"""A site is published whole or not at all, whatever stops a build; and the same commit gives the same site."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plan_factory import write_plan
from sitegen.publication import Publication
from test_build import _fingerprint

# What stops a build, and where: a line of Python run before scripts/build.py, in the same process.
KILL = "os.kill(os.getpid(), signal.SIGKILL)"
STOPPERS = {
    "before the build": f"Publication.recover = lambda self: {KILL}",
    "in the middle of it": f"Build.document = lambda *rest: {KILL}",
    "at its last files": f"Build.write_site_files = lambda *rest: {KILL}",
    "between the two renamings": (
        "rename = Path.rename\n"
        f"def second(self, target): return {KILL} if self.name == '.site-next' else rename(self, target)\n"
        "Path.rename = second"
    ),
    "before the old one is gone": (
        f"shutil.rmtree = lambda folder, *rest, **more: {KILL} if Path(folder).name == '.site-old' else None"
    ),
}
START = """
import os, runpy, shutil, signal, sys
from pathlib import Path
sys.path.insert(0, "scripts")
from sitegen.build import Build
from sitegen.publication import Publication
{stopper}
sys.argv = ["scripts/build.py"]
runpy.run_path("scripts/build.py", run_name="__main__")
"""


@pytest.fixture(scope="module")
def plan(root, tmp_path_factory) -> Path:
    """A small plan, built once."""
    folder = write_plan(tmp_path_factory.mktemp("plan"), root, towns=1, principles=1, projects=1)
    assert build(folder).returncode == 0
    return folder


@pytest.fixture
def folder(plan, tmp_path) -> Path:
    return Path(shutil.copytree(plan, tmp_path / "plan"))


def build(folder: Path, stopper: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", START.format(stopper=stopper)]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def change(folder: Path) -> None:
    path = folder / "data/projects/project-1.yml"
    path.write_text(path.read_text("utf-8").replace("Said by", "Told by"), "utf-8")


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name in {".site-next", ".site-old"}]


@pytest.mark.parametrize("stopper", STOPPERS.values(), ids=STOPPERS)
def test_a_killed_build_leaves_the_old_site_or_the_next_start_brings_it_back(folder, stopper):
    before = _fingerprint(folder / "site")
    change(folder)
    assert build(folder, stopper).returncode == -signal.SIGKILL
    Publication(folder / "site").recover()
    after = _fingerprint(folder / "site")
    assert leftovers(folder) == []
    is_whole_and_new = "Told by" in (folder / "site/projects/project-1/index.html").read_text("utf-8")
    assert after == before or (is_whole_and_new and after.keys() == before.keys())
    assert build(folder).returncode == 0
    assert "Told by" in (folder / "site/projects/project-1/index.html").read_text("utf-8")


FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"


@pytest.mark.parametrize("size", [1_000, 8_000])
def test_a_build_that_cannot_write_leaves_the_old_site(folder, size):
    before = _fingerprint(folder / "site")
    change(folder)
    result = build(folder, FULL.format(size=size))
    assert result.returncode == 1 and "OSError" in result.stderr
    assert _fingerprint(folder / "site") == before and leftovers(folder) == []


def test_a_site_that_cannot_be_put_in_place_leaves_the_old_one(tmp_path):
    publication = Publication(tmp_path / "site")
    publication.site.mkdir()
    (publication.site / "a").write_text("old", "utf-8")
    with pytest.raises(OSError):
        publication.put()  # there is no fresh one
    assert (publication.site / "a").read_text("utf-8") == "old" and not publication.old.exists()


def test_a_commit_gives_the_same_bytes_anywhere_and_at_any_time(copy_repository, tmp_path):
    travel = "import time_machine; time_machine.travel({}, tick=True).start()"
    surroundings = {
        "one": ("datetime.datetime(1970, 1, 2)", {"TZ": "Asia/Shanghai", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
        "a/much/deeper": ("datetime.datetime(2040, 2, 29)", {"TZ": "America/New_York", "PYTHONHASHSEED": "2"}),
    }
    made = []
    for name, (day, environment) in surroundings.items():
        folder = copy_repository(tmp_path / name)
        result = build(folder, f"import datetime\n{travel.format(day)}", **environment)
        assert result.returncode == 0, result.stderr
        made.append(_fingerprint(folder / "site"))
    assert made[0] == made[1]


def test_two_builds_at_once_do_not_mix(folder):
    change(folder)
    command = [sys.executable, "scripts/build.py"]
    builds = [subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait(timeout=120) for one in builds] == [0, 0]
    together = _fingerprint(folder / "site")
    assert build(folder).returncode == 0
    assert _fingerprint(folder / "site") == together and leftovers(folder) == []
