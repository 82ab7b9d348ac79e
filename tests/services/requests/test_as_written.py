"""Every deed about a request, about aid and about counselling writes these lines."""

from datetime import date, timedelta

import pytest

from carehome_app.db.keys.sealed_words import slot_of
from carehome_app.db.keys.slots import FOR_DEMO, STRONG
from carehome_app.db.requests import counselling
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import (
    FutureError,
    MissingFieldError,
    NotAllowedError,
    ReasonNeededError,
)
from carehome_app.domain.keys.errors import GuessedPassphraseError
from carehome_app.domain.moments import to_ms
from carehome_app.domain.requests.errors import (
    NamedReporterNeededError,
    StepNotNowError,
    UnknownRequestError,
)
from carehome_app.domain.requests.events import (
    AidAsked,
    AidStepTaken,
    CounsellingHeld,
    CounsellorKeySet,
    HelpGiven,
    ProgrammeEnded,
    ProgrammeReviewed,
    ProgrammeStarted,
    RequestMerged,
    RequestStepTaken,
    RequestTaken,
)
from carehome_app.domain.requests.words import (
    AidStep,
    Channel,
    Fund,
    Kind,
    Programme,
    Risk,
    Step,
    Urgency,
)
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.requests.aid import AidDid, NewAid
from carehome_app.services.requests.counselling import NewCall, NewHelp
from carehome_app.services.requests.taking import (
    REPORT_BY_LAW,
    Asked,
    Did,
    Kept,
    NewRequest,
)
from tests.builders import Home
from tests.services.trust.real_home import be_real
from tests.services.written import written

TODAY = date(2026, 11, 22)
KEY = "the quiet garden at noon"


def take(home: Home, **more: object) -> Kept:
    what: dict[str, object] = {"kind": Kind.MEDICAL, "urgency": Urgency.NOW, "words": "lamp"}
    kept = home.house.requests.taking.take(NewRequest(**{**what, **more}))  # type: ignore[arg-type]
    assert isinstance(kept, Kept)
    return kept


def do(home: Home, no: str, step: Step, words: str = "", **more: object) -> Kept:
    did = Did(step=step, words=words, **more)  # type: ignore[arg-type]
    kept = home.house.requests.taking.act(no, did)
    assert isinstance(kept, Kept)
    return kept


def counsellor(home: Home) -> int:
    """Let S001 be a counsellor with a key, and act."""
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.COUNSELLOR)
    home.sign_in("S001")
    home.house.requests.sealing.set_key(KEY)
    return home.subject("S001")


def test_a_request_is_written_with_all_that_was_said_of_it(home: Home) -> None:
    who, now = home.subject("R001"), home.clock()
    before = now - timedelta(minutes=90)
    with written(home) as lines:
        kept = take(
            home, words=" lamp ", channel=Channel.PHONE, subject=who, about=" neighbour ",
            caller=" niece ", phone=" 138 ", consent=True, received_at=before,
        )  # fmt: skip
        take(home)
    assert (kept.no, kept.changes, kept.prompt) == ("1122-01", Changes.REQUESTS, None)
    assert lines == [
        RequestTaken(
            who, "1122-01", to_ms(before), "phone", "neighbour", "niece", "138", "medical",
            "now", "lamp", 1, None,
        ),
        RequestTaken(
            0, "1122-02", to_ms(now), "face", "", "", "", "medical", "now", "lamp", 0, None
        ),
    ]  # fmt: skip


def test_steps_are_written_for_those_put_together_too_where_they_hold_for_all(
    home: Home,
) -> None:
    now, nurse = to_ms(home.clock()), home.subject("S002")
    first, second = take(home), take(home)
    with written(home) as lines:
        merged = home.house.requests.taking.merge(second.no, first.no)
        do(home, first.no, Step.RESPONDED, " called ")
        do(home, first.no, Step.ASSIGNED, person=nurse)
        do(home, first.no, Step.NOTED, "waits")
        do(home, first.no, Step.SOLVED)
        do(home, first.no, Step.TOLD, satisfied=False)
        do(home, first.no, Step.CLOSED, satisfied=True)
    assert (merged.no, merged.ref, merged.changes) == (second.no, second.ref, Changes.REQUESTS)
    one, two = first.ref, second.ref
    assert lines == [
        RequestMerged(*two, *one),
        *(RequestStepTaken(*ref, "responded", now, 0, "called", -1) for ref in (one, two)),
        RequestStepTaken(*one, "assigned", now, nurse, "", -1),
        RequestStepTaken(*one, "noted", now, 0, "waits", -1),
        *(RequestStepTaken(*ref, "solved", now, 0, "", -1) for ref in (one, two)),
        *(RequestStepTaken(*ref, "told", now, 0, "", 0) for ref in (one, two)),
        *(RequestStepTaken(*ref, "closed", now, 0, "", 1) for ref in (one, two)),
    ]


NEEDS_WORDS = (
    Step.RESPONDED, Step.VERIFIED, Step.REFUSED, Step.REFERRED, Step.UNTOLD, Step.WITHDRAWN,
    Step.NOTED,
)  # fmt: skip
NEEDS_NONE = (Step.SOLVED, Step.GRANTED)


@pytest.mark.parametrize("step", [*NEEDS_WORDS, *NEEDS_NONE])
def test_a_step_that_says_something_needs_its_words(home: Home, step: Step) -> None:
    no = take(home).no
    if step is not Step.RESPONDED:
        do(home, no, Step.RESPONDED, "called")
    if step is Step.UNTOLD:
        do(home, no, Step.SOLVED)
    if step in NEEDS_WORDS:
        with pytest.raises(ReasonNeededError):
            do(home, no, step, " ")
    else:
        do(home, no, step)


def test_who_works_with_anybody_answers_notes_tells_and_reports_and_no_more(home: Home) -> None:
    one, other, nurse = take(home).no, take(home).no, home.subject("S002")
    home.sign_in("S001")
    do(home, one, Step.RESPONDED, "called")
    do(home, one, Step.NOTED, "waits")
    with pytest.raises(NamedReporterNeededError):
        do(home, one, Step.REPORTED, " ", person=nurse)
    do(home, one, Step.REPORTED, "110", person=nurse)
    for step in (Step.ASSIGNED, Step.SOLVED, Step.CLOSED, Step.REFERRED):
        with pytest.raises(NotAllowedError):
            do(home, one, step, "x", person=nurse)
    with pytest.raises(NotAllowedError):
        home.house.requests.taking.merge(other, one)
    home.sign_in("S002")
    with pytest.raises(MissingFieldError):
        do(home, one, Step.ASSIGNED)
    do(home, one, Step.SOLVED)
    home.sign_in("S001")
    do(home, one, Step.TOLD)
    steps = [step.step.value for step in home.house.requests.board.find(one).steps]
    assert steps == ["responded", "noted", "reported", "solved", "told"]


def test_by_a_clock_that_was_set_back_a_step_is_not_before_its_request(home: Home) -> None:
    no = take(home).no
    received = to_ms(home.clock())
    home.clock.advance(minutes=-1)
    with written(home) as lines:
        do(home, no, Step.RESPONDED, "called")
    (step,) = [line for line in lines if isinstance(line, RequestStepTaken)]
    assert step.at == received


def test_an_old_answer_is_asked_about_with_both_times(home: Home) -> None:
    no = take(home).no
    at = home.clock() + timedelta(minutes=5)
    home.clock.advance(minutes=65, seconds=59)
    did = Did(step=Step.RESPONDED, words="called", at=at)
    found = home.house.requests.taking.act(no, did)
    assert isinstance(found, Asked)
    assert in_english(found.sentence) == (
        "11-22 07:35 is 60 minutes ago; both times are kept. The same again keeps it."
    )
    with written(home) as lines:
        assert isinstance(home.house.requests.taking.act(no, did, again=True), Kept)
    (step,) = lines
    assert isinstance(step, RequestStepTaken)
    assert step.at == to_ms(at)


def test_words_about_a_child_or_about_nobody_known_are_prompted_and_about_the_old_not(
    home: Home,
) -> None:
    assert take(home, words="孩子说被打").prompt == REPORT_BY_LAW
    assert take(home, words="孩子说被打", subject=home.subject("R001")).prompt is None
    assert take(home, words="孩子说被打", subject=home.subject("S001")).prompt == REPORT_BY_LAW


def test_sealed_words_stand_in_no_line_and_a_step_without_words_has_none(home: Home) -> None:
    counsellor(home)
    home.sign_in("S002")
    with written(home) as lines:
        secret = take(home, kind=Kind.PSYCHOLOGICAL, words="sad")
        plain = take(home, words="lamp")
        home.house.requests.taking.merge(plain.no, secret.no)
        do(home, secret.no, Step.RESPONDED, "called")
        do(home, secret.no, Step.SOLVED)
    taken = [line for line in lines if isinstance(line, RequestTaken)]
    assert [(one.words, one.sealed is None) for one in taken] == [("", False), ("lamp", True)]
    steps = [line for line in lines if isinstance(line, RequestStepTaken)]
    said = [(one.step, one.number, one.words, one.sealed is None) for one in steps]
    assert said == [
        ("responded", secret.ref.number, "", False),
        ("responded", plain.ref.number, "called", True),
        ("solved", secret.ref.number, "", True),
        ("solved", plain.ref.number, "", True),
    ]
    home.sign_in("S001")
    calls = home.house.requests.counselling
    assert calls.words_of_request(secret.no, KEY) == ["sad", "called"]
    with pytest.raises(UnknownRequestError):
        calls.words_of_request(plain.no, KEY)


def test_aid_is_asked_granted_paid_and_closed_line_by_line(home: Home) -> None:
    who, now, aid = home.subject("R001"), to_ms(home.clock()), home.house.requests.aid
    request = take(home, kind=Kind.AID, subject=who)
    with written(home) as lines:
        asked = aid.ask(request.no, NewAid(typed="1,500.50", cause=" roof ", household=" two "))
        assert isinstance(asked, Kept)
        (one,) = aid.going_on()
        for did in (
            AidDid(step=AidStep.VERIFIED, typed="9", words=" seen "),
            AidDid(step=AidStep.GRANTED, typed="1200"),
            AidDid(step=AidStep.PAID, typed="700", fund=Fund.RELIEF, words=" slip 7 "),
            AidDid(step=AidStep.PUBLISHED),
        ):
            kept = aid.act(request.no, did)
            assert (kept.no, kept.ref, kept.changes) == (request.no, one.ref, Changes.REQUESTS)
    assert (asked.no, asked.ref, asked.changes) == (request.no, request.ref, Changes.REQUESTS)
    assert lines == [
        AidAsked(*request.ref, who, "two", "roof", 150050, now),
        AidStepTaken(*one.ref, "verified", now, 0, "", "seen"),
        AidStepTaken(*one.ref, "granted", now, 120000, "", ""),
        AidStepTaken(*one.ref, "paid", now, 70000, "relief", "slip 7"),
        AidStepTaken(*one.ref, "published", now, 0, "", ""),
    ]
    with pytest.raises(ReasonNeededError):
        aid.act(request.no, AidDid(step=AidStep.VERIFIED, words=" "))
    with pytest.raises(MissingFieldError):
        aid.ask(request.no, NewAid(typed="1", cause=" "))
    with pytest.raises(UnknownRequestError):
        aid.of(take(home).no)


def test_of_two_applications_of_a_request_the_last_is_meant_and_what_was_refused_is_not_paid(
    home: Home,
) -> None:
    aid, request = home.house.requests.aid, take(home, kind=Kind.AID)
    for cause in ("roof", "coal"):
        aid.ask(request.no, NewAid(typed="100", cause=cause))
    assert aid.of(request.no).cause == "coal"
    aid.act(request.no, AidDid(step=AidStep.REFUSED, words="no"))
    with pytest.raises(StepNotNowError):
        aid.act(request.no, AidDid(step=AidStep.PAID, typed="1", fund=Fund.STANDBY))
    assert [one.decision.value for one in aid.between(TODAY, TODAY)] == ["open", "refused"]


def test_benefits_are_begun_looked_at_and_ended_line_by_line(home: Home) -> None:
    benefits, who, day = home.house.requests.benefits, home.subject("R001"), TODAY.toordinal()
    with written(home) as lines:
        first = TODAY - timedelta(days=3)
        assert benefits.begin(who, Programme.ORPHAN, first, TODAY, " card ") == Changes.REQUESTS
        benefits.begin(who, Programme.NURSING, TODAY, None)
        (orphan, _nursing) = benefits.all()
        assert benefits.review(orphan.ref, TODAY + timedelta(days=9)) == Changes.REQUESTS
        benefits.review(orphan.ref, None)
        assert benefits.end(orphan.ref, TODAY, " moved ") == Changes.REQUESTS
    assert lines == [
        ProgrammeStarted(who, "orphan", day - 3, day, "card"),
        ProgrammeStarted(who, "nursing", day, None, ""),
        ProgrammeReviewed(*orphan.ref, day, day + 9),
        ProgrammeReviewed(*orphan.ref, day, None),
        ProgrammeEnded(*orphan.ref, day, "moved"),
    ]
    with pytest.raises(FutureError):
        benefits.begin(who, Programme.ORPHAN, TODAY + timedelta(days=1), None)


def test_a_call_is_written_with_a_number_for_who_spoke_and_the_day_after_high_risk(
    home: Home,
) -> None:
    counsellor(home)
    now, who, named = home.clock(), home.subject("R001"), home.subject("S003")
    began, hold = now - timedelta(minutes=9), home.house.requests.counselling.hold
    with written(home) as lines:
        first = hold(
            NewCall(
                began_at=began, ended_at=now, risk=Risk.HIGH, words=" sad ", subject=who,
                band=" 60+ ", theme=" loss ", named=named, referred=" clinic ",
            )
        )  # fmt: skip
        second = hold(NewCall(began_at=now, ended_at=now, risk=Risk.POSSIBLE, words=" "))
        again = hold(NewCall(began_at=now, ended_at=now, risk=Risk.NONE, talker=" T001 "))
    assert (first, second, again) == ("T001", "T002", "T001")
    high, plain, last = lines
    assert isinstance(high, CounsellingHeld)
    assert high.sealed is not None
    later = to_ms(now + timedelta(hours=24))
    assert high == CounsellingHeld(
        who, "T001", to_ms(began), to_ms(now), "60+", "loss", "high", named, later, "clinic",
        high.sealed,
    )  # fmt: skip
    assert plain == CounsellingHeld(
        0, "T002", to_ms(now), to_ms(now), "", "", "possible", 0, None, "", None
    )
    assert isinstance(last, CounsellingHeld)
    calls = home.house.requests.counselling
    said = {call.began_at: calls.words(call, KEY) for call in calls.calls(TODAY, TODAY)}
    assert said == {began: "sad", now: ""}
    with pytest.raises(FutureError):
        hold(NewCall(began_at=now, ended_at=now + timedelta(minutes=1), risk=Risk.NONE))


def test_words_are_sealed_to_whoever_is_a_counsellor_with_a_key_now(home: Home) -> None:
    with written(home) as lines:
        one = counsellor(home)
    (key,) = [line for line in lines if isinstance(line, CounsellorKeySet)]
    assert (key.subject, key.id in key.slot) == (one, True)
    sealing = home.house.requests.sealing
    assert sealing.readers() == [one]
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S002"), Role.COUNSELLOR)
    assert sealing.readers() == [one], "without a key nobody reads"
    home.house.signing_in.give_role(home.subject("S001"), Role.CARER)
    assert sealing.readers() == [], "and with a key no carer"


def test_help_is_written_with_who_gave_it_for_whom_and_how_long(home: Home) -> None:
    helping, who = home.house.requests.helping, home.subject("R001")
    with written(home) as lines:
        done = helping.give(
            NewHelp(
                day=TODAY, minutes=60, contacts=4, what=" talk ", name=" Li ",
                is_social_worker=True, subject=who,
            )
        )  # fmt: skip
        helping.give(
            NewHelp(day=TODAY, minutes=1, contacts=0, what="x", helper=home.subject("S001"))
        )
    day = TODAY.toordinal()
    assert done == Changes.REQUESTS
    assert lines == [
        HelpGiven(who, 0, "Li", 1, day, 60, 4, "talk"),
        HelpGiven(0, home.subject("S001"), "", 0, day, 1, 0, "x"),
    ]


def test_in_a_real_home_a_counsellors_key_is_dear_and_no_passphrase_is_soon_guessed(
    home: Home,
) -> None:
    counsellor(home)
    keys = counselling.keys
    whose = home.subject("S001")
    made_up = slot_of(keys(home.desk.store)[whose])
    assert (made_up.cost, made_up.whose, made_up.made_by) == (FOR_DEMO, whose, whose)
    be_real(home)
    with pytest.raises(GuessedPassphraseError):
        home.house.requests.sealing.set_key("passwordpassword")
    home.house.requests.sealing.set_key("the quiet garden at noon in autumn")
    real = slot_of(keys(home.desk.store)[whose])
    assert (real.cost, real.made_at) == (STRONG, to_ms(home.clock()))
