"""Count a round a second time, slowly and plainly, from nothing but the journal's lines."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import journal
from carehome_app.db.journal.journal import Line
from carehome_app.db.journal.proof import found_again
from carehome_app.domain import events
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey, Span
from carehome_app.domain.rounds.reasons import BY_CODE

Said = events.ReadingTaken | events.NotMeasured


@dataclass(frozen=True)
class Kept:
    """A reading or a reason with its line and when it was written down."""

    ref: LineRef
    said: Said
    recorded_at: int

    @property
    def order(self) -> tuple[int, LineRef]:
        """Where it stands in the person's day."""
        return (self.said.taken_at, self.ref)


@dataclass
class Known:
    """Everything the journal says, in plain lists."""

    kept: list[Kept] = field(default_factory=list)
    corrected: set[LineRef] = field(default_factory=set)
    stays: dict[int, list[list[int | None]]] = field(default_factory=dict)
    denied: list[tuple[LineRef, int]] = field(default_factory=list)
    findings: list[tuple[LineRef, events.FindingRaised]] = field(default_factory=list)
    closings: list[tuple[LineRef, events.FollowUpTaken]] = field(default_factory=list)
    groups: dict[int, list[tuple[int, LineRef, str]]] = field(default_factory=dict)
    """To which group each person belonged from when on."""

    @property
    def valid(self) -> list[Kept]:
        """What was not corrected, in the order in which it was so."""
        left = [one for one in self.kept if one.ref not in self.corrected]
        return sorted(left, key=lambda one: one.order)


def known(store: Store) -> Known:
    """Read the whole journal."""
    found = Known()
    for line in journal.lines(store):
        _read_group(found, line)
        _read(found, line)
    return found


def _read_group(found: Known, line: Line) -> None:
    if isinstance(line.event, events.PersonWritten | events.PersonFieldsChanged):
        group = events.written_fields(line.event).get("group")
        if group:
            since = (line.recorded_at, line.ref, group)
            found.groups.setdefault(line.event.subject, []).append(since)


def _read(found: Known, line: Line) -> None:
    match line.event:
        case events.ReadingTaken() | events.NotMeasured() as said:
            found.kept.append(Kept(line.ref, said, line.recorded_at))
        case events.EntryCorrected() as event:
            found.corrected.add(LineRef(event.station, event.number))
            for replacement in (event.reading, event.not_measured):
                if replacement is not None:
                    found.kept.append(Kept(line.ref, replacement, line.recorded_at))
        case events.PersonAdmitted() as event:
            found.stays.setdefault(event.subject, []).append([event.at, None])
        case events.PersonLeft() as event:
            for stay in found.stays[event.subject]:
                if stay[1] is None:
                    stay[1] = event.at
        case events.AbsenceReviewed(holds=False) as event:
            found.denied.append((LineRef(event.station, event.number), line.recorded_at))
        case events.FindingRaised() | JudgedAgain() as event:
            _find(found, line.ref, event)
        case events.FollowUpTaken(step="closed" | "left") as event:
            found.closings.append((line.ref, event))
        case _:
            pass


def _find(found: Known, ref: LineRef, event: events.FindingRaised | JudgedAgain) -> None:
    if isinstance(event, events.FindingRaised):
        found.findings.append((ref, event))
        return
    about = (event.station, event.number, event.family)
    found.findings = [
        (known, one)
        for known, one in found.findings
        if (one.station, one.number, one.family) != about
    ]
    if event.hits:
        found.findings.append((ref, found_again(event)))


@dataclass(frozen=True)
class Times:
    """A round's times in milliseconds."""

    opens: int
    closes: int
    until: int


def count_again(
    found: Known, round_: RoundKey, span: Span, group: str | None = None
) -> dict[str, int]:
    """Return the figures of a round, by the names of `Count`, and `open` findings.

    Of everybody, or of those who belonged to a group when its window closed.
    """
    times = Times(to_ms(span.opens), to_ms(span.closes), to_ms(span.until))
    roll = [
        subject
        for subject, stays in found.stays.items()
        if _here(stays, times) and group in (None, _group_at(found, subject, times.closes))
    ]
    standings = Counter(_standing(found, subject, round_, times) for subject in roll)
    abnormal = {
        event.subject
        for _ref, event in found.findings
        if _stands(found, event) and _in_round(event, round_) and event.subject in roll
    }
    return {
        "roll": len(roll),
        "away": standings["away"],
        "due": len(roll) - standings["away"],
        "measured": standings["measured"],
        "not_measured": standings["not measured"],
        "unexplained": standings["unexplained"],
        "abnormal": len(abnormal),
        "open": sum(
            _open_families(found, subject, times.until)
            for subject in roll
            if not _has_left(found.stays[subject], times)
        ),
    }


def _group_at(found: Known, subject: int, moment: int) -> str:
    """Return to whom a person counted at a moment; before the first line as it says."""
    known = sorted(found.groups[subject])
    return [group for at, _ref, group in known if at <= moment or at == known[0][0]][-1]


def _has_left(stays: Iterable[list[int | None]], times: Times) -> bool:
    """Return whether somebody is gone when the round ends: nothing of theirs is open then."""
    return all(end is not None and end < times.until for _begin, end in stays)


def _here(stays: Iterable[list[int | None]], times: Times) -> bool:
    return any(
        begin is not None and begin < times.closes and (end is None or end > times.opens)
        for begin, end in stays
    )


def _in_round(event: Said | events.FindingRaised, round_: RoundKey) -> bool:
    return (event.day, event.window) == (round_.day.toordinal(), round_.window)


def _stands(found: Known, event: events.FindingRaised) -> bool:
    return LineRef(event.station, event.number) not in found.corrected


def _standing(found: Known, subject: int, round_: RoundKey, times: Times) -> str:
    own = [one for one in found.valid if one.said.subject == subject]
    in_round = [one for one in own if _in_round(one.said, round_)]
    if any(isinstance(one.said, events.ReadingTaken) for one in in_round):
        return "measured"
    if in_round:
        return _by_reason(in_round[-1].said)
    holding = [one for one in own if _holds(found, one, own, round_, times)]
    if holding:
        return _by_reason(holding[-1].said)
    end = [stay for stay in found.stays[subject] if _here([stay], times)][-1][1]
    return "away" if end is not None and end < times.until else "unexplained"


def _by_reason(said: Said) -> str:
    assert isinstance(said, events.NotMeasured)
    return "away" if BY_CODE[said.reason].away else "not measured"


def _holds(found: Known, one: Kept, own: list[Kept], round_: RoundKey, times: Times) -> bool:
    said = one.said
    if not isinstance(said, events.NotMeasured):
        return False
    reaches = said.open_ended or (said.until or 0) >= round_.day.toordinal()
    denied = any(ref == one.ref and at < times.until for ref, at in found.denied)
    ended = any(other.order > one.order and other.said.taken_at < times.opens for other in own)
    same_day, windows = said.day == round_.day.toordinal(), (said.window, round_.window)
    its_own_or_later = said.day <= round_.day.toordinal()
    its_own_or_later &= not (same_day and windows == ("pm", "am"))
    return (
        its_own_or_later and reaches and said.taken_at < times.until and not denied and not ended
    )


def _open_families(found: Known, subject: int, until: int) -> int:
    families = {event.family for _ref, event in found.findings if event.subject == subject}
    return sum(_is_open(found, subject, family, until) for family in families)


def _is_open(found: Known, subject: int, family: str, until: int) -> bool:
    """Walk along one person's days up to `until`: say whether an alert is on then."""
    timeline: list[tuple[tuple[int, LineRef], str, str]] = []
    raised = set()
    sites: Mapping[LineRef, str] = {
        one.ref: one.said.site for one in found.kept if isinstance(one.said, events.ReadingTaken)
    }
    for ref, event in found.findings:
        if (event.subject, event.family) == (subject, family) and _stands(found, event):
            entry = LineRef(event.station, event.number)
            raised.add(entry)
            timeline.append(((event.taken_at, ref), "finding", sites[entry]))
    for ref, step in found.closings:
        if (step.subject, step.family) == (subject, family):
            timeline.append(((step.at, ref), "closed", ""))
    for one in found.valid:
        if (
            isinstance(one.said, events.ReadingTaken)
            and one.said.subject == subject
            and one.ref not in raised
        ):
            timeline.append((one.order, "calm", one.said.site))
    began: int | None = None
    unanswered: set[str] = set()
    for (at, _ref), what, site in sorted(timeline):
        if at >= until:
            break
        if what == "finding":
            began = at if began is None else began
            unanswered.add(site)
        elif what == "closed":
            unanswered.clear()
        else:
            unanswered -= _ANSWERED_AT[site]
        began = began if unanswered else None
    return began is not None


def anything_found(found: Known, round_: RoundKey, span: Span) -> bool:
    """Return whether anybody of the roll had a temperature found in a round's time."""
    times = Times(to_ms(span.opens), to_ms(span.closes), to_ms(span.until))
    roll = [subject for subject, stays in found.stays.items() if _here(stays, times)]
    return any(
        _stands(found, event)
        and event.subject in roll
        and (times.opens <= event.taken_at < times.until or _in_round(event, round_))
        for _ref, event in found.findings
    )


_ANSWERED_AT: Mapping[str, set[str]] = {
    "forehead": {"forehead"},
    "axilla": {"forehead", "axilla"},
    "ear": {"forehead", "axilla", "ear"},
}
"""What a calm reading at a site answers: the same site and those further from the core."""
