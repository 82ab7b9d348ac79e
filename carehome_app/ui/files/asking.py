"""Ask which file of people or readings is meant."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

ENDINGS: Final = "*.xlsx *.xlsm *.xls *.et *.ods *.xlsb *.csv *.txt *.json *.xml *.htm *.html"


def ask_for_a_table(parent: QWidget) -> Path | None:
    """Return the file that was chosen; None when the person changed their mind."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, "", "", ENDINGS)
    return Path(chosen) if chosen else None
