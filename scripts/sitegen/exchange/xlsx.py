"""Excel files, for translators without a translation tool; read and written by openpyxl."""

import io
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from sitegen.exchange.units import Returned, Unit
from sitegen.translations import STATES

_DONE = STATES[-1]
# Heads of the columns with their widths; a file that comes back is recognized by them.
_COLUMNS = {
    "编号 / Address": 28,
    "状态 / State": 14,
    "原文 / Original": 60,
    "译文 / Translation": 60,
    "说明 / Notes": 40,
    "位置 / Place": 32,
}
_HEADS = tuple(_COLUMNS)
_ADDRESS, _STATE, _ORIGINAL, _TRANSLATION = range(4)
_OPEN_TO_CHANGES = {_STATE, _TRANSLATION}


def xlsx_file(units: list[Unit]) -> bytes:
    """Return units as an Excel file; a translator who finds a translation right writes “reviewed” as its state."""
    book = Workbook()
    sheet = book.active
    sheet.append(_HEADS)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, unit in enumerate(units, 2):
        row = (unit.address, unit.state, unit.original, unit.translation, "\n".join(unit.notes), unit.place)
        for column, value in enumerate(row):
            _write(sheet, number, column, value)
    _set_up(sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write(sheet: Worksheet, row: int, column: int, value: str) -> None:
    cell = sheet.cell(row, column + 1)
    cell.value = value or None
    if value:
        cell.data_type = "s"  # a text that begins with “=” is no formula
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.protection = Protection(locked=column not in _OPEN_TO_CHANGES)


def _set_up(sheet: Worksheet) -> None:
    """Keep heads in view, and addresses and originals from being changed by accident."""
    sheet.freeze_panes = "A2"
    for number, width in enumerate(_COLUMNS.values(), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False


def read_xlsx_file(content: bytes) -> list[Returned]:
    """Return what stands in an Excel file; raise ValueError if it is none, or not one of ours."""
    try:
        sheet = load_workbook(io.BytesIO(content), read_only=True).worksheets[0]
    except (BadZipFile, InvalidFileException, KeyError, IndexError) as error:
        raise ValueError(str(error)) from error
    rows = sheet.iter_rows(values_only=True)
    if tuple(next(rows, ()))[: len(_HEADS)] != _HEADS:
        raise ValueError(" | ".join(_HEADS))
    return [_returned([_text(value) for value in row]) for row in rows if row and row[_ADDRESS]]


def _returned(row: list[str]) -> Returned:
    mark = "done" if row[_STATE].strip().lower() == _DONE else ""
    return Returned(row[_ADDRESS], row[_ORIGINAL], row[_TRANSLATION], mark)


def _text(value: object) -> str:
    """Return a cell as text: a year that was typed as a number is one, and lines end as ours do."""
    return "" if value is None else str(value).replace("_x000D_", "").replace("\r\n", "\n")
