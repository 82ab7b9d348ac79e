"""Write a document so that there is never half a file."""

import os
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the place and rename: the file is whole, or it is as it was before.

    OSError tells of a full disk, a missing folder or a stick that was pulled out.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        # Nobody chose the name of the draft.
        error.filename, error.filename2 = str(path), None
        raise
