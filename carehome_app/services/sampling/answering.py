"""Keep answers: a laboratory's, typed or from its file, and the lines of kits. Then judge them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

import msgspec

from carehome_app.db.sampling import rounds
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import FutureError, ReasonNeededError
from carehome_app.domain.events import FileTaken, FindingRaised, SettingChanged
from carehome_app.domain.files.columns import Columns
from carehome_app.domain.files.laboratory import HEADINGS, LabColumn, lab_columns
from carehome_app.domain.files.mapping import remembered_as
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.moments import date_typed, time_typed, to_ms
from carehome_app.domain.people import Person
from carehome_app.domain.sampling.errors import (
    AnsweredAlreadyError,
    AnsweredBeforeSamplingError,
    NoSampleError,
    NoTubeError,
)
from carehome_app.domain.sampling.events import KitRead, SamplingCorrected, TubeAnswered
from carehome_app.domain.sampling.laboratory import (
    Judgement,
    Known,
    LabRow,
    Verdict,
    judged,
)
from carehome_app.domain.sampling.results import (
    RESULT_LABELS,
    Outcome,
    Result,
    lines_typed,
    result_typed,
)
from carehome_app.domain.sampling.round import Sample, SampleRound, Tube, by_time
from carehome_app.domain.sampling.rules import (
    USUAL_KIT,
    Judged,
    KitClock,
    is_before,
    judge_kit,
    judge_tube,
)
from carehome_app.domain.settings import NotADateError, NotATimeError
from carehome_app.domain.texts import checked_text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.sampling.rounds import SamplingRounds

REMEMBERED: Final = "laboratory "
"""Begins the setting that says how the columns of a laboratory's file are used."""
WHAT: Final = "laboratory"
"""What a laboratory's file is called in the list of files."""
BOTH: Final = Changes.SAMPLING | Changes.FINDINGS


class LabFile(msgspec.Struct, frozen=True):
    """A laboratory's file with a verdict for each row; nothing of it is kept yet."""

    table: RawTable
    rows: tuple[Judgement, ...]
    missing: tuple[LabColumn, ...] = ()
    """Columns without which no row can be understood."""
    columns: Columns | None = None

    def count(self, verdict: Verdict) -> int:
        """Return how many rows have a verdict."""
        return sum(row.verdict is verdict for row in self.rows)


class Waits(msgspec.Struct, frozen=True):
    """A kit that was swabbed and not read: whose, and its clock."""

    person: Person
    sample: Sample
    clock: KitClock


class Answering:
    """Answers and the findings they raise."""

    def __init__(self, desk: Desk, rounds_: SamplingRounds) -> None:
        """Work at a desk."""
        self._desk = desk
        self._rounds = rounds_

    def answer(self, number: int, label: str, result: str, at: str = "") -> Changes:
        """Keep the answer to a tube, as it was typed; `at` is a time or day and time, or now.

        Late answers come in also when the round is closed.
        """
        self._desk.require(May.PLAN)
        round_ = self._rounds.round(number)
        tube = self._tube(round_, label)
        meant, moment = result_typed(result), self._moment(at)
        self._check(tube, moment)
        with self._desk.acting(May.PLAN) as action:
            self._append(action, number, (tube.label, meant, moment, result.strip()), 0)
        return BOTH

    def take_back(self, number: int, label: str, words: str) -> Changes:
        """Take an answer back with a reason; what it found is gone with it."""
        self._desk.require(May.CORRECT_ANY)
        tube = self._tube(self._rounds.round(number), label)
        if tube.answer is None:
            raise NoTubeError(given=label)
        if not words.strip():
            raise ReasonNeededError
        with self._desk.acting(May.CORRECT_ANY) as action:
            action.append(
                SamplingCorrected(number, *tube.answer.ref, "other", checked_text(words))
            )
        return BOTH

    def read_kit(self, number: int, subject: int, lines: str, at: str = "") -> Changes:
        """Keep which lines were seen; a reading outside the kit's window is kept and marked."""
        self._desk.require(May.RECORD)
        round_ = self._rounds.round(number)
        sample = next(
            (one for one in round_.samples.get(subject, ()) if one.is_kit and one.lines is None),
            None,
        )
        if sample is None:
            raise NoSampleError(name=self._desk.person(subject).name)
        seen, moment = lines_typed(lines), self._moment(at)
        if is_before(moment, sample.at):
            raise AnsweredBeforeSamplingError(
                answered=self._shown(moment), sampled=self._shown(sample.at)
            )
        with self._desk.acting(May.RECORD) as action:
            ref = action.append(KitRead(number, *sample.ref, seen, to_ms(moment)))
            now = self._again(number)
            known = next(one for one in now.samples[subject] if one.ref == sample.ref)
            self._raise(action, judge_kit(now, known, (ref, moment)))
        return BOTH

    def kits(self, round_: SampleRound) -> list[Waits]:
        """Return the kits that wait to be read, the oldest first."""
        self._desk.require(May.READ)
        kits = [
            one
            for taken in round_.samples.values()
            for one in taken
            if not one.tube and one.lines is None
        ]
        lots = rounds.lots(self._desk.store) if kits else {}
        return [
            Waits(
                self._desk.person(one.subject),
                one,
                lots[one.lot].clock if one.lot in lots else USUAL_KIT,
            )
            for one in sorted(kits, key=by_time)
        ]

    # A laboratory's file.

    def look(self, number: int, table: RawTable, said: Mapping[str, str] | None = None) -> LabFile:
        """Return what each row of a file would do; nothing is written.

        `said` gives the use of columns whose heading nobody knows; without it that of the last
        such file holds.
        """
        self._desk.require(May.READ)
        round_ = self._rounds.round(number)
        columns = lab_columns(table, said or self._remembered(table))
        missing = [] if LabColumn.RESULT in columns.places else [LabColumn.RESULT]
        if not {LabColumn.TUBE, LabColumn.NAME, LabColumn.NUMBER} & columns.places.keys():
            missing.append(LabColumn.TUBE)
        if missing:
            return LabFile(table, (), tuple(missing), columns)
        below = [row for row in table.rows if row.number > columns.heading_row]
        rows = [self._row(columns, row) for row in below]
        return LabFile(table, tuple(judged(round_, self._known(round_), rows)), (), columns)

    def keep(self, number: int, file: LabFile, asked: Iterable[int] = ()) -> Changes:
        """Keep the rows that are taken, and of those asked about the lines named in `asked`.

        All of it or nothing; each answer names the file's line.
        """
        self._desk.require(May.PLAN)
        wanted = set(asked)
        taken: dict[str, tuple[str, Result, datetime, str]] = {}
        for one in file.rows:
            chosen = one.verdict is Verdict.TAKEN or (
                one.verdict is Verdict.ASKED and one.row.line in wanted
            )
            if chosen and one.tube and one.result is not None:
                at = one.row.at or self._desk.now()
                taken.setdefault(one.tube, (one.tube, one.result, at, one.row.result))
        with self._desk.acting(May.PLAN) as action:
            line = action.append(
                FileTaken(file.table.name, file.table.sha256, WHAT, len(file.rows))
            )
            for answer in taken.values():
                self._append(action, number, answer, line.number)
            self._remember(action, file)
        self._desk.forget(Changes.SETTINGS)
        return BOTH | Changes.ENTRIES | Changes.SETTINGS

    def _remembered(self, table: RawTable) -> dict[str, str]:
        """Return how the columns of such a file were used when one was last kept."""
        said = self._desk.setting(REMEMBERED + remembered_as(lab_columns(table, {})))
        pairs = (line.rpartition(" = ") for line in said.splitlines())
        return {heading: use for heading, _sign, use in pairs if use in HEADINGS}

    def _remember(self, action: Action, file: LabFile) -> None:
        """Keep what somebody said of the columns, for the next such file."""
        spoken = [one for one in file.columns.all if one.on_purpose] if file.columns else []
        key = REMEMBERED + remembered_as(lab_columns(file.table, {}))
        text = "\n".join(f"{one.key} = {one.use}" for one in spoken if one.use)
        if text and self._desk.setting(key) != text:
            action.append(SettingChanged(key, text))

    def _append(
        self, action: Action, number: int, answer: tuple[str, Result, datetime, str], source: int
    ) -> None:
        label, result, at, said = answer
        action.append(TubeAnswered(number, label, result.value, to_ms(at), "", source, said[:40]))
        now = self._again(number)
        self._raise(action, judge_tube(now, now.tubes[label]))

    def _raise(self, action: Action, found: Sequence[Judged]) -> None:
        for one in found:
            if self._desk.limits.is_on(one.rule):
                action.append(raised(one))

    def _again(self, number: int) -> SampleRound:
        """Return the round with what was just appended."""
        found = rounds.round_of(self._desk.store, number)
        assert found is not None  # noqa: S101  # it was there before the action began
        return found

    def _row(self, columns: Columns, row: RawRow) -> LabRow:
        said = columns.text(row, LabColumn.AT)
        at = self._time_in(said)
        return LabRow(
            row.number,
            columns.text(row, LabColumn.TUBE),
            columns.text(row, LabColumn.NAME),
            columns.text(row, LabColumn.NUMBER),
            columns.text(row, LabColumn.RESULT),
            at,
            said if said.strip() and at is None else "",
        )

    def _time_in(self, text: str) -> datetime | None:
        try:
            return self._moment(text) if text else None
        except (NotADateError, NotATimeError, FutureError):
            return None

    def _known(self, round_: SampleRound) -> Known:
        names: dict[str, list[int]] = {}
        numbers: dict[str, int] = {}
        said: dict[int, str] = {}
        for subject in round_.roster:
            person = self._desk.person(subject)
            names.setdefault("".join(person.name.split()), []).append(subject)
            numbers[person.details.code] = subject
            said[subject] = f"{person.place or person.details.code} {person.name}"
        return Known(
            {name: tuple(some) for name, some in names.items()}, numbers, said, self._shown
        )

    def _tube(self, round_: SampleRound, label: str) -> Tube:
        found = round_.tube_meant(label)
        if found is None:
            raise NoTubeError(given=label)
        return found

    def _check(self, tube: Tube, moment: datetime) -> None:
        if tube.answer is not None:
            known = RESULT_LABELS[Outcome(tube.result.value)]
            raise AnsweredAlreadyError(tube=tube.label, known=known)
        if tube.sampled_at is not None and is_before(moment, tube.sampled_at):
            raise AnsweredBeforeSamplingError(
                answered=self._shown(moment), sampled=self._shown(tube.sampled_at)
            )

    def _moment(self, typed: str) -> datetime:
        """Return a moment as it was typed: nothing is now, a time is today's."""
        now, said = self._desk.now(), typed.replace("T", " ").split()
        if not said:
            return now
        day = date_typed(said[0]) if len(said) > 1 else self._desk.today()
        clock = time_typed(said[-1][:5])
        moment = self._desk.home_time.moment(day, clock)
        if moment > now:
            raise FutureError(when=self._shown(moment))
        return moment

    def _shown(self, at: datetime) -> str:
        return f"{self._desk.home_time.local(at):%m-%d %H:%M}"


def raised(one: Judged) -> FindingRaised:
    """Return the event of what was found about a person in a test round."""
    return FindingRaised(
        subject=one.subject,
        measure=0,
        station=one.on.station,
        number=one.on.number,
        family=one.rule.family,
        severity=int(one.rule.severity),
        taken_at=to_ms(one.at),
        day=0,
        window="",
        hits=((one.rule.code, one.rule.version, one.numbers),),
    )
