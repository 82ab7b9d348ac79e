"""Whatever is ordered, typed and said: duties by plan agree with a slow second count."""

from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import given as for_all
from hypothesis import strategies as st

from carehome_app.db.journal import journal, rebuilding
from carehome_app.domain.chronic.times import EVERY_DAY, Rhythm
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    GLUCOSE,
    TEMPERATURE,
    WEIGHT,
    by_code,
)
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.reading import Question
from carehome_app.services.chronic.plans import NewPlan
from tests.builders import Home, build_home
from tests.histories.chronic_count import CLOCKS, count_again
from tests.histories.lives import MORE
from tests.telling_examples import tells

TEXTS = {
    "blood_pressure": ("120/80", "186/112", "r", "h"),
    "glucose": ("5.6", "HI", "s", "h+2"),
    "weight": ("55.5", "d"),
}
PEOPLE = st.sampled_from(["R001", "R002", "R003"])
MEASURES = st.sampled_from([BLOOD_PRESSURE.code, GLUCOSE.code, WEIGHT.code])
WINDOWS = st.sampled_from(sorted(CLOCKS))
RHYTHMS = st.sampled_from([EVERY_DAY, Rhythm(days=0b0101010), Rhythm(every=2), Rhythm(monthly=23)])
DEEDS = st.one_of(
    st.tuples(
        st.just("order"), PEOPLE, MEASURES, st.sets(WINDOWS, min_size=1, max_size=3), RHYTHMS
    ),
    st.tuples(st.just("end"), st.integers(0, 5)),
    st.tuples(st.just("type"), PEOPLE, MEASURES, WINDOWS, st.integers(0, 3)),
    st.tuples(st.just("wait"), st.integers(1, 17)),
    st.tuples(st.just("hospital"), PEOPLE),
    st.tuples(st.just("leave"), PEOPLE),
)
BEGINNINGS = st.tuples(MEASURES, MEASURES, MEASURES).map(
    lambda measures: [
        ("order", code, measure, set(CLOCKS), EVERY_DAY)
        for code, measure in zip(("R001", "R002", "R003"), measures, strict=True)
    ]
)
"""A plan of every hour of every day for each: otherwise hardly any story has a duty to count."""
STORIES = st.tuples(BEGINNINGS, st.lists(DEEDS, min_size=2, max_size=13)).map(
    lambda told: [*told[0], *told[1]]
)


class _Story:
    """One home while a story is played in it."""

    def __init__(self, folder: Path) -> None:
        self.home: Home = build_home(folder)

    def play(self, deed: tuple[object, ...]) -> None:
        """Do one thing; what is refused changes nothing."""
        name, *what = deed
        with suppress(CareHomeError):
            getattr(self, str(name))(*what)

    def order(self, code: str, measure: str, windows: set[str], rhythm: Rhythm) -> None:
        """Begin a plan today."""
        self.home.house.chronic.plans.start(
            NewPlan(
                person=self.home.subject(code),
                measure=by_code(measure),
                windows=tuple(sorted(windows)),
                rhythm=rhythm,
                ordered_by="陈医生",
                from_day=self.home.desk.today(),
            )
        )

    def end(self, place: int) -> None:
        """End one of the plans with today."""
        plans = self.home.desk.orders.plans
        if place < len(plans):
            self.home.house.chronic.plans.end(plans[place], self.home.desk.today())

    def type(self, code: str, measure: str, window: str, place: int) -> None:
        """Type something into a window of today, again at each question."""
        texts, what = TEXTS[measure], by_code(measure)
        round_ = RoundKey(self.home.desk.today(), window)
        typed = texts[place % len(texts)]
        outcome = self.home.type(code, typed, measure=what, round=round_, site="")
        if isinstance(outcome, Question):
            self.home.type(code, typed, measure=what, round=round_, site="", asked=outcome)

    def wait(self, hours: int) -> None:
        """Let time pass."""
        self.home.clock.advance(hours=hours, minutes=7)

    def hospital(self, code: str) -> None:
        """Say in the temperature round that somebody is in hospital."""
        self.home.type(code, "h", measure=TEMPERATURE)

    def leave(self, code: str) -> None:
        """Let somebody leave for good."""
        self.home.house.people.discharge(self.home.person(code))

    def check(self) -> int:
        """Compare today's and yesterday's parts with a second count, and return what was due."""
        desk, due = self.home.desk, 0
        now = to_ms(desk.now())
        for ago in (0, 1):
            for window in ("am", "pm"):
                round_ = RoundKey(desk.today() - timedelta(days=ago), window)
                again = count_again(desk.store, round_, now)
                told = {one.measure.index: one for one in self.home.house.chronic.counts(round_)}
                assert set(told) == set(again)
                for index, counter in again.items():
                    figures = told[index].figures
                    assert figures["measured"] == counter["measured"], (round_, counter)
                    assert figures["not_measured"] == counter["not measured"], (round_, counter)
                    assert figures["away"] == counter["away"], (round_, counter)
                    assert figures["unexplained"] == counter["unexplained"], (round_, counter)
                    assert figures["later"] == counter["later"], (round_, counter)
                    assert (
                        figures["due"]
                        == sum(counter.values()) - counter["later"] - (counter["away"])
                    )
                    due += figures["due"]
        return due

    def rebuild(self) -> None:
        """Make the tables anew from the journal, forwards and backwards."""
        lines = list(journal.lines(self.home.desk.store))
        for order in (lines, lines[::-1]):
            made = rebuilding.rebuilt(order)
            assert list(rebuilding.differences(self.home.desk.store, made)) == []
            made.close()


@settings(max_examples=15 * MORE, deadline=None, suppress_health_check=list(HealthCheck))
@for_all(deeds=STORIES)
def test_duties_by_plan_agree_with_a_second_count(deeds: list[tuple[object, ...]]) -> None:
    with TemporaryDirectory() as folder:
        story = _Story(Path(folder) / "home")
        try:
            for deed in deeds:
                story.play(deed)
            tells(story.check() > 0)
            story.rebuild()
        finally:
            story.home.close()
