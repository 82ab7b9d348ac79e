"""Who goes in and out at the gate, and who is expected there."""

from datetime import UTC, datetime, timedelta

from carehome_app.domain.gate.movements import Booked, Booking
from carehome_app.domain.rounds.entry import LineRef

AT = datetime(2026, 11, 22, 6, tzinfo=UTC)


def test_a_visitor_is_expected_to_the_last_minute_of_the_visit() -> None:
    visit = Booking(
        ref=LineRef(1, 9), resident=1, name="王芳", phone="", at=AT, minutes=30, booked_at=AT
    )
    half_an_hour = AT + timedelta(minutes=30)
    assert visit.state(half_an_hour) is Booked.EXPECTED
    assert visit.state(half_an_hour + timedelta(milliseconds=1)) is Booked.NO_SHOW
