"""Write data/schema/*.json from the models: `python scripts/write_schema.py`. A test keeps the two equal."""

import json
import sys
from pathlib import Path

from sitegen.json_schema import schemas
from sitegen.site import load_site

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write every schema that differs from what the models say."""
    site, _ = load_site(ROOT)
    if site is None:
        print("先运行 make check 改正数据 / The data have errors; run make check first", file=sys.stderr)
        return 1
    folder = ROOT / "data" / "schema"
    folder.mkdir(exist_ok=True)
    for name, schema in schemas(site.settings.languages).items():
        path = folder / f"{name}.json"
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        print(path.relative_to(ROOT).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main())
