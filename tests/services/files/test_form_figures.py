"""Figures of forms: one registry, months and years added up, the same as in the register."""

from datetime import date

from carehome_app.domain.files.own_form import FIGURES as OF_DAY
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Table
from carehome_app.services.duties.day_lists import FIGURES as OF_SUBJECTS
from carehome_app.services.files.form_figures import EVERY, value
from tests.builders import Home
from tests.ui.chronic.plans import plan


def test_every_figure_of_every_subject_can_stand_in_a_form() -> None:
    assert set(OF_DAY) | set(OF_SUBJECTS) <= set(EVERY)
    assert "month.disinfection.kitchen.due" in EVERY
    assert "year.fever.new" in EVERY
    assert "supplies.days" in EVERY
    assert "month.supplies.days" not in EVERY, "days that supplies last are never added up"
    assert "month.people.residents" not in EVERY


def test_a_month_is_the_sum_of_its_days(home: Home) -> None:
    home.measure_everybody()
    home.next_round()
    home.measure_everybody()
    home.clock.set("2026-11-23 08:00")
    home.measure("R001", "36.5")
    today = home.desk.today()
    days = [date(2026, 11, day) for day in range(1, today.day + 1)]
    for code in ("am.measured", "pm.measured", "fever.new"):
        each = [value(home.house, code, day) for day in days]
        whole = sum(one for one in each if isinstance(one, int))
        assert value(home.house, f"month.{code}", today) == whole, code
        assert value(home.house, f"year.{code}", today) == whole, code
    assert value(home.house, "month.am.measured", today) == 11


def test_chronic_control_is_that_of_the_monthly_report(home: Home) -> None:
    home.measure("R005", "185/95", measure=BLOOD_PRESSURE)
    home.measure("R006", "120/80", measure=BLOOD_PRESSURE)
    today = home.desk.today()
    assert value(home.house, "chronic.blood_pressure.people", today) == 2
    assert value(home.house, "month.chronic.blood_pressure.people_found", today) == 1
    assert value(home.house, "year.chronic.glucose.readings", today) == 0


def test_form_and_register_of_one_round_never_disagree(home: Home) -> None:
    home.measure("R003", "38.6")
    home.clock.advance(minutes=30)
    home.measure("R003", "38.7")
    home.measure("R001", "36.4")
    home.clock.advance(minutes=1)
    home.measure("R001", "36.6")
    facts = home.house.own_forms.facts(home.desk.today())
    in_form = {str(row["place"]): str(row["am"]) for row in facts.lists["residents"]}
    report = home.house.papers.build("register", Asked(day=home.desk.today()))
    (table, *_more) = [
        part for one in report.sections for part in one.parts if isinstance(part, Table)
    ]
    in_register = {str(row[5].shown): str(row[7].shown) for row in table.rows}
    for place in ("202-1", "201-1"):
        assert in_form[place] == in_register[place]


def test_only_what_a_form_asks_for_is_counted(home: Home) -> None:
    facts = home.house.own_forms.facts(home.desk.today(), ["disinfection.kitchen.due"])
    assert "disinfection.kitchen.due" in facts.figures
    assert "supplies.days" not in facts.figures


def test_each_list_of_a_form_holds_whom_it_names_numbered_by_place(home: Home) -> None:
    home.measure("R001", "36.5")
    home.measure("R004", "38.6")
    home.measure("S001", "36.4")
    home.measure("R002", "r")
    home.measure("R005", "h")
    lists = home.house.own_forms.facts(home.desk.today()).lists
    codes = {name: [row["code"] for row in rows] for name, rows in lists.items()}
    assert codes == {
        "residents": ["R001", "R002", "R003", "R004", "R005", "R006"],
        "staff": ["D01", "S001", "S002", "S003"],
        "raised": [],
        "fevers": ["R004"],
        "abnormal": ["R004"],
        "not_measured": ["R002", "R005"],
    }
    assert [row["no"] for row in lists["residents"]] == [1, 2, 3, 4, 5, 6]
    said = {str(row["code"]): row["am"] for row in lists["residents"]}
    assert (said["R001"], said["R004"], said["R003"]) == ("36.5", "38.6", None)


def test_what_is_due_by_plan_can_stand_in_a_form_beside_how_values_stood(home: Home) -> None:
    home.sign_in("S003")
    plan(home, "R001", BLOOD_PRESSURE, "am")
    wanted = (
        "chronic.due",
        "chronic.done",
        "chronic.blood_pressure.readings",
        "month.chronic.due",
    )
    facts = home.house.own_forms.facts(home.desk.today(), wanted)
    assert [facts.figures[one] for one in wanted] == [1, 0, 0, 1]
    home.measure("R001", "128/76", measure=BLOOD_PRESSURE, site="")
    facts = home.house.own_forms.facts(home.desk.today(), wanted)
    assert [facts.figures[one] for one in wanted] == [1, 1, 1, 1]
