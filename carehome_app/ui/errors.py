"""Show a sentence where it happened; let bugs reach the crash dialog."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import Translate


@contextmanager
def shown_to_user(say: Translate, show: Callable[[str], object]) -> Iterator[None]:
    """Turn a `CareHomeError` into its sentence, given to `show` (a line beside the field)."""
    try:
        yield
    except CareHomeError as error:
        show(say(error.sentence))
