"""Type into the real window through a real input method: `dbus-run-session … at_the_window NAME`.

Keys go to the X server as a keyboard's do; what arrived is printed as JSON. Nothing here is a
test: the one beside it starts this in a session of its own.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit

from carehome_app.app import application, make_window
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.services.demo.making import Demo, make_demo
from carehome_app.services.house import House
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.rounds.table import RoundTable
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import MovableClock

PATIENCE = 120
"""Seconds until what was asked for must have happened, on a busy computer."""
FCITX = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us

[Groups/0/Items/1]
Name=pinyin

[GroupOrder]
0=Default
"""


def begin(method: str) -> None:
    """Start the input method, with pinyin ready to be switched on."""
    if method == "fcitx5":
        profile = Path(os.environ["XDG_CONFIG_HOME"]) / "fcitx5" / "profile"
        profile.parent.mkdir(parents=True, exist_ok=True)
        profile.write_text(FCITX, "utf-8")
        # No pipes: the daemon would hold them open.
        silent = subprocess.DEVNULL
        subprocess.run(["fcitx5", "-d"], check=True, stdout=silent, stderr=silent)
        until(lambda: said("fcitx5-remote") in ("0", "1", "2"))
    else:
        subprocess.run(["ibus-daemon", "-d", "-x", "-r", "--panel=disable"], check=True)
        until(lambda: "libpinyin" in said("ibus", "list-engine"))


def switch(method: str, *, on: bool) -> None:
    """Switch between pinyin and plain letters, as the key of the input method does."""
    if method == "fcitx5":
        said("fcitx5-remote", "-o" if on else "-c")  # of the field that has the keyboard
    else:
        engine = "libpinyin" if on else "xkb:us::eng"
        until(lambda: not said("ibus", "engine", engine) and said("ibus", "engine") == engine)


def said(*command: str) -> str:
    """Return what a command says, while the window goes on."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        assert running.stdout is not None
        until(lambda: running.poll() is not None)
        return running.stdout.read().decode().strip()


def keys(*what: str) -> None:
    """Press keys, while the window goes on."""
    said("xdotool", *what)


def until(so: Callable[[], bool]) -> None:
    """Let the window work until something is so; give up after a while."""
    deadline = time.monotonic() + PATIENCE
    while not so():
        QApplication.processEvents()
        if time.monotonic() > deadline:
            raise TimeoutError("it did not happen in time")


def type_into(field: QLineEdit, method: str, letters: str) -> str:
    """Type letters with pinyin on, and a space that chooses; return what then stands there."""
    until(lambda: (field.setFocus(), field.hasFocus())[1])

    def typed() -> bool:
        switch(method, on=True)
        # An input method that is still starting lets the first letters through as they are.
        field.clear()
        keys("type", "--delay", "80", letters)
        keys("key", "space")
        until(lambda: bool(field.text()))
        return any("一" <= one <= "鿿" for one in field.text())

    until(typed)
    text = field.text()
    switch(method, on=False)
    return text


def kept(house: House, person: int) -> str:
    """Return what the record says of somebody in this round: a number, or a reason."""
    round_ = house.desk.current_round()
    assert round_ is not None
    row = house.worklist.sheet(round_).row(person)
    assert row is not None
    cell = row.cells[0]
    if cell is None or cell.reading is None:
        return row.standing()[1]
    amount = cell.reading.amount()
    return "" if amount is None else str(amount.number)


def _has_left(table: RoundTable, person: int) -> bool:
    return table.row is not None and table.row.person.id != person


def played(window: MainWindow, house: House, method: str) -> dict[str, object]:
    """Type two readings, a search and a name; return what came of them."""
    window.show_page("round")
    page = window.page
    assert isinstance(page, RoundPage)
    table = page.sheet.table
    until(table.hasFocus)
    switch(method, on=True)
    said_of = []
    for word in ("365", "r"):
        assert table.row is not None
        person = table.row.person.id
        keys("type", "--delay", "80", word)
        keys("key", "Return")
        until(partial(_has_left, table, person))
        said_of.append(kept(house, person))
    search = type_into(page.sheet.bar.search, method, "zhang")
    window.show_page("people")
    people = window.page
    assert isinstance(people, PeoplePage)
    people.add()
    name = people.people.form.fields["name"].editor
    assert isinstance(name, QLineEdit)
    return {
        "kept": said_of,
        "search": search,
        "name": type_into(name, method, "wang"),
    }


def main(method: str, folder: Path) -> None:
    """Open the window on a made-up home and play."""
    begin(method)
    small = Demo(residents=6, staff=2, areas=2, days=2)
    # Between two rounds it would be asked of which one a reading is.
    house = House(make_demo(folder / "home", small, MovableClock("2026-11-30 06:30")))
    house.desk.actor = Actor(house.desk.stays[0].id, "", Role.DIRECTOR)
    application()
    window = make_window(house, "zh")
    window.show()
    until(window.isActiveWindow)
    print(json.dumps(played(window, house, method), ensure_ascii=False))
    window.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
