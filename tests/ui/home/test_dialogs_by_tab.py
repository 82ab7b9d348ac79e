"""Before a home is open: Tab goes through every dialog as it is seen, and leaves nothing out."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.services.desk import system_clock
from carehome_app.tour.pictures.screens import called
from carehome_app.ui.backups.restore_dialog import RestoreDialog
from carehome_app.ui.home.dialogs import PassphraseDialog, StartDialog
from carehome_app.ui.home.join_dialog import JoinDialog
from carehome_app.ui.home.new_home_dialog import NewHomeDialog
from carehome_app.ui.shell.actions import as_seen
from tests.ui.test_every_page import BACK, FORWARDS, goes_back_up, met_by, nameless, stops_of


def start(_folder: Path) -> QDialog:
    return StartDialog(in_english, "中文")


def passphrase(folder: Path) -> QDialog:
    return PassphraseDialog(in_english, folder, print, print)


def joining(folder: Path) -> QDialog:
    return JoinDialog(in_english, folder, print, system_clock, list)


def restoring(folder: Path) -> QDialog:
    return RestoreDialog(in_english, lambda _folder: [], folder, folder / "anew")


def new_home(step: int) -> Callable[[Path], QDialog]:
    def made(folder: Path) -> QDialog:
        dialog = NewHomeDialog(in_english, folder / "home", lambda *_new: None)
        for _ in range(step):
            for name, said in FILLED.items():
                dialog.fields[name].fill(said)
            dialog.accept()
        return dialog

    return made


FILLED = {
    "name": "Pine House",
    "director": "Wang Fang",
    "passphrase": "three blue herons walking",
    "again": "three blue herons walking",
    "pin": "593017",
    "pin_again": "593017",
}
DIALOGS = {
    "start": start,
    "passphrase": passphrase,
    "joining": joining,
    "restoring": restoring,
    "new home": new_home(0),
    "its secrets": new_home(1),
    "its recovery code": new_home(2),
}


@pytest.mark.parametrize("wanted", DIALOGS.values(), ids=DIALOGS)
def test_tab_follows_the_eye_in_every_dialog(
    qtbot: QtBot, tmp_path: Path, wanted: Callable[[Path], QDialog]
) -> None:
    dialog = wanted(tmp_path)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    stops = stops_of(dialog)
    as_seen(dialog)[0].setFocus()
    met = met_by(FORWARDS, dialog, dialog)
    back = met_by(BACK, dialog, dialog)
    assert {*map(called, stops)} == {*map(called, met)}
    assert back == [met[0], *reversed(met[1:])]
    ups = [pair for pair in pairwise(met) if goes_back_up(dialog, *pair)]
    assert [(called(one), called(other)) for one, other in ups] == []
    assert [called(one) for one in stops if nameless(one)] == []
