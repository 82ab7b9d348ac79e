"""A home and the desk that writes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HomeCard:
    """The home's own data, and which of its stations this copy writes as."""

    id: str
    name: str
    number: str
    demo: bool
    station: int
    station_name: str
