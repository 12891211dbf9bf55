"""Say in words what changed in data and pages since a revision: `python scripts/changed_texts.py REVISION`."""

import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from bilingual import use_utf8
from sitegen.data_changes import changes_in_words, data_changes

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Print the changes as Markdown; return 2 if the revision is not to be had."""
    use_utf8()
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    archive = subprocess.run(
        ["git", "archive", arguments[0], "data", "docs"], cwd=ROOT, capture_output=True, check=False
    )
    if archive.returncode:
        print(archive.stderr.decode("utf-8", "replace"), file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as before:
        with tarfile.open(fileobj=BytesIO(archive.stdout)) as files:
            files.extractall(before, filter="data")
        print(changes_in_words(data_changes(Path(before), ROOT)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
