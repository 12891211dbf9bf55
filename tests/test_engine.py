"""Another engine makes the same site: ProperDocs, the fork that goes on where MkDocs ends."""

import os
import subprocess
import sys
from pathlib import Path

from sample_site import BASE


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_fork_of_mkdocs_builds_the_same_files(root, site, tmp_path):
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(tmp_path)]
    environment = {**os.environ, "SITE_URL": BASE}
    result = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0 and "WARNING" not in result.stderr, result.stderr
    made, known = files(tmp_path), files(site)
    assert made.keys() == known.keys()
    assert [name for name, content in made.items() if content != known[name]] == []
