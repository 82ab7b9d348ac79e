"""A new user's first hour, with key events only: from no home to the first report."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.resources import resource
from carehome_app.tour.first_hour import MOST_KEYS, play_first_hour
from tests.walks import walk

ROSTER = resource("samples", "roster.xlsx")


@pytest.mark.rest
@pytest.mark.parametrize("language", walk(["zh", "en"]))
def test_an_empty_folder_becomes_a_home_with_a_report_in_few_keys(
    language: str, qtbot: QtBot, tmp_path: Path
) -> None:
    assert qtbot is not None
    begun = play_first_hour(tmp_path, ROSTER, language)

    assert begun.keys <= MOST_KEYS
    assert begun.steps_left == 0
    assert begun.issued == 1
    assert len(begun.pictures) >= 14
