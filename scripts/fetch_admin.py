"""Fetch the form editor's program: `make admin`. From then on, `make build` makes it a part of the site.

The package comes through npm, as one archive; it is taken only if it is the very one that `admin.lock.json` pins, and
only the files needed are unpacked. Nothing of it is run here.
"""

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from bilingual import refuse, tell, use_utf8
from sitegen.command_messages import Refusal
from sitegen.form_editor.bundle import CACHE, STAMP, Bundle, Pin

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Fetch what is not there yet; return 2 if that cannot be done."""
    use_utf8()
    try:
        fetch(ROOT)
    except Refusal as refusal:
        return refuse(refusal)
    return 0


def fetch(root: Path) -> Bundle:
    """Return the program in the cache of a repository, fetched if need be."""
    bundle = Bundle.of(root)
    pin = bundle.pin
    if bundle.is_complete:
        tell("admin-there", package=pin.package, version=pin.version)
        return bundle
    bundle.folder.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=bundle.folder.parent, prefix="admin-") as folder:
        archive = download(pin, Path(folder))
        verify(archive, pin)
        unpack(archive, Path(folder, "files"), pin)
        if not bundle.is_complete:  # it may be by now, if this ran twice at a time
            shutil.rmtree(bundle.folder, ignore_errors=True)
            Path(folder, "files").rename(bundle.folder)
    size = sum(path.stat().st_size for path in bundle.folder.rglob("*") if path.is_file())
    tell("admin-fetched", package=pin.package, version=pin.version, folder=CACHE, size=f"{size / 1e6:.1f}")
    return bundle


def download(pin: Pin, folder: Path) -> Path:
    """Return the package's archive, as npm hands it over."""
    npm = shutil.which("npm")
    if npm is None:
        raise Refusal("admin-no-npm")
    command = [npm, "pack", f"{pin.package}@{pin.version}", "--ignore-scripts", "--pack-destination", str(folder)]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    archive = next(folder.glob("*.tgz"), None)
    if result.returncode or archive is None:
        raise Refusal("admin-not-fetched", package=f"{pin.package}@{pin.version}", detail=result.stderr.strip()[-500:])
    return archive


def verify(archive: Path, pin: Pin) -> None:
    """Refuse an archive that is not the pinned one."""
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if f"sha512-{digest}" != pin.integrity:
        raise Refusal("admin-not-pinned", package=f"{pin.package}@{pin.version}")


def unpack(archive: Path, folder: Path, pin: Pin) -> None:
    """Unpack the files needed; the stamp comes last."""
    missing = set(pin.files)
    with tarfile.open(archive) as package:
        for member in package:
            path = PurePosixPath(*PurePosixPath(member.name).parts[1:])
            wanted = next((pattern for pattern in pin.files if fnmatchcase(path.as_posix(), pattern)), None)
            if not (wanted and member.isfile()) or ".." in path.parts:
                continue
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(package.extractfile(member).read())
            missing.discard(wanted)
    if missing:
        raise Refusal("admin-incomplete", files=", ".join(sorted(missing)))
    (folder / STAMP).write_text(pin.integrity, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
