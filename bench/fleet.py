"""Measure how many plans a machine builds in an hour: ten plans, one after the other and as many at a time as it has
processors. docs-dev/scale.md reckons with the result.
"""

import argparse
import datetime
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from grown_plan import grow  # noqa: E402
from measure import run  # noqa: E402
from preview import machine  # noqa: E402

PLANS = 10


def main() -> int:
    """Print the time of a first build of all plans, with PDF files and cards, and of one after nothing has changed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=PLANS)
    parser.add_argument("--projects", type=int, default=10)
    parser.add_argument("--languages", type=int, default=2)
    options = parser.parse_args()
    print(f"{datetime.date.today()}, {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        for at_a_time in (1, os.cpu_count() or 1):
            plans = [Path(folder) / f"{at_a_time}-{number}" for number in range(options.plans)]
            for plan in plans:
                grow(ROOT, plan, options.projects, options.languages)
            for kind in ("first build", "built again"):
                seconds = _build_all(plans, at_a_time)
                each = seconds / options.plans
                print(f"{kind}, {at_a_time} at a time: {seconds:.1f} s, {each:.2f} s each, {3600 / each:.0f} an hour")
    return 0


def _build_all(plans: list[Path], at_a_time: int) -> float:
    begin = time.perf_counter()
    with ThreadPoolExecutor(at_a_time) as pool:
        list(pool.map(partial(run, ["scripts/build.py"]), plans))
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
