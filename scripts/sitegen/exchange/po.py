"""PO files, which Poedit, Weblate and every translation suite open; read and written by Babel."""

import io

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from sitegen.exchange.units import Returned, Unit

_NEEDS_A_LOOK = "fuzzy"


def po_file(units: list[Unit], locale: str, project: str) -> bytes:
    """Return units as a PO file. What is not reviewed is “fuzzy”: a translator confirms it by taking that away."""
    catalog = Catalog(locale.replace("-", "_"), project=project, header_comment="", fuzzy=False, charset="utf-8")
    for unit in units:
        file, _, line = unit.place.rpartition(":")
        message = Message(
            unit.original,
            unit.translation,
            locations=[(file, int(line))],
            flags=[_NEEDS_A_LOOK] if unit.translation and unit.state != "reviewed" else [],
            auto_comments=[unit.state, *unit.notes],
            context=unit.address,
        )
        message.flags.discard("python-format")  # “50% of” is no format
        catalog[unit.original] = message
    stream = io.BytesIO()
    write_po(stream, catalog, width=0)
    return stream.getvalue()


def read_po_file(content: bytes) -> list[Returned]:
    """Return what stands in a PO file; raise ValueError if it is none."""
    try:
        catalog = read_po(io.BytesIO(content), charset="utf-8", abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise ValueError(str(error)) from error
    return [
        Returned(message.context or "", message.id, message.string, "draft" if message.fuzzy else "done")
        for message in catalog
        if message.id and isinstance(message.id, str)
    ]
