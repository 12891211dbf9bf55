"""Pack the site for reading without a host or a connection: `site-offline.zip`, to unpack and open at `index.html`."""

import shutil
import sys
import zipfile
from pathlib import Path

from filelock import FileLock

from bilingual import use_utf8
from build import ROOT, build

FOLDER = ROOT / ".site-offline"
ARCHIVE = ROOT / "site-offline.zip"
# All files stand in one folder of the archive, so that none is strewn about where it is unpacked.
_TOP = Path(ARCHIVE.stem)
# The earliest time that the format knows: the same site makes the same archive.
_TIME = (1980, 1, 1, 0, 0, 0)


def main() -> int:
    """Build the edition and pack it; a failed build leaves the old archive as it was."""
    use_utf8()
    with FileLock(ROOT / ".site-lock"):
        shutil.rmtree(FOLDER, ignore_errors=True)
        report = build(FOLDER, "--config-file", str(ROOT / "mkdocs-offline.yml"))
        if report is not None:
            print(report, file=sys.stderr)
        else:
            pack(FOLDER, ARCHIVE)
        shutil.rmtree(FOLDER, ignore_errors=True)
    if report is not None:
        return 1
    print(f"{ARCHIVE.name}: {ARCHIVE.stat().st_size / 2**20:.1f} MB; {_TOP}/index.html")
    return 0


def pack(folder: Path, archive: Path) -> None:
    """Write all files of a folder into an archive, which is there only when all of it is."""
    fresh = archive.with_name(f".{archive.name}-next")
    with zipfile.ZipFile(fresh, "w") as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo((_TOP / path.relative_to(folder)).as_posix(), _TIME)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    fresh.replace(archive)


if __name__ == "__main__":
    sys.exit(main())
