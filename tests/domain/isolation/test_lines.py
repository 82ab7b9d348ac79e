"""One line of text is all that a sensor can say; what says nothing is named with its reason."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.isolation.lines import Message, NoMessage, Sign, understood, written
from tests.domain.isolation.test_cases import CHINA
from tests.telling_examples import tells

AT = datetime(2026, 11, 28, 18, 14, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("203;OPEN;2026-11-29 02:14:03\r\n", Message("203", Sign.OPEN, AT)),
        ("203;关;2026-11-29T02:14:03+08:00", Message("203", Sign.CLOSE, AT)),
        ("203;1;2026-11-28T18:14:03Z;battery=87", Message("203", Sign.ONE, AT, battery=87)),
        ("203;close;1795889643;seq=7", Message("203", Sign.CLOSE, AT, seq="7")),
        ("203;open;1795889643000;link=66", Message("203", Sign.OPEN, AT, link=66)),
        ("203;heartbeat;", Message("203", Sign.HEARTBEAT)),
        ("203;open;;retained=1", Message("203", Sign.OPEN, retained=True)),
    ],
)
def test_a_line_is_understood(line: str, said: Message) -> None:
    assert understood(line, CHINA) == said


@pytest.mark.parametrize(
    "line",
    ["", "203", ";open", "203;opnd;", "203;open;yesterday", "x" * 401, "203;open;2026-02-30"],
)
def test_a_line_that_says_nothing_is_refused_with_a_reason(line: str) -> None:
    said = understood(line, CHINA)
    assert isinstance(said, NoMessage)
    assert said.why.source


devices = st.text(st.characters(codec="utf-8", exclude_characters=";\r\n"), min_size=1).map(
    str.strip
)
moments = st.datetimes(timezones=st.just(UTC)).filter(lambda one: 1970 < one.year < 2100)


@given(
    device=devices.filter(bool).filter(lambda one: len(one) < 200),
    sign=st.sampled_from(Sign),
    at=st.none() | moments,
    seq=st.text(st.characters(codec="ascii", categories=["Nd"]), max_size=8),
    battery=st.none() | st.integers(0, 100),
    retained=st.booleans(),
)
def test_what_is_written_is_read_again(  # noqa: PLR0917  # hypothesis
    device: str,
    sign: Sign,
    at: datetime | None,
    seq: str,
    battery: int | None,
    retained: bool,
) -> None:
    message = Message(device, sign, at, seq, battery, None, retained)
    tells(at is not None or battery is not None or bool(seq))
    assert understood(written(message), CHINA) == message


@given(st.text(max_size=500))
def test_any_text_is_a_message_or_a_refusal(line: str) -> None:
    tells(bool(line))
    assert isinstance(understood(line, CHINA), Message | NoMessage)
