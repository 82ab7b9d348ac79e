"""Aid and benefits as a house keeps them: what adds up, what is asked about, what is refused."""

import contextlib
import random
from datetime import timedelta

import pytest

from carehome_app.domain.errors import (
    CareHomeError,
    FutureError,
    NotAllowedError,
    ReasonNeededError,
)
from carehome_app.domain.requests.aid import Aid, Decision, Ledger
from carehome_app.domain.requests.errors import (
    NoMoneyError,
    PaidAlreadyError,
    StepNotNowError,
    TooMuchPaidError,
)
from carehome_app.domain.requests.words import AidStep, Fund, Kind, Programme, Urgency
from carehome_app.services.requests.aid import AidDid, NewAid
from carehome_app.services.requests.taking import Asked, Kept, NewRequest
from tests.builders import Home


def ask(home: Home, typed: str, cause: str = "房屋漏雨", code: str = "R001") -> str:
    new = NewRequest(kind=Kind.AID, urgency=Urgency.WEEK, words=cause, subject=home.subject(code))
    taken = home.house.requests.taking.take(new)
    assert isinstance(taken, Kept)
    kept = home.house.requests.aid.ask(taken.no, NewAid(typed=typed, cause=cause), again=True)
    assert isinstance(kept, Kept)
    return taken.no


def act(home: Home, no: str, step: AidStep, typed: str = "", fund: Fund | None = None) -> None:
    words = "已核实" if step in (AidStep.VERIFIED, AidStep.REFUSED) else ""
    home.house.requests.aid.act(no, AidDid(step=step, typed=typed, fund=fund, words=words))


def sums(home: Home) -> Ledger:
    aid = home.house.requests.aid
    return aid.ledger(aid.going_on())


def test_what_was_asked_for_and_granted_adds_up(home: Home) -> None:
    granted, refused, undecided = ask(home, "1500"), ask(home, "800"), ask(home, "2,000")
    act(home, granted, AidStep.VERIFIED)
    act(home, granted, AidStep.GRANTED, "1200")
    act(home, granted, AidStep.PAID, "700", Fund.RELIEF)
    act(home, refused, AidStep.REFUSED)
    told = sums(home)
    assert [told.count[one] for one in Decision] == [1, 1, 0, 1]
    assert told.asked == 430000 == sum(told.fen.values())
    assert (told.granted, told.paid, told.unpaid) == (120000, 70000, 50000)
    assert home.house.requests.aid.of(undecided).decision is Decision.OPEN


def test_what_is_usual_is_what_was_asked_for_the_last_fifty_times(home: Home) -> None:
    """Of the fifty half are 1000 yuan and half 100; the first of them and the one before count."""
    for typed in ("100", "1000", *["1000"] * 24, *["100"] * 25):
        ask(home, typed)
    new = NewRequest(kind=Kind.AID, urgency=Urgency.WEEK, words="x", subject=home.subject("R002"))
    taken = home.house.requests.taking.take(new)
    assert isinstance(taken, Kept)
    aid = home.house.requests.aid
    assert isinstance(aid.ask(taken.no, NewAid(typed="10000", cause="roof")), Asked)
    assert isinstance(aid.ask(taken.no, NewAid(typed="9999", cause="roof")), Kept)


def test_help_comes_first_from_the_standby_cash_and_papers_within_five_working_days(
    home: Home,
) -> None:
    no = ask(home, "2000")
    with pytest.raises(StepNotNowError):
        act(home, no, AidStep.PAID, "2000", Fund.RELIEF)
    act(home, no, AidStep.PAID, "2000", Fund.STANDBY)  # Sunday the 22nd
    assert sums(home).granted == 200000
    home.clock.set("2026-11-27 23:59")
    assert sums(home).overdue == 0
    home.clock.advance(minutes=1)
    assert sums(home).overdue == 1
    act(home, no, AidStep.PAPERS)
    assert sums(home).overdue == 0


def test_no_more_is_paid_than_granted_and_what_is_paid_is_not_refused(home: Home) -> None:
    no = ask(home, "1500")
    act(home, no, AidStep.GRANTED, "1000")
    with pytest.raises(TooMuchPaidError):
        act(home, no, AidStep.PAID, "1000.01", Fund.RELIEF)
    act(home, no, AidStep.PAID, "1000", Fund.RELIEF)
    for step in (AidStep.REFUSED, AidStep.WITHDRAWN):
        with pytest.raises(PaidAlreadyError):
            act(home, no, step)
    with pytest.raises(TooMuchPaidError):
        act(home, no, AidStep.GRANTED, "999")


def test_ten_times_too_much_and_the_same_cause_this_year_are_asked_about(home: Home) -> None:
    for cause in ("一", "二", "三"):
        act(home, ask(home, "1500", cause), AidStep.GRANTED, "1500")
    no, aid = ask(home, "1", "四", "R002"), home.house.requests.aid
    asked = aid.ask(no, NewAid(typed="15000", cause="五"))
    assert isinstance(asked, Asked)
    again = ask(home, "1", "六")
    same = aid.ask(again, NewAid(typed="1500", cause=" 一"))
    assert isinstance(same, Asked)
    assert isinstance(aid.ask(again, NewAid(typed="1500", cause="一"), again=True), Kept)
    with pytest.raises(NoMoneyError):
        aid.ask(again, NewAid(typed="0", cause="七"))
    with pytest.raises(ReasonNeededError):
        aid.act(again, AidDid(step=AidStep.REFUSED))


def test_the_same_cause_is_of_this_year_by_the_clocks_of_the_home(home: Home) -> None:
    home.clock.set("2026-12-31 23:30")
    act(home, ask(home, "1500", "取暖"), AidStep.GRANTED, "1500")
    no, aid = ask(home, "1", "四", "R001"), home.house.requests.aid
    assert isinstance(aid.ask(no, NewAid(typed="1500", cause="取暖")), Asked)
    home.clock.set("2027-01-01 00:30")  # still the old year in Greenwich
    assert isinstance(aid.ask(no, NewAid(typed="1500", cause="取暖")), Kept)


def test_help_on_the_first_of_january_is_help_of_this_year(home: Home) -> None:
    home.clock.set("2027-01-01 10:00")
    act(home, ask(home, "1500", "取暖"), AidStep.GRANTED, "1500")
    home.clock.set("2027-03-05 10:00")
    no = ask(home, "1", "四", "R001")
    assert isinstance(home.house.requests.aid.ask(no, NewAid(typed="1500", cause="取暖")), Asked)


STEPS = (
    AidStep.VERIFIED, AidStep.GRANTED, AidStep.GRANTED, AidStep.PAID, AidStep.PAID,
    AidStep.PAPERS, AidStep.REFUSED, AidStep.WITHDRAWN,
)  # fmt: skip


def is_at_its_end(aid: Aid) -> bool:
    """Refused or withdrawn, or wholly paid with its papers."""
    if aid.decision in (Decision.REFUSED, Decision.WITHDRAWN):
        return True
    return bool(aid.paid) and not aid.unpaid and aid.step(AidStep.PAPERS) is not None


@pytest.mark.parametrize("seed", range(3))
def test_what_is_not_at_its_end_is_shown_however_old(home: Home, seed: int) -> None:
    chance, aid = random.Random(seed), home.house.requests.aid
    first, numbers = home.desk.today(), [ask(home, "100", str(n)) for n in range(40)]
    for no in numbers:
        for _ in range(chance.randrange(5)):
            step, fund = chance.choice(STEPS), chance.choice([Fund.STANDBY, Fund.RELIEF])
            home.clock.advance(seconds=1)
            with contextlib.suppress(CareHomeError):
                act(home, no, step, str(chance.choice([40, 60, 100])), fund)
    home.clock.advance(days=500)
    old = aid.between(first, first)
    left = [one.ref for one in old if not is_at_its_end(one)]
    assert [one.ref for one in aid.going_on()] == left
    assert 0 < len(left) < len(old)


def test_a_carer_asks_for_aid_and_decides_nothing(home: Home) -> None:
    home.sign_in("S001")
    no = ask(home, "1500")
    with pytest.raises(NotAllowedError):
        act(home, no, AidStep.GRANTED, "1500")


def test_the_register_of_benefits_says_what_is_to_be_looked_at_again(home: Home) -> None:
    benefits, day = home.house.requests.benefits, home.desk.today()
    subject = home.subject("R001")
    benefits.begin(subject, Programme.DESTITUTE, day, day + timedelta(days=1), "特困供养证")
    with pytest.raises(FutureError):
        benefits.begin(subject, Programme.ORPHAN, day + timedelta(days=1), None)
    assert benefits.to_review() == []
    home.clock.advance(days=1)
    (due,) = benefits.to_review()
    benefits.review(due.ref, home.desk.today() + timedelta(days=365))
    assert benefits.to_review() == []
    with pytest.raises(ReasonNeededError):
        benefits.end(due.ref, home.desk.today(), "")
    benefits.end(due.ref, home.desk.today(), "条件不再符合")
    assert [one.programme for one in benefits.now()] == [Programme.DESTITUTE]
    home.clock.advance(days=1)
    assert benefits.now() == []


def test_tables_of_aid_are_rebuilt_from_the_journal(home: Home) -> None:
    act(home, ask(home, "1500"), AidStep.GRANTED, "1200")
    day = home.desk.today()
    home.house.requests.benefits.begin(home.subject("R001"), Programme.ORPHAN, day, None)
    home.sign_in("D01")
    assert home.house.verifying.verify().ok
