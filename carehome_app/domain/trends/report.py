"""Reports of what is seen: clusters, one person, the ward chart; plain facts, plain report."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from carehome_app.domain.outbreak import line_list as words
from carehome_app.domain.outbreak.cases import SYNDROME_LABELS
from carehome_app.domain.outbreak.line_list import Ill, Outbreak, OutbreakPicture, picture_of
from carehome_app.domain.people import GROUP_LABELS
from carehome_app.domain.reports.frame import FOOTNOTES, Frame, framed
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Clock,
    Paragraph,
    Part,
    Picture,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.trends.labels import panel_words
from carehome_app.domain.trends.series import SILENT, PersonPicture, PersonView
from carehome_app.domain.trends.ward_sheet import WardWeek
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

CLUSTERS: Final = QT_TRANSLATE_NOOP("Seeing reports", "Clusters and cases")
PERSON: Final = QT_TRANSLATE_NOOP("Seeing reports", "Course of one person")
WARD: Final = QT_TRANSLATE_NOOP("Seeing reports", "Temperature chart")
NAMED: Final = QT_TRANSLATE_NOOP("Seeing reports", "{place} {name} · {about}")
FROM_TO: Final = QT_TRANSLATE_NOOP("Seeing reports", "From {first} to {last}")
NOTHING_OPEN: Final = QT_TRANSLATE_NOOP("Seeing reports", "No cluster goes on.")
GOES_ON: Final = QT_TRANSLATE_NOOP("Seeing reports", "Clusters that go on: {count}.")
CASES: Final = QT_TRANSLATE_NOOP("Seeing reports", "Cases in the last 35 days: {count}")
CASE_LIST: Final = QT_TRANSLATE_NOOP("Seeing reports", "Case list")
NOBODY: Final = QT_TRANSLATE_NOOP("Seeing reports", "Nobody fell ill.")
CURVE_ALT: Final = QT_TRANSLATE_NOOP("Seeing reports", "Epidemic curve and isolation by day")
PANELS: Final = QT_TRANSLATE_NOOP("Seeing reports", "Measures over time")
PANELS_ALT: Final = QT_TRANSLATE_NOOP("Seeing reports", "Charts of {measures}")
PANEL: Final = QT_TRANSLATE_NOOP("Seeing reports", "{measure}: {words}")
EVENTS: Final = QT_TRANSLATE_NOOP("Seeing reports", "Events")
NO_EVENTS: Final = QT_TRANSLATE_NOOP("Seeing reports", "Nothing happened in this time.")
WEEK: Final = QT_TRANSLATE_NOOP("Seeing reports", "Week {week} of the stay")
WEEK_ALT: Final = QT_TRANSLATE_NOOP("Seeing reports", "Temperature chart from {first} to {last}")
HEADS: Final = (
    QT_TRANSLATE_NOOP("Seeing reports", "Room-bed"),
    QT_TRANSLATE_NOOP("Seeing reports", "Name"),
    QT_TRANSLATE_NOOP("Seeing reports", "Dining table"),
    QT_TRANSLATE_NOOP("Seeing reports", "Group"),
    QT_TRANSLATE_NOOP("Seeing reports", "Syndrome"),
    QT_TRANSLATE_NOOP("Seeing reports", "Onset"),
    QT_TRANSLATE_NOOP("Seeing reports", "Highest"),
    QT_TRANSLATE_NOOP("Seeing reports", "Symptoms"),
    QT_TRANSLATE_NOOP("Seeing reports", "Kept apart"),
)
WHEN: Final = QT_TRANSLATE_NOOP("Seeing reports", "When")
WHAT: Final = QT_TRANSLATE_NOOP("Seeing reports", "What")
PLACE_NOTE: Final = QT_TRANSLATE_NOOP(
    "Seeing reports", "Floors and rooms are those written now; a person who moved counts there."
)
MOST_PANELS: Final = 4


def clusters_report(frame: Frame, found: Sequence[Outbreak], cases: Sequence[Ill]) -> Report:
    """Return what spreads: each cluster with rule, people, curve and places; the case list."""
    going = [one for one in found if one.is_open]
    sections = [_cluster_section(frame, one) for one in found]
    sections.append(Section(CASE_LIST, (_line_list(frame, cases),)))
    lead = GOES_ON.with_(count=len(going)) if going else NOTHING_OPEN
    banner = Banner(Tone.ALARM if going else Tone.WELL, lead, CASES.with_(count=len(cases)))
    return _report(frame, "clusters", (CLUSTERS, frame.made), banner, sections)


def person_report(frame: Frame, view: PersonView) -> Report:
    """Return one person's charts, four measures to a picture, and what happened."""
    name = NAMED.with_(place=view.place, name=frame.name(view.name), about=view.about)
    days = FROM_TO.with_(first=view.first.isoformat(), last=view.last.isoformat())
    parts: list[Part] = []
    for first in range(0, len(view.panels), MOST_PANELS):
        shown = view.panels[first : first + MOST_PANELS]
        alt = PANELS_ALT.with_(measures=[one.measure.label for one in shown])
        parts.append(Picture(PersonPicture(view, first), alt))
    parts += [
        Paragraph(PANEL.with_(measure=one.measure.label, words=panel_words(one)))
        for one in view.panels
    ]
    if view.silent:
        parts.append(Paragraph(SILENT.with_(measures=view.silent)))
    rows = tuple(cells(Clock.of(mark.at, "%Y-%m-%d %H:%M"), mark.words) for mark in view.marks)
    events = Table(columns(WHEN, WHAT, weights=(1, 4)), rows, empty=NO_EVENTS)
    sections = [Section(PANELS, tuple(parts)), Section(EVENTS, (events,))]
    return _report(frame, "person", (PERSON, days), Banner(Tone.PLAIN, name), sections)


def ward_report(frame: Frame, weeks: Sequence[WardWeek]) -> Report:
    """Return the ward chart, a week to a page."""
    first, last = weeks[0], weeks[-1]
    name = NAMED.with_(place=first.place, name=frame.name(first.name), about=first.about)
    days = FROM_TO.with_(first=first.days[0].isoformat(), last=last.days[-1].isoformat())
    sections = ward_sections(frame, weeks)
    return _report(frame, "temperature-sheet", (WARD, days), Banner(Tone.PLAIN, name), sections)


def ward_sections(frame: Frame, weeks: Sequence[WardWeek]) -> list[Section]:
    """Return a section with the ward chart of each week; its head is masked as the report is."""
    return [
        Section(
            WEEK.with_(week=week.week),
            (Picture(replace(week, name=frame.name(week.name)), _week_alt(week)),),
        )
        for week in weeks
    ]


def _week_alt(week: WardWeek) -> Text:
    return WEEK_ALT.with_(first=week.days[0].isoformat(), last=week.days[-1].isoformat())


def line_list_report(frame: Frame, cases: Sequence[Ill]) -> Report:
    """Return the case list alone: a line for each illness."""
    banner = Banner(Tone.ALARM if cases else Tone.WELL, CASES.with_(count=len(cases)))
    sections = [Section(CASE_LIST, (_line_list(frame, cases),))]
    return _report(frame, "line-list", (CASE_LIST, frame.made), banner, sections)


def _cluster_section(frame: Frame, outbreak: Outbreak) -> Section:
    local = frame.home_time.local
    today = frame.home_time.day(frame.made_at)
    last = frame.home_time.day(outbreak.cluster.cases[-1].onset)
    until = today if outbreak.is_open else last
    picture = picture_of(outbreak.ill, until, frame.home_time.day)
    parts: list[Part] = [Paragraph(words.state(outbreak, local))]
    parts += [Paragraph(one, Tone.ALARM) for one in words.rules(outbreak.cluster)]
    parts.append(_line_list(frame, outbreak.ill))
    parts.append(Picture(_masked(frame, picture, outbreak.ill), CURVE_ALT))
    parts += [Paragraph(one) for one in words.places(outbreak, frame.name)]
    steps = [replace(one, by=frame.name(one.by)) for one in outbreak.steps]
    parts += [Paragraph(words.step(one, local)) for one in steps]
    return Section(words.head(outbreak.cluster), tuple(parts))


def _masked(frame: Frame, picture: OutbreakPicture, ill: Sequence[Ill]) -> OutbreakPicture:
    """Return a picture that names nobody: a name may have spaces, so it is not cut off."""
    if not frame.masked:
        return picture
    courses = tuple(
        replace(course, label=one.person.place or one.person.details.code)
        for course, one in zip(picture.courses, ill, strict=True)
    )
    return OutbreakPicture(picture.curve, courses)


def _line_list(frame: Frame, ill: Sequence[Ill]) -> Table:
    rows = []
    for one in ill:
        person = one.person
        rows.append(
            (
                Cell(person.place or person.details.code),
                Cell(frame.name(person.name)),
                Cell(one.case.where.table),
                Cell(GROUP_LABELS[person.group]),
                Cell(SYNDROME_LABELS[one.case.syndrome]),
                Cell(frame.clock(one.case.onset)),
                Cell(one.highest),
                Cell(words.symptoms(one)),
                Cell(words.isolation(one, frame.home_time.local)),
            )
        )
    weights = (1.0, 1.1, 1.0, 1.2, 1.2, 1.4, 1.1, 2.1, 1.6)
    return Table(columns(*HEADS, weights=weights), tuple(rows), empty=NOBODY)


def _report(
    frame: Frame, kind: str, titles: tuple[Text, Text], banner: Banner, sections: Sequence[Section]
) -> Report:
    notes = (*FOOTNOTES, PLACE_NOTE) if kind == "clusters" else FOOTNOTES
    return framed(frame, (kind, *titles), banner, sections, footnotes=notes)
