"""Cards and keys, what comes down to a home, and the cases that go up only by a director."""

import pytest

from carehome_app.db.journal import journal
from carehome_app.domain.accounts.errors import WrongPinError
from carehome_app.domain.bureau.cards import card_text
from carehome_app.domain.bureau.checking import Outcome
from carehome_app.domain.bureau.down import FaultDown, RequestDown
from carehome_app.domain.bureau.errors import (
    KeyNotSignedError,
    NoClusterError,
    NotACardError,
    NotAReceiptError,
    UnknownHomeError,
    WrongWordsError,
)
from carehome_app.domain.bureau.fingerprint import fingerprint, same_words
from carehome_app.domain.errors import NotAllowedError, ReasonNeededError
from carehome_app.domain.privacy.events import DataHandedOut
from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.bureau.parcels import OneCase
from carehome_app.services.bureau.writing import OUTBOX, Notice
from tests.builders import Home
from tests.services.bureau.city import City, number_of


def test_a_receipt_a_notice_and_its_answer_go_both_ways(small: City) -> None:
    bureau, home = small.bureau.house.bureau, small.homes[0]
    small.report(0)
    no = bureau.writing.send(Notice("流感防控", "请核对试剂库存", answer=True, places=("青溪县",)))
    name, content = bureau.writing.down("0001")
    assert name == "0001-1120.cdwn"
    came = home.house.reporting_up.notices.take(content)
    assert (came.receipts, came.notices) == (1, 1)
    again = home.house.reporting_up.notices.take(content)
    assert (again.receipts, again.notices) == (0, 0)
    assert home.house.reporting_up.parcels.sent()[0].receipted is not None
    (notice,) = home.house.reporting_up.notices.all()
    assert notice.is_open
    home.house.reporting_up.notices.read(no)
    home.house.reporting_up.notices.answer(no, "库存 200 份")
    assert not home.house.reporting_up.notices.all()[0].is_open
    assert bureau.writing.notices()[0].open == 2
    small.report(0)
    (counted,) = bureau.writing.notices()
    assert (counted.homes, counted.read, counted.answered, counted.open) == (2, 1, 1, 1)
    steps = {(step, who, words) for _home, step, _at, who, words in bureau.writing.answers(no)}
    assert steps == {("read", "director", ""), ("answered", "director", "库存 200 份")}
    assert home.house.verifying.verify().ok


def test_the_bureaus_own_inspections_and_requests_reach_a_home_by_file(small: City) -> None:
    bureau, home = small.bureau.house.bureau, small.homes[2]
    fault = FaultDown("fire", "一楼厨房", "general", "灭火器过期")
    request = RequestDown("complaint", "today", "家属反映热水不足")
    bureau.writing.send(Notice("检查", "见附件", faults=(fault,), requests=(request,)))
    came = home.house.reporting_up.notices.take(bureau.writing.down("0003")[1])
    assert (came.faults, came.requests) == (1, 1)
    (found,) = home.house.inspections.faults.open()
    assert "灭火器过期" in str(found)
    assert home.house.requests.board.count()[0] == 1
    again = home.house.reporting_up.notices.take(bureau.writing.down("0003")[1])
    assert (again.faults, again.requests) == (0, 0)


def test_a_file_for_another_home_or_altered_is_refused(small: City) -> None:
    _name, content = small.bureau.house.bureau.writing.down("0001")
    with pytest.raises(NotAReceiptError):
        small.homes[1].house.reporting_up.notices.take(content)
    altered = bytearray(content)
    altered[-1] ^= 1
    with pytest.raises(NotAReceiptError):
        small.homes[0].house.reporting_up.notices.take(bytes(altered))


def test_a_liaison_officer_is_named_and_visits_are_kept(small: City) -> None:
    writing = small.bureau.house.bureau.writing
    writing.name_officer("青溪县", "周海波", "0730-5501234")
    writing.visit("0001", "查看报送情况")
    assert writing.officers()["青溪县"].name == "周海波"
    assert [one.words for one in writing.visits("0001")] == ["查看报送情况"]
    assert small.bureau.house.verifying.verify().ok


def test_a_new_key_is_taken_when_the_old_one_signed_it_and_old_seals_still_hold(
    small: City,
) -> None:
    home, bureau = small.homes[0], small.bureau.house.bureau
    first = small.report(0)
    renewed = home.house.reporting_up.cards.renew()
    small.clock.advance(minutes=1)
    refused = small.report(0)
    assert [one.code for one in refused.checks] == ["NotSignedByHomeError"]
    bureau.places.admit(card_text(renewed))
    small.clock.advance(minutes=1)
    assert small.report(0).outcome is Outcome.TAKEN
    assert first.home is not None
    assert bureau.taking.opened(first.home.home, first.seq, first.digest)[1]


def test_a_bureau_that_changes_its_key_is_known_by_the_old_one_and_nobody_types_words(
    small: City,
) -> None:
    cards = small.homes[0].house.reporting_up.cards
    renewed = small.bureau.house.bureau.cards.renew()
    cards.confirm_bureau(card_text(renewed))
    small.bureau.house.bureau.cards.renew()
    twice = small.bureau.house.bureau.cards.renew()
    with pytest.raises(WrongWordsError):
        cards.confirm_bureau(card_text(twice))


def test_a_stranger_with_the_same_number_needs_the_words(small: City) -> None:
    stranger = small.homes[1].house.reporting_up.cards.own()
    bureau = small.bureau.house.bureau
    with pytest.raises(WrongWordsError):
        bureau.places.admit(card_text(stranger), "", "0001")
    with pytest.raises(WrongWordsError):
        bureau.places.admit(card_text(stranger), "babab " * 8, "0001")
    with pytest.raises(NotACardError):
        bureau.places.admit(card_text(stranger).replace("北桥", "南桥"), stranger.card.words)


def test_a_home_that_is_not_in_the_list_is_told_by_the_number_that_was_said(small: City) -> None:
    own = small.homes[1].house.reporting_up.cards.own()
    with pytest.raises(UnknownHomeError) as told:
        small.bureau.house.bureau.places.admit(card_text(own), own.card.words, "0077")
    assert "0077" in in_english(told.value.sentence)


def test_three_new_fevers_in_three_days_are_looked_at_first_and_each_day_counts(
    small: City,
) -> None:
    for day, ill in (("2026-11-20", 1), ("2026-11-21", 2), ("2026-11-22", 3)):
        small.clock.set(f"{day} 07:00")
        small.measure(small.homes[0], fevers=ill)
        small.clock.set(f"{day} 16:30")
        small.report(0)
    (first, *_others) = small.bureau.house.bureau.counting.worries(small.today)
    assert first.home.number == "0001"
    assert [(one.code, one.number) for one in first.worries][:1] == [("fever_three_days", 3)]


def test_a_card_that_names_an_old_key_it_was_not_signed_by_is_refused(small: City) -> None:
    home = small.homes[0]
    home.house.reporting_up.cards.renew()
    renewed = home.house.reporting_up.cards.renew()
    with pytest.raises(WrongWordsError):
        small.bureau.house.bureau.places.admit(card_text(renewed))
    forged = card_text(renewed).replace(
        renewed.card.before, small.bureau.house.bureau.store.homes()[0].sign
    )
    with pytest.raises((KeyNotSignedError, NotACardError)):
        small.bureau.house.bureau.places.admit(forged)


def test_eight_words_can_be_typed_in_any_case_and_a_slip_is_noticed() -> None:
    words = fingerprint(b"a" * 32, b"b" * 32)
    assert len(words.split()) == 8
    assert same_words(words.upper().replace(" ", "-"), words)
    assert not same_words(words[:-1] + ("b" if words[-1] != "b" else "d"), words)
    assert fingerprint(b"a" * 32, b"c" * 32) != words


def values_left(home: Home) -> int:
    """Return how many values the last thing that left the house had, as the record says."""
    lines = [one.event for one in journal.lines(home.desk.store)]
    return [one.rows for one in lines if isinstance(one, DataHandedOut)][-1]


def test_masked_cases_go_out_only_while_something_spreads(small: City) -> None:
    home = small.homes[1]
    parcels = home.house.reporting_up.parcels
    with pytest.raises(NoClusterError):
        parcels.send(2)
    small.clock.set("2026-11-20 07:00")
    small.measure(home, fevers=4)
    small.clock.set("2026-11-20 16:30")
    assert home.house.seeing.clusters.open()
    (verdict,) = small.take(small.send(1, level=2))
    assert verdict.home is not None
    parcel, _holds = small.bureau.house.bureau.taking.opened(
        verdict.home.home, verdict.seq, verdict.digest
    )
    assert len(parcel.cases) >= 3
    told = str(parcel)
    for person in home.desk.stays:
        assert person.details.name not in told
        assert f"'{person.details.code}'" not in told
    assert home.house.handing_out.log()[0].what == "parcel_cases"
    assert values_left(home) == len(parcel.cases)


def test_one_case_with_its_name_needs_the_directors_pin_a_purpose_and_a_ground(
    small: City,
) -> None:
    home = small.homes[1]
    parcels, subject = home.house.reporting_up.parcels, home.subject("R001")
    with pytest.raises(ReasonNeededError):
        parcels.send_case(OneCase(subject, "转运", ""), DEMO_PIN)
    with pytest.raises(WrongPinError):
        parcels.send_case(OneCase(subject, "转运", "传染病防治法"), "000000")
    made = parcels.send_case(OneCase(subject, "转运", "传染病防治法"), DEMO_PIN)
    (verdict,) = small.take(made)
    assert verdict.outcome is Outcome.TAKEN
    left = home.house.handing_out.log()[0]
    assert (left.what, left.subject) == ("parcel_case", subject)
    assert values_left(home) == 1
    home.sign_in("S002")
    with pytest.raises(NotAllowedError):
        parcels.send_case(OneCase(subject, "转运", "传染病防治法"), DEMO_PIN)


def test_files_for_homes_are_laid_out_where_there_is_a_receiver_and_nowhere_else(
    small: City,
) -> None:
    writing = small.bureau.house.bureau.writing
    number = number_of(0)
    assert writing.put_out([number]) == 0
    folder = small.bureau.desk.store.folder / OUTBOX
    folder.mkdir(parents=True)
    assert writing.put_out([number, number]) == 1
    assert [one.name for one in folder.iterdir()] == [f"{number}.cdwn"]
