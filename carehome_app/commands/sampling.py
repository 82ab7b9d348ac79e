"""`sample`: test rounds by the same services as the page."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import NO, Answer
from carehome_app.commands.taking import How, take_file
from carehome_app.documents.tables import read_table
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.files.laboratory import HEADINGS, column_named
from carehome_app.domain.files.mapping import mapping_in
from carehome_app.domain.files.tables import RawTable
from carehome_app.domain.moments import to_ordinal
from carehome_app.domain.sampling.errors import NoTestRoundError
from carehome_app.domain.sampling.laboratory import VERDICT_LABELS, Verdict
from carehome_app.domain.sampling.plans import Rhythm, Who, week_of
from carehome_app.domain.sampling.round import Method, Move, SampleRound
from carehome_app.domain.sampling.standing import WORDS, cases, samples
from carehome_app.domain.sampling.turnaround import turnaround
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.files.course import Course
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.tested_rows import WhoIsTested
from carehome_app.services.files.verdicts import Said
from carehome_app.services.house import House
from carehome_app.services.sampling.planning import NewPlan, window_typed
from carehome_app.services.sampling.rounds import Board, NewRound
from carehome_app.services.sampling.taking import Asked, Sampled, Scan, Why

NO_ROUND: Final = QT_TRANSLATE_NOOP("Commands", "There is no test round.")
OPENED: Final = QT_TRANSLATE_NOOP("Commands", "Round {number} “{name}”: {count} on the list.")
PLANNED: Final = QT_TRANSLATE_NOOP("Commands", "Plan {number} “{name}” begins.")
SAMPLED: Final = QT_TRANSLATE_NOOP("Commands", "Kept: {person}, {tube} {position}.")
CHOSEN: Final = QT_TRANSLATE_NOOP("Commands", "Tube {tube}.")
KEPT: Final = QT_TRANSLATE_NOOP("Commands", "Kept.")
WEEK: Final = QT_TRANSLATE_NOOP(
    "Commands", "{plan}, {first} to {last}: {all} = complete {complete} + not complete {left}"
)
LEFT: Final = QT_TRANSLATE_NOOP("Commands", "  not complete: {names}")
NO_WEEK: Final = QT_TRANSLATE_NOOP("Commands", "No rhythm asks for tests in this week.")
UNKNOWN_COLUMNS: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "Results, tubes or people were not found in the columns {headings}. Say what they are in a"
    " file for {option}, a line each: heading = {uses}.",
)
ROWS: Final = QT_TRANSLATE_NOOP(
    "Commands", "rows {rows} = taken {taken} + asked {asked} + not taken {refused}"
)


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What a round or a plan is opened with, as it was typed."""

    name: str
    method: str
    pool: int
    window: str
    who: str
    rhythm: str | None
    first: date | None
    ordered_by: str
    file: Path | None = None
    """A list of who is to be tested; without it everybody of the group is."""


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """Who is sampled, and into which tube."""

    number: int
    who: str
    tube: str
    code: str
    lot: str
    again: bool


def status(access: Access, number: int) -> Answer:
    """Count a round."""

    def work(house: House, say: Translate) -> Answer:
        if not number and house.sampling.rounds.current() is None:
            return Answer((say(NO_ROUND),), data={"round": None})
        board = house.sampling.rounds.board(_round(house, number).id)
        lines = [say(sentence(one)) for one in identities(board.due, WORDS)]
        lines += [say(one) for one in turnaround(board.round, board.at).words()]
        return Answer(tuple(lines), NO if board.due.open else 0, _data(house, board))

    return in_home(access, work, to_write=False)


def week(access: Access, day: date | None) -> Answer:
    """Say of every plan whose week is complete, and whose is not."""

    def work(house: House, say: Translate) -> Answer:
        first = week_of(day or house.desk.today())
        weeks = house.sampling.planning.weeks(first, first + timedelta(days=6))
        lines, data = [], []
        for one in weeks:
            left = [
                house.desk.person(who).name for who, is_whole in one.whole.items() if not is_whole
            ]
            last = one.first + timedelta(days=6)
            counts = {
                "all": len(one.whole),
                "complete": sum(one.whole.values()),
                "left": len(left),
            }
            said = WEEK.with_(plan=one.plan.name, first=first, last=last, **counts)
            lines += [say(said), *([say(LEFT.with_(names=left))] if left else [])]
            data.append(
                {
                    "plan": one.plan.name,
                    "first": first.isoformat(),
                    "asked": one.asked,
                    "not_complete": left,
                    **counts,
                }
            )
        return Answer(tuple(lines) or (say(NO_WEEK),), data=data)

    return in_home(access, work)


def plan(access: Access, wanted: Wanted) -> Answer:
    """Open a round now, for a list from a file or for a group, or let rounds become due."""
    if wanted.file is not None:
        return _of_list(access, wanted, wanted.file)

    def work(house: House, say: Translate) -> Answer:
        sampling = house.sampling
        who, method = Who(wanted.who), Method(wanted.method)
        if wanted.rhythm is not None:
            number = sampling.planning.start(
                NewPlan(
                    name=wanted.name,
                    rhythm=Rhythm(wanted.rhythm),
                    method=method,
                    window=wanted.window,
                    who=who,
                    capacity=wanted.pool,
                    first=wanted.first,
                    ordered_by=wanted.ordered_by,
                )
            )
            said = PLANNED.with_(number=number, name=wanted.name)
            return Answer((say(said),), data={"plan": number})
        number = sampling.rounds.open(_new_round(house, wanted))
        board = sampling.rounds.board(number)
        said = OPENED.with_(number=number, name=wanted.name, count=board.due.roster)
        return Answer((say(said),), data=_data(house, board))

    return in_home(access, work, to_write=True)


def _new_round(house: House, wanted: Wanted) -> NewRound:
    opens, closes = window_typed(wanted.window)
    moment, today = house.desk.home_time.moment, house.desk.today()
    return NewRound(
        name=wanted.name,
        method=Method(wanted.method),
        who=Who(wanted.who),
        capacity=wanted.pool,
        opens=moment(today, opens),
        closes=moment(today, closes),
        ordered_by=wanted.ordered_by,
    )


def _of_list(access: Access, wanted: Wanted, file: Path) -> Answer:
    def listed(house: House) -> WhoIsTested:
        return house.lists.tested.of(_new_round(house, wanted))

    def preview(house: House, table: RawTable, said: Said, _course: Course) -> Preview:
        return listed(house).preview(table, said)

    return take_file(access, file, preview, How(), listed)


def take(access: Access, taken: Taken) -> Answer:
    """Sample somebody, or say what is asked."""

    def work(house: House, say: Translate) -> Answer:
        scan = Scan(
            round=_round(house, taken.number).id,
            typed=taken.who,
            tube=taken.tube,
            code=taken.code,
            lot=taken.lot,
        )
        outcome = house.sampling.taking.scan(scan)
        if isinstance(outcome, Asked) and taken.again:
            outcome = house.sampling.taking.scan(
                Scan(
                    round=scan.round,
                    typed=scan.typed,
                    tube=scan.tube,
                    code=scan.code,
                    lot=scan.lot,
                    asked=outcome.questions,
                )
            )
        if isinstance(outcome, Asked):
            lines = tuple(say(one) for one in outcome.questions)
            return Answer(lines, NO, {"kept": False, "question": " ".join(lines)})
        if isinstance(outcome, Sampled):
            said = SAMPLED.with_(
                person=outcome.person.name, tube=outcome.tube or taken.lot,
                position=outcome.position or "",
            )  # fmt: skip
            data = {
                "kept": True, "person": outcome.person.details.code, "tube": outcome.tube,
                "position": outcome.position,
            }  # fmt: skip
            return Answer((say(said),), data=data)
        data = {"kept": False, "tube": outcome.label}
        return Answer((say(CHOSEN.with_(tube=outcome.label)),), data=data)

    return in_home(access, work, to_write=True)


def seal(access: Access, number: int, tube: str, whom: str) -> Answer:
    """Seal a tube, and hand it over where it is said to whom."""

    def work(house: House, say: Translate) -> Answer:
        round_ = _round(house, number)
        known = round_.tube_meant(tube)
        if known is None or not known.is_sealed:
            house.sampling.taking.seal(round_.id, tube)
        if whom:
            house.sampling.taking.move(round_.id, [tube], Move.HANDED, whom)
        return _kept(say)

    return in_home(access, work, to_write=True)


def result(access: Access, number: int, said: tuple[str, str, str]) -> Answer:
    """Keep an answer to a tube, or the lines of somebody's kit; then the time."""

    def work(house: House, say: Translate) -> Answer:
        about, answer, at = said
        round_ = _round(house, number)
        if round_.method is Method.ANTIGEN:
            person = house.people.find(about)
            house.sampling.answering.read_kit(round_.id, person.id, answer, at)
        else:
            house.sampling.answering.answer(round_.id, about, answer, at)
        return _kept(say)

    return in_home(access, work, to_write=True)


def explain(access: Access, number: int, who: str, why: tuple[str, date | None, str]) -> Answer:
    """Keep why somebody is not sampled: reason, last day, words."""

    def work(house: House, say: Translate) -> Answer:
        reason, until, words = why
        said = Why(reason=reason, until=to_ordinal(until), words=words)
        person = house.people.find(who)
        house.sampling.explaining.explain(_round(house, number).id, person.id, said)
        return _kept(say)

    return in_home(access, work, to_write=True)


def lab_file(
    access: Access, number: int, path: Path, mapping: Path | None = None, *, keep: bool
) -> Answer:
    """Judge a laboratory's file, and keep what is taken when that is said."""

    def work(house: House, say: Translate) -> Answer:
        round_ = _round(house, number)
        said = None
        if mapping is not None:
            text = mapping.read_text(encoding="utf-8")
            said = mapping_in(mapping.name, text, column_named)
        file = house.sampling.answering.look(round_.id, read_table(path), said)
        if keep:
            house.sampling.answering.keep(round_.id, file)
        counts = {one.value: file.count(one) for one in Verdict}
        rows = [
            {"row": one.row.line, "verdict": one.verdict.value, "why": say(one.why)}
            for one in file.rows
        ]
        lines = tuple(
            f"{one.row.line}  {say(VERDICT_LABELS[one.verdict])}  {say(one.why)}"
            for one in file.rows
        )
        total = say(ROWS.with_(rows=len(file.rows), **counts))
        not_all = counts[Verdict.TAKEN.value] < len(file.rows) or bool(file.missing)
        if file.missing and file.columns is not None:
            headings = [one.heading for one in file.columns.all]
            lines = (
                say(UNKNOWN_COLUMNS.with_(headings=headings, uses=[*HEADINGS], option="--map")),
            )
        data = {"rows": rows, "kept": keep, **counts}
        return Answer((*lines, total), NO if not_all else 0, data)

    return in_home(access, work, to_write=keep)


def close(access: Access, number: int) -> Answer:
    """Close a round."""

    def work(house: House, say: Translate) -> Answer:
        house.sampling.rounds.close(_round(house, number).id)
        return _kept(say)

    return in_home(access, work, to_write=True)


def _round(house: House, number: int) -> SampleRound:
    if number:
        return house.sampling.rounds.round(number)
    current = house.sampling.rounds.current()
    if current is None:
        raise NoTestRoundError(given="")
    return house.sampling.rounds.round(current.id)


def _kept(say: Callable[[Text], str]) -> Answer:
    return Answer((say(KEPT),), data={"kept": True})


def _minutes(took: timedelta | None) -> int | None:
    return None if took is None else took // timedelta(minutes=1)


def _data(house: House, board: Board) -> dict[str, object]:
    count, due = samples(board.round), board.due
    took = turnaround(board.round, board.at)
    return {
        "round": board.round.id,
        "name": board.round.opened.name,
        "version": board.round.version,
        "roster": due.roster,
        "due": due.due,
        "exempt": due.exempt,
        "done": due.done,
        "explained": due.explained,
        "open": due.open,
        "results": dict(due.words(Box.DONE)),
        "reasons": dict(due.words(Box.EXPLAINED)),
        "cases": len(cases(board.round)),
        "samples": count.all,
        "answered_after_minutes": _minutes(took.median),
        "oldest_waits_minutes": _minutes(took.oldest),
        "tubes": {one.label: one.result.value for one in board.round.tubes.values()},
        "open_people": [house.desk.person(item.who).details.code for item in due.behind(Box.OPEN)],
        "look_at": [one.rule.code for one in board.notices],
    }
