"""A change of the file's key beside the window: the file is written anew while people type."""

from contextlib import ExitStack

from carehome_app.db.backups.backup import BACKUPS, no_other_backup
from carehome_app.db.keys.rekeying import (
    NewFile,
    Progress,
    copy_with_new_key,
    drop_copy,
    put_in_place,
)
from carehome_app.domain.accounts.roles import Actor
from carehome_app.domain.keys.events import FileKeyChanged
from carehome_app.services.desk import Desk, acting_as
from carehome_app.services.trust.clock import check_clock


class FileKeyDroppedError(Exception):
    """The home is closed before its file has another key."""


class FileKeyChange:
    """First `make_ready` in any thread, then `take_up` where the home is open.

    Between the two everybody works on. What is cut off leaves the file as it was.
    """

    def __init__(self, desk: Desk, actor: Actor | None) -> None:
        """Change the key of an open home's file in somebody's name, or in the program's."""
        self._desk = desk
        self._actor = actor
        self._held = ExitStack()
        self._new: NewFile | None = None
        self._is_dropped = False

    def make_ready(self, told: Progress) -> None:
        """Copy the record with another key and check the copy; nobody can back up meanwhile.

        `told` is given how many hundredths are done, and 100.
        """

        def heard(done: int, whole: int) -> None:
            if self._is_dropped:
                raise FileKeyDroppedError
            told(done, whole)

        folder = self._desk.store.folder
        with ExitStack() as held:
            held.enter_context(no_other_backup(folder / BACKUPS))
            held.callback(drop_copy, folder)
            store = self._desk.store.again()
            try:
                self._new = copy_with_new_key(store, heard)
            finally:
                store.close()
            self._held = held.pop_all()

    def take_up(self) -> bool:
        """Go on with the new file, and with all that was kept since its copy was begun.

        False while somebody reads the old one just now: ask again later. `ErasedMeanwhileError`
        when the copy remembers somebody who was erased: make another one.
        """
        assert self._new is not None  # noqa: S101  # it was made ready
        check_clock(self._desk)
        if not put_in_place(self._desk.store, self._new):
            return False
        self.drop()
        with acting_as(self._desk, self._actor) as action:
            action.append(FileKeyChanged())
        return True

    def once_more(self) -> "FileKeyChange":
        """Return the same change, begun anew."""
        return FileKeyChange(self._desk, self._actor)

    def drop(self) -> None:
        """Want it no longer; after it was taken up, let others make backups again."""
        self._is_dropped = True
        self._held.close()
