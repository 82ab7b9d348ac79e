"""The window, and the tour through it. Qt's widgets are imported only here, when wanted."""

from importlib import import_module
from pathlib import Path

from carehome_app.commands.access import Access
from carehome_app.commands.answers import Answer, answered


def window(access: Access) -> Answer:
    """Open the window and stay until it is closed."""

    def work() -> Answer:
        from carehome_app.app import open_window

        status = open_window(
            access.home,
            language=access.language,
            clock=access.clock(),
            passphrase=access.passphrase,
            as_code=access.as_code,
        )
        return Answer(status=status)

    return answered(work, access.say())


def tour(access: Access, folder: Path) -> Answer:
    """Play a morning in the real window and save pictures of it."""

    def work() -> Answer:
        played = import_module("carehome_app.app").tour(folder)
        return Answer(status=played if isinstance(played, int) else 0)

    return answered(work, access.say())
