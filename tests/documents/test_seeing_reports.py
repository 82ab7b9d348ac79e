"""Reports of clusters, one person and the ward chart, read back as a person would."""

import re

import pytest
from msgspec.structs import replace

from carehome_app.charts.outbreak_chart import MOST_COURSES
from carehome_app.documents.page_data import TALL, WIDTH, picture_of
from carehome_app.documents.pdf import render_pdf
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.outbreak.line_list import OutbreakPicture
from carehome_app.domain.reports.report import Picture, Report
from carehome_app.domain.trends.series import PersonPicture
from carehome_app.i18n import in_english
from carehome_app.languages import load
from carehome_app.services.isolation.cases import NewCase
from tests.builders import Home
from tests.documents.pages import BOTH, words


def printed(report: Report, language: str = "zh") -> bytes:
    """Return the PDF in the program's own words."""
    return render_pdf(report, load(language), language)


@pytest.fixture
def ill(home: Home) -> Home:
    """A home with two fevers on the second floor, one of them kept apart."""
    home.history("R001", "36.4", "r", days=5)
    home.measure("R001", "38.2")
    home.measure("R003", "38.4")
    home.house.seeing.clusters.note_symptoms(home.subject("R003"), [Symptom.COUGH])
    new = NewCase(subject=home.subject("R003"), place="105")
    home.house.isolation.cases.start(new)
    return home


def pictures(report: Report) -> list[Picture]:
    return [
        part for section in report.sections for part in section.parts if isinstance(part, Picture)
    ]


@BOTH
def test_the_cluster_report_names_the_rule_the_people_and_the_isolation(
    ill: Home, language: str
) -> None:
    report = ill.house.seeing.reports.clusters()
    said = words(printed(report, language))

    assert "张桂兰" in said
    assert "38.4 °C" in said
    assert "105" in said
    assert ("72 hours" if language == "en" else "72 小时") in said
    assert len(pictures(report)) == len(ill.house.seeing.clusters.lately())


def test_a_masked_report_has_family_names_only(ill: Home) -> None:
    said = words(printed(ill.house.seeing.reports.clusters(masked=True), "zh"))
    assert "张*" in said
    assert "桂兰" not in said


def test_the_picture_of_a_masked_report_has_places_and_no_part_of_a_name(ill: Home) -> None:
    person = ill.person("R003")
    ill.house.people.change(person, replace(person.details, name="Gulnar Abdulla Kerim"))
    clusters = ill.house.seeing.reports.clusters
    assert f"{person.place} Gulnar Abdulla Kerim" in courses(clusters())
    assert courses(clusters(masked=True)) == {person.place, ill.person("R001").place}


def courses(report: Report) -> set[str]:
    """Return whose days are drawn under the curves of a report."""
    drawn = [one.chart for one in pictures(report)]
    return {
        one.label for chart in drawn if isinstance(chart, OutbreakPicture) for one in chart.courses
    }


def test_each_measure_has_its_own_height_in_a_picture_and_one_is_no_less_than_two(
    home: Home,
) -> None:
    home.measure("R001", "36.5")
    home.measure("R001", "128/76", measure=BLOOD_PRESSURE)
    both = home.house.seeing.trends.person(home.subject("R001"))
    one = replace(both, panels=both.panels[:1])
    low, high = (points_high(PersonPicture(view, 0)) for view in (one, both))
    assert len(both.panels) == 2
    assert high - low == pytest.approx(72 * TALL)
    assert low > 72 * TALL, "its heading and its days have room of their own"


def points_high(picture: PersonPicture | OutbreakPicture) -> float:
    """Return how many points (72 to the inch) a picture is high."""
    return size_of(picture)[1]


def size_of(picture: PersonPicture | OutbreakPicture) -> tuple[float, float]:
    """Return how many points (72 to the inch) a picture is wide and high."""
    drawn = picture_of(picture, in_english)
    found = re.search(r'width="([\d.]+)pt" height="([\d.]+)pt"', drawn)
    assert found is not None
    return float(found[1]), float(found[2])


def test_pictures_have_the_size_of_what_is_in_them(ill: Home) -> None:
    ill.measure("R001", "128/76", measure=BLOOD_PRESSURE)
    view = ill.house.seeing.trends.person(ill.subject("R001"))
    assert len(view.panels) == 2
    inches = {first: 0.6 + TALL * panels for first, panels in ((0, 2), (1, 1), (2, 1))}
    for first, high in inches.items():
        assert size_of(PersonPicture(view, first)) == pytest.approx((72 * WIDTH, 72 * high))
    (chart, *_more) = (one.chart for one in pictures(ill.house.seeing.reports.clusters()))
    assert isinstance(chart, OutbreakPicture)
    course = chart.courses[0]
    for count, rows in ((0, 0), (1, 1), (3, 3), (MOST_COURSES + 1, MOST_COURSES)):
        some = replace(chart, courses=(course,) * count)
        assert size_of(some) == pytest.approx((72 * 7.2, 72 * (1.9 + 0.17 * rows)), abs=0.01)


def test_a_home_without_clusters_says_so(home: Home) -> None:
    said = words(printed(home.house.seeing.reports.clusters(), "en"))
    assert "No cluster goes on." in said
    assert "Nobody fell ill." in said


@BOTH
def test_a_persons_report_has_its_charts_and_events(ill: Home, language: str) -> None:
    report = ill.house.seeing.reports.person(ill.subject("R003"), 30)
    said = words(printed(report, language))
    assert "张桂兰" in said
    assert "105" in said
    assert len(pictures(report)) == 1


@BOTH
def test_the_ward_chart_is_a_page_a_week(ill: Home, language: str) -> None:
    day = ill.desk.today()
    report = ill.house.seeing.reports.temperature_sheet(
        ill.subject("R001"), day.replace(day=9), day
    )
    assert len(pictures(report)) == 3
    assert words(printed(report, language)).count("Week" if language == "en" else "周") >= 3


def test_the_same_report_is_the_same_file(ill: Home) -> None:
    report = ill.house.seeing.reports.clusters()
    assert printed(report) == printed(report)
