"""The part of the tour about paper: any report, the handover, somebody's form, a file taken in."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt

from carehome_app.domain.accounts.roles import Role
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.tour.hands import CTRL, Camera, Hands, TourFailedError
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.reports.out import Asking
from carehome_app.ui.reports.page import ReportsPage
from carehome_app.ui.shell.main_window import MainWindow

FORM: Final = "bureau-daily"
FILLED: Final = "bureau-daily-filled.xlsx"
WORDS: Final = {
    "zh": "202 室空调报修，等师傅上门。",
    "en": "Room 202: heating is mended.",
}
POINTED: Final = (
    (1, "home.name"),
    (2, "day"),
    (3, "am.total.due"),
    (4, "am.total.measured"),
    (5, "am.total.fever"),
)
LIST_ROW: Final = 8
LISTED: Final = ("fevers.no", "fevers.name", "fevers.am")


class Reporting:
    """Plays in the window of a home with a round behind it; leaves its files in a folder."""

    def __init__(self, window: MainWindow, hands: Hands, camera: Camera, folder: Path) -> None:
        """Work with these."""
        self._window, self._hands, self._camera = window, hands, camera
        self._folder = folder
        self._language = window.context.language

    def play(self) -> None:
        """Play it all."""
        self._hands.press(Qt.Key.Key_F9)
        self._settle()
        self._month()
        self._hand_over()
        self._own_form()
        self._import()

    def _month(self) -> None:
        """Find the monthly report by typing, and step a month back."""
        self._hands.press(Qt.Key.Key_F, CTRL)
        self._hands.enter("monthly")
        self._settle()
        self._camera.take("report-monthly")

    def _hand_over(self) -> None:
        """Add words to the program's handover; two people sign with their PINs."""
        self._hands.press(Qt.Key.Key_F, CTRL)
        self._hands.enter("handover")
        self._settle()
        panel = self._reports().report.handover
        panel.words.setFocus()
        panel.words.insertPlainText(WORDS[self._language])
        self._hands.press(Qt.Key.Key_Return, CTRL)
        self._settle()
        self._camera.take("handover-words")
        panel.taker.choose(self._somebody(Role.NURSE))
        panel.giver.pin.setFocus()
        self._hands.enter(DEMO_PIN)
        self._hands.enter(DEMO_PIN)
        house = self._window.context.house
        self._until(lambda: bool(house.papers.handing_over.given()), "nothing was handed over")
        self._settle()
        self._camera.take("handover-issued")

    def _own_form(self) -> None:
        """Bring a blank form, point at its cells, keep it, and fill it with one key."""
        page = self._reports()
        page.chooser.views.choose("forms")
        self._camera.take("forms-none-yet")
        part = page.own_form
        part.open(write_blank(self._folder / f"{FORM}.xlsx"))
        for row, figure in POINTED:
            self._point(row, 1, figure)
        for column, figure in enumerate(LISTED):
            self._point(LIST_ROW, column, figure)
        part.grid.go(4, 1)
        self._hands.press(Qt.Key.Key_Return)
        self._hands.type("am")
        self._camera.take("form-pointing")
        self._hands.press(Qt.Key.Key_Escape)
        self._hands.press(Qt.Key.Key_Return, CTRL)
        filled = self._folder / FILLED
        part.asking = Asking(save=lambda _parent, _name: filled)
        self._hands.press(Qt.Key.Key_S, CTRL)
        self._until(filled.exists, "the form was not filled")
        self._camera.take("form-filled")
        part.open(write_blank(self._folder / f"{FORM}.xlsx", above=1))
        self._camera.take("form-changed")

    def _import(self) -> None:
        """Look at readings from a file, take the good ones, and look at what was taken."""
        window = self._window
        window.show_page("people")
        page = window.page
        if not isinstance(page, PeoplePage):
            raise TourFailedError("the people did not come up")
        page.look_at(self._write_readings())
        self._camera.take("import-preview")
        page.importing.take_good.setFocus()
        self._hands.press(Qt.Key.Key_Space)
        page.views.choose("files")
        page.take_focus()
        self._camera.take("import-taken")
        self._hands.press(Qt.Key.Key_Return)
        self._hands.enter("tour")
        if not page.imported.table.items[0].back:
            raise TourFailedError("the file was not taken back")
        self._camera.take("import-taken-back")

    def _write_readings(self) -> Path:
        """Write a file with a row to be asked about, one somebody confirmed, and one of nobody."""
        house = self._window.context.house
        now = house.desk.home_time.local(house.desk.now())
        code = house.people.here()[0].details.code
        at = f"{now:%Y-%m-%d %H:%M}"
        path = self._folder / "readings.csv"
        rows = (
            "编号,项目,数值,测量时间,班次,已核对",
            f"{code},体温,36.6,{now:%Y-%m-%d},早,",
            f"{code},血压,128/78,{at},,是",
            f"R9999,体温,36.5,{at},,",
        )
        path.write_text("\n".join(rows) + "\n", encoding="gb18030")
        return path

    def _point(self, row: int, column: int, figure: str) -> None:
        grid = self._reports().own_form.grid
        grid.go(row, column)
        grid.setFocus()
        self._hands.press(Qt.Key.Key_Return)
        self._hands.enter(figure)

    def _reports(self) -> ReportsPage:
        page = self._window.page
        if not isinstance(page, ReportsPage):
            raise TourFailedError("the reports did not come up")
        return page

    def _somebody(self, role: Role) -> int:
        accounts = self._window.context.house.signing_in.accounts()
        return next(person.id for person, has in accounts if has is role)

    def _settle(self) -> None:
        background = self._window.context.background
        self._until(lambda: background.is_idle, "the pages never came")

    def _until(self, done: Callable[[], bool], trouble: str) -> None:
        self._hands.wait(done, trouble)


def write_blank(path: Path, above: int = 0) -> Path:
    """Write a blank form as a bureau sends it; `above` lines stand over it."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "日报表"
    for _line in range(above):
        sheet.append(["请于每日十点前报送"])
    for row in (
        ["养老机构每日健康监测上报表"],
        ["机构名称"],
        ["填报日期"],
        ["应测人数"],
        ["实测人数"],
        ["发热人数"],
        ["发热人员名单"],
        ["序号", "姓名", "晨测体温"],
        [],
        [],
        [],
        [],
        ["填报人签字："],
    ):
        sheet.append(row)
    top = above + 1
    sheet.merge_cells(start_row=top, start_column=1, end_row=top, end_column=3)
    book.save(path)
    return path
