"""A home and the desk that writes."""

import msgspec


class HomeCard(msgspec.Struct, frozen=True):
    """The home's own data, and which of its stations this copy writes as."""

    id: str
    name: str
    number: str
    demo: bool
    station: int
    station_name: str
