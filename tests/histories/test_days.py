"""No sequence of inputs makes a round look better than it is, or tables differ from lines."""

from collections.abc import Iterator
from datetime import date

from hypothesis.stateful import invariant

from carehome_app.db.journal import journal, rebuilding
from carehome_app.domain import events
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.measure import encoded
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.counting import Count
from carehome_app.domain.typed.reading import Accepted, Question, understand
from tests.histories.lives import lives
from tests.histories.machine import Days, last_rounds
from tests.histories.second_count import anything_found, count_again, known

FIGURES = ("roll", "away", "due", "measured", "not_measured", "unexplained", "abnormal")


def figures_of(count: Count) -> dict[str, int]:
    return {name: getattr(count, name) for name in FIGURES}


class CountedDays(Days):
    """Whatever happens, every figure agrees with a slow second count."""

    @invariant()
    def figures_agree_with_a_second_count(self) -> None:
        """Count each of the last rounds twice."""
        found = known(self.home.desk.store)
        for round_ in last_rounds(self.home):
            span = self.home.desk.span(round_)
            assert span is not None
            sheet = self.home.sheet(round_)
            count = sheet.count()
            figures = figures_of(count) | {"open": len(sheet.open_episodes)}
            assert figures == count_again(found, round_, span), round_
            for group in Group:
                again = count_again(found, round_, span, group.value)
                del again["open"]
                assert figures_of(sheet.count(group)) == again, (round_, group)
            assert count.due == count.measured + count.not_measured + count.unexplained
            nothing_left = figures["unexplained"] == 0 == figures["open"] and figures["due"] > 0
            assert sheet.all_well == (nothing_left and not anything_found(found, round_, span))

    @invariant()
    def one_alert_per_person_and_family(self) -> None:
        """Never two open episodes of the same kind."""
        open_ = [
            (due.person.id, due.episode.family.code)
            for due in self.home.house.following_up.due(PERSON)
        ]
        assert len(open_) == len(set(open_))


class RebuiltDays(Days):
    """Whatever happened, the journal alone makes the same tables, in any order."""

    def teardown(self) -> None:
        """Compare at the end of the story."""
        try:
            self._compare()
        finally:
            super().teardown()

    def _compare(self) -> None:
        """Rebuild forwards and backwards."""
        store = self.home.desk.store
        lines = list(journal.lines(store))
        for order in (lines, lines[::-1]):
            made = rebuilding.rebuilt(order)
            assert list(rebuilding.differences(store, made)) == []
            assert rebuilding.foreign_structure(store, made) == []
            made.close()
        self.home.sign_in("D01")
        assert self.home.house.verifying.verify().problems == ()
        self._check_every_value_was_given()

    def _check_every_value_was_given(self) -> None:
        possible = {values for text in self.texts for values in meanings_of(text)}
        for line in journal.lines(self.home.desk.store):
            match line.event:
                case events.ReadingTaken(values=values):
                    assert values in possible
                case events.EntryCorrected(reading=events.ReadingTaken(values=values)):
                    assert values in possible
                case _:
                    pass


def meanings_of(text: str) -> Iterator[tuple[str, ...]]:
    """Yield what a text can mean, as the journal writes it: only its first meaning is kept."""
    match understand(text, TEMPERATURE, today=date(2026, 11, 22)):
        case Accepted(meaning):
            yield encoded(TEMPERATURE, meaning.values)
        case Question(meanings=meanings, repeatable=True):
            yield encoded(TEMPERATURE, meanings[0].values)
        case _:
            pass


SHORT = lives(25, steps=30)

TestCountedDays = CountedDays.TestCase
TestCountedDays.settings = SHORT
TestRebuiltDays = RebuiltDays.TestCase
TestRebuiltDays.settings = SHORT
