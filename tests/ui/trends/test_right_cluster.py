"""What is typed among clusters is kept for the person and the cluster that is chosen and seen."""

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.domain.findings.episodes import Step
from carehome_app.services.rounds.correcting import Why
from carehome_app.ui.outbreak.clusters_part import ClustersPart
from carehome_app.ui.shell.page import EVERYTHING
from carehome_app.ui.trends.page import TrendsPage
from carehome_app.ui.widgets.desk_card import DeskCard
from tests.builders import Home
from tests.ui import keys
from tests.ui.alone import page_alone
from tests.ui.whose_desk import Hands, Law
from tests.walks import random_hands

PEOPLE, TIMES = 16, 180


def fall_ill(home: Home, floor: int, first: int, last: int) -> None:
    """Let people of a floor have a fever."""
    for number in range(first, last):
        code = f"R{floor}{number:02}"
        home.admit(code, f"钱{floor}层{number:02}", f"{floor}{number:02}-1")
        home.measure(code, "38.6")


@pytest.fixture
def part(qtbot: QtBot, home: Home) -> ClustersPart:
    """The clusters of a home in which more people of a floor are ill than are seen at once."""
    fall_ill(home, 4, 0, PEOPLE)
    page = page_alone(qtbot, home, TrendsPage)
    keys.press(QApplication.focusWidget(), Qt.Key.Key_O)
    assert page.view == "clusters"
    page.resize(1262, 600)
    QApplication.processEvents()
    return page.clusters


@pytest.fixture
def law(part: ClustersPart, home: Home, qtbot: QtBot) -> Law:
    def chosen() -> tuple[object, str]:
        ill = part.table.chosen()
        return (0, "") if ill is None else (ill.person.id, ill.person.name)

    desk = DeskCard()  # the bar names nobody: the row alone does
    qtbot.addWidget(desk)
    page = part.window()
    assert isinstance(page, TrendsPage)
    found = Law(page, part.table, desk, chosen)
    for service, name in (
        (home.house.seeing.clusters, "note_symptoms"),
        (home.house.isolation.cases, "start"),
        (home.house.isolation.cases, "release"),
    ):
        found.watch(
            service,
            name,
            lambda what, *_more, **_said: getattr(what, "subject", what),
            at_the_desk=lambda *_given, **_more: False,
        )
    return found


def test_words_for_one_person_are_not_kept_for_the_next(part: ClustersPart, law: Law) -> None:
    part.table.choose(0)
    first = part.table.whose()
    keys.write(part.bar.field, "405")
    part.table.choose(PEOPLE - 1)
    assert part.bar.field.text() == "405", "nothing that was typed is lost"
    assert "not kept yet" in part.trouble.text()
    part.bar.isolated.emit()
    assert (law.kept, part.table.whose()) == (0, first)
    assert "shown again" in part.trouble.text()
    part.bar.isolated.emit()
    assert (law.kept, law.broken) == (1, [])


def test_whoever_was_scrolled_away_is_shown_before_symptoms_are_kept(
    part: ClustersPart, law: Law
) -> None:
    part.table.choose(0)
    part.bar.toggle(1)
    bar = part.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    part.bar.noted.emit()
    assert law.kept == 0
    assert "shown again" in part.trouble.text()
    part.bar.noted.emit()
    assert (law.kept, law.broken) == (1, [])


def test_a_cluster_that_comes_above_takes_no_step_from_the_one_in_view(
    part: ClustersPart, home: Home, law: Law
) -> None:
    taken = list[object]()
    clusters = home.house.seeing.clusters
    take = clusters.take
    clusters.take = lambda cluster, *more: taken.append(cluster.key) or take(cluster, *more)  # type: ignore[func-returns-value,method-assign]
    chosen = part.outbreak()
    assert chosen is not None
    seen, whose = chosen.cluster.key, part.table.whose()
    before = part.list.model().rowCount()
    keys.write(part.steps.field, "by telephone")
    home.clock.advance(minutes=5)
    fall_ill(home, 5, 0, 6)
    law.page.refresh(EVERYTHING)
    assert part.isVisible(), "who moved in and falls ill turns no page"
    assert part.list.model().rowCount() > before
    assert part._outbreaks[0].cluster.key != seen, "another one is first now"
    assert part.table.whose() == whose
    part.steps.note.click()
    assert taken == [seen]


def cure(home: Home, code: str) -> None:
    """Correct a fever that was none: whoever had it is no case any more."""
    cell = home.row(code).cells[0]
    assert cell is not None
    entry = cell.reading
    assert entry is not None
    home.house.correcting.correct(entry, home.given(code, "36.4"), Why("typing_error"))


def test_what_is_typed_of_whoever_is_no_case_any_more_is_put_aside_and_brought_back(
    part: ClustersPart, home: Home, law: Law
) -> None:
    part.table.choose(0)
    gone = part.table.whose()
    keys.write(part.bar.field, "405")
    part.bar.toggle(1)
    cure(home, "R400")
    law.page.refresh(EVERYTHING)
    part.bar.noted.emit()
    assert (law.kept, part.bar.words()) == (0, "405")
    assert "钱4层00 is not in the list any more" in part.trouble.text()

    keys.press(part.bar.field, Qt.Key.Key_Escape)
    assert part.bar.is_blank
    assert "put aside" in part.trouble.text()
    part.table.choose(2)
    keys.press(part.bar.field, Qt.Key.Key_Z, ctrl=True)
    assert (part.bar.words(), len(part.bar.symptoms())) == ("405", 1)
    part.bar.noted.emit()
    assert (law.kept, law.broken) == (1, [])
    assert part.table.whose() != gone


def test_a_step_typed_of_a_cluster_that_is_none_any_more_names_that_cluster(
    part: ClustersPart, home: Home, law: Law
) -> None:
    head = part.desk.name.text()
    keys.write(part.steps.field, "by telephone")
    for number in range(PEOPLE):
        cure(home, f"R4{number:02}")
    law.page.refresh(EVERYTHING)
    part.steps.stepped.emit(Step.NOTE)
    assert f"{head} is not in the list any more" in part.trouble.text()


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_among_clusters(
    part: ClustersPart, home: Home, law: Law, seed: int, times: int
) -> None:
    came = iter(range(6, 9))

    def disturb(chance: Random) -> None:
        """More fall ill; or somebody is kept apart by a click, seen or not."""
        if not part.isVisible():  # Enter on somebody turns to the person's chart
            keys.press(QApplication.focusWidget(), Qt.Key.Key_O)
        floor = next(came, 0)
        if floor and chance.random() < 0.3:
            fall_ill(home, floor, 0, 4)
            return
        if part.bar.is_blank and chance.random() < 0.7:
            keys.write(part.bar.field, "405")
        acts = (part.bar.isolated, part.bar.noted, part.bar.released)
        for act in chance.choices(acts, k=4):  # a row that was out of view is shown by the first
            act.emit()

    typed = ("405", "word", "1")
    for hands in range(seed, seed + 6, 2):  # the first pair may happen to keep nothing
        Hands(law, typed, "1234", Qt.Key.Key_3, disturb, hands).do(times)
        if law.kept:
            break
    assert law.broken == []
    assert law.kept
