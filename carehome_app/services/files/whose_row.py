"""Whom a row of a list is about: somebody here, by code, bed or name; never by a guess."""

from typing import Final

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.columns import PEOPLE, READINGS, Columns, Names
from carehome_app.domain.files.tables import RawRow
from carehome_app.domain.people import Person
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.files.verdicts import IS_MISSING, RowRefusedError, cut
from carehome_app.services.people.people import People

NAMES: Final[Names] = {
    "name": PEOPLE["name"],
    "code": PEOPLE["code"],
    "place": (*READINGS["place"], *PEOPLE["place"]),
}
USES: Final = {
    "name": QT_TRANSLATE_NOOP("ColumnUses", "name"),
    "code": QT_TRANSLATE_NOOP("ColumnUses", "code"),
    "place": QT_TRANSLATE_NOOP("ColumnUses", "room and bed"),
}
OTHER: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is not the name of {person}.")


def person_of(people: People, columns: Columns, row: RawRow) -> Person:
    """Return the one person a row names; what it says beside must fit them."""
    said = {use: "".join(columns.text(row, use).split()) for use in NAMES}
    for use in ("code", "place", "name"):
        if not said[use]:
            continue
        try:
            person = people.find(said[use])
        except CareHomeError as error:
            raise RowRefusedError(use, error.sentence) from error
        name = said["name"]
        if name and name != "".join(person.name.split()):
            words = OTHER.with_(given=cut(name), person=f"{person.name} ({said[use]})")
            raise RowRefusedError("name", words)
        return person
    raise RowRefusedError("name", IS_MISSING)
