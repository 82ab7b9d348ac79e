"""A home keeps its faults: who may do what, what is refused, and what follows by itself."""

import io
import os
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pypdfium2
import pytest
from PIL import Image
from pillow_heif import from_pillow

from carehome_app.db.journal import journal, rebuilding
from carehome_app.documents.pdf import render_pdf
from carehome_app.domain.errors import (
    CareHomeError,
    FutureError,
    MissingFieldError,
    NoImageError,
    NotAllowedError,
    NotAStepError,
    NotHereError,
    ReasonNeededError,
)
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import FAULT
from carehome_app.domain.inspections import errors
from carehome_app.domain.inspections.events import (
    FaultAssigned,
    FaultRechecked,
    FaultRectified,
)
from carehome_app.domain.inspections.faults import Fault, Grade, Source, State
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Table
from carehome_app.i18n import Text
from carehome_app.i18n import in_english as say
from carehome_app.services.inspections.faults import Assignment, FaultKeeping, NewFault
from carehome_app.services.pictures import Prepared, prepare, prepared_file
from tests.builders import Home, build_home

CORRIDOR = NewFault(place="二楼过道", words="疏散通道堆放轮椅 3 台")
GAS = NewFault(place="厨房", words="燃气报警器停用", grade=Grade.MAJOR, interim="停火断气")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = build_home(tmp_path / "home")
    made.sign_in("S003")
    yield made
    made.close()


def faults(home: Home) -> FaultKeeping:
    return home.house.inspections.faults


def found(home: Home, new: NewFault = CORRIDOR) -> Fault:
    return faults(home).fault(faults(home).find(new))


def assigned(home: Home, new: NewFault = CORRIDOR, **more: object) -> Fault:
    fault = found(home, new)
    given = {"responsible": home.subject("S001"), **more}
    faults(home).assign(fault, Assignment(**given))  # type: ignore[arg-type]
    return faults(home).fault(fault.id)


def claimed(home: Home, new: NewFault = CORRIDOR) -> Fault:
    fault = assigned(home, new)
    home.clock.advance(hours=2)
    faults(home).rectify(fault, "轮椅移入储物间，地面划黄线")
    return faults(home).fault(fault.id)


def photo(colour: str = "red", size: tuple[int, int] = (40, 20), **exif: object) -> bytes:
    picture, out = Image.new("RGB", size, colour), io.BytesIO()
    tags = Image.Exif()
    tags[0x0112] = exif.get("turned", 1)
    tags[0x010F] = "MakerOfTelephones"
    if "taken" in exif:
        tags.get_ifd(0x8769)[0x9003] = str(exif["taken"])
    tags.get_ifd(0x8825)[1] = "N"
    picture.save(out, "JPEG", exif=tags)
    return out.getvalue()


def prepared(colour: str = "red", **exif: object) -> Prepared:
    return prepare(f"{colour}.jpg", photo(colour, **exif))  # type: ignore[arg-type]


def test_a_fault_is_found_assigned_put_right_looked_at_and_closed(home: Home) -> None:
    fault = found(home)
    assert (fault.number, fault.state) == ("2026-001", State.FOUND)
    faults(home).assign(fault, Assignment(responsible=home.subject("S001")))
    fault = faults(home).fault(fault.id)
    assert fault.due == home.desk.today() + timedelta(days=7)
    faults(home).rectify(fault, "轮椅移入储物间")
    faults(home).recheck(faults(home).fault(fault.id), passed=True)
    assert faults(home).fault(fault.id).state is State.CLOSED
    assert faults(home).open() == []


def test_it_stands_among_the_follow_ups_until_another_person_has_looked(home: Home) -> None:
    fault = assigned(home)
    (due,) = home.house.following_up.due(FAULT)
    assert (due.episode.about.about, due.is_overdue) == (FAULT, False)
    with pytest.raises(NotAStepError):
        home.house.following_up.take(due.episode, Step.CLOSED, "well")
    home.house.following_up.take(due.episode, Step.NOTE, "等货")
    faults(home).rectify(fault, "轮椅移入储物间")
    faults(home).recheck(faults(home).fault(fault.id), passed=True)
    assert home.house.following_up.due(FAULT) == []


def test_the_handover_names_it_though_nobody_wrote_it_there(home: Home) -> None:
    papers = home.house.papers
    assert "疏散通道堆放轮椅" not in repr(papers.build("handover"))
    fault = assigned(home)
    assert fault.found.words in repr(papers.build("handover"))
    home.clock.advance(hours=30)
    told = repr(papers.build("handover"))
    assert fault.found.words in told, "still open at the next shift"


def test_what_is_due_by_the_clock_follows_the_last_day_and_then_the_re_check(home: Home) -> None:
    fault = assigned(home, due=date(2026, 11, 24))
    home.clock.set("2026-11-25 00:00")
    assert not home.house.following_up.due(FAULT)[0].is_overdue
    home.clock.advance(seconds=1)
    assert home.house.following_up.due(FAULT)[0].is_overdue
    faults(home).extend(fault, date(2026, 11, 30), "等配件")
    assert not home.house.following_up.due(FAULT)[0].is_overdue
    faults(home).rectify(fault, "轮椅移入储物间")
    home.clock.set("2026-12-01 08:00")
    assert home.house.following_up.due(FAULT)[0].is_overdue


def test_the_whole_past_is_rebuilt_in_any_order(home: Home) -> None:
    fault = claimed(home)
    faults(home).recheck(fault, passed=False, words="还有一台")
    found(home, GAS)
    closed = claimed(home, NewFault(place="门岗", words="登记无离院时间", grade=Grade.MINOR))
    faults(home).recheck(closed, passed=True)
    faults(home).reopen(faults(home).fault(closed.id), "又缺了")
    faults(home).find(CORRIDOR, [prepared()])
    assert home.house.verifying.verify().problems == ()
    made = rebuilding.rebuilt(list(journal.lines(home.desk.store))[::-1])
    assert list(rebuilding.differences(home.desk.store, made)) == []
    made.close()


Refused = Callable[[Home], object]
REFUSED: dict[str, tuple[type[CareHomeError], Refused]] = {
    "found nowhere": (
        MissingFieldError,
        lambda home: faults(home).find(NewFault(place=" ", words="堆放")),
    ),
    "nothing said": (
        MissingFieldError,
        lambda home: faults(home).find(NewFault(place="厨房", words=" ")),
    ),
    "found tomorrow": (
        FutureError,
        lambda home: faults(home).find(
            NewFault(place="厨房", words="漏", found_at=home.clock() + timedelta(days=1))
        ),
    ),
    "major without anything done at once": (
        errors.InterimNeededError,
        lambda home: faults(home).find(
            NewFault(place="厨房", words="燃气报警器停用", grade=Grade.MAJOR)
        ),
    ),
    "last day before it was found": (
        errors.DueBeforeFoundError,
        lambda home: assigned(home, due=date(2026, 11, 21)),
    ),
    "major with a week": (
        errors.TooLateForMajorError,
        lambda home: assigned(home, GAS, due=date(2026, 11, 29)),
    ),
    "given to a resident": (
        errors.NotStaffError,
        lambda home: assigned(home, responsible=home.subject("R001")),
    ),
    "looked at by the responsible one": (
        errors.ResponsibleRechecksError,
        lambda home: faults(home).recheck(claimed(home), passed=True, by=home.subject("S001")),
    ),
    "only said to be done": (
        errors.OnlyDoneError,
        lambda home: faults(home).rectify(assigned(home), "已整改。"),
    ),
    "nothing said of what was done": (
        errors.OnlyDoneError,
        lambda home: faults(home).rectify(assigned(home), " "),
    ),
    "sent back without a reason": (
        ReasonNeededError,
        lambda home: faults(home).recheck(claimed(home), passed=False),
    ),
    "closed before it was put right": (
        errors.NotNowError,
        lambda home: faults(home).recheck(assigned(home), passed=True),
    ),
    "extended to an earlier day": (
        errors.NotLaterError,
        lambda home: faults(home).extend(assigned(home), date(2026, 11, 23), "等配件"),
    ),
    "extended without a reason": (
        ReasonNeededError,
        lambda home: faults(home).extend(assigned(home), date(2026, 12, 23), " "),
    ),
    "another one, with a later day by the way": (
        errors.LaterByTheWayError,
        lambda home: faults(home).assign(
            assigned(home),
            Assignment(responsible=home.subject("S002"), due=date(2026, 12, 24)),
        ),
    ),
    "put right before it was assigned": (
        errors.BeforeLastActError,
        lambda home: faults(home).rectify(
            assigned(home), "移走", at=home.clock() - timedelta(hours=1)
        ),
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_and_nothing_is_kept(home: Home, what: str) -> None:
    refusal, act = REFUSED[what]
    before = len(list(journal.lines(home.desk.store)))
    with pytest.raises(refusal):
        act(home)
    after = [type(line.event).__name__ for line in journal.lines(home.desk.store)][before:]
    assert "FaultRechecked" not in after
    assert after.count("FaultExtended") == 0


def test_the_responsible_one_cannot_close_it_by_naming_another(home: Home) -> None:
    fault = assigned(home, responsible=home.subject("S003"))
    faults(home).rectify(fault, "移走")
    with pytest.raises(errors.ResponsibleRechecksError):
        faults(home).recheck(fault, passed=True, by=home.subject("S002"))


def test_what_a_checklist_wants_to_see_is_photographed(home: Home) -> None:
    fault = assigned(home, NewFault(place="厨房", words="留样 80 g", item="food/samples"))
    home.house.inspections.photographs.keep(fault, "before", prepared("orange"))
    with pytest.raises(errors.PhotographNeededError):
        faults(home).rectify(fault, "按 125 g 留样")
    faults(home).rectify(fault, "按 125 g 留样", photos=[prepared()])


def test_who_left_the_home_is_given_nothing_and_another_one_takes_over(home: Home) -> None:
    fault = assigned(home)
    home.house.people.discharge(home.person("S001"))
    with pytest.raises(NotHereError):
        faults(home).assign(found(home), Assignment(responsible=home.subject("S001")))
    faults(home).assign(fault, Assignment(responsible=home.subject("S002")))
    again = faults(home).fault(fault.id)
    assert (again.responsible, again.due) == (home.subject("S002"), fault.due)


def test_a_carer_finds_and_takes_and_only_a_director_extends_a_major_one(home: Home) -> None:
    home.sign_in("S001")
    fault = found(home, GAS)
    with pytest.raises(NotAllowedError):
        faults(home).assign(fault, Assignment(responsible=home.subject("S001")))
    home.sign_in("S003")
    faults(home).assign(fault, Assignment(responsible=home.subject("S001")))
    with pytest.raises(errors.DirectorExtendsError):
        faults(home).extend(fault, date(2026, 11, 30), "等配件")
    home.sign_in("D01")
    faults(home).extend(fault, date(2026, 11, 30), "等配件")
    home.sign_in("S001")
    faults(home).rectify(fault, "换了报警器")
    with pytest.raises(NotAllowedError):
        faults(home).recheck(faults(home).fault(fault.id), passed=True)


def test_a_clock_that_is_set_back_loses_nothing(home: Home) -> None:
    fault = found(home)
    home.clock.advance(minutes=-5)
    faults(home).assign(fault, Assignment(responsible=home.subject("S001")))
    faults(home).rectify(faults(home).fault(fault.id), "移走")
    faults(home).recheck(faults(home).fault(fault.id), passed=True)
    assert faults(home).fault(fault.id).state is State.CLOSED


def test_what_is_sent_back_twice_is_the_directors(home: Home) -> None:
    fault = claimed(home)
    faults(home).recheck(fault, passed=False, words="还有一台")
    (due,) = home.house.following_up.due(FAULT)
    assert int(due.episode.severity) == 2
    faults(home).rectify(faults(home).fault(fault.id), "最后一台也移走")
    faults(home).recheck(faults(home).fault(fault.id), passed=False, words="又堆上了")
    (due,) = home.house.following_up.due(FAULT)
    assert int(due.episode.severity) == 3
    sentence = say(due.episode.findings[-1].main_sentence)
    assert "the director decides" in sentence
    assert "2" in sentence
    assert faults(home).fault(fault.id).round == 3


def test_the_month_adds_up_and_is_told_as_of_now(home: Home) -> None:
    faults(home).recheck(claimed(home), passed=True)
    faults(home).withdraw(found(home), "看错了")
    assigned(home)
    known = faults(home).counted(date(2026, 11, 1), date(2026, 11, 30))
    assert (known.found, known.closed, known.withdrawn, known.open_after) == (3, 1, 1, 1)
    before = known.open_before + known.found + known.reopened
    assert known.open_after == before - known.closed - known.withdrawn
    assert known.rate == (1, 2)
    assert known.immediate == 1


def test_a_repeat_within_a_year_is_counted_and_shown(home: Home) -> None:
    first = found(home)
    faults(home).withdraw(found(home), "看错了")
    home.clock.advance(days=200)
    again = found(home, NewFault(place=" 二楼过道", words="疏散通道堆放轮椅 3 台"))
    other = found(home, NewFault(place="三楼过道", words="疏散通道堆放轮椅 3 台"))
    today = home.desk.today()
    assert faults(home).counted(today.replace(day=1), today).repeats == 1
    assert faults(home).earlier(again) == first
    assert faults(home).earlier(other) is None


# Photographs.


def test_a_photograph_is_small_upright_and_says_nothing_of_place_or_device(home: Home) -> None:
    fault = faults(home).find(CORRIDOR, [prepare("a.jpg", photo(size=(4000, 3000), turned=6))])
    (kept,) = home.house.inspections.photographs.of(faults(home).fault(fault))
    assert (kept.width, kept.height) == (1200, 1600)
    pixels = home.house.inspections.photographs.pixels(kept)
    assert pixels is not None
    with Image.open(io.BytesIO(pixels)) as shown:
        assert shown.size == (1200, 1600)
        assert dict(shown.getexif()) == {}
    assert b"MakerOfTelephones" not in pixels


def test_a_photograph_of_a_telephone_is_read(home: Home) -> None:
    out = io.BytesIO()
    from_pillow(Image.new("RGB", (64, 48), "green")).save(out)
    fault = faults(home).find(CORRIDOR, [prepare("a.heic", out.getvalue())])
    (kept,) = home.house.inspections.photographs.of(faults(home).fault(fault))
    assert (kept.width, kept.height) == (64, 48)


def test_a_broken_file_is_no_photograph() -> None:
    for content in (b"", b"hello", photo()[:60]):
        with pytest.raises(NoImageError):
            prepare("broken.jpg", content)


def test_before_and_after_cannot_be_the_same_photograph(home: Home) -> None:
    fault = faults(home).find(CORRIDOR, [prepared()])
    faults(home).assign(faults(home).fault(fault), Assignment(responsible=home.subject("S001")))
    with pytest.raises(errors.SameBeforeAndAfterError):
        faults(home).rectify(faults(home).fault(fault), "移走", photos=[prepared()])
    assert faults(home).fault(fault).state is State.ASSIGNED


def test_an_older_photograph_after_and_one_of_another_fault_are_said(home: Home) -> None:
    faults(home).find(GAS, [prepared("blue")])
    fault = faults(home).find(CORRIDOR, [prepared("red", taken="2026:11:22 07:10:00")])
    faults(home).assign(faults(home).fault(fault), Assignment(responsible=home.subject("S001")))
    photos = [prepared("blue"), prepared("green", taken="2026:11:20 09:00:00")]
    noted = faults(home).rectify(faults(home).fault(fault), "移走", photos=photos)
    said = [say(one) for one in noted]
    assert "stands at fault 2026-001" in said[0]
    assert "11-20 09:00" in said[1]
    assert "11-22 07:10" in said[1]


def test_a_photograph_of_the_same_minute_as_the_one_before_is_not_older(home: Home) -> None:
    taken = "2026:11:22 07:10:00"
    fault = faults(home).find(CORRIDOR, [prepared("red", taken=taken)])
    faults(home).assign(faults(home).fault(fault), Assignment(responsible=home.subject("S001")))
    photos = [prepared("green", taken=taken)]
    assert faults(home).rectify(faults(home).fault(fault), "移走", photos=photos) == []


def test_each_act_names_its_own_line_and_only_who_did_something_in_it(home: Home) -> None:
    fault = claimed(home)
    faults(home).recheck(fault, passed=False, words="还在", due=home.desk.today())
    acts = faults(home).fault(fault.id).acts
    lines = [line for line in journal.lines(home.desk.store) if line.ref in {a.ref for a in acts}]
    assert [type(line.event) for line in lines] == [FaultAssigned, FaultRectified, FaultRechecked]
    faults(home).withdraw(faults(home).fault(fault.id), "走廊已加宽")
    assert faults(home).fault(fault.id).acts[-1].person == 0


def test_the_same_photograph_of_two_faults_is_said_when_the_second_is_found(home: Home) -> None:
    faults(home).find(GAS, [prepared("blue")])
    again = faults(home).fault(faults(home).find(CORRIDOR, [prepared("blue")]))
    (said,) = home.house.inspections.photographs.odd(again)
    assert "stands at fault 2026-001" in say(said)


def test_a_photograph_that_an_item_asks_for_is_missed_until_there_is_one(home: Home) -> None:
    odd = home.house.inspections.photographs.odd
    fault = found(home, NewFault(place="厨房", words="留样 80 g", item="food/samples"))
    (said,) = odd(fault)
    assert "asks for a photograph" in say(said)
    assert home.house.inspections.photographs.keep(fault, "before", prepared()) == []
    assert odd(found(home)) == []


def test_the_newest_photograph_of_a_telephones_folder_is_taken(tmp_path: Path) -> None:
    for age, (name, content) in enumerate(
        {"new.HEIC.jpg": photo("red"), "old.jpg": photo("blue"), "film.mp4": b"film"}.items()
    ):
        path = tmp_path / name
        path.write_bytes(content)
        moment = 1_700_000_000 + (10 if "film" in name else -age)
        os.utime(path, (moment, moment))
    assert prepared_file(tmp_path).name == "new.HEIC.jpg"
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoImageError):
        prepared_file(tmp_path / "empty")


def test_the_notice_names_what_one_person_is_responsible_for_and_nobody_elses(
    home: Home,
) -> None:
    assigned(home)
    found(home, GAS)
    notice = home.house.papers.build("fault-notice", Asked(person=home.subject("S001")))
    (table,) = notice.sections[0].parts
    assert isinstance(table, Table)
    assert [row[1].shown for row in table.rows] == ["二楼过道"]
    assert len(notice.signatures) == 2
    none = home.house.papers.build("fault-notice", Asked(person=home.subject("S002")))
    assert say(none.banner.lead) == "孙丽 is responsible for no open fault."


@pytest.mark.parametrize("masked", [False, True])
def test_the_ledger_shows_before_and_after_beside_each_other(home: Home, masked: bool) -> None:
    fault = faults(home).find(CORRIDOR, [prepared("red"), prepared("orange")])
    faults(home).assign(faults(home).fault(fault), Assignment(responsible=home.subject("S001")))
    faults(home).rectify(faults(home).fault(fault), "移走", photos=[prepared("green")])
    report = home.house.papers.build("faults", Asked(month=date(2026, 11, 1), masked=masked))
    table = report.sections[1].parts[0]
    assert isinstance(table, Table)
    cell = table.rows[0][10]
    assert say(cell.shown) == "before 2, after 1"  # type: ignore[arg-type]
    colours = []
    for small in cell.photos:
        with Image.open(io.BytesIO(small)) as shown:
            assert max(shown.size) <= 200
            colours.append(shown.convert("RGB").tobytes()[:3])
    # The last one before is the orange one; who may not be named is not shown either.
    assert [one[1] > one[0] for one in colours] == ([] if masked else [False, True])
    assert masked or colours[0][1] > 100
    assert (len(pictures_of(render_pdf(report, say, "en"))) >= 2) is not masked


@pytest.mark.parametrize(("masked", "by"), [(False, "陈雨薇"), (True, "family")])
def test_a_masked_ledger_says_that_a_family_found_it_and_not_who(
    home: Home, masked: bool, by: str
) -> None:
    found(home, msgspec.structs.replace(GAS, finder="陈雨薇", source=Source.FAMILY))
    report = home.house.papers.build("faults", Asked(month=date(2026, 11, 1), masked=masked))
    table = report.sections[1].parts[0]
    assert isinstance(table, Table)
    shown = table.rows[0][3].shown
    assert (say(shown) if isinstance(shown, Text) else shown) == by


def pictures_of(pdf: bytes) -> list[object]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            one
            for page in document
            for one in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=5)
        ]
