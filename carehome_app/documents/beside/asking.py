"""Have documents made in a process of their own, which ends when nobody asks any more.

What the layout of pages, their fonts and charts take in memory goes with it (ADR 0103).
"""

import atexit
import pickle
import subprocess
import sys
from contextlib import suppress
from threading import Lock
from typing import Final

from carehome_app.documents.beside.pieces import hand_over
from carehome_app.documents.beside.wanted import Made, Wanted
from carehome_app.documents.formats import rendered
from carehome_app.domain.errors import NotMadeError
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import Translate

MAKE: Final = "--make-documents"
"""What the packed program is called with to do this and nothing else."""
IDLE: Final = 60.0
"""Seconds without a wish after which it ends; the next one waits a second for another."""
_ELSEWHERE: Final = "carehome_app.commands.documents.making"
_NO_WINDOW: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_PATIENCE: Final = 5.0


class DocumentProcess:
    """The process, begun when it is first needed and again after it ended; for any thread."""

    def __init__(self, idle: float = IDLE) -> None:
        """Begin nothing yet; it will end after so many idle seconds."""
        self._idle = idle
        self._one_at_a_time = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_unwanted = False

    @property
    def process(self) -> "subprocess.Popen[bytes] | None":
        """The process that was begun last, which may have ended."""
        return self._process

    def begin(self) -> None:
        """Begin it if it does not run, so that it is ready when a report has been built."""
        with self._one_at_a_time, suppress(OSError):
            self._running()

    def made(self, wanted: Wanted) -> bytes:
        """Return a document; OSError where no process can be begun.

        One that ended, or that the system ended for want of memory, is begun once more;
        `NotMadeError` if that ends too.
        """
        with self._one_at_a_time:
            self._is_unwanted = False
            for _ in range(2):
                found = self._answered(wanted)
                if found is not None:
                    if found.trouble:
                        raise RuntimeError(found.trouble)
                    return found.content
                self._forget()
                if self._is_unwanted:
                    break
        raise NotMadeError

    def drop(self) -> None:
        """End what is being made, since nobody wants it any longer: it is `NotMadeError`.

        Pages of hundreds of people take many seconds, and what is asked for next would wait.
        """
        process = self._process
        if process is not None:
            self._is_unwanted = True
            process.kill()

    def end(self) -> None:
        """Let it end, as at the end of the program."""
        with self._one_at_a_time:
            self._forget()

    def _answered(self, wanted: Wanted) -> Made | None:
        """Return its answer; None when there will be none."""
        process = self._running()
        assert process.stdin is not None  # noqa: S101  # they are pipes
        assert process.stdout is not None  # noqa: S101
        try:
            hand_over(wanted, process.stdin)
            answer = pickle.load(process.stdout)  # noqa: S301  # of our own process
        except (EOFError, OSError, pickle.UnpicklingError):
            return None
        except BaseException:
            # Half a wish lies on its way: the next one must not be read as its other half.
            self._forget()
            raise
        return answer if isinstance(answer, Made) else None

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._forget()
            packed = bool(getattr(sys, "frozen", False))
            command = [sys.executable, MAKE] if packed else [sys.executable, "-m", _ELSEWHERE]
            self._process = subprocess.Popen(  # noqa: S603  # our own program
                [*command, str(self._idle)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=_NO_WINDOW,
            )
        return self._process

    def _forget(self) -> None:
        """Close its pipes: it ends when nobody can ask it any more."""
        gone, self._process = self._process, None
        if gone is None:
            return
        for pipe in (gone.stdin, gone.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        try:
            gone.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            gone.kill()
            gone.wait()


PROCESS: Final = DocumentProcess()
"""The one of this program."""
atexit.register(PROCESS.end)


def rendered_beside(
    report: Report, file_format: str, say: Translate, language: str, encoding: str = "utf-8"
) -> bytes:
    """Return what `formats.rendered` returns, made in the other process.

    Where no other process can be begun it is made here.
    """
    try:
        return PROCESS.made(Wanted(report, file_format, language, encoding))
    except OSError:
        return rendered(report, file_format, say, language, encoding)
