"""What residents, or those who speak for them, agreed to: given, withdrawn, and on which paper."""

from datetime import date

import msgspec

from carehome_app.db.privacy import keeping
from carehome_app.db.privacy.keeping import Consent
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.privacy.events import ConsentSaid
from carehome_app.domain.privacy.retention import PURPOSES
from carehome_app.domain.texts import NAME_MOST, checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

SAID_BY = QT_TRANSLATE_NOOP("Keeping", "Who said it")


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A consent as it is typed: who said it when, and where the signed paper lies."""

    subject: int
    purpose: str
    given: bool
    said_by: str
    day: date
    paper: str = ""
    words: str = ""


class Consents:
    """The consents of residents."""

    def __init__(self, desk: Desk) -> None:
        """Keep them at a desk."""
        self._desk = desk

    def say(self, said: Said) -> Changes:
        """Write down that consent was given or withdrawn; what was said before stays."""
        self._desk.require(May.ADMIT)
        if said.purpose not in {one.code for one in PURPOSES}:
            raise ValueError(said.purpose)
        if said.day > self._desk.today():
            raise FutureError(when=said.day.isoformat())
        who = checked_text(said.said_by, NAME_MOST)
        if not who:
            raise MissingFieldError(field=SAID_BY)
        self._desk.person(said.subject)
        with self._desk.acting(May.ADMIT) as action:
            action.append(
                ConsentSaid(
                    said.subject,
                    said.purpose,
                    int(said.given),
                    said.day.toordinal(),
                    who,
                    checked_text(said.paper, NAME_MOST),
                    checked_text(said.words),
                )
            )
        return Changes.PEOPLE

    def of(self, subject: int) -> list[Consent]:
        """Return all that was ever said for a person, in the order it was written down."""
        self._desk.require(May.READ)
        return [] if subject in self._desk.hidden else keeping.consents(self._desk.store, subject)

    def now(self, subject: int) -> dict[str, Consent | None]:
        """Return the last that was said for each purpose by its code; None when nothing was."""
        last = {one.purpose: one for one in self.of(subject)}
        return {one.code: last.get(one.code) for one in PURPOSES}
