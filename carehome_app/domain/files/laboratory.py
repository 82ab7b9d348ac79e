"""Which column of a laboratory's file is what: by its heading, or as somebody says."""

from collections.abc import Mapping
from enum import StrEnum
from itertools import dropwhile
from typing import Final

from msgspec.structs import replace

from carehome_app.domain.files.columns import (
    NOT_USED,
    Columns,
    Names,
    find_columns,
    plain_heading,
)
from carehome_app.domain.files.errors import NoSuchUseError
from carehome_app.domain.files.mapping import USE_LABELS
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class LabColumn(StrEnum):
    """What a column of a laboratory's file can be."""

    TUBE = "tube"
    NAME = "name"
    NUMBER = "number"
    RESULT = "result"
    AT = "at"


HEADINGS: Final[Names] = {
    LabColumn.TUBE.value: (
        "管号", "采样管", "采样管号", "试管编号", "条码", "条码号", "样本编号", "样本号", "tube",
        "barcode", "sample",
    ),
    LabColumn.NAME.value: ("姓名", "受检者", "受检人", "name"),
    LabColumn.NUMBER.value: (
        "身份证", "身份证号", "证件号", "证件号码", "编号", "人员编号", "工号", "code", "id",
        "number",
    ),
    LabColumn.RESULT.value: ("结果", "检测结果", "核酸结果", "检验结果", "result"),
    LabColumn.AT.value: (
        "报告时间", "出具时间", "检测时间", "结果时间", "reported", "result time", "resulttime",
        "time",
    ),
}  # fmt: skip
COLUMN_LABELS: Final[Mapping[str, Text]] = {
    "": USE_LABELS[""],
    LabColumn.TUBE.value: QT_TRANSLATE_NOOP("Sampling", "number of the tube"),
    LabColumn.NAME.value: QT_TRANSLATE_NOOP("Sampling", "name"),
    LabColumn.NUMBER.value: QT_TRANSLATE_NOOP("Sampling", "code of the person"),
    LabColumn.RESULT.value: QT_TRANSLATE_NOOP("Sampling", "result"),
    LabColumn.AT.value: QT_TRANSLATE_NOOP("Sampling", "time of the answer"),
}
"""What a column can be used as, in words; not used is the first."""


def lab_columns(table: RawTable, said: Mapping[str, str]) -> Columns:
    """Return which column is what, by its heading or as somebody says.

    Where no heading is known the first row with two cells is taken for the headings, so that
    somebody can say what each column is.
    """
    known = (find_columns(table, HEADINGS, said, least) for least in (2, 1))
    found = next((one for one in known if one is not None), None)
    if found is None:
        rows = tuple(dropwhile(_is_title, table.rows)) or table.rows
        found = find_columns(replace(table, rows=rows), HEADINGS, said, 0)
    if found is None:
        return Columns(0, {}, {})
    return replace(found, all=tuple(replace(one, like="") for one in found.all))


_TWO: Final = 2


def _is_title(row: RawRow) -> bool:
    return sum(bool(cell.strip()) for cell in row.cells) < _TWO


def column_named(given: str) -> str:
    """Return the column that is meant: by its own name, by a heading, or none at all."""
    plain = plain_heading(given)
    if not plain or given.strip().lower() in NOT_USED:
        return ""
    for use, headings in HEADINGS.items():
        if plain in (use, *map(plain_heading, headings)):
            return use
    raise NoSuchUseError(given=given, uses=list(HEADINGS))
