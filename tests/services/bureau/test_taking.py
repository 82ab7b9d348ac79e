"""What becomes of files that come in at a bureau, on both engines; homes write every parcel."""

import shutil
import zlib
from datetime import timedelta

import msgspec

from carehome_app.db.bureau.sealing import MAGIC, sealed, signed
from carehome_app.domain.bureau import checking
from carehome_app.domain.bureau.checking import Outcome
from carehome_app.domain.bureau.down import MARK_BYTES
from carehome_app.domain.bureau.events import ParcelTaken
from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.domain.bureau.parcel import MOST_BYTES, VERSION, Parcel, packed
from carehome_app.domain.moments import to_ms
from carehome_app.i18n import in_english
from carehome_app.services.bureau.counting import DayView
from carehome_app.services.bureau.taking import Verdict
from carehome_app.services.home.opening import open_home
from carehome_app.services.trust.place import same_as
from tests.builders import PASSPHRASE, Home
from tests.services.bureau.city import City
from tests.services.written import written


def day(town: City) -> DayView:
    return town.bureau.house.bureau.counting.day(town.today)


def figure(view: DayView, code: str) -> int | None:
    return view.total.sums.value(FIGURES[code].number)


def codes(verdict: Verdict) -> list[str]:
    return [one.code for one in verdict.checks]


def resealed(town: City, place: int, parcel: Parcel) -> bytes:
    """Return a parcel that a home with a broken program would have signed."""
    cards = town.homes[place].house.reporting_up.cards
    inside = signed(packed(parcel), cards.keys())
    return sealed(inside, town.bureau.house.bureau.cards.keys().seal_public)


def one_file(town: City, content: bytes, name: str = "file.cpar") -> Verdict:
    (verdict,) = town.bureau.house.bureau.taking.take([(name, content)])
    return verdict


def opened(town: City, verdict: Verdict) -> Parcel:
    assert verdict.home is not None
    taking = town.bureau.house.bureau.taking
    parcel, holds = taking.opened(verdict.home.home, verdict.seq, verdict.digest)
    assert holds
    return parcel


def test_what_is_added_up_is_what_the_homes_count(town: City) -> None:
    town.clock.set("2026-11-20 07:00")
    for place in (0, 1, 2):
        town.measure(town.homes[place], fevers=place)
    town.clock.set("2026-11-20 16:30")
    assert [town.report(place).outcome for place in (0, 1, 2)] == [Outcome.TAKEN] * 3
    view = day(town)
    assert (view.total.rates.expected, view.total.rates.on_time) == (4, 3)
    assert view.total.rates.missing == 1
    assert view.total.rates.per_mille == 750
    assert figure(view, "people.residents") == 3 + 5 + 2
    assert figure(view, "fever.new") == 0 + 1 + 2
    assert figure(view, "am.measured") == 3 + 5 + 2 + 3 * 2
    assert view.total.sums.figures[FIGURES["am.measured"].number].days == 3
    assert [one.rates.reported for one in view.counties] == [2, 1]


def test_nobody_is_missing_before_the_deadline_and_a_missing_home_is_never_zero(
    town: City,
) -> None:
    view = day(town)
    assert not view.is_due
    assert view.total.sums.figures == {}
    assert figure(view, "fever.new") is None
    town.clock.set("2026-11-20 17:05")
    assert day(town).is_due
    silent = town.bureau.house.bureau.counting.missing(town.today)
    assert [(one.home.number, one.county) for one in silent][:2] == [
        ("0001", "青溪县"),
        ("0002", "青溪县"),
    ]
    assert {one.days for one in silent} == {11}


def test_a_home_that_uses_nothing_signs_a_zero_and_one_without_a_subject_signs_nothing(
    town: City,
) -> None:
    town.report(0)
    view = day(town)
    assert figure(view, "faults.open") == 0
    assert figure(view, "isolation.after") is None


def test_late_is_judged_by_when_it_was_signed_not_by_when_the_stick_came(town: City) -> None:
    in_time = town.send(0)
    town.clock.set("2026-11-20 17:26")
    too_late = town.send(1)
    town.clock.set("2026-11-20 23:00")
    town.take(in_time, too_late)
    rates = day(town).total.rates
    assert (rates.on_time, rates.late, rates.missing) == (1, 1, 2)
    late = [one for one in town.bureau.house.bureau.counting.homes(town.today) if one.first_at]
    assert [one.on_time for one in late] == [False, True]


def test_yesterdays_file_under_a_new_name_is_already_there(town: City) -> None:
    made = town.send(0)
    town.take(made)
    again = one_file(town, made.content, "11-21 上报.cpar")
    assert again.outcome is Outcome.ALREADY
    assert codes(again) == ["again"]
    assert day(town).total.rates.reported == 1


def test_a_lost_parcel_heals_itself_and_stays_on_time(town: City) -> None:
    lost = town.send(0)
    town.clock.set("2026-11-21 16:30")
    (verdict,) = town.take(town.send(0))
    assert verdict.outcome is Outcome.TAKEN
    assert codes(verdict) == ["gap"]
    yesterday = town.bureau.house.bureau.counting.day(town.today - timedelta(days=1))
    assert (yesterday.total.rates.on_time, yesterday.total.rates.late) == (1, 0)
    assert town.take(lost)[0].outcome is Outcome.TAKEN


def test_a_day_nobody_signed_in_time_is_late_when_it_is_told_afterwards(town: City) -> None:
    town.clock.set("2026-11-21 16:30")
    town.report(0)
    before = town.bureau.house.bureau.counting.day(town.today - timedelta(days=1))
    assert (before.total.rates.on_time, before.total.rates.late) == (0, 1)


def test_of_two_versions_of_a_day_the_later_holds_in_whichever_order_they_come(
    town: City,
) -> None:
    first = town.send(0)
    town.measure(town.homes[0], fevers=1)
    second = town.send(0)
    town.take(second)
    town.take(first)
    assert figure(day(town), "fever.people") == 1
    assert day(town).total.rates.on_time == 1


def test_a_record_that_goes_on_in_two_places_is_asked_about(town: City) -> None:
    home = town.homes[1]
    town.take(town.send(1))
    copy = home.folder.with_name("copy")
    shutil.copytree(home.folder, copy)
    same_as(copy, home.folder)
    town.measure(home)
    ours = town.send(1)
    other = Home(copy, open_home(copy, PASSPHRASE, town.clock), town.clock)
    other.sign_in("D01")
    for person in other.desk.stays:
        other.measure(person.details.code, "38.8")
    theirs = other.house.reporting_up.parcels.send()
    other.close()
    town.take(ours)
    (verdict,) = town.take(theirs)
    assert verdict.outcome is Outcome.ASKED
    assert codes(verdict) == ["fork"]
    assert figure(day(town), "fever.people") == 0
    bureau = town.bureau.house.bureau
    ((who, seq, digest, _checks, _file),) = bureau.store.waiting()
    bureau.taking.accept(who, seq, digest)
    assert bureau.store.waiting() == []
    assert figure(day(town), "fever.people") in (0, 7)


def test_an_earlier_parcel_that_the_next_one_does_not_name_is_asked_about(town: City) -> None:
    home = town.homes[1]
    copy = home.folder.with_name("copy")
    shutil.copytree(home.folder, copy)
    same_as(copy, home.folder)
    town.send(1)
    second = town.send(1)
    other = Home(copy, open_home(copy, PASSPHRASE, town.clock), town.clock)
    other.sign_in("D01")
    other.measure(other.desk.stays[0].details.code, "38.8")
    theirs = other.house.reporting_up.parcels.send()
    other.close()
    town.take(second)
    (verdict,) = town.take(theirs)
    assert verdict.outcome is Outcome.ASKED
    assert [in_english(one.said) for one in verdict.checks] == [
        in_english(checking.out_of_order(2).said)
    ]


def test_what_is_no_parcel_is_noted_without_a_home_and_as_number_nought(town: City) -> None:
    with written(town.bureau) as lines:
        assert one_file(town, b"no parcel").outcome is Outcome.REFUSED
    (noted,) = lines
    assert isinstance(noted, ParcelTaken)
    assert (noted.home, noted.seq, noted.accepted) == ("", 0, 0)


def test_a_date_in_the_future_is_refused(town: City) -> None:
    town.clock.set("2026-11-22 16:30")
    made = town.send(0)
    town.clock.set("2026-11-20 17:00")
    verdict = one_file(town, made.content)
    assert verdict.outcome is Outcome.REFUSED
    assert "future" in codes(verdict)
    assert day(town).total.rates.reported == 0


def test_sums_that_contradict_each_other_are_refused(town: City) -> None:
    good = opened(town, town.report(0))
    last = good.days[-1]
    wrong = msgspec.structs.replace(last, figures={**last.figures, FIGURES["am.roll"].number: 99})
    bad = msgspec.structs.replace(good, seq=2, days=[*good.days[:-1], wrong])
    verdict = one_file(town, resealed(town, 0, bad))
    assert verdict.outcome is Outcome.REFUSED
    assert "identity" in codes(verdict)


def test_a_file_of_another_bureau_is_told_so(town: City) -> None:
    made = town.send(0)
    other = sealed(made.content, town.homes[1].house.reporting_up.cards.keys().seal_public)
    assert codes(one_file(town, other)) == ["OtherBureauError"]


def test_who_is_not_admitted_and_who_signs_with_another_key_is_refused(town: City) -> None:
    good = opened(town, town.report(0))
    stranger = msgspec.structs.replace(good, home=5)
    assert codes(one_file(town, resealed(town, 0, stranger))) == ["UnknownHomeError"]
    posing = msgspec.structs.replace(good, seq=2)
    assert codes(one_file(town, resealed(town, 1, posing))) == ["NotSignedByHomeError"]


def test_an_older_and_a_newer_form_are_told_apart(small: City) -> None:
    good = opened(small, small.report(0))
    keys = small.homes[0].house.reporting_up.cards.keys()
    public = small.bureau.house.bureau.cards.keys().seal_public
    parts = msgspec.msgpack.decode(zlib.decompress(packed(good)))
    for version, said in ((0, "OldParcelError"), (VERSION + 1, "NewerParcelError")):
        content = zlib.compress(msgspec.msgpack.encode([version, *parts[1:]]))
        assert codes(one_file(small, sealed(signed(content, keys), public))) == [said]


def test_junk_and_a_bomb_are_refused_unopened(small: City) -> None:
    keys = small.homes[0].house.reporting_up.cards.keys()
    public = small.bureau.house.bureau.cards.keys().seal_public
    assert codes(one_file(small, b"\0" * (MOST_BYTES + 1))) == ["ParcelTooBigError"]
    assert codes(one_file(small, b"CPAR1" + b"\7" * 900_000)) == ["OtherBureauError"]
    assert codes(one_file(small, b"")) == ["NotAParcelError"]
    assert codes(one_file(small, "养老院,日期,体温".encode())) == ["NotAParcelError"]
    bomb = zlib.compress(bytes(50_000_000), 9)
    assert codes(one_file(small, sealed(signed(bomb, keys), public))) == ["ParcelTooBigError"]


def test_whichever_byte_of_a_parcel_is_altered_it_is_refused(small: City) -> None:
    made = small.send(0)
    taking = small.bureau.house.bureau.taking
    for place in range(len(made.content)):
        altered = bytearray(made.content)
        altered[place] ^= 1
        (verdict,) = taking.look([("file", bytes(altered))])
        assert verdict.outcome is Outcome.REFUSED, place
    assert taking.look([("file", made.content[:-1])])[0].outcome is Outcome.REFUSED
    assert taking.look([("file", made.content)])[0].outcome is Outcome.TAKEN


def test_a_home_that_is_closed_in_mid_month_is_not_expected_any_more(town: City) -> None:
    places = town.bureau.house.bureau.places
    town.clock.set("2026-11-25 16:30")
    town.report(2)
    places.move("0003", "", town.today - timedelta(days=2), "湘民〔2026〕7号")
    counting = town.bureau.house.bureau.counting
    before = counting.day(town.today - timedelta(days=3)).total.rates
    after = counting.day(town.today).total.rates
    assert (before.expected, before.reported) == (4, 1)
    assert (after.expected, after.reported) == (3, 0)
    assert codes(town.report(2)) == ["outside"]


def test_a_home_that_moved_counts_where_it_was_then(town: City) -> None:
    town.clock.set("2026-11-25 16:30")
    town.report(0)
    bureau = town.bureau.house.bureau
    bureau.places.move("0001", "连云县", town.today, "湘民〔2026〕8号")
    was = bureau.counting.day(town.today - timedelta(days=1)).counties
    now = bureau.counting.day(town.today).counties
    assert [one.rates.reported for one in was] == [1, 0]
    assert [one.rates.reported for one in now] == [0, 1]
    assert [one.rates.expected for one in now] == [1, 3]
    moved = bureau.store.month(2026 * 12 + 10)
    town.report(0)
    bureau.store.roll_up_from(0)
    assert bureau.store.month(2026 * 12 + 10) == moved


def test_a_square_code_and_a_parcel_of_one_day_are_one_report(town: City) -> None:
    code = town.homes[0].house.reporting_up.parcels.code(town.today)
    assert one_file(town, code.encode(), "扫码.txt").outcome is Outcome.TAKEN
    assert figure(day(town), "people.residents") == 3
    town.measure(town.homes[0], fevers=1)
    assert town.report(0).outcome is Outcome.TAKEN
    assert day(town).total.rates.reported == 1
    assert figure(day(town), "fever.people") == 1
    assert one_file(town, code.encode(), "again.txt").outcome is Outcome.ALREADY


def test_several_codes_in_one_text_file_have_a_verdict_each(small: City) -> None:
    lines = [one.house.reporting_up.parcels.code(small.today) for one in small.homes[:2]]
    text = "\r\n".join([*lines, "not one"]).encode()
    verdicts = small.bureau.house.bureau.taking.take([("codes.txt", text)])
    assert [one.outcome.value for one in verdicts] == ["taken", "taken", "refused"]


def test_a_look_writes_nothing(town: City) -> None:
    made = town.send(0)
    town.bureau.house.bureau.taking.look([(made.name, made.content)])
    assert day(town).total.rates.reported == 0
    assert town.bureau.house.bureau.counting.files(town.today) == {}


def test_every_file_is_written_down_with_its_verdict(town: City) -> None:
    made = town.send(0)
    town.take(made, made)
    one_file(town, b"junk")
    assert town.bureau.house.bureau.counting.files(town.today) == {
        "already": 1,
        "refused": 1,
        "taken": 1,
    }
    assert town.bureau.house.verifying.verify().ok


def test_names_rooms_and_codes_are_in_no_parcel(small: City) -> None:
    home = small.homes[1]
    small.measure(home, fevers=2)
    parcel = opened(small, small.take(small.send(1))[0])
    content = zlib.decompress(packed(parcel))
    for person in home.desk.stays:
        details = person.details
        for told in (details.name, details.code, details.room, home.desk.card.name, "38.6"):
            assert not told or told.encode() not in content, told


def test_five_days_alike_are_noted_and_a_jump_of_people_is_asked_about(town: City) -> None:
    first = town.report(0)
    good, number = opened(town, first), FIGURES["people.residents"].number
    town.clock.set("2026-11-21 16:30")
    last = msgspec.structs.replace(
        good.days[-1], day=good.days[-1].day + 1, first_at=to_ms(town.clock())
    )
    alike = [*(msgspec.structs.replace(one, figures=last.figures) for one in good.days[-4:]), last]
    same = msgspec.structs.replace(good, seq=2, previous=first.digest, days=alike)
    noted = one_file(town, resealed(town, 0, same))
    assert (noted.outcome, codes(noted)) == (Outcome.TAKEN, ["equal"])
    town.clock.set("2026-11-22 16:30")
    more = {**last.figures, number: last.figures[number] + 4}
    next_ = msgspec.structs.replace(
        last, day=last.day + 1, first_at=to_ms(town.clock()), figures=more
    )
    jumped = msgspec.structs.replace(good, seq=3, previous=noted.digest, days=[last, next_])
    asked = one_file(town, resealed(town, 0, jumped))
    assert (asked.outcome, codes(asked)) == (Outcome.ASKED, ["jump"])
    assert day(town).total.rates.reported == 0


def test_what_is_too_short_for_a_seal_is_no_parcel_and_one_letter_more_is_an_altered_one(
    small: City,
) -> None:
    head = small.send(0).content[: len(MAGIC) + MARK_BYTES]
    for more, said in (
        (0, "NotAParcelError"),
        (64, "NotAParcelError"),
        (65, "AlteredParcelError"),
    ):
        assert codes(one_file(small, head + b"\7" * more)) == [said]
