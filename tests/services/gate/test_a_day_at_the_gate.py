"""A whole day at a gate: as its lines were written, the page showed it, and papers say it."""

from datetime import timedelta

from msgspec.structs import replace

from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.gate.levels import Ask, Who
from carehome_app.domain.gate.movements import PEOPLE, Booked, How
from carehome_app.domain.gate.screening import Refusal
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.rounds.entry import Origin
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.gate.board import GateDay
from carehome_app.services.gate.looking import AtGate
from carehome_app.services.gate.visits import NewVisit
from tests.approved import assert_approved
from tests.builders import Home
from tests.reports_in_words import of_content
from tests.services.gate.at_the_gate import guest, let_in, staff, under
from tests.services.stories import Story

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def visit(home: Home, code: str, name: str, hours: float, **more: object) -> NewVisit:
    at = home.clock() + hours * HOUR
    return NewVisit(resident=home.subject(code), name=name, at=at, **more)  # type: ignore[arg-type]


def outing(home: Home, code: str, back: str) -> AtGate:
    answers = {Ask.REASON: "取药", Ask.COMPANION: "冯强", Ask.BACK: back}
    return AtGate(who=Who.RESIDENT, subject=home.subject(code), answers=answers, gate="东门")


def morning(home: Home) -> None:
    """07:30 to 09:00: booked visits, staff who are measured by coming, one held, one diverted."""
    gate = home.house.gate
    under(home, "booked", zone="2")
    under(home, "booked")
    signed = home.house.signing_in.signature(home.subject("D01"), DEMO_PIN, Purpose.EXCEPTION)
    gate.visits.book(visit(home, "R001", "郑小兰", 1, phone="138 0000 1234", words="女儿"))
    gate.visits.book(visit(home, "R003", "冯强", 2, exception="临终陪伴", signed=signed))
    gate.visits.book(visit(home, "R005", "何佳", 3, minutes=45))
    moved = gate.visits.book(visit(home, "R006", "孙立", 4))
    gate.visits.say(moved, Booked.MOVED, "改到周二")
    let_in(home, replace(staff(home, "S001"), gate="东门", words="早班", origin=Origin.SCANNED))
    gate.passing.hold(staff(home, "S002", "37.6"), "室内休息")
    home.clock.advance(minutes=15)
    let_in(home, staff(home, "S002", "36.8"))
    home.clock.advance(minutes=45)
    known = replace(guest("郑小兰", home.subject("R001")), id_no="110101194903078016")
    let_in(home, replace(known, phone=" 138 0000 1234 ", purpose="探望"))
    gate.passing.divert(guest("孙立", home.subject("R002"), symptoms="c"), "一号窗 09:15")


def forenoon(home: Home) -> None:
    """09:00 to 12:00: somebody goes out, goods, a group, refusals, a line taken back."""
    gate = home.house.gate.passing
    home.clock.advance(minutes=30)
    gate.go_out(replace(outing(home, "R004", "10:30"), words="坐公交"))
    gate.refuse(guest("刘海涛", home.subject("R001")), words="没有预约")
    gate.refuse(guest("王强", symptoms="c"), (Refusal.OTHER, Refusal.CODE))
    goods = AtGate(who=Who.GOODS, name="县粮油公司", purpose="食材 12 箱")
    let_in(home, replace(goods, answers={Ask.DISINFECTED: "y"}))
    barber = AtGate(who=Who.SERVICE, name="周师傅", temperature="36.2", purpose="理发")
    asked = {Ask.SYMPTOMS: "n", Ask.MASK: "y", Ask.ORDER: "W-7", Ask.ESCORT: "周静"}
    let_in(home, replace(barber, answers=asked))
    wrong = let_in(home, replace(barber, name="周师父", answers=asked))
    gate.take_back(wrong, "typing_error", "写错了")
    home.clock.advance(minutes=10)
    gate.go_out(AtGate(who=Who.VISITOR, name="郑小兰", words="从东门"))


def noon(home: Home) -> None:
    """Until 13:00: one came unseen, one said to have left, one not back and looked for."""
    gate = home.house.gate
    home.clock.advance(hours=1)
    out = gate.passing.left_unseen(AtGate(who=Who.VISITOR, name="钱来"), "没登记").passage
    gate.passing.left_unseen(AtGate(who=Who.SERVICE, name="修水管的"))
    gate.passing.came_then(out, home.clock() - HOUR)
    home.clock.advance(minutes=90)
    (late,) = gate.board.today().not_back
    gate.passing.look_for(late)
    let_in(home, guest("冯强", home.subject("R003")))
    (first, *_more) = gate.board.today().inside
    gate.passing.leave(first, How.SAID, at=home.clock() - HOUR, words="门卫说")
    home.clock.advance(hours=1)
    (inside, *_more) = gate.board.today().inside
    gate.passing.still_in(inside)


def a_day(home: Home) -> Story:
    """Let a day go by until 12:40, a Sunday under booked visits."""
    told = Story(home)
    morning(home)
    forenoon(home)
    noon(home)
    return told


def test_every_line_of_the_day_stands_as_it_was_said(home: Home) -> None:
    story = a_day(home)
    gate = home.house.gate
    home.clock.advance(hours=3)
    gate.board.close_list()
    assert_approved("services/gate/a_day_as_written.txt", story.written())


def as_shown(story: Story, day: GateDay) -> list[str]:
    """Return a day of the page, people and guests by the lines they stand in."""
    refs = {
        name: [one.ref for one in getattr(day, name)]
        for name in (
            "passages",
            "inside",
            "out",
            "unseen",
            "overstaying",
            "not_back",
            "to_look_at",
        )
    }
    said = {
        "at": day.at,
        "level": day.level.named,
        "floors": [one.named for one in day.floors],
        **refs,
        "expected": [(one.ref, one.state(day.at)) for one in day.bookings],
        "missing": day.missing,
        "looked": day.looked,
        "closed at": day.closed_at,
        "run": day.run,
        "inside now": {who.value: tuple(day.occupancy.classes[who]) for who in PEOPLE},
        "everybody, and who is away": (day.occupancy.now, day.occupancy.away),
        "came": day.counts._asdict(),
        "guests": [(one.box, one.word, one.slot, one.group) for one in day.guests.items],
        "last of this desk": getattr(day.last_of(story.home.desk.card.station), "ref", None),
        "last of another": day.last_of(99),
    }
    return story.shown(f"{day.day}", said)


def of_house(story: Story) -> list[str]:
    """Return what is asked about the house besides a day."""
    home, gate = story.home, story.home.house.gate
    today, board = home.desk.today(), gate.board
    codes = ("S001", "R004", "R001")
    return story.shown(
        "the house",
        {
            "late": board.count_late(),
            "residents inside": board.residents_inside(),
            "others inside": [one.ref for one in board.people_inside()],
            "stays": {
                one: getattr(board.stay_of(home.subject(one)), "ref", None) for one in codes
            },
            "lines of two days": len(board.between(today - DAY, today)),
            "lines of a day": len(board.between(today, today)),
            "booked in two days": [one.ref for one in gate.visits.between(today - DAY, today)],
            "exceptions": [one.ref for one in gate.visits.exceptions(today)],
            "to tell": [one.ref for one in gate.visits.to_tell()],
            "met R001": [
                (one.passage.ref, one.since, one.until)
                for one in board.who_met(home.subject("R001"), 1, "一例发热")
            ],
            "met R004": [
                (one.passage.ref, one.since, one.until)
                for one in board.who_met(home.subject("R004"), 1, "一例发热")
            ],
        },
    )


def test_the_page_shows_the_day_the_evening_and_the_day_after(home: Home) -> None:
    story = a_day(home)
    gate = home.house.gate
    gate.visits.book(visit(home, "R002", "何小莉", 24))
    gate.visits.book(visit(home, "R006", "孙立", 24))
    said = [*as_shown(story, gate.board.today()), *of_house(story)]
    home.clock.advance(hours=4)
    home.measure("R005", "h")
    under(home, "closed", zone="3")
    said += [*as_shown(story, gate.board.today()), *of_house(story)]
    home.clock.set("2026-11-23 09:00")
    gate.passing.go_out(staff(home, "S001"))
    home.clock.set("2026-11-23 09:05")
    let_in(home, staff(home, "S001", "36.3"))
    said += as_shown(story, gate.board.today())
    said += as_shown(story, gate.board.on(home.desk.today() - DAY))
    said += of_house(story)
    assert_approved("services/gate/a_day_as_shown.txt", said)


def test_the_papers_of_the_day_and_of_who_is_inside(home: Home) -> None:
    a_day(home)
    papers = home.house.papers
    under(home, "closed", zone="3")
    home.clock.set("2026-11-23 09:05")
    home.house.gate.passing.refuse(guest("陈雨薇"))
    today = home.desk.today()
    said = list[str]()
    for asked in (Asked(day=today - DAY), Asked(day=today), Asked(month=today)):
        said += of_content(papers.build("gate", asked))
    said += of_content(papers.build("inside", Asked()))
    daily = papers.build("daily", Asked(day=today - DAY))
    said += [one for one in of_content(daily) if "ame" in one or "Floor" in one]
    assert_approved("services/gate/papers_of_a_day.txt", said)
