"""An error in a method that Qt calls is told, and never ends the process.

Before Python 3.12 an error that C code raised (an index past the end, `int("x")`, a widget that is
gone) is no object yet when it leaves Python. Qt's side of a method that overrides one of Qt's
looks into it to add where it happened, and the whole process dies (ADR 0127). An error that was
caught once is an object: so every such method of ours is put into a `try`. A method that shows
something goes on without it (ADR 0209).
"""

import functools
import sys
from collections.abc import Callable
from types import FunctionType
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject

from carehome_app.ui.style.not_shown import guard_of

T = TypeVar("T")
ALWAYS_OBJECTS: Final = (3, 12)
"""From this Python on an error is an object at once."""


def told(method: Callable[..., T]) -> Callable[..., T]:
    """Return the method with its errors made objects; it raises the same ones."""

    @functools.wraps(method)
    def called(*given: Any, **more: Any) -> T:  # noqa: ANN401
        try:
            return method(*given, **more)
        except BaseException:
            raise

    return called


def _made(cls: Any, /, **more: Any) -> None:  # noqa: ANN401  # any class of Qt objects
    super(QObject, cls).__init_subclass__(**more)
    of_qt = [base for base in cls.__mro__[1:] if base.__module__.startswith("PySide6")]
    for name, method in list(vars(cls).items()):
        is_ours = isinstance(method, FunctionType) and not name.startswith("__")
        if is_ours and any(name in vars(base) for base in of_qt):
            guard = guard_of(cls, name) or _of_any_other
            setattr(cls, name, guard(method))


_of_any_other: Final = told if sys.version_info < ALWAYS_OBJECTS else lambda method: method


def install() -> None:
    """See to it for every class of Qt objects that is made from now on."""
    QObject.__init_subclass__ = classmethod(_made)  # type: ignore[assignment,method-assign]
