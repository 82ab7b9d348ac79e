"""What this computer remembers for its user: home, language, look and place. Nothing of people."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Final

FULL: Final = "full"
RECENT: Final = 5
"""How many homes are remembered."""


class Remembered:
    """A small file in the user's own settings folder; a damaged one is as good as none."""

    def __init__(self, path: Path) -> None:
        """Read the file if there is one."""
        self._path = path
        self._kept: dict[str, str] = {}
        with suppress(OSError, ValueError):
            read = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(read, dict):
                self._kept = {str(key): str(value) for key, value in read.items()}

    @property
    def home(self) -> Path | None:
        """The folder of the home that was open last."""
        kept = self._kept.get("home", "")
        return Path(kept) if kept else None

    @property
    def homes(self) -> tuple[tuple[str, Path], ...]:
        """Homes that were open lately, the last one first: their names and folders."""
        with suppress(ValueError, TypeError):
            kept = json.loads(self._kept.get("homes", "[]"))
            return tuple((str(name), Path(folder)) for name, folder in kept)
        return ()

    @property
    def language(self) -> str:
        """The language that was picked; empty when nobody has."""
        return self._kept.get("language", "")

    @property
    def theme(self) -> str:
        """Which theme was chosen; empty when nobody has."""
        return self._kept.get("theme", "")

    @property
    def words(self) -> int:
        """How large words are shown, in per cent; 0 when nobody has chosen."""
        kept = self._kept.get("words", "")
        return int(kept) if kept.isascii() and kept.isdigit() else 0

    @property
    def full_screen(self) -> bool:
        """Whether the window fills the whole screen."""
        return self._kept.get("screen", "") == FULL

    @property
    def place(self) -> str:
        """Where the window was and how large, as `place_of` wrote it; empty the first time."""
        return self._kept.get("place", "")

    @property
    def page(self) -> str:
        """The page that was in view last; empty when none was."""
        return self._kept.get("page", "")

    @property
    def columns(self) -> dict[str, dict[int, int]]:
        """How wide somebody made columns, by table and place."""
        with suppress(ValueError, TypeError, AttributeError):
            kept = json.loads(self._kept.get("columns", "{}"))
            return {
                str(table): {int(place): int(width) for place, width in widths.items()}
                for table, widths in kept.items()
            }
        return {}

    def keep_columns(self, widths: dict[str, dict[int, int]]) -> None:
        """Remember how wide columns were made."""
        self._keep("columns", json.dumps(widths))

    def keep_look(self, theme: str, words: int) -> None:
        """Remember theme and size of words."""
        self._keep("theme", theme)
        self._keep("words", str(words))

    def keep_screen(self, *, full: bool) -> None:
        """Remember whether the window fills the whole screen."""
        self._keep("screen", FULL if full else "")

    def keep_place(self, place: str, page: str) -> None:
        """Remember where the window is, and the page in view."""
        self._keep("place", place)
        if page:
            self._keep("page", page)

    def keep_home(self, folder: Path, name: str = "") -> None:
        """Remember the home that is open, and its name among the recent ones."""
        now = (name or folder.name, folder.resolve())
        others = [one for one in self.homes if one[1] != now[1]]
        recent = [(one, str(where)) for one, where in (now, *others)][:RECENT]
        self._keep("homes", json.dumps(recent, ensure_ascii=False))
        self._keep("home", str(folder.resolve()))

    def keep_language(self, language: str) -> None:
        """Remember the language that was picked."""
        self._keep("language", language)

    def _keep(self, what: str, value: str) -> None:
        if self._kept.get(what) == value:
            return
        self._kept[what] = value
        # A read-only settings folder must not keep anybody from working.
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft = self._path.with_suffix(".new")
            draft.write_text(json.dumps(self._kept, ensure_ascii=False), encoding="utf-8")
            draft.replace(self._path)
