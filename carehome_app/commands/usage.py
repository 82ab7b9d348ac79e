"""Say in the reader's language what was wrong with the words of a command."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from carehome_app.commands.answers import NOT_WRITTEN
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.languages import LANGUAGES, load, system_language

MISSING_OPTION: Final = QT_TRANSLATE_NOOP("Commands", "Missing option {name}.")
MISSING_ARGUMENT: Final = QT_TRANSLATE_NOOP("Commands", "Missing argument {name}.")
NO_OPTION: Final = QT_TRANSLATE_NOOP("Commands", "No such option: {name}.")
NO_COMMAND: Final = QT_TRANSLATE_NOOP("Commands", "No such command: {name}.")
NEEDS_VALUE: Final = QT_TRANSLATE_NOOP("Commands", "The option {name} needs a value.")
TOO_MUCH: Final = QT_TRANSLATE_NOOP("Commands", "Too much was given: {name}.")
NOT_ONE_OF: Final = QT_TRANSLATE_NOOP("Commands", "{name} cannot be “{given}”, only: {known}.")
CANNOT_BE: Final = QT_TRANSLATE_NOOP("Commands", "{name} cannot be “{given}”.")
ONLY: Final = QT_TRANSLATE_NOOP("Commands", "{name} can only be: {known}.")
NOT_UNDERSTOOD: Final = QT_TRANSLATE_NOOP("Commands", "This is no command: see carehome --help.")
_QUOTED: Final = re.compile(r"'([^']*)'")
_OUTSIDE: Final = re.compile(r"(\S+) is not in the range")
_EXTRA: Final = re.compile(r"\((.*)\)")


def said(error: Exception, words: Sequence[str]) -> str:
    """Return the sentence for one of click's errors; `words` are what was typed.

    click speaks English only; what it is about stands in its attributes.
    """
    return load(language_of(words))(_sentence(type(error).__name__, _facts(error)))


def language_of(words: Sequence[str]) -> str:
    """Return the language that was asked for by `--lang`, else the computer's."""
    for word, after in zip(words, [*words[1:], ""], strict=True):
        asked = after if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and asked in LANGUAGES:
            return asked
    return system_language()


def _facts(error: Exception) -> dict[str, str]:
    """Return what an error is about: `message`, `name`, `given`, `known` values and `path`."""
    message, param = str(getattr(error, "message", "")), getattr(error, "param", None)
    name = getattr(error, "param_hint", None) or getattr(error, "option_name", None)
    if param is not None and not name:
        is_option = param.opts[0].startswith("-")
        name = param.opts[0] if is_option else param.metavar or param.name.upper()
    known = ", ".join(map(str, getattr(getattr(param, "type", None), "choices", ())))
    quoted = _QUOTED.findall(message) or _OUTSIDE.findall(message)
    return {
        "message": message,
        "name": str(name or ""),
        "given": quoted[0]
        if quoted
        else message.split(" ", maxsplit=1)[0]
        if param is not None
        else "",
        "known": known if param is not None else message,
        "path": str(getattr(error, "ui_filename", "")),
    }


def _sentence(kind: str, facts: Mapping[str, str]) -> Text:
    name, message, given = facts["name"], facts["message"], facts["given"]
    found = {
        "MissingParameter": MISSING_OPTION if name.startswith("-") else MISSING_ARGUMENT,
        "NoSuchOption": NO_OPTION,
        "BadOptionUsage": NEEDS_VALUE,
    }.get(kind)
    if found is not None:
        return found.with_(name=name)
    if kind == "FileError":
        return NOT_WRITTEN.with_(path=facts["path"], why=message)
    if kind == "BadParameter":
        return _bad_value(name, given, facts["known"])
    return _of_words(message, given)


def _of_words(message: str, given: str) -> Text:
    if message.startswith("No such command"):
        return NO_COMMAND.with_(name=given)
    if message.startswith("Got unexpected"):
        return TOO_MUCH.with_(name="".join(_EXTRA.findall(message)))
    return NOT_UNDERSTOOD


def _bad_value(name: str, given: str, known: str) -> Text:
    if not given:
        return ONLY.with_(name=name, known=known)
    text = NOT_ONE_OF.with_(known=known) if known else CANNOT_BE
    return text.with_(name=name, given=given)
