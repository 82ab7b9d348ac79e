"""The process in which the window's documents are made; nobody calls it by hand."""

import sys

from carehome_app import languages
from carehome_app.documents.beside.serving import serve
from carehome_app.documents.pdf import warm_up


def main(idle: float) -> None:
    """Make what is asked for by the input until that is closed; `idle` is in seconds."""
    asks, answers = sys.stdin.buffer, sys.stdout.buffer
    # A library that prints something must not end up between two answers.
    sys.stdout = sys.stderr
    warm_up()
    serve(asks, answers, languages.load, idle)


if __name__ == "__main__":
    main(float(sys.argv[1]))
