"""Look at a published site: `python3 scripts/smoke_test.py ADDRESS [--commit SHA]`. Needs nothing but Python.

Exit status: 0 the site is there, 1 it is not what was published.
"""

import argparse
import json
import sys
import time
import urllib.error
import urllib.request
from urllib.parse import urljoin

_PATIENCE = 300
_PAUSE = 10


def main(arguments: list[str] | None = None) -> int:
    """Ask until the site is as published, for a few minutes at most: a new version reaches all servers by and by."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("--commit", default="")
    parser.add_argument("--patience", type=float, default=_PATIENCE)
    options = parser.parse_args(arguments)
    end = time.monotonic() + options.patience
    while True:
        faults = _faults(options.address, options.commit)
        if not faults or time.monotonic() + _PAUSE > end:
            break
        time.sleep(_PAUSE)
    for fault in faults:
        print(fault)
    print("网站不对。 / The site is not as published." if faults else "网站正常。 / The site is there.")
    return 1 if faults else 0


def _faults(address: str, commit: str) -> list[str]:
    """Return what is wrong: another version, a page of `build.json` that does not come, an error page that is none."""
    status, body = _get(urljoin(address, "build.json"))
    try:
        build = json.loads(body) if status == 200 else {}
    except ValueError:
        build = {}
    if not build:
        return [f"build.json: {status}"]
    if commit and build["commit"] != commit:
        return [f"build.json: {build['commit']} ≠ {commit}"]
    faults = []
    for page in build["homes"]:
        status, body = _get(urljoin(address, page))
        if status != 200 or "<h1" not in body:
            faults.append(f"{page or '/'}: {status}")
    status, _ = _get(urljoin(address, "no-such-page-at-all/"))
    return faults if status == 404 else [*faults, f"no-such-page-at-all/: {status} ≠ 404"]


def _get(address: str) -> tuple[int, str]:
    """Return status and text of an answer; 0 and the reason if there is none."""
    request = urllib.request.Request(address, headers={"Cache-Control": "no-cache"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        return error.code, ""
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        return 0, str(error)


if __name__ == "__main__":
    sys.exit(main())
