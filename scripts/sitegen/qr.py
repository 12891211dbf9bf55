"""QR codes as SVG."""

import io
from functools import lru_cache

import segno

# Every reader undoes any of the eight patterns, the code says which it is; to try all takes six times as long. This one
# is fine-grained, so it breaks up areas of one color.
_MASK = 3


@lru_cache(maxsize=4096)
def qr_svg(address: str) -> str:
    """Return an address as a QR code in black on white, with the quiet zone that cameras need."""
    target = io.BytesIO()
    code = segno.make(address, error="m", micro=False, mask=_MASK)
    code.save(target, kind="svg", dark="#000", light="#fff", border=4, xmldecl=False, svgns=True, omitsize=True)
    return target.getvalue().decode()
