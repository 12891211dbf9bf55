"""What a site was built from and what it consists of, so that anyone can tell one build from another: `build.json`."""

import hashlib
import json
import re
from pathlib import Path

BUILD_RECORD = "build.json"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


def build_record(folder: Path, commit: str, data_date: str, homes: list[str], lock: Path) -> str:
    """Return the record of a site as JSON.

    It holds the commit ("" if unknown), the day of the latest change of the data, the home page of each language,
    the versions of all packages in the lock file, and file → SHA-256 of every file. No time of day and no path of a
    machine: the same commit gives the same record.
    """
    hashes = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != BUILD_RECORD
    }
    record = {
        "commit": commit,
        "data_date": data_date,
        "homes": homes,
        "packages": dict(_PINNED.findall(lock.read_text(encoding="utf-8"))) if lock.exists() else {},
        "files": hashes,
    }
    return json.dumps(record, indent=1) + "\n"
