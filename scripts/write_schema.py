"""Write data/schema/*.json from the models: `python scripts/write_schema.py`. A test keeps the two equal."""

import sys
from pathlib import Path

from sitegen.json_schema import write_schemas
from sitegen.site import load_site

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write every schema that differs from what the models say."""
    site, _ = load_site(ROOT)
    if site is None:
        print("先运行 make check 改正数据 / The data have errors; run make check first", file=sys.stderr)
        return 1
    print(*write_schemas(ROOT, site.settings.languages), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
