"""A form that is being mapped: its blank workbook, and what was put where so far."""

from dataclasses import replace

from carehome_app.documents.own_form import OwnForm
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.form_figures import COLUMNS, FIGURES, LISTS
from carehome_app.domain.own_form import FormMap, Place
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

COLUMN = QT_TRANSLATE_NOOP("OwnForm", "{column} (list: {list})")


class FormDraft:
    """Nothing of it is kept before it is told to."""

    def __init__(self, name: str, file: str, blank: bytes, form: FormMap | None = None) -> None:
        """Open a blank workbook, with the mapping that was kept for it if there is one."""
        self.name, self.file, self.blank = name, file, blank
        self.opened = OwnForm(file, blank)
        self.figures: dict[Place, str] = {}
        if form is not None:
            self.figures |= form.cells
            self.figures |= {place: ".".join(one) for place, one in form.columns.items()}
        self.is_changed = False

    def put(self, place: Place, figure: str) -> None:
        """Put a figure or a column into a cell; one that is not free is refused."""
        place = self.opened.place(str(place))
        self.opened.check(place)
        self.figures[place] = figure
        self.is_changed = True

    def clear(self, place: Place) -> None:
        """Leave a cell empty again."""
        place = self.opened.place(str(place))
        self.is_changed = self.figures.pop(place, None) is not None or self.is_changed

    def only_free(self) -> None:
        """Forget what was put into cells that are not free in this workbook."""
        for place in list(self.figures):
            try:
                self.opened.check(place)
            except (CareHomeError, KeyError):
                del self.figures[place]

    def form(self) -> FormMap:
        """Return the mapping as it is now, with the words by which the cells are known."""
        singles = {place: one for place, one in self.figures.items() if one in FIGURES}
        columns = {
            place: (one.partition(".")[0], one.partition(".")[2])
            for place, one in self.figures.items()
            if one not in FIGURES
        }
        labels = self.opened.labels((*singles, *columns))
        return FormMap(self.name, self.file, "", singles, columns, labels)

    def renamed(self, name: str) -> FormMap:
        """Return the mapping under a name."""
        return replace(self.form(), name=name.strip())


def figure_words(code: str) -> Text:
    """Return what a figure, or a column of a list, is called."""
    if code in FIGURES:
        return FIGURES[code]
    list_, _, column = code.partition(".")
    return COLUMN.with_(list=LISTS[list_], column=COLUMNS[column])


def every_figure() -> list[str]:
    """Return the codes of all figures and of all columns of all lists, as they are offered."""
    return [*FIGURES, *(f"{list_}.{column}" for list_ in LISTS for column in COLUMNS)]
