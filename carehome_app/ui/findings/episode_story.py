"""The story of an episode, line by line, to be read from top to bottom."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Final

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from carehome_app.domain.findings.episodes import (
    STEP_LABELS,
    Calm,
    Corrected,
    Episode,
    Finding,
)
from carehome_app.domain.rounds.corrections import why_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.findings.rows import finding_words
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.panel import UpAndDown

# What happened in an episode, line by line: readings with their reasons, and steps.

FROM_SOURCE: Final = QT_TRANSLATE_NOOP("FollowUp", "{sentence}. Source: {source}")
AT_SITE: Final = QT_TRANSLATE_NOOP("FollowUp", "{reading} ({site})")
STEP: Final = QT_TRANSLATE_NOOP("FollowUp", "{step} · {who}")
CORRECTED: Final = QT_TRANSLATE_NOOP("FollowUp", "Corrected to {now} · {who}: closed by itself")
TAKEN_BACK: Final = QT_TRANSLATE_NOOP(
    "FollowUp", "The reading was taken back · {who}: closed by itself"
)
ADVICE: Final = QT_TRANSLATE_NOOP("FollowUp", "Next: {advice}")


class StoryLine(msgspec.Struct, frozen=True):
    """One thing that happened; `details` say more in small letters."""

    at: datetime
    heading: str
    details: tuple[str, ...] = ()
    is_reading: bool = False


def story(episode: Episode, say: Translate, name_of: Callable[[int], str]) -> list[StoryLine]:
    """Return the lines of an episode, oldest first; `name_of` names who took a step."""
    lines = [*_readings(episode, say), *_steps(episode, say, name_of)]
    if isinstance(episode.closed_by, Calm):
        words = say(episode.book.ended.with_(shown=episode.closed_by.shown))
        lines.append(StoryLine(episode.closed_by.taken_at, words))
    if isinstance(episode.closed_by, Corrected):
        lines.append(_corrected(episode.closed_by, say, name_of))
    return sorted(lines, key=lambda line: line.at)


def _corrected(by: Corrected, say: Translate, name_of: Callable[[int], str]) -> StoryLine:
    """Return the line of a correction that closed it: what stands there now, who, and why."""
    text = TAKEN_BACK if by.now is None else CORRECTED.with_(now=by.now)
    why = say(why_text(by.reason, by.words))
    return StoryLine(by.at, say(text.with_(who=name_of(by.by))), (why,))


def _readings(episode: Episode, say: Translate) -> Iterator[StoryLine]:
    for finding in episode.findings:
        yield StoryLine(
            finding.taken_at, _reading(finding, say), tuple(_reasons(finding, say)), True
        )


def _reading(finding: Finding, say: Translate) -> str:
    words = finding_words(finding, say)
    measure = finding.measure
    site = None if measure is None else measure.site(finding.site)
    return words if site is None else say(AT_SITE.with_(reading=words, site=site.label))


def _reasons(finding: Finding, say: Translate) -> Iterator[str]:
    """Yield why: every rule that was crossed, with its numbers and where they come from."""
    for hit, said in zip(finding.hits, finding.sentences, strict=True):
        rule = finding.book.rules.get(hit.rule)
        if rule is None or finding.book.names_source:
            yield say(said)
        else:
            yield say(FROM_SOURCE.with_(sentence=said, source=rule.source.label))


def _steps(episode: Episode, say: Translate, name_of: Callable[[int], str]) -> Iterator[StoryLine]:
    for step in episode.steps:
        words = say(STEP.with_(step=STEP_LABELS[step.step], who=name_of(step.by)))
        said = say(episode.book.words(step.words))
        yield StoryLine(step.at, words, (f"“{said}”",) if said else ())


# The story of an episode, to be read from top to bottom.


class StoryView(UpAndDown):
    """Time on the left, what happened on the right, why below it in small letters."""

    def __init__(self, clock: Callable[[datetime], str]) -> None:
        """Make an empty story; `clock` says a moment."""
        super().__init__()
        self._clock = clock
        self._lines: tuple[StoryLine, ...] = ()

    def show_lines(self, lines: Sequence[StoryLine]) -> None:
        """Replace the story; the same one stays where it was scrolled to."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for row, line in enumerate(self._lines):
            self._add(grid, row, line)
        column.addLayout(grid)
        column.addStretch(1)
        self.hold(inside)

    def texts(self) -> list[str]:
        """Return the headings that are shown."""
        return [line.heading for line in self._lines]

    def _add(self, grid: QGridLayout, row: int, line: StoryLine) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(self._clock(line.at), "muted"), row, 0, top)
        words = QVBoxLayout()
        words.setSpacing(1)
        heading = label(line.heading, wrap=True)
        font = heading.font()
        font.setBold(line.is_reading)
        heading.setFont(font)
        words.addWidget(heading)
        for detail in line.details:
            words.addWidget(label(detail, "hint", wrap=True))
        grid.addLayout(words, row, 1)
