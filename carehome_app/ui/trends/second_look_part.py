"""What is worth a second look in how rounds were recorded, kindly, with how it is computed."""

from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.rounds.plan import round_label
from carehome_app.domain.trends.second_look import HOW, KINDLY, LOOK_LABELS, WorthALook
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.labels import Card, label

NOTHING: Final = QT_TRANSLATE_NOOP(
    "Quality", "Nothing in the last 28 days is worth a second look."
)
REMARK: Final = QT_TRANSLATE_NOOP("Quality", "{day} {round} · {what} · {who}\n    {how}")
SEVERAL: Final = QT_TRANSLATE_NOOP("Quality", "several people")
LOOKED_FOR: Final = QT_TRANSLATE_NOOP("Quality", "What is looked for: {things}")


class SecondLookPart(QWidget):
    """Remarks as plain text that can be read and copied."""

    def __init__(self, context: Context) -> None:
        """Make it empty."""
        super().__init__()
        self._context = context
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setObjectName("second_look")
        card = Card()
        card.body.addWidget(label(context.say(KINDLY), wrap=True))
        card.body.addWidget(self.text, 1)
        things = LOOKED_FOR.with_(things=[LOOK_LABELS[look] for look in HOW])
        card.body.addWidget(label(context.say(things), "muted", wrap=True))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(card)

    def refresh(self) -> None:
        """Look anew; those whom it does not concern are told so."""
        say = self._context.say
        try:
            found = self._context.house.seeing.looking_back.second_look()
        except CareHomeError as error:
            self.text.setPlainText(say(error.sentence))
            return
        lines = [self._line(one) for one in found]
        self.text.setPlainText("\n\n".join(lines) or say(NOTHING))

    def _line(self, one: WorthALook) -> str:
        desk = self._context.house.desk
        return self._context.say(
            REMARK.with_(
                day=one.round.day.isoformat(),
                round=round_label(one.round.window),
                what=LOOK_LABELS[one.look],
                how=one.how,
                who=desk.person(one.by).name if one.by else SEVERAL,
            )
        )
