"""Below the desk: money that was asked for, and counselling without its words."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.requests.aid import Aid, Decision, yuan
from carehome_app.domain.requests.words import RISKS, Risk
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.labels import Card, ElidedLabel, label

AID: Final = QT_TRANSLATE_NOOP("RequestsPage", "Aid")
ASKED: Final = QT_TRANSLATE_NOOP(
    "RequestsPage",
    "asked {number} = granted {granted} + refused {refused} + withdrawn {withdrawn} + open {open}",
)
SUM: Final = QT_TRANSLATE_NOOP(
    "RequestsPage", "Granted {count}: {granted} yuan = paid {paid} + unpaid {unpaid}"
)
UNPAID: Final = QT_TRANSLATE_NOOP("RequestsPage", "○ {who} {cause}: {yuan} yuan not paid")
OVERDUE: Final = QT_TRANSLATE_NOOP(
    "RequestsPage", "▲ {who} {cause}: paid {yuan} yuan, papers overdue"
)
COUNSELLING: Final = QT_TRANSLATE_NOOP("RequestsPage", "Counselling")
MONTH: Final = QT_TRANSLATE_NOOP(
    "RequestsPage", "this month {times} person-times · {persons} persons"
)
RISK: Final = QT_TRANSLATE_NOOP("RequestsPage", "{risk} {count}")
CALL: Final = QT_TRANSLATE_NOOP("RequestsPage", "▲ {who} stays on the telephone: call by {clock}")
CALL_LATE: Final = QT_TRANSLATE_NOOP("RequestsPage", "▲ {who}: the call was due {clock}")
NUMBERS: Final = QT_TRANSLATE_NOOP("RequestsPage", "In need: {numbers}")
NUMBER_NAMES: Final = {
    "12356": QT_TRANSLATE_NOOP("RequestsPage", "12356 psychological help"),
    "120": QT_TRANSLATE_NOOP("RequestsPage", "120 ambulance"),
    "110": QT_TRANSLATE_NOOP("RequestsPage", "110 police"),
}
_MOST: Final = 2


class AidCard(Card):
    """Applications and their sums; what is unpaid or overdue by name."""

    def __init__(self, context: Context) -> None:
        """Show nothing yet."""
        super().__init__(context.say(AID))
        self._context = context
        self.asked = ElidedLabel()
        self.head.insertWidget(1, self.asked, 9)
        self.rows = label("", wrap=True)
        self.sum = label("", wrap=True)
        self.sum.setObjectName("aidSum")
        for part in (self.rows, self.sum):
            self.body.addWidget(part)

    def refresh(self) -> None:
        """Show the sums as they stand."""
        aid, say = self._context.house.requests.aid, self._context.say
        every = aid.going_on()
        sums = aid.ledger(every)
        counted = {one.value: sums.count[one] for one in Decision}
        self.asked.setText(say(ASKED.with_(number=sums.number, **counted)))
        overdue = aid.overdue(every)
        lines = [self._line(OVERDUE, one, one.paid) for one in every if one.ref in overdue]
        lines += [self._line(UNPAID, one, one.unpaid) for one in every if one.unpaid]
        self.rows.setText("\n".join(say(line) for line in lines[:_MOST]))
        self.rows.setVisible(bool(lines))
        money = {"granted": sums.granted, "paid": sums.paid, "unpaid": sums.unpaid}
        said = SUM.with_(count=sums.count[Decision.GRANTED])
        self.sum.setText(say(said.with_(**{name: yuan(fen) for name, fen in money.items()})))

    def _line(self, text: Text, aid: Aid, fen: int) -> Text:
        desk = self._context.house.desk
        who = desk.person(aid.subject).name if aid.subject else aid.household
        return text.with_(who=who, cause=aid.cause, yuan=yuan(fen))


class CounsellingCard(Card):
    """Person-times, persons and risks of the month; emergency numbers, always."""

    def __init__(self, context: Context) -> None:
        """Show nothing yet."""
        super().__init__(context.say(COUNSELLING))
        self._context = context
        self.month = ElidedLabel()
        self.head.insertWidget(1, self.month, 9)
        self.risks = label("")
        self.calls = label("", "trouble", wrap=True)
        self.numbers = label("", wrap=True)
        self.numbers.setObjectName("emergencyNumbers")
        for part in (self.risks, self.calls, self.numbers):
            self.body.addWidget(part)

    def refresh(self) -> None:
        """Count the month, and say who must be called again."""
        house, say = self._context.house, self._context.say
        today, counselling = house.desk.today(), house.requests.counselling
        counted = counselling.counted(today.replace(day=1), today)
        times = {"times": counted.person_times, "persons": counted.persons}
        self.month.setText(say(MONTH.with_(**times)))
        shown = [RISK.with_(risk=RISKS[one], count=counted.risks[one]) for one in Risk]
        self.risks.setText("   ".join(map(say, shown)))
        lines = []
        for call in counselling.to_call_again():
            if call.follow_up_due is not None:
                text = CALL_LATE if call.follow_up_due < house.desk.now() else CALL
                clock = f"{house.desk.home_time.local(call.follow_up_due):%m-%d %H:%M}"
                lines.append(text.with_(who=house.desk.person(call.named).name, clock=clock))
        self.calls.setText("\n".join(map(say, lines)))
        self.calls.setVisible(bool(lines))
        named = [NUMBER_NAMES.get(one, Text("", one)) for one in counselling.numbers()]
        self.numbers.setText(say(NUMBERS.with_(numbers=named)))


class Sides(QWidget):
    """Both cards, one under the other."""

    def __init__(self, context: Context) -> None:
        """Make both."""
        super().__init__()
        self.aid, self.counselling = AidCard(context), CounsellingCard(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.aid)
        column.addWidget(self.counselling)

    def refresh(self) -> None:
        """Show both as they stand."""
        self.aid.refresh()
        self.counselling.refresh()
