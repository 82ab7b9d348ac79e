"""A person is erased when the term of the law is over: wholly, and nobody else with them."""

from datetime import timedelta

import pytest

from carehome_app.db import reports
from carehome_app.db.privacy import keeping
from carehome_app.domain.errors import RecordChangedError
from carehome_app.domain.privacy.errors import DocumentErasedError
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import in_english
from carehome_app.services.history import verifying as proof_words
from carehome_app.services.history.as_of import end
from carehome_app.services.reports.issuing import Document
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.rounds.entering import Recorded
from tests.builders import Home
from tests.decrypted import decrypted
from tests.erased import (
    UNIQUE,
    issue,
    leave_and_wait,
    nothing_is_built_anew,
    reports_work,
    unlike_others,
)

HUNDRED_DAYS = timedelta(days=100)
"""After the last day of a stay a report may still look back to it."""


@pytest.fixture
def lived(home: Home) -> Home:
    """A home in which much happened; the director acts."""
    return unlike_others(home)


def test_an_erased_person_is_in_no_table_and_in_no_byte_of_the_file(lived: Home) -> None:
    subject, store = lived.subject("R003"), lived.desk.store
    assert UNIQUE.encode() in decrypted(lived.folder, store.key)
    leave_and_wait(lived, "R003")
    before = [in_english(one) for one in lived.house.erasing.what_goes(subject).words(before=True)]
    assert not any("written anew" in one for one in before), "nothing of it is left anywhere"
    goes = lived.house.erasing.erase(subject)
    assert len(goes.lines) > 6
    assert UNIQUE.encode() not in decrypted(lived.folder, store.key)
    for table in tables(lived):
        assert UNIQUE not in str(store.query(f"SELECT * FROM {table}"))
    for table in ("entries", "findings", "episodes", "follow_ups", "symptoms", "baselines"):
        assert store.query(f"SELECT * FROM {table} WHERE subject = {subject}") == []


def test_the_record_of_an_erased_person_still_verifies(lived: Home) -> None:
    subject = leave_and_wait(lived, "R003")
    goes = lived.house.erasing.erase(subject)
    found = lived.house.verifying.verify()
    assert (found.problems, found.erased) == ((), len(goes.lines))
    lived.reopen()
    assert lived.house.verifying.verify().ok


def test_nobody_else_is_changed(lived: Home) -> None:
    subject = leave_and_wait(lived, "R003")
    store = lived.desk.store
    sql = "SELECT * FROM entries WHERE subject <> ? ORDER BY station, number"
    before = [store.query(sql, (subject,)), store.query("SELECT * FROM closed_rounds")]
    lived.house.erasing.erase(subject)
    assert before == [store.query(sql, (subject,)), store.query("SELECT * FROM closed_rounds")]


def test_documents_of_the_stay_go_and_say_so(lived: Home) -> None:
    (issued,) = lived.house.papers.issuing.issued()
    assert lived.house.papers.issuing.document(issued) == b"x" * 50
    lived.house.erasing.erase(leave_and_wait(lived, "R003"))
    with pytest.raises(DocumentErasedError) as caught:
        lived.house.papers.issuing.document(issued)
    assert issued.archive_number in str(caught.value)
    with pytest.raises(KeyError):
        reports.document(lived.desk.store, issued.sha256)
    assert lived.house.papers.issuing.issued() == [issued]


def test_a_document_of_later_days_stays(lived: Home) -> None:
    subject = leave_and_wait(lived, "R003")
    lived.sign_in("S003")
    later = issue(lived, "staff", "y" * 50)
    lived.sign_in("D01")
    lived.house.erasing.erase(subject)
    assert lived.house.papers.issuing.document(later) == b"y" * 50


def test_documents_go_from_the_first_day_of_the_stay_to_the_last_that_may_name_it(
    lived: Home,
) -> None:
    person = lived.person("R003")
    came = lived.desk.home_time.day(person.admitted_at)
    lived.house.people.discharge(person)
    left = lived.desk.today()
    last = left + HUNDRED_DAYS
    lived.sign_in("S003")
    lived.clock.advance(days=HUNDRED_DAYS.days + 2)
    for day in (came, last, last + timedelta(days=1)):
        asked = Asked(sealed=True, day=day)
        made = lived.house.papers.build("staff", asked)
        content = f"{day}".encode()
        lived.house.papers.issuing.issue("staff", asked, Document(made, content, "zh"))
    lived.sign_in("D01")
    named = {one.round.day for one in lived.house.erasing.what_goes(person.id).documents}
    assert named == {came, left, last}


def test_a_document_about_the_person_alone_goes_whenever_it_was_made(lived: Home) -> None:
    person = lived.person("R003")
    lived.house.people.discharge(person)
    lived.clock.advance(days=HUNDRED_DAYS.days + 200)
    lived.sign_in("S003")
    about, other = (
        issue(lived, "person", who * 10, person=lived.subject(who)) for who in ("R003", "R001")
    )
    lived.sign_in("D01")
    goes = lived.house.erasing.what_goes(person.id).documents
    assert about in goes
    assert other not in goes


def test_a_document_that_went_with_one_person_does_not_go_again_with_another(lived: Home) -> None:
    other = lived.person("R006")
    lived.house.people.discharge(other)
    subject = leave_and_wait(lived, "R003")
    assert len(lived.house.erasing.what_goes(other.id).documents) == 1
    lived.house.erasing.erase(subject)
    assert lived.house.erasing.what_goes(other.id).documents == ()


def test_it_is_an_event_that_says_who_and_when(lived: Home) -> None:
    subject = leave_and_wait(lived, "R003")
    goes = lived.house.erasing.erase(subject)
    (one,) = keeping.erasures(lived.desk.store)
    assert (one.subject, one.by, one.lines) == (subject, lived.subject("D01"), len(goes.lines))
    told = lived.house.history.of_home()
    assert f"#{subject}" in str(dict(told[0].words.values))


def test_the_past_is_shown_without_and_says_so(lived: Home) -> None:
    subject, then = lived.subject("R003"), lived.desk.now()
    goes = lived.house.erasing.erase(leave_and_wait(lived, "R003"))
    past = lived.house.as_of.house(then)
    try:
        assert past.desk.warning is not None
        assert past.desk.warning.values["count"] <= len(goes.lines)
        assert subject not in {one.id for one in past.desk.stays}
    finally:
        end(past)


@pytest.mark.parametrize("who", ["R003", "S003"])
def test_every_page_and_report_works_when_somebody_is_gone(lived: Home, who: str) -> None:
    """S003 typed nearly everything: reports must still be made, with a number for the name."""
    day, name = lived.desk.today(), lived.person(who).name
    assert name in reports_work(lived, day)
    gone = leave_and_wait(lived, who)
    lived.house.erasing.erase(gone)
    assert name not in reports_work(lived, day)
    lived.house.history.of_home()
    lived.house.following_up.due()
    assert name not in {one.name for one in lived.house.people.gone()}


def test_a_number_is_never_given_again(lived: Home) -> None:
    last = lived.admit("R099", "最后一人")
    lived.house.erasing.erase(leave_and_wait(lived, "R099"))
    assert lived.admit("R100", "又一人").id > last.id


def test_a_value_typed_in_a_wrong_row_goes_with_whose_it_was(
    lived: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R004's value stood in R005's row first: erased with R004, R005 shows neither."""
    nothing_is_built_anew(monkeypatch)
    lived.sign_in("S003")
    lived.next_round()
    lived.measure("R005", "38.8")
    cell = lived.row("R005").cells[0]
    assert cell is not None
    given = lived.given("R004", "38.8")
    done = lived.house.correcting.correct(cell.valid[-1], given, Why("wrong_person"))
    assert isinstance(done, Recorded)
    lived.measure("R005", "36.6")
    round_ = lived.round
    lived.sign_in("D01")
    lived.house.erasing.erase(leave_and_wait(lived, "R004"))
    entry_values = lived.desk.store.query(
        "SELECT vals FROM entries WHERE subject = ? AND day = ? AND window = ?",
        (lived.subject("R005"), round_.day.toordinal(), round_.window),
    )
    assert entry_values == [('["36.6"]',)]
    assert "38.8" not in decrypted(lived.folder, lived.desk.store.key).decode("utf-8", "replace")
    assert lived.house.verifying.verify().ok


def test_the_other_way_round_the_corrected_value_stays(
    lived: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_is_built_anew(monkeypatch)
    lived.sign_in("S003")
    lived.next_round()
    lived.measure("R005", "38.8")
    cell = lived.row("R005").cells[0]
    assert cell is not None
    given = lived.given("R004", "38.8")
    lived.house.correcting.correct(cell.valid[-1], given, Why("wrong_person"))
    lived.sign_in("D01")
    lived.house.erasing.erase(leave_and_wait(lived, "R005"))
    values = lived.desk.store.query(
        "SELECT vals FROM entries WHERE subject = ?", (lived.subject("R004"),)
    )
    assert ('["38.8"]',) in values
    assert lived.house.verifying.verify().ok


def test_words_about_others_that_name_the_person_are_pointed_out(lived: Home) -> None:
    lived.house.recording.note(lived.subject("R005"), lived.round, f"shares a room with {UNIQUE}")
    goes = lived.house.erasing.erase(leave_and_wait(lived, "R003"))
    assert len(goes.mentions) == 1
    assert len(list(goes.words())) == 2


def test_a_line_blanked_without_an_erasure_is_named(lived: Home) -> None:
    """The file's own rules let a body become its hash; only an erasure says that it was lawful."""
    conn = lived.desk.store.conn
    conn.execute("UPDATE journal SET body = sha256(body) WHERE kind = 34")
    sources = {one.source for one in lived.house.verifying.verify().problems}
    assert proof_words.BLANKED.source in sources


def tables(home: Home) -> list[str]:
    sql = "SELECT name FROM sqlite_schema WHERE type = 'table'"
    return [name for (name,) in home.desk.store.query(sql)]


def test_the_seal_of_a_prepared_report_is_old_after_an_erasure(lived: Home) -> None:
    subject = leave_and_wait(lived, "R003")
    made = lived.house.papers.build("staff", Asked(sealed=True))
    lived.house.erasing.erase(subject)
    with pytest.raises(RecordChangedError):
        lived.house.papers.issuing.issue("staff", Asked(sealed=True), Document(made, b"z", "zh"))


def test_the_figures_a_round_was_closed_with_the_number_and_the_reports_stay(home: Home) -> None:
    unlike_others(home)
    subject = leave_and_wait(home, "R003")
    store = home.desk.store
    closed = store.query("SELECT * FROM closed_rounds")
    issued = [one.archive_number for one in home.house.papers.issuing.issued()]
    assert closed
    assert issued
    home.house.erasing.erase(subject)
    assert store.query("SELECT * FROM closed_rounds") == closed
    assert [one.archive_number for one in home.house.papers.issuing.issued()] == issued
    assert [one.subject for one in keeping.erasures(store)] == [subject]
