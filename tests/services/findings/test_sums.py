"""What became of everything that was found: settled, explained, corrected or open, each once."""

from datetime import timedelta

from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.findings.answering import WORDS, as_due
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import PERSON
from carehome_app.i18n import in_english
from carehome_app.services.rounds.correcting import Why
from carehome_app.ui.findings.rows import closed_between
from tests.builders import Home
from tests.services.rounds.test_correcting import entry_of


def said(home: Home) -> list[str]:
    now = home.desk.now()
    open_ones = [one.episode for one in home.house.following_up.due(PERSON)]
    day = closed_between(home.house, now - timedelta(hours=24), now)
    closed = [one for one in day if one.subject]
    due = as_due([*open_ones, *closed], now)
    return [in_english(sentence(one)) for one in identities(due, WORDS)]


def test_each_finding_is_counted_by_what_became_of_it(home: Home) -> None:
    for code in ("R001", "R002", "R003", "R004"):
        home.measure(code, "38.6")
    assert said(home) == ["to be answered 4 = settled 0 + closed with a reason 0 + open 4"]
    home.clock.advance(minutes=40)
    home.measure("R001", "36.6")
    second = next(
        one.episode
        for one in home.house.following_up.due(PERSON)
        if one.episode.subject == home.subject("R002")
    )
    home.house.following_up.take(second, Step.CLOSED, "moved to the clinic")
    home.house.correcting.correct(
        entry_of(home, "R003"), home.given("R003", "36.6"), Why("typing_error", "another line")
    )
    home.clock.advance(minutes=1)
    assert said(home) == [
        "found 4 = to be answered 3 + corrected 1",
        "to be answered 3 = settled 1 + closed with a reason 1 + open 1 (overdue 1)",
    ]
