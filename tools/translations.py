r"""Keep the Chinese texts complete: collect them from the code, fill them in, check them.

    python -m tools.translations update              the .ts and .qm files anew from the code
    python -m tools.translations fill FILE.tsv …     translations from tables, then update
    python -m tools.translations check               are the committed files complete and fresh?

A table has the columns context, source, translation, separated by tabs, with \n for a new line.
"""

import argparse
import csv
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from tools.ts_file import Entry, Key, read, write

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "i18n"
TS = FOLDER / "carehome_zh.ts"
QM = FOLDER / "carehome_zh.qm"
PLURAL_MARK = "%n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked and return the exit status; 1 when something is missing."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    what = parser.add_subparsers(dest="what", required=True)
    what.add_parser("update")
    what.add_parser("check")
    what.add_parser("fill").add_argument("tables", nargs="+", type=Path)
    asked = parser.parse_args(arguments)
    match asked.what:
        case "update":
            problems = update({})
        case "fill":
            problems = fill(asked.tables)
        case _:
            problems = list(check())
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def update(new: dict[Key, str]) -> list[str]:
    """Write the .ts with every text of the code and what is translated, then the .qm."""
    known = {entry.key: entry.translation for entry in read(TS)} if TS.exists() else {}
    known |= new
    entries = [Entry(*key, known.get(key, "")) for key in texts_in_code()]
    FOLDER.mkdir(parents=True, exist_ok=True)
    write(TS, entries)
    QM.write_bytes(released(TS))
    return [f"not translated: {_named(one.key)}" for one in entries if not one.translation]


def fill(tables: Sequence[Path]) -> list[str]:
    """Take translations from tables; say which have no text, or differ between two tables."""
    new: dict[Key, str] = {}
    problems: list[str] = []
    for table in tables:
        for key, translation in _rows(table):
            if new.get(key, translation) != translation:
                problems.append(f"translated twice, the later one is taken: {_named(key)}")
            new[key] = translation
    in_code = set(texts_in_code())
    problems += [f"no such text in the code: {_named(key)}" for key in new if key not in in_code]
    return problems + update(new)


def check() -> Iterator[str]:
    """Say everything that is wrong with the committed files."""
    committed = {entry.key: entry.translation for entry in read(TS)} if TS.exists() else {}
    in_code = texts_in_code()
    for key in in_code:
        if key not in committed:
            yield f"missing in {TS.name}, run `make translations`: {_named(key)}"
        elif not committed[key]:
            yield f"not translated: {_named(key)}"
        if PLURAL_MARK in key[1]:
            yield f"a plural; write 'Open: {{count}}' instead: {_named(key)}"
    for key in committed.keys() - set(in_code):
        yield f"no longer in the code, run `make translations`: {_named(key)}"
    if committed and (not QM.exists() or QM.read_bytes() != released(TS)):
        yield f"{QM.name} is not what {TS.name} makes, run `make translations`"


def texts_in_code() -> list[Key]:
    """Return every marked text of the package, sorted."""
    files = sorted(str(path) for path in (ROOT / "carehome_app").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        collected = Path(folder) / "collected.ts"
        listed = Path(folder) / "files.txt"
        listed.write_text("\n".join(files), "utf-8")
        options = ["-silent", "-locations", "none", "-source-language", "en"]
        _tool("lupdate", *options, f"@{listed}", "-ts", str(collected))
        return sorted({entry.key for entry in read(collected)})


def released(ts: Path) -> bytes:
    """Return what lrelease makes of a .ts file."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.qm"
        _tool("lrelease", "-silent", str(ts), "-qm", str(made))
        return made.read_bytes()


def _tool(name: str, *arguments: str) -> None:
    """Run one of Qt's own programs, which lie in the PySide6 package."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("carehome: PySide6 is not installed; run `make setup`")
    program = next(Path(spec.origin).parent.glob(f"{name}*"))
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0 or done.stderr.strip():
        raise SystemExit(f"carehome: {name} says:\n{done.stdout}{done.stderr}")


def _rows(table: Path) -> Iterator[tuple[Key, str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not row or row[0] in ("", "context") or row[0].startswith("#"):
                continue
            if len(row) != 3:
                raise SystemExit(f"carehome: {table.name}: not three columns: {row}")
            context, source, translation = (cell.replace("\\n", "\n") for cell in row)
            yield (context, source), translation


def _named(key: Key) -> str:
    return f"{key[0]}: {key[1]!r}"


if __name__ == "__main__":
    sys.exit(main())
