"""The switch for sending over the network, in the window: off until a director says where."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Form
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, label

HEADING: Final = QT_TRANSLATE_NOOP("ParcelPage", "By network")
IS_OFF: Final = QT_TRANSLATE_NOOP(
    "ParcelPage",
    "Off: this desk opens no connection. A director may let it send to one address.",
)
IS_ON: Final = QT_TRANSLATE_NOOP(
    "ParcelPage", "On: to {host}:{port}, and nothing else. The top bar says so."
)
WHERE: Final = QT_TRANSLATE_NOOP("ParcelPage", "Address and port, such as 10.20.0.5:8443")
CERT: Final = QT_TRANSLATE_NOOP("ParcelPage", "Certificate of this desk")
KEY: Final = QT_TRANSLATE_NOOP("ParcelPage", "Its key")
AUTHORITY: Final = QT_TRANSLATE_NOOP("ParcelPage", "The bureau's authority")
SWITCH_ON: Final = QT_TRANSLATE_NOOP("ParcelPage", "Switch on")
SWITCH_OFF: Final = QT_TRANSLATE_NOOP("ParcelPage", "Switch off")
SEND: Final = QT_TRANSLATE_NOOP("ParcelPage", "Send by network")
NO_FILE: Final = QT_TRANSLATE_NOOP("ParcelPage", "There is no such file.")


class NetworkCard(Card):
    """Says whether this desk sends, and where to; the director switches it."""

    switched = Signal()

    def __init__(self, context: Context) -> None:
        """Make the card; it shows something after the first `refresh`."""
        super().__init__(context.say(HEADING))
        say = context.say
        self._context = context
        self._state = label("", "hint", wrap=True)
        self.send_button = KeyButton(say(SEND), "Ctrl E", "main")
        self.off_button = KeyButton(say(SWITCH_OFF), "")
        names = (("where", WHERE), ("cert", CERT), ("key", KEY), ("authority", AUTHORITY))
        self.form = Form(say, [(Field(name, say(words)),) for name, words in names])
        self.form.act.say(say(SWITCH_ON))
        self.form.fill(say(SWITCH_ON), {})
        for widget in (self._state, self.send_button, self.off_button, self.form):
            self.body.addWidget(widget)
        self.form.entered.connect(self.switch_on)
        self.off_button.clicked.connect(self.switch_off)

    def refresh(self) -> None:
        """Show how it stands."""
        network, say = self._context.house.reporting_up.network, self._context.say
        is_on = network.is_on()
        if is_on:
            line = network.line()
            self._state.setText(say(IS_ON.with_(host=line.host, port=line.port)))
        else:
            self._state.setText(say(IS_OFF))
        for widget, shown in (
            (self.send_button, is_on),
            (self.off_button, is_on),
            (self.form, not is_on),
        ):
            widget.setVisible(shown)

    @Slot()
    def switch_on(self) -> None:
        """Let this desk send to one address from now on."""
        said, say = self.form.values(), self._context.say
        papers = {name: Path(said[name]).expanduser() for name in ("cert", "key", "authority")}
        for name, path in papers.items():
            if not path.is_file():
                self.form.complain(name, say(NO_FILE))
                return
        try:
            network = self._context.house.reporting_up.network
            network.switch_on(said["where"], *papers.values())
        except CareHomeError as error:
            self.form.complain("where", say(error.sentence))
            return
        self._done()

    @Slot()
    def switch_off(self) -> None:
        """Send nothing over the network any more."""
        try:
            self._context.house.reporting_up.network.switch_off()
        except CareHomeError as error:
            self._state.setText(self._context.say(error.sentence))
            return
        self._done()

    def _done(self) -> None:
        self.form.fill(self._context.say(SWITCH_ON), {})
        self._context.events.changed.emit(Changes.SETTINGS)
        self.refresh()
        # What had the keyboard is hidden now; where it goes, the page's keys still hold.
        next_ = self.send_button if self.send_button.isVisibleTo(self) else self.form
        next_.setFocus()
        self.switched.emit()
