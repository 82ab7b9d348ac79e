"""Agents, what is published about their strength and time, and how a solution is mixed."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import msgspec

from carehome_app.domain.disinfection.areas import AreaClass
from carehome_app.domain.disinfection.record import Method
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.measures.measure import Source
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# Agents, and what is published about their strength and time for each use.
#
# Every range says where it comes from and how surely it is known: read in a copy of the
# document,
# general knowledge, or our own proposal. A home changes the numbers by a limit of the range's
# code.

MG_PER_LITRE: Final = "mg/L"
PER_CENT: Final = "%"
MG_IN_ONE_PER_CENT: Final = 10_000


class Agent(msgspec.Struct, frozen=True):
    """What it is done with; `unit` is empty when there is no concentration to say.

    `most` is the highest concentration there can be; `short` is what stands on a small card.
    """

    code: str
    label: Text
    unit: str = ""
    most: Decimal = Decimal(0)
    diluted: bool = False
    warnings: tuple[Text, ...] = ()
    short: Text | None = None


NEVER_ACID: Final = QT_TRANSLATE_NOOP(
    "Disinfection",
    "Never mix chlorine with acid cleaner or with alcohol: poisonous gas. [general knowledge]",
)
FLAMMABLE: Final = QT_TRANSLATE_NOOP(
    "Disinfection",
    "Alcohol burns: small areas only, no spraying, no fire. Never mix it with chlorine."
    " [general knowledge]",
)
EMPTY_ROOM: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "UV only in an empty room; count after 5 to 7 minutes of warming up."
)

AGENTS: Final = (
    Agent(
        "chlorine",
        QT_TRANSLATE_NOOP("Disinfection", "chlorine (84)"),
        MG_PER_LITRE,
        Decimal(200_000),
        diluted=True,
        warnings=(NEVER_ACID,),
        short=QT_TRANSLATE_NOOP("Disinfection", "chlorine"),
    ),
    Agent(
        "alcohol",
        QT_TRANSLATE_NOOP("Disinfection", "alcohol"),
        PER_CENT,
        Decimal(100),
        diluted=True,
        warnings=(FLAMMABLE,),
    ),
    Agent(
        "quat",
        QT_TRANSLATE_NOOP("Disinfection", "quaternary ammonium"),
        MG_PER_LITRE,
        Decimal(800_000),
        diluted=True,
    ),
    Agent("heat", QT_TRANSLATE_NOOP("Disinfection", "boiling or steam")),
    Agent("uv", QT_TRANSLATE_NOOP("Disinfection", "UV lamp"), warnings=(EMPTY_ROOM,)),
    Agent("air", QT_TRANSLATE_NOOP("Disinfection", "open windows")),
)
AGENT_BY_CODE: Final = {agent.code: agent for agent in AGENTS}


def agent_label(code: str) -> Text:
    """Return how an agent is called; one that is not in the catalogue as it was written."""
    known = AGENT_BY_CODE.get(code)
    return known.label if known else Text("", "{name}", {"name": code})


def agent_short(code: str) -> Text:
    """Return how an agent is called where there is little room."""
    known = AGENT_BY_CODE.get(code)
    return known.short if known and known.short else agent_label(code)


USES: Final[dict[str, Text]] = {
    "surfaces": QT_TRANSLATE_NOOP("Disinfection", "surfaces often touched"),
    "floor": QT_TRANSLATE_NOOP("Disinfection", "floor and walls"),
    "toilet": QT_TRANSLATE_NOOP("Disinfection", "toilet bowl"),
    "tableware": QT_TRANSLATE_NOOP("Disinfection", "tableware"),
    "laundry": QT_TRANSLATE_NOOP("Disinfection", "laundry"),
    "mops": QT_TRANSLATE_NOOP("Disinfection", "mops and cloths"),
    "excreta": QT_TRANSLATE_NOOP("Disinfection", "vomit and excreta"),
    "pen": QT_TRANSLATE_NOOP("Disinfection", "animal pen"),
    "vehicle": QT_TRANSLATE_NOOP("Disinfection", "vehicle"),
    "blood": QT_TRANSLATE_NOOP("Disinfection", "after an infection"),
    "air": QT_TRANSLATE_NOOP("Disinfection", "air of the room"),
}

USUAL_USE: Final = {
    AreaClass.KITCHEN: "surfaces",
    AreaClass.LAUNDRY: "surfaces",
    AreaClass.ANIMAL_PEN: "pen",
    AreaClass.BEDROOM: "surfaces",
    AreaClass.PUBLIC: "surfaces",
    AreaClass.VEHICLE: "vehicle",
    AreaClass.ISOLATION: "floor",
    AreaClass.AIRING: "air",
    AreaClass.UV: "air",
}

BEIJING: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "Beijing CDC, preventive guideline 2020 and elder-home guideline 2023 [copy]"
    ),
    section="6.2",
)
PRESS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "Beijing CDC with the press item of 2 July 2020 [copy]"),
    section="6.2",
)
LAUNDRY: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "Beijing CDC, 250 mg/L [copy]; up to 500 mg/L is our proposal, no source found"
    ),
    proposal=True,
    section="6.2",
)
WST367: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "WS/T 367-2012 [general knowledge, text not read]"),
    section="6.2",
)
WST367_UV: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "WS/T 367-2012 as reproduced by a lamp maker [copy]"),
    section="6.2",
)
QUAT: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "standard on disinfectants for foci [copy, title uncertain]"),
    section="6.2",
)
OURS: Final = Source(QT_TRANSLATE_NOOP("Sources", "our proposal, no source found"), proposal=True)


class Range(msgspec.Struct, frozen=True):
    """The strength and the least minutes for one use of one agent; None is not said."""

    use: str
    agent: str
    low: int | None
    high: int | None
    minutes: int | None
    source: Source
    methods: tuple[Method, ...] = ()
    """Empty: by any method."""
    over: bool = False
    """Whether the source asks for more than the minutes, so that they themselves are too few."""

    @property
    def code(self) -> str:
        """The name under which a home sets other numbers."""
        method = f".{self.methods[0].value}" if self.methods else ""
        return f"disinfection.{self.use}.{self.agent}{method}"


def _quat(use: str) -> tuple[Range, Range]:
    wiping = (Method.WIPE, Method.MOP, Method.SOAK)
    return (
        Range(use, "quat", 400, 1200, 5, QUAT, wiping),
        Range(use, "quat", 1000, 2000, 10, QUAT, (Method.SPRAY,)),
    )


RANGES: Final = (
    Range("surfaces", "chlorine", 500, 1000, 30, PRESS),
    Range("surfaces", "alcohol", 70, 80, None, WST367),
    *_quat("surfaces"),
    Range("floor", "chlorine", 500, 1000, 30, PRESS),
    *_quat("floor"),
    Range("toilet", "chlorine", 2000, 2000, 30, BEIJING),
    Range("tableware", "chlorine", 250, 500, 15, BEIJING),
    Range("tableware", "heat", None, None, 15, BEIJING),
    Range("laundry", "chlorine", 250, 500, 15, LAUNDRY),
    Range("laundry", "heat", None, None, 15, BEIJING),
    Range("mops", "chlorine", 1000, 1000, 30, BEIJING),
    Range("excreta", "chlorine", 5000, 10_000, None, BEIJING),
    Range("pen", "chlorine", 500, 2000, 30, OURS),
    Range("vehicle", "chlorine", 500, 1000, 30, OURS),
    Range("vehicle", "alcohol", 70, 80, None, OURS),
    Range("blood", "chlorine", 2000, 5000, 30, WST367, over=True),
    Range("air", "uv", None, None, 30, WST367_UV),
    Range("air", "air", None, None, 30, BEIJING),
)

UV_INTENSITY: Final = 70
"""Microwatts per square centimetre below which a lamp is replaced (WS/T 367-2012, a copy)."""
UV_HOURS: Final = 1000
"""Hours after which a lamp is replaced (the same)."""
UV_CHECK_DAYS: Final = 183
"""Its intensity is measured every half year (the same)."""


def range_for(use: str, agent: str, method: Method) -> Range | None:
    """Return what is published for a use, or None when we know of nothing."""
    for one in RANGES:
        if (one.use, one.agent) == (use, agent) and (not one.methods or method in one.methods):
            return one
    return None


def usual_use(area_class: str) -> str:
    """Return what is usually disinfected in a class of areas."""
    known = {one.value: use for one, use in USUAL_USE.items()}
    return known.get(area_class, "surfaces")


# How much stock and how much water make a solution. The stock's strength is on its label.

ML_IN_LITRE = 1000


class TooWeakStockError(CareHomeError):
    """The solution would be stronger than its stock."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{wanted} cannot be made from a stock of {stock}: the label's strength is less."
    )


class Mixture(msgspec.Struct, frozen=True):
    """What goes into the bucket, in millilitres; `parts` of water come to one of stock."""

    stock_ml: Decimal
    water_ml: Decimal
    parts: Decimal


def mixture(stock: Decimal, wanted: Decimal, litres: Decimal) -> Mixture:
    """Return how to make a solution (clinical reference, section 6.3).

    `stock` and `wanted` are in the same unit. Stock volume = wanted times volume / stock.
    """
    if not 0 < wanted <= stock:
        raise TooWeakStockError(wanted=plain(wanted), stock=plain(stock))
    whole = litres * ML_IN_LITRE
    share = wanted * whole / stock
    return Mixture(_rounded(share), _rounded(whole - share), _rounded(stock / wanted - 1))


def plain(number: Decimal) -> str:
    """Return a number without trailing zeros or an exponent: 500, 0.5."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
