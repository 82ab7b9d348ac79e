"""What things are called that findings are about."""

from datetime import datetime

from carehome_app.db.findings import episodes
from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.people import Person
from carehome_app.i18n import Text
from carehome_app.services.desk import Desk


def called(desk: Desk, about: Subject, at: datetime) -> Text | str:
    """Return what a subject was called then: people by the place of then, the rest by name."""
    if about.about == PERSON:
        return told_apart(desk.person_at(about.id, at))
    return episodes.called(desk.store, about, at)


def told_apart(person: Person) -> str:
    """Return a person's room-bed (a staff member's code) and name."""
    return f"{person.place or person.details.code} {person.name}"
