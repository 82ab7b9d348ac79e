"""Every text is there in Chinese, complete, and says the same values."""

import ast
import re
import string
from collections.abc import Iterator

import pytest

from tests.house_rules import package_files
from tools.translations import TS, check
from tools.ts_file import Entry, read

ENTRIES = sorted(read(TS))
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
MARKERS = {"tr", "translate", "QT_TRANSLATE_NOOP"}

# Words that stay as they are in a Chinese text: units, names of things on the keyboard, formats,
# published sources. Sorted, and only what is needed.
SAME_IN_CHINESE = """
    Alt CSV Ctrl Shift Enter Esc Excel High IDSA NEWS2 PDF PIN RCP
    Tab XLSX carehome dL kg mg mmHg mmol pdf person png svg
    F2 F5 F6 F9 DIR FILE CODE CAREHOME PASSPHRASE
    as demo file help home journal of passphrase pin recovery seal verify json vault T07 u1
    Asia Shanghai
    C5 Delete GB18030 NAME accept add am check due figures fill form sha256sum total
    SHA WS cm ml
    AAS ACC ADA AHA BAPEN BMI Battelino CMS EASD ESC F692
    PostgreSQL apt hub install libpq5 pip sudo
    KWallet Secret Service Windows macOS
    Freeman HI JSH K0300 LO Loeb MDS MUST NEWS Pandya
    KB GAS ICF GMFCS MACS Barthel Kiresuk Sherman
"""
CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
"""A word with a capital that does not begin a sentence."""
NAMED = """
    Affairs Alt April Areas Asia Backups Beijing Boat Bristol Care Chinese Civil College
    Council Credential Ctrl Day Del Delete Early Enter Esc Excel February Festival Fri
    Fricker Front Georgia Health January Jiangsu July June Keys Law Loeb London Manager
    March Mid Ministry Monday National New November Office Pain Pandya Physicians Public
    Response Royal Safety Score Security Service Shanghai Shaw Sherman Shift Space State
    Sunday Suzhou Warning Wed Windows Year York
"""
"""Keys, days, places, laws and who published them, programs, and parts of pages."""
NAMES = frozenset(NAMED.split())
LATIN_WORDS = frozenset(SAME_IN_CHINESE.split())


def test_the_committed_files_are_complete_and_fresh() -> None:
    assert list(check()) == []


def test_a_translation_says_the_same_values_in_chinese() -> None:
    assert len(ENTRIES) > 2000
    wrong = {f"{one.context}: {one.source}": list(complaints(one)) for one in ENTRIES}
    assert {text: said for text, said in wrong.items() if said} == {}


def test_an_english_text_has_no_word_of_chinese() -> None:
    assert [one.source for one in ENTRIES if CHINESE.search(one.source)] == []


def test_english_is_written_in_sentence_case() -> None:
    """Within a sentence a capital begins a name, a key or a page, and nothing else."""
    pages = {word for one in ENTRIES if one.context == "Pages" for word in one.source.split()[:1]}
    said = {word: one.source for one in ENTRIES for word in CAPITAL.findall(one.source)}
    unknown = said.keys() - pages - NAMES
    assert {word: said[word] for word in unknown} == {}
    assert NAMES - said.keys() == set(), "only what is needed"


def test_no_text_is_marked_with_values_already_inside() -> None:
    found = [
        f"{path.name}:{line}"
        for path in package_files()
        for line in formatted_marks(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "bad",
    [
        Entry("Errors", "{value} is high", "太高"),
        Entry("Errors", "Too high", "{value} 太高"),
        Entry("Errors", "{high} {low}", "{high} 与 {hgih}"),
        Entry("Errors", "Fever", "Fever"),
        Entry("Errors", "Fever today", "今天 fever"),
        Entry("Errors", "Fever", " 发热"),
        Entry("Errors", "Save", "保存 (&S"),
    ],
)
def test_a_wrong_translation_is_noticed(bad: Entry) -> None:
    assert list(complaints(bad))


@pytest.mark.parametrize(
    "good",
    [
        Entry("Rules", "{value}: above {limit}", "{value}：高于 {limit}"),
        Entry("Actions", "&Print… Ctrl+P", "打印…(&P) Ctrl+P"),
        Entry("Units", "mmol/L", "mmol/L"),
        Entry("Lists", "; ", "；"),
    ],
)
def test_a_right_translation_passes(good: Entry) -> None:
    assert list(complaints(good)) == []


@pytest.mark.parametrize(
    "snippet",
    [
        "self.tr(f'{name} is late')",
        "QCoreApplication.translate('Errors', f'{name} is late')",
        "QT_TRANSLATE_NOOP('Errors', f'{name} is late')",
        "self.tr('{} is late'.format(name))",
        "self.tr('%s is late' % name)",
        "QT_TRANSLATE_NOOP(context, 'late')",
    ],
)
def test_a_text_that_would_never_be_found_is_noticed(snippet: str) -> None:
    assert list(formatted_marks(snippet))


def complaints(entry: Entry) -> Iterator[str]:
    """Say what is wrong with one translation."""
    if _places(entry.source) != _places(entry.translation):
        yield "not the same values"
    words = _latin_words(entry.translation)
    if foreign := words - LATIN_WORDS:
        yield f"not Chinese: {sorted(foreign)}"
    if entry.translation == entry.source and _latin_words(entry.source) - LATIN_WORDS:
        yield "not translated"
    if entry.translation != entry.translation.strip() and entry.source == entry.source.strip():
        yield "a space too many"
    if "&" in entry.source and not re.search(r"\(&[A-Z0-9]\)", entry.translation):
        yield "the mnemonic is written 打印(&P) in Chinese"
    if "(&" in entry.translation and not re.search(r"\(&[A-Z0-9]\)", entry.translation):
        yield "an open bracket"


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _latin_words(text: str) -> set[str]:
    """Return the words in Latin letters, without values, mnemonics and single letters."""
    bare = re.sub(r"\{[^}]*\}|\(&[A-Z0-9]\)", " ", text)
    return set(re.findall(r"[A-Za-z][A-Za-z0-9]+", bare))


def formatted_marks(code: str) -> Iterator[int]:
    """Yield the lines where a text is marked that lupdate would see differently than we do."""
    marked = any(f"{marker}(" in code for marker in MARKERS)
    for node in ast.walk(ast.parse(code)) if marked else ():
        if not isinstance(node, ast.Call) or _name(node.func) not in MARKERS:
            continue
        for argument in node.args[:2]:
            if not isinstance(argument, ast.Constant) and not _is_look_up(node):
                yield node.lineno


def _is_look_up(node: ast.Call) -> bool:
    """`translate(text)` says a text that was marked elsewhere: nothing written there itself."""
    written = any(isinstance(one, ast.JoinedStr | ast.BinOp) for one in node.args)
    return _name(node.func) == "translate" and not written


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
