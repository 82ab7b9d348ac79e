"""`backup` and `restore`."""

from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import Access, now_only
from carehome_app.commands.answers import DONE, NO, Answer, UsageError, answered
from carehome_app.domain.backups.kept import Backup, Why
from carehome_app.domain.keys.errors import NotRememberedError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.backups.notes import Second
from carehome_app.services.backups.restoring import (
    Restored,
    Restoring,
    key_of,
    rest_key_of,
    restore,
)
from carehome_app.services.home.mending import put_back_key_file
from carehome_app.services.home.opening import DEMO_PASSPHRASE, is_made_up, secret_given
from carehome_app.services.house import House

BACKED_UP: Final = QT_TRANSLATE_NOOP("Commands", "Backed up and proven, lines: {lines}. {path}")
SECOND: Final = {
    Second.KEPT: QT_TRANSLATE_NOOP("Commands", "A copy lies in the second folder too."),
    Second.ABSENT: QT_TRANSLATE_NOOP("Commands", "The second folder is not there now."),
}
RESTORED: Final = QT_TRANSLATE_NOOP(
    "Commands", "Restored into {path}: the backup of {when}, lines: {lines}."
)
KEY_FILE: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "The key file of the backup is in {path} now. The home opens again as it did then:"
    " passphrases {passphrase}, recovery codes {recovery}, keyrings of computers {keyring}.",
)
NO_PASSPHRASE: Final = QT_TRANSLATE_NOOP(
    "Commands", "Give the passphrase: --passphrase-file FILE or CAREHOME_PASSPHRASE."
)


class WantedBack(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be restored, and how."""

    backup: Path
    folder: Path
    damaged: Path | None = None
    only_key_file: bool = False


def backup(access: Access, output: Path | None) -> Answer:
    """Back the home up now, into its own folder of backups or into one that is named."""

    def work(house: House, say: Translate) -> Answer:
        if output is not None:
            made = house.backing_up.to(output)
            return Answer((_made(made, say),), data=_data(made))
        outcome = house.backing_up.job(Why.ASKED).run()
        lines = [_made(outcome.backup, say)]
        if outcome.second in SECOND:
            lines.append(say(SECOND[outcome.second]))
        data = {**_data(outcome.backup), "second_folder": outcome.second.value}
        trouble = "" if outcome.trouble is None else say(outcome.trouble)
        return Answer(tuple(lines), NO if trouble else DONE, data, trouble)

    return now_only(access, work)


def restore_backup(access: Access, wanted: WantedBack) -> Answer:
    """Restore a backup into a new folder, or only put its key file into a home."""
    say = access.say()

    def work() -> Answer:
        if wanted.only_key_file:
            return _key_file(access, wanted, say)
        key = _key(access, wanted.backup)
        done = restore(
            Restoring(
                backup=wanted.backup,
                target=wanted.folder,
                key=key,
                damaged=wanted.damaged,
                rest_key=rest_key_of(wanted.damaged, access.passphrase, access.recovery),
                clock=access.clock(),
            )
        )
        return _restored(done, say)

    return answered(work, say)


def _key_file(access: Access, wanted: WantedBack, say: Translate) -> Answer:
    """Put the key file back with a secret of that time, and say what opens the home then."""
    passphrase = access.passphrase
    if access.recovery is None and passphrase is None:
        if is_made_up(wanted.backup):
            passphrase = DEMO_PASSPHRASE
        elif access.ask_passphrase is not None:
            passphrase = access.ask_passphrase()
        else:
            raise UsageError(NO_PASSPHRASE)
    secret = secret_given(wanted.backup, passphrase, access.recovery)
    kinds = put_back_key_file(wanted.backup, wanted.folder, secret)
    opens = {kind: kinds.count(kind) for kind in ("passphrase", "recovery", "keyring")}
    return Answer((say(KEY_FILE.with_(path=wanted.folder, **opens)),), data=opens)


def _restored(done: Restored, say: Translate) -> Answer:
    when = f"{done.backup.made_at.astimezone():%Y-%m-%d %H:%M}"
    head = RESTORED.with_(path=done.folder, when=when, lines=done.backup.lines)
    lines = (say(head), *(say(one) for one in done.words()))
    data = {
        **_data(done.backup),
        "folder": str(done.folder),
        "salvaged": len(done.rest.lines),
        "missing": done.missing,
        "problems": [say(one) for one in done.problems],
    }
    return Answer(lines, NO if done.problems else DONE, data)


def _key(access: Access, folder: Path) -> bytes:
    """Return the backup's key by what was given, else by the keyring, else by asking."""
    if access.passphrase is None and access.recovery is None and is_made_up(folder):
        return key_of(folder, DEMO_PASSPHRASE)
    try:
        return key_of(folder, access.passphrase, access.recovery)
    except NotRememberedError as error:
        if access.ask_passphrase is None:
            raise UsageError(NO_PASSPHRASE) from error
        return key_of(folder, access.ask_passphrase())


def _made(made: Backup, say: Translate) -> str:
    return say(BACKED_UP.with_(lines=made.lines, path=made.folder))


def _data(made: Backup) -> dict[str, object]:
    return {"backup": str(made.folder), "made_at": made.made_at.isoformat(), "lines": made.lines}
