"""The cards beside the ledger: who is inside, sealed shifts, supplies, report, faults."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy

from carehome_app.domain.closed.month import NextReport, Overview
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.inspections.faults import STATE_LABELS, Fault, State
from carehome_app.domain.rounds.counting import Verdict
from carehome_app.domain.rounds.plan import round_label
from carehome_app.domain.supplies.standing import Grade, Standing
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.closed.painted import LeftDays, RotaBars
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.days_bar import DaysBar
from carehome_app.ui.widgets.labels import Card, ElidedLabel, label

INSIDE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Inside {count}")
SUM: Final = QT_TRANSLATE_NOOP(
    "Gate", "= residents {residents} + staff {staff} + visitors {visitors} + service {service}"
)
PART: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{who} {count}")
BROKEN: Final = QT_TRANSLATE_NOOP("ClosedMonth", "▲ the figures do not fit")
LINE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{label} {count}")
ROTA: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Sealed shifts")
NO_TEAM: Final = QT_TRANSLATE_NOOP("ClosedMonth", "No sealed shift is planned. Ctrl N plans one.")
HAND_OVER: Final = QT_TRANSLATE_NOOP("ClosedMonth", "hand-over {when}, in {days} days")
MISSING: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Not inside by the gate {count}: {names}")
STORE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Runs out first")
NO_STORE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Nothing in store is used by days.")
TICKS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "lines 7 · 14 · 30 days")
OTHERS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "lines 7 · 14 · 30 days · others {days} or more")
DAYS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{sign}{days} days")
NEXT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Next report")
NO_ROUND: Final = QT_TRANSLATE_NOOP("ClosedMonth", "No round has opened yet.")
CLOSES: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{round}, closes {clock}")
CLOSED: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{round}, closed {clock}")
ISSUED: Final = QT_TRANSLATE_NOOP("ClosedMonth", "It is issued.")
ALL_WELL: Final = QT_TRANSLATE_NOOP("ClosedMonth", "✓ all well: it can be issued")
NOT_WELL: Final = QT_TRANSLATE_NOOP("ClosedMonth", "▲ a situation is to be reported")
STILL: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{count} still open")
NOBODY: Final = QT_TRANSLATE_NOOP("ClosedMonth", "nobody is due")
LAST: Final = QT_TRANSLATE_NOOP("ClosedMonth", "the last {count} days")
FAULTS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Open faults {count}")
OVERDUE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "▲ overdue {count}")
WORST: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{place}: {words}")
WHOSE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{who}, until {day}; meanwhile: {interim}")
WHOSE_PLAIN: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{who}, until {day}")
UNGIVEN: Final = QT_TRANSLATE_NOOP("ClosedMonth", "given to nobody yet")
PARTS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "open {count} = {parts}")
NO_FAULT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "No fault is open.")
AROUND, BETWEEN = (14, 8, 14, 8), 2
"""Little lies around the words below the ledger: its rows are what is looked for."""
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SIGNS: Final = {Grade.OUT: "▲ ", Grade.RED: "▲ ", Grade.AMBER: "▼ "}
_KINDS: Final = {Grade.OUT: "trouble", Grade.RED: "trouble", Grade.AMBER: "low"}


class InsideCard(Card):
    """The sum of who is inside, and what of it a director asks after."""

    def __init__(self, context: Context) -> None:
        """Make the card."""
        super().__init__(" ")
        self._context = context
        self.sum = label("", "hint", wrap=True)
        self.lines = label("", wrap=True)
        self.body.addWidget(self.sum)
        self.body.addWidget(self.lines)

    def show_overview(self, one: Overview) -> None:
        """Show it."""
        say, known = self._context.say, one.occupancy
        self.heading.setText(say(INSIDE.with_(count=known.now)))
        said = say(
            SUM.with_(
                residents=known.of(Who.RESIDENT),
                staff=known.of(Who.STAFF),
                visitors=known.of(Who.VISITOR),
                service=known.of(Who.SERVICE),
            )
        )
        self.sum.setText(f"{said}  {say(BROKEN)}" if known.broken else said)
        set_kind(self.sum, "trouble" if known.broken else "hint")
        lines = []
        for each in one.inside:
            line = say(LINE.with_(label=each.label, count=each.number))
            sign = "▲ " if each.is_bad else ""
            lines.append(f"{sign}{line}　{say(each.said)}".strip())
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))


class RotaCard(Card):
    """Who lives in until when, who follows, and what is missing between them."""

    def __init__(self, context: Context) -> None:
        """Make the card."""
        super().__init__(context.say(ROTA))
        self._context = context
        self.when = ElidedLabel(least=60)
        self.when.setProperty("kind", "hint")
        self.body.addWidget(self.when)
        self.bars = RotaBars(context.say)
        self.gaps = label("", "trouble", wrap=True)
        self.body.addWidget(self.bars)
        self.body.addWidget(self.gaps)

    def show_overview(self, one: Overview) -> None:
        """Show it."""
        say, rota = self._context.say, one.rota
        home_time = self._context.house.desk.home_time
        self.bars.show_rota(rota)
        until = rota.hand_over
        self.when.setText("")
        if until is not None:
            when = f"{home_time.local(until):%m-%d %H:%M}"
            self.when.setText(say(HAND_OVER.with_(when=when, days=(until - one.at).days)))
        self.when.setVisible(until is not None)
        if not rota.now and rota.next is None:
            self._tell([say(NO_TEAM)], "hint")
            return
        said = [f"▲ {say(gap)}" for gap in one.gaps]
        if one.missing:
            names = list(one.missing[:6]) + (["…"] if len(one.missing) > 6 else [])
            said.append("▲ " + say(MISSING.with_(count=len(one.missing), names=names)))
        self._tell(said, "trouble")

    def _tell(self, lines: list[str], kind: str) -> None:
        set_kind(self.gaps, kind)
        self.gaps.setText("\n".join(lines))
        self.gaps.setVisible(bool(lines))


class StoreCard(Card):
    """The scarcest things with their days, against the lines."""

    def __init__(self, context: Context) -> None:
        """Make the card."""
        super().__init__(context.say(STORE))
        self._context = context
        self.lines = ElidedLabel(least=60)
        self.lines.setProperty("kind", "hint")
        self.body.addWidget(self.lines)
        self.none = label(context.say(NO_STORE), "hint", wrap=True)
        self.body.addWidget(self.none)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[ElidedLabel, DaysBar, QLabel]] = []
        self.body.addLayout(self._grid)

    def show_overview(self, one: Overview) -> None:
        """Show it."""
        say = self._context.say
        others = one.others_last
        self.lines.setText(say(TICKS if others is None else OTHERS.with_(days=others)))
        self.none.setVisible(not one.scarce)
        while len(self._rows) < len(one.scarce):
            self._add_row()
        for place, parts in enumerate(self._rows):
            for part in parts:
                part.setVisible(place < len(one.scarce))
        for parts, standing in zip(self._rows, one.scarce, strict=False):
            self._show(parts, standing)

    def _show(self, parts: tuple[ElidedLabel, DaysBar, QLabel], one: Standing) -> None:
        name, bar, days = parts
        name.setText(one.item.name)
        bar.show_days(one.days)
        sign = _SIGNS.get(one.grade, "")
        days.setText(self._context.say(DAYS.with_(sign=sign, days=one.days)))
        set_kind(days, _KINDS.get(one.grade, "muted"))

    def _add_row(self) -> None:
        row = len(self._rows)
        name, bar, days = ElidedLabel(least=70), DaysBar(self._context.say), label()
        name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(bar, row, 1)
        self._grid.addWidget(days, row, 2, _RIGHT)
        self._rows.append((name, bar, days))


class ReportCard(Card):
    """The next report: what it will say, and whether those before it left on the day."""

    def __init__(self, context: Context) -> None:
        """Make the card."""
        super().__init__(" ")
        self._context = context
        self.when = ElidedLabel(least=40)
        self.when.setProperty("kind", "hint")
        self.head.insertWidget(1, self.when)
        self.verdict = label("", wrap=True)
        self.last = label("", "hint")
        self.days = LeftDays(context.say)
        lately = WrappedLine()
        lately.add(self.last)
        lately.add(self.days)
        self.body.setContentsMargins(*AROUND)
        self.body.setSpacing(BETWEEN)
        self.head.setSpacing(8)
        self.body.addWidget(self.verdict)
        self.body.addWidget(lately)
        self.body.addStretch(1)

    def show_overview(self, one: Overview) -> None:
        """Show it."""
        say, known = self._context.say, one.report
        self.last.setText(say(LAST.with_(count=len(known.days))))
        self.days.show_days(known.days)
        for part in (self.last, self.days):
            part.setVisible(bool(known.days))
        if known.round is None or known.closes is None:
            self.heading.setText(say(NO_ROUND))
            self.when.setText("")
            self.verdict.setText("")
            return
        self.heading.setText(say(NEXT))
        clock = f"{self._context.house.desk.home_time.local(known.closes):%H:%M}"
        text = CLOSED if known.closes <= one.at else CLOSES
        label_ = round_label(known.round.window)
        self.when.setText(say(text.with_(round=label_, clock=clock)))
        words, kind = _verdict(known)
        set_kind(self.verdict, kind)
        self.verdict.setText("　".join(say(each) for each in words))


def _verdict(known: NextReport) -> tuple[list[Text], str]:
    if known.is_issued:
        return [ISSUED], "muted"
    if known.verdict is Verdict.NOBODY_DUE:
        return [NOBODY], "muted"
    if known.verdict is Verdict.ALL_WELL:
        return [ALL_WELL], "well"
    words = [STILL.with_(count=known.open)] if known.open else [NOT_WELL]
    return words, "muted" if known.open else "trouble"


class FaultsCard(Card):
    """The worst open fault, and how many there are by state."""

    def __init__(self, context: Context) -> None:
        """Make the card."""
        super().__init__(" ")
        self._context = context
        self.overdue = ElidedLabel(least=40)
        self.overdue.setProperty("kind", "trouble")
        self.head.insertWidget(1, self.overdue)
        self.worst = label("", wrap=True)
        self.whose = label("", "hint", wrap=True)
        self.parts = label("", "hint", wrap=True)
        self.body.setContentsMargins(*AROUND)
        self.body.setSpacing(BETWEEN)
        self.head.setSpacing(8)
        for part in (self.worst, self.whose, self.parts):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_overview(self, one: Overview) -> None:
        """Show it."""
        say, faults = self._context.say, one.faults
        self.heading.setText(say(FAULTS.with_(count=len(faults))))
        self.overdue.setText(say(OVERDUE.with_(count=one.overdue)) if one.overdue else "")
        if not faults:
            self.worst.setText(say(NO_FAULT))
            self.whose.setText("")
            self.parts.setText("")
            return
        worst = faults[0]
        self.worst.setText(say(WORST.with_(place=worst.found.place, words=worst.found.words)))
        self.whose.setText(say(self._whose(worst)))
        states = [(state, sum(each.state is state for each in faults)) for state in State]
        parts = [PART.with_(who=STATE_LABELS[state], count=n) for state, n in states if n]
        self.parts.setText(say(PARTS.with_(count=len(faults), parts=parts)))

    def _whose(self, fault: Fault) -> Text:
        if not fault.responsible or fault.due is None:
            return UNGIVEN
        who, day = self._context.house.desk.person(fault.responsible).name, f"{fault.due:%m-%d}"
        if not fault.interim:
            return WHOSE_PLAIN.with_(who=who, day=day)
        return WHOSE.with_(who=who, day=day, interim=fault.interim)
