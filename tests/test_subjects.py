"""Every subject of the house registers what it has, and nothing is said twice."""

from collections import Counter
from typing import ClassVar

import msgspec
import pytest

from carehome_app.domain import subjects, tellings
from carehome_app.domain.desks.events import LineLifted
from carehome_app.domain.disinfection.events import AreaFindingRaised, AreaStepTaken
from carehome_app.domain.events import Event, FindingRaised, FollowUpTaken, Whose
from carehome_app.domain.findings.subject import AREA, UNIT
from carehome_app.domain.history.event_words import TOPIC_LABELS, Telling, Topic, other_words
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.outbreak.events import ClusterRaised, ClusterStepTaken
from carehome_app.domain.reports.handover import HEADINGS
from tests.approved import assert_approved
from tests.every_kind import told

KINDS = sorted(subjects.kinds().items())


def ways_of(kind: type[Event]) -> list[Telling]:
    """Return every way in which events of one kind are told, slowly: by looking at all."""
    found = [
        said
        for one in tellings.TELLINGS
        for key, said in one.items()
        if key is kind or (isinstance(key, tuple) and key[0] is kind)
    ]
    return found or [other_words(kind)]


@pytest.mark.parametrize(("number", "kind"), KINDS, ids=[kind.__name__ for _n, kind in KINDS])
def test_a_kind_of_event_says_itself(number: int, kind: type[Event]) -> None:
    assert kind.kind == number
    assert subjects.kind_of(number) is kind
    if kind.whose in (Whose.SUBJECT, Whose.PERSON, Whose.BEGUN):
        assert kind.whose in kind.__struct_fields__
    if kind.whose is Whose.NAMED:
        assert {"station", "number"} <= set(kind.__struct_fields__)
    for said in ways_of(kind):
        assert said is not other_words(kind), f"{kind.__name__} has no words"
        assert said.topic in TOPIC_LABELS


@pytest.mark.parametrize("kind", [kind for _n, kind in KINDS], ids=lambda kind: kind.__name__)
def test_what_a_handover_tells_stands_under_one_of_its_headings(kind: type[Event]) -> None:
    for said in ways_of(kind):
        assert said.shift in ("", *HEADINGS)
        assert said.shift or said.brief is None, "said in brief, and never told"
        assert said.mark or said.at_mark is None, "said at a mark, and never marked"


def test_an_alert_of_an_area_is_no_persons_though_they_have_the_same_number() -> None:
    raised = FindingRaised(7, 1, 1, 20, "fever", 1, 1000, 0, "", ())
    taken = FollowUpTaken(7, 1, "fever", "note", "seen", 2000)
    judged = JudgedAgain(7, 1, 1, 20, "fever", 1, 1000, 739_900, "am", (), 1, 19)
    lifted = LineLifted(7, "fever", 1000, 1, 20, 1, 19)
    for event in (raised, taken, judged, lifted):
        assert event.owner() == 7
        for about in (AREA, UNIT):
            assert msgspec.structs.replace(event, about=about).owner() == 0


def test_no_way_of_telling_is_two_kinds() -> None:
    ways = Counter(id(said) for _number, kind in KINDS for said in ways_of(kind))
    assert max(ways.values()) == 1


@pytest.mark.parametrize("topic", TOPIC_LABELS, ids=lambda topic: topic.name)
def test_kinds_of_a_topic_are_those_of_which_any_way_of_telling_is(topic: Topic) -> None:
    """All at once as one by one."""
    one_by_one = {
        number: kind
        for number, kind in KINDS
        if any(said.topic is topic for said in ways_of(kind))
    }
    assert tellings.kinds_told(lambda said: said.topic is topic) == one_by_one


def test_no_number_and_no_family_is_given_twice() -> None:
    numbers = Counter(number for one in subjects.SUBJECTS for number in one.events)
    assert [number for number, times in numbers.items() if times > 1] == []
    families = Counter((book.about, code) for book in subjects.books() for code in book.families)
    assert [family for family, times in families.items() if times > 1] == []
    rules = Counter((book.about, code) for book in subjects.books() for code in book.rules)
    assert [rule for rule, times in rules.items() if times > 1] == []


def as_written(number: int, kind: type[Event]) -> str:
    """Return a kind as lines of it are written, and what an older line means that says less."""
    fields = [
        f"{one.name}={one.default!r}"
        if one.default is not msgspec.NODEFAULT
        else f"{one.name}={one.default_factory()!r}"
        if one.default_factory is not msgspec.NODEFAULT
        else one.name
        for one in msgspec.structs.fields(kind)
    ]
    return " ".join([str(number), kind.__name__, *fields])


def test_what_was_ever_written_means_the_same_for_ever() -> None:
    """A kind keeps its number, its fields their order and defaults: records of years say them.

    A new kind gets a line in the list, a new field stands at the end of one, with its default.
    """
    assert_approved("kinds_as_written.txt", [as_written(number, kind) for number, kind in KINDS])


def test_every_kind_is_told_of_whom_it_is_and_in_the_words_that_were_approved() -> None:
    """Read as one text: who is named, what is left out where nothing was said, and under what."""
    assert_approved("kinds_as_told.txt", told())


def test_each_family_is_found_in_its_own_book_and_nothing_in_a_book_of_something_else() -> None:
    for book in subjects.books():
        assert all(subjects.book_of(book.about, one) is book for one in book.families)
        others = {one.about for one in subjects.books()} - {book.about}
        for family in book.families:
            assert all(subjects.book_of(about, family) is not book for about in others)
        assert subjects.book_of(book.about, "of no book") is None


def test_a_kind_that_does_not_say_whose_it_is_is_no_kind() -> None:
    with pytest.raises(TypeError, match="Unsaid"):

        class Unsaid(Event, frozen=True):
            kind: ClassVar[int] = 9999
            subject: int


def test_what_ends_says_what_began_it() -> None:
    with pytest.raises(TypeError, match="Ended"):

        class Ended(Event, frozen=True):
            kind: ClassVar[int] = 9999
            whose: ClassVar[Whose] = Whose.BEGUN
            id: int


def test_every_rule_of_a_book_belongs_to_one_of_its_families() -> None:
    for book in subjects.books():
        for code, rule in book.rules.items():
            assert (rule.code, rule.family in book.families) == (code, True)


def test_only_what_was_measured_and_a_positive_test_is_high_or_low() -> None:
    """An arrow beside who is not back yet would say that something was too high."""
    signed = {
        code
        for one in subjects.SUBJECTS
        for book in one.books
        for code, family in book.families.items()
        if one.name != "rounds" and family.sign
    }
    assert signed == {"test_positive"}


def test_old_kinds_are_read_in_the_words_that_hold_now() -> None:
    hit = ("disinfection.contact", 1, {"minutes": "5"})
    found = AreaFindingRaised(4, 1, 20, "contact", 1, 1000, (hit,)).now()
    assert found == FindingRaised(4, 0, 1, 20, "contact", 1, 1000, 0, "", (hit,), about=AREA)
    step = AreaStepTaken(4, "contact", "note", "seen", 2000).now()
    assert step == FollowUpTaken(4, 0, "contact", "note", "seen", 2000, about=AREA)
    numbers = {"count": "3"}
    raised = ClusterRaised("b.fever", 1, "fever", "2", 3000, (5, 6, 7), numbers).now()
    assert raised == FindingRaised(
        0,
        0,
        0,
        0,
        "fever",
        2,
        3000,
        0,
        "",
        (("b.fever", 1, numbers),),
        about=UNIT,
        place="2",
        people=(5, 6, 7),
    )
    seen = ClusterStepTaken("fever", "", "closed", "over", 4000).now()
    assert seen == FollowUpTaken(0, 0, "fever", "closed", "over", 4000, about=UNIT)


def test_areas_and_units_are_nobody_who_could_be_erased() -> None:
    hit = ("x", 1, dict[str, str]())
    assert FindingRaised(4, 1, 1, 20, "fever", 1, 0, 0, "", (hit,)).owner() == 4
    assert FindingRaised(4, 0, 1, 20, "contact", 1, 0, 0, "", (hit,), about=AREA).owner() == 0
    assert FollowUpTaken(4, 0, "contact", "note", "", 0, about=AREA).owner() == 0
