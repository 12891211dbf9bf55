"""The style sheet: many small files while it is written, one file for the reader, in the CSS his browser knows."""

from pathlib import Path

import lightningcss

# The oldest browsers that get the full layout; newer CSS is written and lowered to what these know.
BROWSERS = ["chrome >= 86", "safari >= 14", "ios_saf >= 14", "firefox >= 84", "edge >= 86"]


def compile_styles(main_file: Path) -> str:
    """Return a style sheet with its imports drawn in, minified, for `BROWSERS`; a mistake in it is a ValueError."""
    flags = lightningcss.calc_parser_flags(nesting=True, custom_media=True)
    return lightningcss.bundle_css(str(main_file), parser_flags=flags, browsers_list=BROWSERS, minify=True)
