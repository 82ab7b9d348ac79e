"""Find the files in `resources/`, in a checkout and when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent / "resources"
_INSTALLED = _PACKAGE / "_resources"


def resource(*parts: str) -> Path:
    """Return the path of a resource file or folder."""
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)


def manual(language: str) -> Path:
    """Return the folder of the manual in a language."""
    if _INSTALLED.is_dir():
        return _INSTALLED.joinpath("manual", language)
    return _PACKAGE.parent.joinpath("docs", "manual", language)
