"""How long what is written may be: a name is short, what is told of somebody takes its words."""

from collections.abc import Callable

import pytest

from carehome_app.domain.events import (
    Event,
    NoteWritten,
    PersonAdmitted,
    PersonFieldsChanged,
    SettingChanged,
)
from carehome_app.domain.privacy.errors import TooLongError
from carehome_app.domain.texts import check_lengths


def named(name: str) -> Event:
    return PersonAdmitted(7, "resident", "R001", name, "", None, "201", "1", "2", "", "", "", 0)


def ill(diagnoses: str) -> Event:
    return PersonAdmitted(
        7, "resident", "R001", "王芳", "", None, "201", "1", "2", "", diagnoses, "", 0
    )


def in_another_room(room: str) -> Event:
    return PersonFieldsChanged(7, {"room": room})


def allergic(words: str) -> Event:
    return PersonFieldsChanged(7, {"allergies": words})


def noted(words: str) -> Event:
    return NoteWritten(7, 739_900, "am", words, 0)


def a_whole_form(text: str) -> Event:
    return SettingChanged("form", text)


@pytest.mark.parametrize(
    ("written", "most"),
    [
        (named, 100),
        (in_another_room, 100),
        (ill, 4000),
        (allergic, 4000),
        (noted, 4000),
        (a_whole_form, 200_000),
    ],
)
def test_what_is_written_has_a_length_and_not_a_letter_more(
    written: Callable[[str], Event], most: int
) -> None:
    check_lengths(written("x" * most))
    with pytest.raises(TooLongError):
        check_lengths(written("x" * (most + 1)))
