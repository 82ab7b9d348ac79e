"""What the record says of a consent, and what is said when it holds no longer."""

from datetime import timedelta

import pytest

from carehome_app.domain.cards import errors
from carehome_app.domain.cards.card import Purpose
from carehome_app.i18n import in_english
from tests.builders import Home
from tests.services.cards.test_cards import TODAY, consented, nursed

__all__ = ["nursed"]


def test_the_record_says_until_when_a_consent_holds(nursed: Home) -> None:
    consented(nursed, until=TODAY)
    told = nursed.house.history.of_person(nursed.subject("R001"))
    said = "Consent to cards (family only, 微信一对一) from 2026-11-22 to 2026-11-22."
    assert said in [in_english(one.words) for one in told]


def test_of_a_ward_too_it_is_said_that_the_consent_was_taken_back(nursed: Home) -> None:
    consented(nursed)
    who, consents = nursed.subject("R001"), nursed.house.cards.consents
    consents.say_ward(who, ward=True)
    nursed.sign_in("D01")
    consents.allow(who, "林晓", TODAY + timedelta(days=30), "民政局同意")
    consents.withdraw(who, "林晓", "不想再收")
    with pytest.raises(errors.WithdrawnError):
        consents.of(who).check("小安", Purpose.FAMILY, TODAY)
