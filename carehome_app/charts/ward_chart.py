"""The ward temperature chart (体温单), exact to its convention, on white paper in two inks."""

import re
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from carehome_app.charts.ink import WARD_BLUE, WARD_RED
from carehome_app.charts.picture import svg
from carehome_app.charts.typeface import typeface
from carehome_app.domain.measures.catalogue import AXILLA, EAR, FOREHEAD, ORAL, RECTAL
from carehome_app.domain.trends.ward_sheet import (
    DAYS,
    HOURS,
    NO_RISE,
    SLOTS,
    TOP,
    WardNote,
    WardPoint,
    WardWeek,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

# What stands above and below the squares of a ward chart, as far from them on every page.
#
# On a screen a page is lower than on paper, but its letters are not smaller: the margins are
# inches.

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
    head = HEAD.with_(
        name=week.name,
        about=about,
        place=week.place,
        admitted=week.admitted.isoformat(),
        week=week.week,
    )
    words = say(head)
    write_beside(figure, -0.402, words, fitting(words, figure.get_figwidth() * 72, 8.5))


def fitting(words: str, room: float, size: float) -> float:
    """Return the size in which a line of words is no wider than so many points, at most `size`."""
    wide = sum(1.0 if ord(letter) > 0x2E80 else 0.56 for letter in words)
    return min(size, room / max(wide, 1.0))


def write_beside(figure: Figure, inches: float, words: str, size: float) -> None:
    """Write words so many inches above the lower edge or, negative, below the upper one."""
    up = inches / figure.get_figheight()
    at, va = (up, "baseline") if inches > 0 else (1 + up, "top")
    figure.text(
        0.5,
        at,
        words,
        ha="center",
        va=va,
        color=INK,
        fontproperties=typeface(size, bold=size > 10),
        parse_math=False,
    )


# The ward temperature chart (体温单), exact to its convention, on white paper in two inks.
#
# Mouth: blue dot; armpit: blue cross; rectum: blue ring. After cooling: red ring on a red dashed
# line to the value before. Below 35: 不升, unjoined. Pulse: red, on its own scale. What could not
# be measured is written below 35, what happened at 40 to 42 (clinical reference, section 1.4;
# ear and forehead have no old sign: a triangle and a square, explained at the foot).

SIZE: Final = (7.0, 8.2)
"""Inches: the width of the text on A4, with room above for the head of the report."""
COLUMNS: Final = DAYS * SLOTS
BOTTOM: Final = 34.0
BLACK, FINE, STRONG = "#1b2530", "#c3ccd4", "#5b6b7c"
SYMBOLS: Final = {
    "oral": ("o", True),
    "axilla": ("x", True),
    "rectal": ("o", False),
    "ear": ("^", False),
    "forehead": ("s", False),
}
LEGEND: Final = ((ORAL, "●"), (AXILLA, "×"), (RECTAL, "○"), (EAR, "△"), (FOREHEAD, "□"))
DATE: Final = QT_TRANSLATE_NOOP("Ward chart", "Date")
DAY_NUMBER: Final = QT_TRANSLATE_NOOP("Ward chart", "Day of stay")
TIME: Final = QT_TRANSLATE_NOOP("Ward chart", "Time")
PULSE: Final = QT_TRANSLATE_NOOP("Ward chart", "Pulse")
CELSIUS: Final = QT_TRANSLATE_NOOP("Ward chart", "°C")
NO_RISE_WORDS: Final = QT_TRANSLATE_NOOP("Ward chart", "no rise")
SIGNS: Final = QT_TRANSLATE_NOOP(
    "Ward chart", "{signs}   red ring: after cooling   red dot: pulse"
)
SIGN: Final = QT_TRANSLATE_NOOP("Ward chart", "{sign} {site}")
WHOLE_WEEK: Final = 430.0
"""Points that words have which stand for the whole week."""
_HEAD_ROWS: Final = 3
_LEFT: Final = 4.2
"""Columns' widths left of the squares, for the scales."""


def ward_chart(week: WardWeek, say: Translate, *, size: tuple[float, float] = SIZE) -> Figure:
    """Return one week's page as a figure."""
    figure, axes = _page(week, size)
    _paper(figure, axes, week, say)
    _written(figure, axes, week, say)
    return figure


def ward_svg(week: WardWeek, say: Translate) -> str:
    """Return one week's page as a picture of lines; the squared paper is drawn only once.

    Most of a page is the same for everybody, and drawing it takes three times as long as the rest.
    """
    figure, axes = _page(week, SIZE)
    _written(figure, axes, week, say)
    drawn = svg(figure)
    start = drawn.index(">", drawn.index("<svg")) + 1
    rows = tuple(_said(label, say) for label, _texts in week.rows)
    return _paper_svg(week, say, (say(TITLE), *rows)).replace("</svg>", drawn[start:])


_papers: dict[tuple[str, ...], str] = {}
"""The empty pages drawn so far, by what is printed on them."""


def _paper_svg(week: WardWeek, say: Translate, printed: tuple[str, ...]) -> str:
    if printed not in _papers:
        figure, axes = _page(week, SIZE)
        _paper(figure, axes, week, say)
        _papers[printed] = svg(figure)
    return _papers[printed]


def _page(week: WardWeek, size: tuple[float, float]) -> tuple[Figure, Axes]:
    figure = Figure(figsize=size, facecolor="white")
    axes = figure.add_axes(squares_in(size[1]))
    axes.set_xlim(-_LEFT, COLUMNS)
    axes.set_ylim(BOTTOM - 0.45 * max(len(week.rows), 1), TOP + 0.36 * _HEAD_ROWS)
    axes.set_axis_off()
    return figure, axes


def _paper(figure: Figure, axes: Axes, week: WardWeek, say: Translate) -> None:
    """Print what is the same on everybody's page."""
    _squares(axes)
    _scales(axes, say)
    _head(axes, say)
    _foot(axes, week, say, figure.get_figwidth())
    signs = "   ".join(say(SIGN.with_(sign=sign, site=site.label)) for site, sign in LEGEND)
    write_beside(figure, 0.098, say(SIGNS.with_(signs=signs)), 7.5)


def _written(figure: Figure, axes: Axes, week: WardWeek, say: Translate) -> None:
    """Write what belongs to one person's week."""
    _dates(axes, week)
    _rows(axes, week)
    _draw_points(axes, week.points)
    _draw_pulses(axes, week)
    _draw_words(axes, week, say)
    write_head(figure, week, say)


def _said(label: Text | str, say: Translate) -> str:
    return say(label) if isinstance(label, Text) else label


def _squares(axes: Axes) -> None:
    fine = [((-0, y / 5), (COLUMNS, y / 5)) for y in range(int(BOTTOM * 5), int(TOP * 5) + 1)]
    fine += [((x, BOTTOM), (x, TOP + 0.36)) for x in range(COLUMNS + 1)]
    axes.add_collection(LineCollection(fine, colors=FINE, linewidths=0.4, zorder=0))
    strong = [((-_LEFT, y), (COLUMNS, y)) for y in range(int(BOTTOM), int(TOP) + 1)]
    axes.add_collection(LineCollection(strong, colors=STRONG, linewidths=0.7, zorder=0.5))
    days = [((x, BOTTOM), (x, TOP + 0.36 * _HEAD_ROWS)) for x in range(0, COLUMNS + 1, SLOTS)]
    axes.add_collection(LineCollection(days, colors=WARD_RED, linewidths=0.8, zorder=0.6))
    # The 37 line is the thick one; the 35 line parts what is written from what is drawn.
    axes.hlines([37], 0, COLUMNS, colors=WARD_RED, linewidths=1.3, zorder=0.7)
    axes.hlines([NO_RISE], -_LEFT, COLUMNS, colors=BLACK, linewidths=1.1, zorder=0.7)
    axes.vlines([-_LEFT, -_LEFT / 2, 0], BOTTOM, TOP + 0.36, colors=STRONG, linewidths=0.7)


def _scales(axes: Axes, say: Translate) -> None:
    for degree in range(int(BOTTOM) + 1, int(TOP) + 1):
        low, va = (0.08, "baseline") if degree < TOP else (-0.04, "top")
        axes.text(
            -_LEFT / 4,
            degree + low,
            f"{degree}",
            ha="center",
            va=va,
            color=WARD_BLUE,
            fontproperties=typeface(7.5),
        )
        axes.text(
            -_LEFT * 3 / 4,
            degree + low,
            f"{pulse_at(degree):g}",
            ha="center",
            va=va,
            color=WARD_RED,
            fontproperties=typeface(7.5),
        )
    for place, label, colour in ((1 / 4, CELSIUS, WARD_BLUE), (3 / 4, PULSE, WARD_RED)):
        axes.text(
            -_LEFT * place,
            TOP + 0.18,
            say(label),
            ha="center",
            va="center",
            color=colour,
            fontproperties=typeface(7),
        )


def pulse_at(degree: float) -> float:
    """Return the pulse that stands at the height of a degree: 80 at 37, 20 for each."""
    return 80 + (degree - 37) * 20


def degree_at(pulse: float) -> float:
    """Return the height of a pulse on the scale of degrees."""
    return 37 + (pulse - 80) / 20


def _head(axes: Axes, say: Translate) -> None:
    for row, label in enumerate((DATE, DAY_NUMBER)):
        y = TOP + 0.36 * (_HEAD_ROWS - row - 1)
        axes.hlines([y, y + 0.36], -_LEFT, COLUMNS, colors=STRONG, linewidths=0.7)
        axes.text(
            -_LEFT / 2,
            y + 0.18,
            say(label),
            ha="center",
            va="center",
            color=BLACK,
            fontproperties=typeface(7.5),
        )
    for column in range(COLUMNS):
        hour = HOURS[column % SLOTS]
        colour = WARD_RED if hour < 6 or hour > 18 else BLACK
        axes.text(
            column + 0.5,
            TOP + 0.18,
            f"{hour}",
            ha="center",
            va="center",
            color=colour,
            fontproperties=typeface(5.5),
        )
    axes.vlines([-_LEFT, COLUMNS], BOTTOM, TOP + 0.36 * _HEAD_ROWS, colors=STRONG, linewidths=0.8)


def _dates(axes: Axes, week: WardWeek) -> None:
    texts = ([_date(week, place) for place in range(DAYS)], [f"{n}" for n in week.day_numbers])
    for row, words in enumerate(texts):
        y = TOP + 0.36 * (_HEAD_ROWS - row - 1)
        for place, word in enumerate(words):
            axes.text(
                (place + 0.5) * SLOTS,
                y + 0.18,
                word,
                ha="center",
                va="center",
                color=BLACK,
                fontproperties=typeface(8),
            )


def _date(week: WardWeek, place: int) -> str:
    """Write a date in full where a page, month or year begins, else the day alone."""
    day = week.days[place]
    if place == 0 or (day.month, day.day) == (1, 1):
        return f"{day:%Y-%m-%d}"
    return f"{day:%m-%d}" if day.day == 1 else f"{day.day}"


def _foot(axes: Axes, week: WardWeek, say: Translate, wide: float) -> None:
    for row, (label, texts) in enumerate(week.rows):
        top = BOTTOM - 0.45 * row
        # The edge of the axes would cut the last row's lower line in two.
        edges = axes.hlines([top, top - 0.45], -_LEFT, COLUMNS, colors=STRONG, linewidths=0.7)
        edges.set_clip_on(False)
        said = _said(label, say)
        # The box of the label is as wide as four hours: long words are two lines or smaller.
        room = _LEFT / (COLUMNS + _LEFT) * wide * 72 - 3
        if fitting(said, room, 7) < 7:
            said = said.replace(" ", "\n", 1)
        size = min(fitting(line, room, 7) for line in said.split("\n"))
        axes.text(
            -_LEFT / 2,
            top - 0.225,
            said,
            ha="center",
            va="center",
            color=BLACK,
            linespacing=0.95,
            fontproperties=typeface(size),
        )
        lines = range(0, COLUMNS + 1, COLUMNS if len(texts) == 1 else SLOTS)
        axes.vlines([-_LEFT, *lines], top - 0.45, top, colors=STRONG, linewidths=0.7)


def _rows(axes: Axes, week: WardWeek) -> None:
    for row, (_label, texts) in enumerate(week.rows):
        middle = BOTTOM - 0.45 * row - 0.225
        if len(texts) == 1:
            across = typeface(fitting(texts[0], WHOLE_WEEK, 6.5))
            axes.text(0.6, middle, texts[0], va="center", color=BLACK, fontproperties=across)
            continue
        for place, words in enumerate(texts):
            if words:
                axes.text(
                    (place + 0.5) * SLOTS,
                    middle,
                    words,
                    ha="center",
                    va="center",
                    color=BLACK,
                    fontproperties=typeface(6.5),
                    linespacing=0.95,
                )


def _draw_points(axes: Axes, points: tuple[WardPoint, ...]) -> None:
    plain = [one for one in points if one.cooled_from is None]
    for run in dict.fromkeys(one.run for one in plain):
        own = [one for one in plain if one.run == run]
        axes.add_line(
            _ink(
                [one.column + 0.5 for one in own],
                [_height(one) for one in own],
                WARD_BLUE,
                "none",
                linestyle="-",
                linewidth=1.0,
            )
        )
    for site in dict.fromkeys(one.site for one in plain):
        own = [one for one in plain if one.site == site]
        marker, filled = SYMBOLS.get(site, ("x", True))
        axes.add_line(
            _ink(
                [one.column + 0.5 for one in own],
                [_height(one) for one in own],
                WARD_BLUE,
                marker,
                filled=filled,
            )
        )
    for one in points:
        if one.cooled_from is not None:
            x = one.column + 0.5
            axes.add_line(
                _ink(
                    [x, x],
                    [one.cooled_from, _height(one)],
                    WARD_RED,
                    "none",
                    linestyle=(0, (3, 2)),
                    linewidth=1.0,
                )
            )
            axes.add_line(_ink([x], [_height(one)], WARD_RED, "o", filled=False))


def _height(point: WardPoint) -> float:
    return min(max(point.number, BOTTOM), TOP)


def _ink(xs: list[float], ys: list[float], colour: str, marker: str, **more: Any) -> Line2D:  # noqa: ANN401  # what matplotlib takes
    filled = more.pop("filled", True)
    line = Line2D(
        xs,
        ys,
        color=colour,
        marker=marker,
        markersize=5,
        zorder=3,
        markeredgewidth=1.2,
        markerfacecolor=colour if filled else "white",
        linestyle=more.pop("linestyle", "none"),
        **more,
    )
    line.set_clip_on(False)
    return line


def _draw_pulses(axes: Axes, week: WardWeek) -> None:
    if not week.pulses:
        return
    xs = [one.column + 0.5 for one in week.pulses]
    ys = [min(max(degree_at(one.number), BOTTOM), TOP) for one in week.pulses]
    # Smaller and dotted, so that a copy without colour tells it from the mouth's dot.
    line = _ink(xs, ys, WARD_RED, "o", linestyle=(0, (1, 1.5)), linewidth=0.9)
    line.set_markersize(3.2)
    axes.add_line(line)


def _draw_words(axes: Axes, week: WardWeek, say: Translate) -> None:
    for column in week.no_rise:
        _upright(axes, WardNote(column, NO_RISE_WORDS), say, (NO_RISE - 0.06, WARD_BLUE))
    for note in week.missing:
        _upright(axes, note, say, (NO_RISE - 0.06, BLACK))
    taken: set[int] = set()
    for note in week.notes:
        column = note.column
        while column in taken and column < COLUMNS - 1:
            column += 1
        taken.add(column)
        _upright(axes, WardNote(column, note.words), say, (TOP - 0.06, WARD_RED))


def _upright(axes: Axes, note: WardNote, say: Translate, look: tuple[float, str]) -> None:
    """Write words down a column: Chinese letter under letter, English turned."""
    top, colour = look
    words = _said(note.words, say)
    chinese = any("\u4e00" <= letter <= "\u9fff" for letter in words)
    if chinese:
        words = "\n".join(_letters(words))
    axes.text(
        note.column + 0.5,
        top,
        words,
        ha="center",
        va="top",
        color=colour,
        rotation=0 if chinese else 90,
        linespacing=0.95,
        fontproperties=typeface(6.5),
        zorder=4,
        parse_math=False,
    )


def _letters(words: str) -> list[str]:
    """Split words into what stands on each line: a letter, or a number whole; 9:20 is 9时20分."""
    words = re.sub(r"(\d+):(\d+)", r"\1时\2分", words)
    return re.findall(r"\d{1,2}|[^\s\d]", words)
