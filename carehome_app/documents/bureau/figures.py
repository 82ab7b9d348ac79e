"""What homes reported of a day as a file for other programs: DHIS2's, or a table."""

import csv
import json
from collections.abc import Mapping, Sequence
from datetime import date
from io import StringIO

from carehome_app.documents.comma import BYTE_ORDER_MARK, safe
from carehome_app.domain.bureau.figures import FIGURES, Figures
from carehome_app.i18n import Translate

Rows = Sequence[tuple[str, str, Figures]]
"""Number, name and figures of every home that reported; one that is missing has no row."""


def dhis2(rows: Rows, day: date) -> bytes:
    """Return figures as DHIS2 takes them in; a home that is missing has no value at all."""
    period = f"{day:%Y%m%d}"
    values = [
        {"dataElement": code, "period": period, "orgUnit": number, "value": str(value)}
        for number, _name, figures in rows
        for code, value in figures.items()
    ]
    whole: Mapping[str, object] = {"dataSet": "carehome", "dataValues": values}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def table(rows: Rows, day: date, say: Translate) -> bytes:
    """Return figures as CSV, a line for each home; what a home does not count is empty."""
    codes = [code for code in FIGURES if any(code in figures for _no, _name, figures in rows)]
    file = StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(["day", "number", "home", *(say(FIGURES[code].label) for code in codes)])
    for number, name, figures in rows:
        told = (figures.get(code, "") for code in codes)
        writer.writerow([day.isoformat(), safe(number), safe(name), *told])
    return (BYTE_ORDER_MARK + file.getvalue()).encode()
