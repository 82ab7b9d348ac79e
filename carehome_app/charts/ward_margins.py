"""What stands above and below the squares of a ward chart, as far from them on every page.

On a screen a page is lower than on paper, but its letters are not smaller: the margins are inches.
"""

from typing import Final

from matplotlib.figure import Figure

from carehome_app.charts.typeface import typeface
from carehome_app.domain.ward_sheet import WardWeek
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

ABOVE: Final = 0.574
BELOW: Final = 0.369
INK: Final = "#1b2530"
TITLE: Final = QT_TRANSLATE_NOOP("Ward chart", "Temperature chart")
HEAD: Final = QT_TRANSLATE_NOOP(
    "Ward chart", "Name {name}   {about}   Room-bed {place}   Admitted {admitted}   Week {week}"
)


def squares_in(high: float) -> tuple[float, float, float, float]:
    """Return where the squares stand on a page so many inches high, in parts of the page."""
    return 0.005, BELOW / high, 0.99, 1 - (ABOVE + BELOW) / high


def write_head(figure: Figure, week: WardWeek, say: Translate) -> None:
    """Write whose week it is above the squares."""
    write_beside(figure, -0.123, f"{week.home}  {say(TITLE)}", 12)
    about = say(week.about) if isinstance(week.about, Text) else week.about
    head = HEAD.with_(name=week.name, about=about, place=week.place,
                      admitted=week.admitted.isoformat(), week=week.week)  # fmt: skip
    write_beside(figure, -0.402, say(head), 8.5)


def write_beside(figure: Figure, inches: float, words: str, size: float) -> None:
    """Write words so many inches above the lower edge or, negative, below the upper one."""
    up = inches / figure.get_figheight()
    at, va = (up, "baseline") if inches > 0 else (1 + up, "top")
    figure.text(0.5, at, words, ha="center", va=va, color=INK,
                fontproperties=typeface(size, bold=size > 10), parse_math=False)  # fmt: skip
