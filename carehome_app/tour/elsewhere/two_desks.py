"""The part of the tour with a second PC: it joins by an invitation, and both type one round."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from carehome_app.app import make_window
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.rounds.plan import EVENING
from carehome_app.domain.rounds.sheet import Row
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.desks.joining import SUFFIX, Joining, join
from carehome_app.services.home.opening import DEMO_PASSPHRASE, close_home
from carehome_app.services.house import House
from carehome_app.tour.hands import Camera, Hands, TourClock, TourFailedError
from carehome_app.tour.signing_in import code_of
from carehome_app.ui.desks.watch import DeskWatch, show_desks
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.shell.top_bar import TopBar

if TYPE_CHECKING:
    from carehome_app.ui.settings.page import SettingsPage
    from carehome_app.ui.shell.main_window import MainWindow

SECOND: Final = "second"
CARRIED: Final = "carried"
NAME: Final = "二楼"
FEVER: Final = "384"


def tour_two_desks(window: "MainWindow", hands: Hands, camera: Camera, clock: TourClock) -> None:
    """Invite a PC, let it join, and see at once here what is typed there in the evening round."""
    _wait_for_the_evening(window.context.house, clock)
    invitation = _invite(window, hands, camera)
    with _second(window.context.house, invitation, clock) as there:
        row = _type_there(there, window, camera)
        _see_here(window, hands, camera, row)


def _wait_for_the_evening(house: House, clock: TourClock) -> None:
    """Let time pass: the morning was reported, and what it counted stays as it is."""
    now = house.desk.current_round()
    while now is not None and now.window != EVENING.code:
        clock.go_on(hours=1)
        now = house.desk.current_round()


def _invite(window: "MainWindow", hands: Hands, camera: Camera) -> Path:
    carried = camera.folder / CARRIED
    carried.mkdir()
    page = _settings(window, hands)
    page.views.choose("desks")
    for name, said in (("name", NAME), ("stick", str(carried))):
        page.desks.add.fields[name].take_focus()
        hands.enter(said)
    found = list(carried.glob(f"*{SUFFIX}"))
    if len(found) != 1:
        raise TourFailedError("no invitation was written")
    camera.take("desks-invited")
    page.desks.place.fields["folder"].fill(str(carried))
    page.desks.keep_place()
    return found[0]


def _settings(window: "MainWindow", hands: Hands) -> "SettingsPage":
    from carehome_app.ui.settings.page import SettingsPage

    hands.bring_up("settings")
    if not isinstance(window.page, SettingsPage):
        raise TourFailedError("settings page")
    return window.page


@contextmanager
def _second(home: House, invitation: Path, clock: TourClock) -> Iterator[House]:
    """Join as the director at the new PC; then a nurse sits there."""
    said = Joining(
        invitation=invitation,
        folder=invitation.parent.parent / SECOND,
        passphrase=DEMO_PASSPHRASE,
        code=code_of(home, Role.DIRECTOR),
        pin=DEMO_PIN,
        clock=clock,
    )
    desk = join(said)
    try:
        there = House(desk)
        there.desks.set_folder(invitation.parent)
        there.signing_in.sign_in_by_code(code_of(home, Role.HEAD_NURSE), DEMO_PIN)
        yield there
    finally:
        close_home(desk)


def _type_there(there: House, home: "MainWindow", camera: Camera) -> Row:
    """Type a fever in the window of the second PC, and let it bring that to the others."""
    window = make_window(there, home.context.language)
    try:
        window.resize(home.size())
        window.show()
        hands = Hands(window)
        hands.bring_up("round")
        page = window.page
        if not isinstance(page, RoundPage) or page.sheet.shown.sheet is None:
            raise TourFailedError("the second window did not open on the round")
        row = page.sheet.shown.sheet.rows[0]
        page.sheet.go_to(row.person.id)
        page.sheet.table.setFocus()
        hands.enter(FEVER)
        if not _is_kept(page, row):
            hands.enter(FEVER)  # the sheet asked
        camera.take_of(window, "desks-typed-there")
        _exchange(window, hands)
        return row
    finally:
        window.close()
        home.activateWindow()


def _is_kept(page: RoundPage, row: Row) -> bool:
    """Return whether what was typed stands there; else the sheet asked."""
    sheet = page.sheet.shown.sheet
    now = [one for one in sheet.rows if one.person.id == row.person.id] if sheet else []
    return any(cell is not None and cell.reading is not None for one in now for cell in one.cells)


def _see_here(window: "MainWindow", hands: Hands, camera: Camera, row: Row) -> None:
    told: list[str] = []
    window.context.events.told.connect(told.append)
    watch = _exchange(window, hands)
    hands.bring_up("round")
    bar = window.findChild(TopBar)
    if isinstance(bar, TopBar):
        show_desks(bar, window.context, watch.standing)
    camera.take("desks-seen-here")
    if not any(NAME in one for one in told):
        raise TourFailedError("nothing came from the second PC")
    due = window.context.house.following_up.due()
    if row.person.id not in {one.episode.subject for one in due}:
        raise TourFailedError("the fever of the second PC is not followed up here")


def _exchange(window: "MainWindow", hands: Hands) -> DeskWatch:
    watch = DeskWatch(window.context, window, sticks=list)
    watch.look()
    hands.wait(lambda: watch.is_idle, "the desks never exchanged")
    watch.finish()
    return watch
