"""How far goals were reached from assessment to assessment, from −2 to +2.

Lines are told apart by dash, mark and word, so that a copy in black and white says the same.
"""

from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from carehome_app.charts.typeface import typeface
from carehome_app.domain.rehabilitation.gas import LEVELS, signed
from carehome_app.domain.rehabilitation.progress import GoalCourse

DASHES: Final = ("-", "--", ":", "-.")
MARKS: Final = ("o", "s", "^", "D")
INKS: Final = ("#00677a", "#1f5fa8", "#7a4b00", "#4a5568")
RULE: Final = "#b8c2cc"
SMALL: Final = 7.5
NUDGE: Final = 0.06
"""Of a level: goals that stand at one level do not hide each other."""
LEAST_APART: Final = 0.42


def goal_chart(course: GoalCourse, *, size: tuple[float, float] = (7.2, 1.9)) -> Figure:
    """Return a figure of `size` inches with a line for each goal and its word at the end."""
    figure = Figure(figsize=size, facecolor="white")
    axes = figure.add_axes((0.04, 0.13, 0.72, 0.82))
    _frame(axes, course)
    ends = []
    for place, levels in enumerate(course.levels):
        nudge = NUDGE * (place - (len(course.levels) - 1) / 2)
        heights = [level + nudge for level in levels]
        axes.plot(
            range(len(heights)),
            heights,
            linestyle=DASHES[place % len(DASHES)],
            marker=MARKS[place % len(MARKS)],
            markersize=4,
            linewidth=1.3,
            color=INKS[place % len(INKS)],
            clip_on=False,
        )
        ends.append((heights[-1], place))
    _name(axes, course, ends)
    return figure


def _frame(axes: Axes, course: GoalCourse) -> None:
    axes.set_facecolor("none")
    for side in ("top", "left", "right", "bottom"):
        axes.spines[side].set_visible(False)
    axes.set_ylim(min(LEVELS) - 0.3, max(LEVELS) + 0.3)
    axes.set_xlim(-0.15, max(len(course.days) - 1, 1) + 0.15)
    axes.set_yticks(list(LEVELS), [signed(one) for one in LEVELS], fontproperties=typeface(SMALL))
    axes.set_xticks(
        range(len(course.days)),
        [f"{day:%m-%d}" for day in course.days],
        fontproperties=typeface(SMALL),
    )
    axes.tick_params(length=0, pad=3)
    for level in LEVELS:
        axes.axhline(level, color=RULE, linewidth=1.2 if level == 0 else 0.5, zorder=0)


def _name(axes: Axes, course: GoalCourse, ends: list[tuple[float, int]]) -> None:
    """Write each goal beside the end of its line, none over another."""
    below = float("-inf")
    right = max(len(course.days) - 1, 1) + 0.15
    for height, place in sorted(ends):
        below = max(height, below + LEAST_APART)
        axes.text(
            right,
            below,
            course.goals[place],
            va="center",
            ha="left",
            clip_on=False,
            color=INKS[place % len(INKS)],
            fontproperties=typeface(SMALL),
            parse_math=False,
        )
