"""Signatures: what somebody signs as, and that the own PIN was given for it."""

from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

from carehome_app.domain.accounts.roles import May


class Purpose(StrEnum):
    """As what somebody signs a line of the journal."""

    CHECKER = "checker"
    HANDS_OVER = "hands_over"
    TAKES_OVER = "takes_over"
    REVIEWER = "reviewer"
    DIRECTOR = "director"
    EXCEPTION = "exception"
    SECOND_LOOK = "second_look"


NEEDS: Final = {
    Purpose.CHECKER: May.RECORD,
    Purpose.HANDS_OVER: May.RECORD,
    Purpose.TAKES_OVER: May.RECORD,
    Purpose.REVIEWER: May.REVIEW,
    Purpose.DIRECTOR: May.SIGN_AS_DIRECTOR,
    Purpose.EXCEPTION: May.SET_LEVEL,
    Purpose.SECOND_LOOK: May.PASS_CARD,
}
"""What the table of roles must allow the person who signs."""


class Signed(msgspec.Struct, frozen=True):
    """Somebody gave the own PIN for one signature; good for the action it was given for."""

    subject: int
    name: str
    purpose: Purpose
    at: datetime

    def is_by(self, subject: int, purpose: Purpose) -> bool:
        """Return whether it is this person's, for this purpose."""
        return (self.subject, self.purpose) == (subject, purpose)
