"""A copy's end, an erasure's term, and what a check proves: on both sides of each edge."""

import pytest
from msgspec.structs import replace

from carehome_app import __version__
from carehome_app.db.journal.journal import Line
from carehome_app.domain.events import PersonAdmitted, ReadingTaken, RoleGiven
from carehome_app.domain.history.journal_line import CopyHead, KeptLine
from carehome_app.domain.moments import to_ms
from carehome_app.domain.privacy.events import PersonErased
from carehome_app.domain.reports.issued import seal_code, seal_of_lines
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import in_english
from carehome_app.services.history.erasures import Erasures
from carehome_app.services.history.journal_copies import JournalCopies, check_copy
from carehome_app.services.history.verifying import NOT_BUILT, Verified
from tests.builders import Home, MovableClock

DIRECTOR, GONE, OTHER = 1, 2, 3


def copied(home: Home) -> tuple[CopyHead, list[KeptLine]]:
    copies = JournalCopies(home.desk)
    head = copies.head(bare=False)
    return head, list(copies.lines(head))


def said(head: CopyHead, lines: list[KeptLine], seal: str = "") -> list[str]:
    return [in_english(one) for one in check_copy(head, lines, seal).problems]


def test_a_copy_says_whose_it_is_and_how_many_lines_it_must_have(home: Home) -> None:
    head, lines = copied(home)
    count, digest = home.desk.store.heads()[1]
    assert head == CopyHead(
        home=home.desk.card.id,
        program=__version__,
        made_at="2026-11-21T23:30:00+00:00",
        bare=False,
        lines=count,
        heads={"1": (count, digest.hex())},
        sealed=[],
    )
    assert [one.ref for one in lines] == [LineRef(1, number) for number in range(1, count + 1)]
    home.measure("R001", "36.5")
    assert len(list(JournalCopies(home.desk).lines(head))) == count, "up to those it names"
    nobody = replace(head, heads={})
    assert list(JournalCopies(home.desk).lines(nobody)) == []


def test_a_copy_that_ends_otherwise_than_its_top_says_is_told(home: Home) -> None:
    head, lines = copied(home)
    count, digest = head.heads["1"]
    assert said(head, lines) == []
    assert said(replace(head, heads={"1": (count, "00" * 32)}), lines) == [
        "The last line of desk 1 is not the one the copy names at its top."
    ]
    for number in (count - 1, count + 1):
        assert said(replace(head, heads={"1": (number, digest)}), lines) == [
            f"The copy says that desk 1 has {number} lines; the last one there is {count}."
        ]
    assert said(replace(head, heads={"1": (count, digest), "2": (3, digest)}), lines) == [
        "The copy says that desk 2 has 3 lines; the last one there is 0."
    ]
    assert said(replace(head, heads={}), lines) == [
        f"The copy says that desk 1 has 0 lines; the last one there is {count}."
    ]
    assert said(replace(head, heads={}), []) == []


def test_a_seal_of_a_copy_is_of_its_own_line_or_of_those_of_several_desks(home: Home) -> None:
    head, lines = copied(home)
    for line in (lines[0], lines[7], lines[-1]):
        found = check_copy(head, lines, f" {seal_code(line.hash).upper()} ")
        assert (found.ok, found.sealed) == (True, line.ref)
    several = seal_of_lines({1: (8, lines[7].hash), 2: (5, b"")})
    assert not check_copy(head, lines, several).ok
    known = replace(head, sealed=[(1, {1: 8, 2: 5})])
    found = check_copy(known, lines, several)
    assert (found.ok, found.sealed) == (True, LineRef(1, 8))
    assert check_copy(known, lines).sealed is None
    assert said(head, lines, "0" * 20) == [f"No line of this record has the seal {'0' * 20}."]
    assert "is no seal" in said(head, lines, "xyz")[0]


def person_line(number: int, subject: int) -> Line:
    admitted = PersonAdmitted(
        subject, "resident", "R", "x", "", None, "", "", "", "", "", "", at=0
    )
    return Line(LineRef(1, number), 0, DIRECTOR, admitted)


def erased(day: int, by: int = DIRECTOR, numbers: tuple[int, ...] = (5, 6)) -> Line:
    """Return the erasure of 22 November, noon in Greenwich, of a person with two lines."""
    at = to_ms(MovableClock("2026-11-22 20:00")())
    event = PersonErased(GONE, "resident_file", day, {"1": numbers}, ())
    return Line(LineRef(1, 9), at, by, event)


def test_an_erasure_is_one_the_program_would_have_made_or_what_it_is_not_is_said() -> None:
    day = MovableClock("2026-11-22 20:00")().date().toordinal()
    director = Line(LineRef(1, 1), 0, 0, RoleGiven(DIRECTOR, "director"))
    carer = Line(LineRef(1, 2), 0, 0, RoleGiven(OTHER, "carer"))
    blank = {LineRef(1, 5), LineRef(1, 6)}
    kinds = {LineRef(1, 5): PersonAdmitted.kind, LineRef(1, 6): ReadingTaken.kind}
    others = {LineRef(1, 5): ReadingTaken.kind, LineRef(1, 6): ReadingTaken.kind}

    def wrong(
        *lines: Line,
        blank: set[LineRef] = blank,
        kinds: dict[LineRef, int] = kinds,
        there: int = 99,
    ) -> list[str]:
        shown = Erasures()
        for line in (director, carer, *map(person_line, (1, 2), (DIRECTOR, OTHER)), *lines):
            shown.show(line)
        return [one.source.partition(" {")[0] for one in shown.wrong(blank, kinds, {1: there})]

    assert wrong(erased(day + 1)) == []
    assert wrong(erased(day + 2)) == ["Person"], "before the term was over"
    assert wrong(erased(day, by=OTHER)) == ["Person"], "by no director"
    assert wrong(erased(day, by=GONE)) == [], "a director who is erased too"
    assert wrong(erased(day), kinds=others) == ["The erasure of person"], "no admission"
    assert wrong(erased(day), blank={LineRef(1, 5)}) == ["The erasure of person"], "readable"
    assert wrong(erased(day, numbers=(5, 99)), there=98) == [], "it has not come yet"
    assert wrong(erased(day, numbers=(5, 99)), there=99) == ["The erasure of person"]
    assert wrong(erased(day, numbers=()), kinds={}) == [], "nothing was here of that person"
    assert wrong(person_line(3, GONE), erased(day)) == ["Person"], "still there"
    reading = ReadingTaken(77, 1, day, "am", 0, ("36.5",), "", 1)
    stray = Line(LineRef(1, 4), 0, DIRECTOR, reading)
    assert wrong(stray) == [], "nobody was erased"
    assert wrong(stray, erased(day)) == ["Lines about person"]
    another = Line(LineRef(1, 3), 0, DIRECTOR, replace(reading, subject=78))
    assert wrong(stray, another, erased(day)) == ["Lines about person"], "the first is enough"


@pytest.mark.parametrize(
    ("more", "proven", "not_proven"),
    [
        ({}, 3, 2),
        ({"chain_only": True}, 1, 3),
        ({"sealed": LineRef(1, 4)}, 4, 2),
        ({"erased": 1}, 3, 3),
        ({"unknown": 2}, 3, 3),
        ({"chain_only": True, "of_copy": True, "erased": 2, "unknown": 1}, 1, 5),
        ({"problems": (NOT_BUILT,)}, 0, 2),
    ],
)
def test_what_a_check_proves_and_what_it_cannot_say(
    more: dict[str, object], proven: int, not_proven: int
) -> None:
    known = Verified(**{"lines": 7, "problems": (), **more})  # type: ignore[arg-type]
    assert (len(known.proven), len(known.not_proven)) == (proven, not_proven)
    said = " ".join(in_english(one) for one in (*known.proven, *known.not_proven))
    assert ("of this copy say" in said) == known.of_copy
    assert ("only the chain was looked at" in said) == (known.chain_only and not known.of_copy)
    assert ("line 4 of desk 1" in said) == (known.sealed is not None)
    assert ("Each of the 7 lines" in said) == known.ok
