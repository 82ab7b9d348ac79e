"""`bureau show` and `bureau export`: the day, the month, who is missing, who worries."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import Answer
from carehome_app.commands.bureau.parcels import LASTS, SAVED
from carehome_app.documents.bureau.figures import dhis2, table
from carehome_app.domain.bureau.adding import Rates, Sums
from carehome_app.domain.bureau.figures import APART as APART_FIGURES
from carehome_app.domain.bureau.figures import BY_NUMBER, FIGURES
from carehome_app.domain.moments import from_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.bureau.counting import DayView, Line
from carehome_app.services.house import House

LINE: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "{place}: {reported} / {expected} reported, {late} late, {missing} missing. {figures}",
)
TOTAL: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "{reported} of {expected} homes, at least; missing is not zero. {figures}",
)
RATES: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "Reported {reported}/{expected} = {rate} %, on time {on_time}/{expected} = {time} %",
)
FIGURE: Final = QT_TRANSLATE_NOOP("Commands", "{label} {number}")
MISSING: Final = QT_TRANSLATE_NOOP("Commands", "{county} {home}, {phone}: {days} days")
WORRY: Final = QT_TRANSLATE_NOOP("Commands", "{county} {home}: {why}")
HOME: Final = QT_TRANSLATE_NOOP("Commands", "{county} {home}, {phone}")
PARCEL: Final = QT_TRANSLATE_NOOP("Commands", "Parcel {seq}, signed {at}, {days} days: {seal}")
HOLDS: Final = QT_TRANSLATE_NOOP("Commands", "the seal holds")
BROKEN: Final = QT_TRANSLATE_NOOP("Commands", "the seal does not hold")
APART: Final = QT_TRANSLATE_NOOP("Commands", "{place}: {said}")
NOT_REPORTED: Final = QT_TRANSLATE_NOOP("Commands", "not reported")
NOBODY: Final = QT_TRANSLATE_NOOP("Commands", "Nobody.")
SHOWN: Final = (
    "people.residents",
    "people.staff",
    "fever.new",
    "isolation.after",
    "supplies.week",
    "faults.overdue",
)


def day(access: Access, on: date | None, *, month: bool) -> Answer:
    """Say how a day or a month stands."""

    def work(house: House, say: Translate) -> Answer:
        counting, when = house.bureau.counting, on or house.desk.today()
        view = counting.month(when) if month else counting.day(when)
        lines = [_line(one) for one in view.counties]
        lines += [_total(view.total), _rates(view.total.rates)]
        return Answer(tuple(map(say, lines)), data=view_data(view))

    return in_home(access, work)


def apart(access: Access, on: date | None) -> Answer:
    """Say who is kept apart, behind how many doors, with how many sensors: county, then home."""

    def work(house: House, say: Translate) -> Answer:
        counting, when = house.bureau.counting, on or house.desk.today()
        view = counting.day(when)
        lines, data = list[Text](), list[dict[str, Any]]()
        there = counting.homes(when)
        for county in view.counties:
            own = [one for one in there if one.node == county.node]
            homes = [(one.name, _leaf(one.figures)) for one in own]
            lines.append(APART.with_(place=county.name, said=_apart(_summed(county))))
            lines += [APART.with_(place=f"  {name}", said=_apart(leaf)) for name, leaf in homes]
            data.append(
                {
                    "name": county.name,
                    **_summed(county),
                    "homes": [{"name": name, **leaf} for name, leaf in homes],
                }
            )
        lines.append(_total(view.total, APART_FIGURES))
        return Answer(tuple(map(say, lines)), data={"day": when.isoformat(), "counties": data})

    return in_home(access, work)


def _summed(line: Line) -> dict[str, int | None]:
    return {code: line.sums.value(FIGURES[code].number) for code in APART_FIGURES}


def _leaf(figures: Mapping[str, int]) -> dict[str, int | None]:
    return {code: figures.get(code) for code in APART_FIGURES}


def _apart(leaf: Mapping[str, int | None]) -> list[Text] | Text:
    """Return what a place tells; one that did not report says so, and is never zero."""
    told = [
        FIGURE.with_(label=FIGURES[code].label, number=value)
        for code, value in leaf.items()
        if value is not None
    ]
    return told or NOT_REPORTED


def missing(access: Access, on: date | None) -> Answer:
    """Say who has not reported, with the telephone number."""

    def work(house: House, say: Translate) -> Answer:
        found = house.bureau.counting.missing(on or house.desk.today())
        lines = [
            MISSING.with_(
                county=one.county, home=one.home.name, phone=one.home.phone, days=one.days
            )
            for one in found
        ]
        data = [{"number": one.home.number, "name": one.home.name, "county": one.county,
                 "phone": one.home.phone, "days": one.days} for one in found]  # fmt: skip
        return Answer(tuple(map(say, lines)) or (say(NOBODY),), data=data)

    return in_home(access, work)


def who(access: Access, on: date | None) -> Answer:
    """Say which homes to look at first, and why."""

    def work(house: House, say: Translate) -> Answer:
        found = house.bureau.counting.worries(on or house.desk.today())
        lines = [
            WORRY.with_(
                county=one.county, home=one.home.name, why=[worry.said for worry in one.worries]
            )
            for one in found
        ]
        data = [
            {"number": one.home.number, "codes": [worry.code for worry in one.worries]}
            for one in found
        ]
        return Answer(tuple(map(say, lines)) or (say(NOBODY),), data=data)

    return in_home(access, work)


def home(access: Access, number: str, on: date | None) -> Answer:
    """Open one home: its parcels with their seals checked now, and its last days."""

    def work(house: House, say: Translate) -> Answer:
        one = house.bureau.counting.opened(number, on or house.desk.today())
        local = house.desk.home_time.local
        lines = [HOME.with_(county=one.county, home=one.home.name, phone=one.home.phone)] + [
            PARCEL.with_(
                seq=parcel.kept.seq,
                at=f"{local(from_ms(parcel.kept.made_at)):%Y-%m-%d %H:%M}",
                days=parcel.days,
                seal=HOLDS if parcel.holds else BROKEN,
            )
            for parcel in one.parcels
        ]
        lines += [LASTS.with_(name=thing.name, days=thing.days) for thing in one.things]
        data = {
            "number": one.home.number,
            "county": one.county,
            "days": len(one.days),
            "things": {thing.code: thing.days for thing in one.things},
            "parcels": [
                {"seq": parcel.kept.seq, "state": parcel.kept.state, "seal": parcel.holds}
                for parcel in one.parcels
            ],
        }
        return Answer(tuple(map(say, lines)), data=data)

    return in_home(access, work)


def export(access: Access, on: date | None, form: str, output: Path) -> Answer:
    """Write every home's figures of a day: DHIS2 `dataValueSets` or a table."""

    def work(house: House, say: Translate) -> Answer:
        when = on or house.desk.today()
        rows = house.bureau.counting.exported(when)
        output.write_bytes(dhis2(rows, when) if form == "dhis2" else table(rows, when, say))
        return Answer((say(SAVED.with_(path=output)),), data={"file": str(output)})

    return in_home(access, work, to_write=True)


def view_data(view: DayView) -> dict[str, Any]:
    """Return what `--json` prints of a day or a month."""
    return {
        "day": view.day.isoformat(),
        "is_due": view.is_due,
        "total": _data(view.total),
        "counties": [_data(one) for one in view.counties],
    }


def _data(one: Line) -> dict[str, Any]:
    rates = one.rates
    return {
        "name": one.name,
        "expected": rates.expected,
        "reported": rates.reported,
        "on_time": rates.on_time,
        "late": rates.late,
        "missing": rates.missing,
        "figures": {
            BY_NUMBER[number].code: total.value
            for number, total in one.sums.figures.items()
            if number in BY_NUMBER
        },
    }


def _line(one: Line) -> Text:
    rates = one.rates
    return LINE.with_(
        place=one.name,
        reported=rates.reported,
        expected=rates.expected,
        late=rates.late,
        missing=rates.missing,
        figures=_figures(one.sums),
    )


def _total(one: Line, shown: Sequence[str] = SHOWN) -> Text:
    rates = one.rates
    return TOTAL.with_(
        reported=rates.reported, expected=rates.expected, figures=_figures(one.sums, shown)
    )


def _figures(sums: Sums, shown: Sequence[str] = SHOWN) -> list[Text]:
    found = [(FIGURES[code], sums.value(FIGURES[code].number)) for code in shown]
    return [
        FIGURE.with_(label=one.label, number=value) for one, value in found if value is not None
    ]


def _rates(rates: Rates) -> Text:
    return RATES.with_(
        reported=rates.reported,
        expected=rates.expected,
        on_time=rates.on_time,
        rate=per_cent(rates.per_mille),
        time=per_cent(rates.on_time_per_mille),
    )


def per_cent(per_mille: int | None) -> str:
    """Return thousandths as per cent with one decimal; a dash of nothing."""
    return "–" if per_mille is None else f"{per_mille // 10}.{per_mille % 10}"
