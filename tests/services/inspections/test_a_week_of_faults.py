"""A week in which things were found: as it was written, as each day counted it, and on paper."""

from datetime import timedelta

from carehome_app.db.journal import journal
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.duties.due_list import Item
from carehome_app.domain.events import FindingRaised, FollowUpTaken
from carehome_app.domain.findings.subject import FAULT
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.inspections.checklists import Answer, Row, Side
from carehome_app.domain.inspections.faults import Fault, Grade, Source
from carehome_app.domain.inspections.given_lists import GIVEN
from carehome_app.domain.inspections.listed import Listed
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Section
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.gate.looking import AtGate
from carehome_app.services.inspections.checking import Given
from carehome_app.services.inspections.evidence import evidence
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.inspections.following import followed
from carehome_app.services.inspections.parts import Inspections
from carehome_app.services.inspections.patrols import faults_of_day
from carehome_app.services.pictures import Prepared
from tests.approved import assert_approved
from tests.builders import Home
from tests.reports_in_words import of_content, of_section
from tests.services.stories import Story
from tests.services.supplies.store import GOGGLES, Keeper

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
OWN: tuple[Row, ...] = (
    ("doors", "门窗完好", "本院", 1, 1, 1, "look", ""),
    ("lights", "应急灯亮", "本院", 1, 0, 0, "look", ""),
    ("books", "记录在", "本院", 1, 0, 0, "look", ""),
)
LISTED = (
    Listed(place="厨房", words="燃气报警器停用", grade=Grade.MAJOR),
    Listed(place="三楼", words="灭火器过期", grade=Grade.GENERAL),
)
GIF = bytes.fromhex(
    "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"
)
"""A picture of one point, and after it whatever tells it from others."""


def photo(name: str, taken: str = "") -> Prepared:
    return Prepared(f"{name}.jpg", f"{name}-print", GIF + name.encode(), 40, 20, taken)


def parts(home: Home) -> Inspections:
    return home.house.inspections


def fault(home: Home, number: int) -> Fault:
    return parts(home).faults.typed(f"2026-{number:03}")


def sunday(home: Home) -> None:
    """Found: by the house with a photograph, by a family an hour ago, by the bureau twice."""
    keeping, taking = parts(home).faults, parts(home).taking_over
    found = NewFault(place=" 二楼过道 ", words="堆放轮椅", grade=Grade.GENERAL, red_line=True)
    keeping.find(
        found, [photo("before", "2026:11:22 07:10:00"), photo("wide", "1980:01:01 00:00:00")]
    )
    family = NewFault(
        place="花园", words="椅子松", grade=Grade.MINOR, finder="陈雨薇", source=Source.FAMILY,
        found_at=home.clock() - HOUR,
    )  # fmt: skip
    keeping.find(family)
    taking.take([*LISTED, LISTED[0]], Source.BUREAU)
    home.clock.advance(hours=1)
    assert taking.take(LISTED, Source.BUREAU, "市民政局") == [], "they are known"
    taking.take(LISTED[1:], Source.FIRE, " 消防大队 ")
    carer, nurse = home.subject("S001"), home.subject("S002")
    keeping.assign(fault(home, 1), Assignment(responsible=carer, helper=nurse, plan=" 移走 "))
    closed = Assignment(
        responsible=nurse, interim="停火", area_closed=True,
        due=home.desk.today() + 3 * DAY,
    )  # fmt: skip
    keeping.assign(fault(home, 3), closed)


def monday(home: Home) -> None:
    """Put right and sent back, twice; what cannot be put right, what was none."""
    keeping = parts(home).faults
    home.clock.advance(days=1)
    older = photo("after", "2026:11:22 06:00:00")
    odd = keeping.rectify(fault(home, 1), " 轮椅移入储物间 ", photos=[older])
    assert len(odd) == 1
    keeping.recheck(fault(home, 1), passed=False, words="还有一台", due=home.desk.today() + DAY)
    home.clock.advance(hours=2)
    again = keeping.rectify(fault(home, 1), "都移走了", home.subject("S002"))
    assert again == odd
    keeping.recheck(fault(home, 1), passed=False, words="又放了")
    keeping.cannot(fault(home, 2), "等供货", "家属")
    keeping.withdraw(fault(home, 5), "与局里的一样", fault(home, 4).id)
    keeping.extend(fault(home, 1), home.desk.today() + 9 * DAY, "要做柜子")
    parts(home).photographs.keep(fault(home, 3), "before", photo("before"))


def tuesday(home: Home) -> None:
    """Closed and open again; a round with a checklist of one's own, and patrols."""
    keeping, checking, patrols = parts(home).faults, parts(home).checking, parts(home).patrols
    home.clock.advance(days=1)
    keeping.rectify(
        fault(home, 3),
        "换了新的",
        photos=[photo("new", "2026:11:24 02:00:00+0000")],
        at=home.clock() - HOUR,
    )
    keeping.recheck(fault(home, 3), passed=True, words="看过", by=home.subject("D01"))
    home.clock.advance(hours=1)
    keeping.reopen(fault(home, 3), "又坏了", home.desk.today() + DAY)
    checking.write("doors", " 门窗 ", home.desk.today(), OWN[:1])
    checking.write("doors", "门窗", home.desk.today(), OWN)
    number = checking.begin("doors", Source.BUREAU, " 李主任 ")
    wrong = NewFault(place="东门", words="关不上", item="doors/doors", inspection=number)
    given = Given(item="doors", answer=Answer.NOT, words=" 关不上 ", fault=wrong)
    assert checking.answer(number, given)
    for item, answer in (("lights", Answer.PARTLY), ("books", Answer.NOT_APPLICABLE)):
        for words in ("看过", "看过", "看过两次"):
            given = Given(item=item, answer=answer, words=words, evidence="12")
            assert checking.answer(number, given) == 0, "no fault follows"
    for side, code in ((Side.INSPECTOR, "S003"), (Side.INSPECTED, "D01")):
        signed = home.house.signing_in.signature(home.subject(code), DEMO_PIN, Purpose.CHECKER)
        checking.sign(number, side, signed, f" {code} ")
    keeping.assign(fault(home, 6), Assignment(responsible=home.subject("S001")))
    keeping.rectify(fault(home, 6), "换了锁", photos=[photo("lock")])
    patrols.set_plan("22:00-06:00/120; 8:00-16:00/120 厨房")
    for hours, place in ((1, "厨房"), (3, "二楼"), (5, "3号厨房"), (14, "一至三楼")):
        patrols.walk(place, "无事" if hours == 1 else "", home.clock() + HOUR * 0)
        home.clock.advance(hours=hours - 1)


def a_week(home: Home) -> Story:
    """Let the days go by from Sunday to Wednesday morning."""
    told = Story(home)
    sunday(home)
    monday(home)
    tuesday(home)
    return told


def test_every_line_of_the_week_stands_as_it_was_said(home: Home) -> None:
    story = a_week(home)
    assert_approved("services/inspections/a_week_as_written.txt", story.written())


def _patrol(one: Item) -> str:
    return " ".join((one.box.name.lower(), one.word, one.group)).strip()


def as_counted(story: Story) -> list[str]:
    """Return what is open now and how each day of the week counts."""
    home = story.home
    known, local = parts(home), home.desk.home_time.local
    today, said = home.desk.today(), list[str]()
    for back in range(3, -2, -1):
        day = today - back * DAY
        due, walked = faults_of_day(home.house, day), known.patrols.due_on(day)
        faults = [(f"…{one.who % 1000}", one.box, one.word, one.group) for one in due.items]
        said += story.shown(
            f"{day}",
            {
                "faults": faults,
                "patrols": [_patrol(one) for one in walked.items],
                "gaps": [
                    (f"{local(one.begin):%d %H:%M}", f"{local(one.end):%d %H:%M}", one.place)
                    for one in known.patrols.gaps_on(day)
                ],
                "counted": known.faults.counted(day, day),
                "to that day": known.faults.counted(today - 3 * DAY, day).rate,
            },
        )
    due, walked_by = known.patrols.in_view()
    odd = {one: known.photographs.odd(fault(home, one)) for one in (1, 2, 3, 6)}
    return said + story.shown(
        "now",
        {
            "open and overdue": known.count(),
            "in view": [_patrol(one) for one in due.items],
            "walked": walked_by,
            "odd": odd,
            "photographs": [
                (number, one.side, one.original, one.taken_at, one.at, one.size)
                for number in (1, 3)
                for one in known.photographs.of(fault(home, number))
            ],
            "earlier": getattr(known.faults.earlier(fault(home, 5)), "number", None),
            "seen": known.photographs.pixels(known.photographs.of(fault(home, 1))[0]),
        },
    )


def test_each_day_counts_what_was_open_put_right_and_walked(home: Home) -> None:
    story = a_week(home)
    said = as_counted(story)
    home.clock.advance(days=6, hours=3)
    said += ["a week later", *as_counted(story)]
    assert_approved("services/inspections/a_week_as_counted.txt", said)


def test_the_ledger_the_answer_and_the_notices_of_the_week(home: Home) -> None:
    a_week(home)
    papers = home.house.papers
    first, said = home.desk.today() - 3 * DAY, list[str]()
    for code in ("faults", "fault-answer"):
        said += of_content(papers.build(code, Asked(day=first)))
        said += of_content(papers.build(code, Asked(month=first)))
    for ahead in (1, 2, 3):
        said += of_content(papers.build("checklist", Asked(day=first + ahead * DAY)))
    for code in ("S001", "S002", "S003"):
        said += of_content(papers.build("fault-notice", Asked(person=home.subject(code))))
    masked = papers.build("faults", Asked(day=first, masked=True))
    said += ["masked", *list(of_content(masked))[-5:]]
    for asked in (
        Asked(round=RoundKey(first, "pm")),
        Asked(round=RoundKey(first + 2 * DAY, "pm")),
    ):
        sections = [one for one in papers.build("daily", asked).sections if is_of_faults(one)]
        said += [line for one in sections for line in of_section(one)]
    assert_approved("services/inspections/papers_of_a_week.txt", said)


def is_of_faults(section: Section) -> bool:
    return "ault" in section.heading.source


def test_what_follows_from_a_fault_is_what_was_written_with_its_acts(home: Home) -> None:
    a_week(home)
    lines = [line.event for line in journal.lines(home.desk.store)]
    kept = [one for one in lines if isinstance(one, FindingRaised | FollowUpTaken)]
    for number in range(1, 7):
        one = fault(home, number)
        of_fault = [event for event in kept if event.about == FAULT and event.subject == one.id]
        assert list(followed(one)) == of_fault, number


def test_what_the_record_says_beside_each_item_of_the_given_lists(home: Home) -> None:
    a_week(home)
    said = list[str]()
    keeper = Keeper(home)
    gowns, goggles = keeper.lists(), keeper.lists(GOGGLES)
    keeper.takes_in(gowns, "200 件")
    keeper.takes_in(goggles, "280 副")
    for _day in range(7):
        home.clock.advance(days=1)
        keeper.gives(gowns, "12 件")
        keeper.gives(goggles, "13 副")
        home.measure("R002", "r")
        home.measure_everybody()
    home.house.gate.passing.admit(AtGate(who=Who.SERVICE, name="师傅", purpose="检修"))
    home.house.gate.passing.admit(AtGate(who=Who.SERVICE, name="师父", purpose="检修"))
    home.house.gate.passing.go_out(AtGate(who=Who.SERVICE, name="师父"))
    parts(home).faults.find(NewFault(place="二楼", words="堆放", item="safety/exits"))
    home.clock.advance(days=1)
    for code in ("S003", "S001"):
        home.sign_in(code)
        for checklist in GIVEN[:2]:
            for item in checklist.items:
                shown = evidence(home.house, checklist.code, item)
                words = in_english(shown.words)
                said.append(f"{code} {checklist.code}/{item.code} [{shown.page}] {words}")
    assert_approved("services/inspections/evidence.txt", said)
