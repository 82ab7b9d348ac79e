"""Chronic illness on the command line: readings by plan, doses, counts."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from carehome_app.domain.measures.catalogue import GLUCOSE
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.chronic.medicines import NewMedicine
from carehome_app.services.chronic.plans import NewPlan
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.command_line import SMALL, at_home, data, one_sentence, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small demo home in which R001 has a glucose plan and a medicine from today on."""
    made = tmp_path / "home"
    assert run("demo", str(made), *SMALL, "--until", "2026-11-22").exit_code == 0
    desk = open_home(made, "demo", lambda: datetime(2026, 11, 21, 23, 0, tzinfo=UTC))
    house = House(desk)
    house.signing_in.sign_in_by_code("S001", DEMO_PIN)
    subject, today = house.people.find("R001").id, desk.today()
    for plan in house.chronic.plans.of(subject):
        if plan.measure is GLUCOSE:
            house.chronic.plans.end(plan, today)
    for medicine in house.chronic.medicines.of(subject):
        house.chronic.medicines.end(medicine, today)
    house.chronic.plans.start(
        NewPlan(
            person=subject, measure=GLUCOSE, windows=("0815",), ordered_by="陈医生", from_day=today
        )
    )
    house.chronic.medicines.start(
        NewMedicine(
            person=subject,
            name="阿司匹林",
            dose="100 mg",
            windows=("0800",),
            ordered_by="陈医生",
            from_day=today,
        )
    )
    close_home(desk)
    return made


def counted(folder: Path, code: str) -> dict[str, int]:
    found: dict[str, int] = data(at_home(folder, "status", "--json"))["chronic"][code]
    return found


def test_a_reading_goes_where_the_plan_says_and_is_counted(folder: Path) -> None:
    before = counted(folder, "glucose")
    kept = at_home(folder, "record", "R001", "glucose", "5.6")
    assert kept.exit_code == 0, kept.stderr
    after = counted(folder, "glucose")
    assert after["measured"] == before["measured"] + 1
    assert after["unexplained"] == before["unexplained"] - 1
    assert {"due", "not_measured", "abnormal", "away", "later", "reasons"} <= set(after)


def test_a_dose_is_ticked_by_name(folder: Path) -> None:
    before = counted(folder, "medicine")
    refused = at_home(folder, "record", "R001", "medicine", "阿司匹林:refused:不想吃")
    assert refused.exit_code == 0, refused.stderr
    assert "refused" in refused.stdout
    after = counted(folder, "medicine")
    assert after["not_measured"] == before["not_measured"] + 1
    assert after["reasons"]["refused"] >= 1  # type: ignore[index]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("medicine", "人参:given"), "no medicine"),
        (("medicine", "阿司匹林:eaten"), "NAME:OUTCOME"),
        (("glucose", "5.6", "--slot", "noon"), "no slot"),
    ],
)
def test_what_is_not_on_the_list_is_a_sentence(
    folder: Path, typed: tuple[str, ...], says: str
) -> None:
    refused = at_home(folder, "record", "R001", *typed)
    assert refused.exit_code == 2
    assert says in one_sentence(refused)
