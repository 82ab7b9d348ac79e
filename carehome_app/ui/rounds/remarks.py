"""Say what happened beside the reading: repeats, corrections, absences, notes; and explain it."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Final

from carehome_app.domain.measures.measure import shown
from carehome_app.domain.rounds.corrections import AT_ONCE, EVERY_REASON
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.rounds.sheet import Row, SheetCell
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.rounds.words import Remark, SheetWords

REPEAT: Final = QT_TRANSLATE_NOOP("RoundSheet", "repeat {clock}")
OVERDUE: Final = QT_TRANSLATE_NOOP("RoundSheet", "repeat overdue since {clock}")
FOLLOWED: Final = QT_TRANSLATE_NOOP("RoundSheet", "still open")
SINCE: Final = QT_TRANSLATE_NOOP("RoundSheet", "since {day}")
UP_TO: Final = QT_TRANSLATE_NOOP("RoundSheet", "until {day}")
EARLIER: Final = QT_TRANSLATE_NOOP("RoundSheet", "{shown} at {clock}")
OVERTAKEN: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "{shown}: overtaken, corrected later at another desk"
)
AT_DESK: Final = QT_TRANSLATE_NOOP("RoundSheet", "{said} ({desk})")
LATE: Final = QT_TRANSLATE_NOOP("RoundSheet", "late")
AFTER_REPORT: Final = QT_TRANSLATE_NOOP("RoundSheet", "added after the report")
TIME_NOT_SAID: Final = QT_TRANSLATE_NOOP("RoundSheet", "time not said")
CORRECTED: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "{shown} at {taken} was taken back at {clock} by {who}: {why}."
)
CORRECTED_LATE: Final = QT_TRANSLATE_NOOP("RoundSheet", "{sentence} After the report.")
AT_ONCE_WORDS: Final = QT_TRANSLATE_NOOP("RoundSheet", "{reason}, at once")
SOURCE: Final = QT_TRANSLATE_NOOP("RoundSheet", "{sentence}. Source: {source}.")
OWN_NORMAL: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "Own normal {number}: the median of {count} readings."
)
NEXT: Final = QT_TRANSLATE_NOOP("RoundSheet", "Next: {advice}.")
NAMESAKES: Final = QT_TRANSLATE_NOOP("RoundSheet", "Same name: {people}.")
THE_PROGRAM: Final = QT_TRANSLATE_NOOP("RoundSheet", "the program")


class Remarks:
    """Speaks of everything beside the reading itself."""

    def __init__(self, words: SheetWords) -> None:
        """Speak in the language of these words, of their round."""
        self._words = words
        self._say = words.say
        self._shown = words.shown

    def of(self, row: Row) -> list[Remark]:
        """Return the remarks of a row, the most pressing first."""
        found = [*self._open(row), *self._away(row)]
        for cell in row.cells:
            if cell is not None:
                found += [*self._about(cell), *self._struck(cell)]
        found += [Remark(words) for words in row.notes]
        return found

    def explain(self, row: Row) -> list[str]:
        """Return the full sentences: each rule with its numbers and source, corrections, notes."""
        found: list[str] = []
        for cell in row.cells:
            if cell is not None:
                found += [*self._rules(cell), *self._corrections(cell), *self._normal(cell)]
        return [*found, *row.notes, *self._namesakes(row)]

    def _open(self, row: Row) -> Iterator[Remark]:
        for episode in row.episodes:
            due = episode.due_at
            if due is None:
                yield Remark(self._say(FOLLOWED))
            elif due <= self._shown.now:
                yield Remark(self._say(OVERDUE.with_(clock=self._when(due))), pressing=True)
            else:
                yield Remark(self._say(REPEAT.with_(clock=self._when(due))))

    def _when(self, moment: datetime) -> str:
        home_time = self._shown.house.desk.home_time
        near = home_time.day(moment) == home_time.day(self._shown.now)
        clock = self._shown.clock(moment)
        return clock if near else f"{self._shown.day(moment)} {clock}"

    def _away(self, row: Row) -> Iterator[Remark]:
        absence = row.absence
        if absence is None:
            return
        yield Remark(self._say(SINCE.with_(day=self._shown.day(absence.since))))
        if absence.until is not None:
            yield Remark(self._say(UP_TO.with_(day=absence.until.strftime("%m-%d"))))
        if absence.note:
            yield Remark(absence.note)

    def _about(self, cell: SheetCell) -> Iterator[Remark]:
        valid = cell.valid
        several = len({entry.ref.station for entry in valid}) > 1
        overtaken = self._shown.house.worklist.overtaken(valid) if several else set[LineRef]()
        for entry in valid:
            if entry.is_reading and entry is not cell.reading:
                value = shown(entry.measure, entry.values)
                earlier = EARLIER.with_(shown=value, clock=self._shown.clock(entry.taken_at))
                is_overtaken = entry.ref in overtaken
                said = self._say(OVERTAKEN.with_(shown=value) if is_overtaken else earlier)
                yield Remark(self._at_desk(said, entry) if several else said)
            elif entry is cell.reading:
                yield from self._circumstances(cell, entry)

    def _at_desk(self, said: str, entry: Entry) -> str:
        """Say at which desk it was typed, where two desks typed in one cell."""
        names = {one.station: one.name for one in self._shown.house.desks.listed()}
        desk = names.get(entry.ref.station) or entry.ref.station
        return self._say(AT_DESK.with_(said=said, desk=desk))

    def _circumstances(self, cell: SheetCell, entry: Entry) -> Iterator[Remark]:
        sheet = self._shown.sheet
        assert sheet is not None  # noqa: S101  # there is a row, so there is a sheet
        site = entry.measure.site(entry.site)
        if site is not None and entry.site != sheet.site:
            yield Remark(self._say(site.label))
        if not entry.time_said:
            yield Remark(self._say(TIME_NOT_SAID))
        elif self._shown.is_late(cell, entry.taken_at):
            yield Remark(self._say(LATE))
        if sheet.closed_at is not None and entry.recorded_at > sheet.closed_at:
            yield Remark(self._say(AFTER_REPORT))
        if entry.note:
            yield Remark(entry.note)

    def _struck(self, cell: SheetCell) -> Iterator[Remark]:
        for entry in cell.entries:
            if entry.superseded is not None:
                yield Remark(self._say_entry(entry), struck=True)

    def _say_entry(self, entry: Entry) -> str:
        if entry.is_reading:
            return shown(entry.measure, entry.values)
        return self._say(BY_CODE[entry.reason].label) if entry.reason in BY_CODE else entry.reason

    def _rules(self, cell: SheetCell) -> Iterator[str]:
        for finding in cell.findings:
            for hit, sentence in zip(finding.hits, finding.sentences, strict=True):
                source = cell.measure.rule(hit.rule).source.label
                yield self._say(SOURCE.with_(sentence=sentence, source=source))
            yield self._say(NEXT.with_(advice=finding.family.advice))

    def _corrections(self, cell: SheetCell) -> Iterator[str]:
        for entry in cell.entries:
            if entry.superseded is not None:
                yield self._correction(entry)

    def _correction(self, entry: Entry) -> str:
        known = entry.superseded
        assert known is not None  # noqa: S101  # looked at just before
        reason: Text | str = EVERY_REASON.get(known.reason, Text("", known.reason))
        if known.words == AT_ONCE:
            reason = AT_ONCE_WORDS.with_(reason=reason)
        elif known.words:
            reason = f"{self._say(reason) if isinstance(reason, Text) else reason}, {known.words}"
        said = self._say(
            CORRECTED.with_(
                shown=self._say_entry(entry),
                taken=self._shown.clock(entry.taken_at),
                clock=self._shown.clock(known.at),
                who=self._who(known.by),
                why=reason,
            )
        )
        sheet = self._shown.sheet
        late = sheet is not None and sheet.closed_at is not None and known.at > sheet.closed_at
        return self._say(CORRECTED_LATE.with_(sentence=said)) if late else said

    def _who(self, subject: int) -> str | Text:
        try:
            return self._shown.house.desk.person(subject).name
        except KeyError:
            return THE_PROGRAM

    def _normal(self, cell: SheetCell) -> Iterator[str]:
        if cell.baseline is not None:
            own = cell.baseline
            yield self._say(OWN_NORMAL.with_(number=own.amount, count=own.count))

    def _namesakes(self, row: Row) -> list[str]:
        sheet = self._shown.sheet
        namesakes = (
            self._words.person(one.person)
            for one in (sheet.rows if sheet is not None else ())
            if one.person.name == row.person.name and one.person.id != row.person.id
        )
        same = list(islice(namesakes, 3))
        return [self._say(NAMESAKES.with_(people=same))] if same else []
