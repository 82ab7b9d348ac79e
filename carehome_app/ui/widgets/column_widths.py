"""How columns share the width of a table: what a text needs first, then by weight."""

from collections.abc import Sequence


def shared(room: int, needs: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Return each column's width in pixels; together they are as wide as the room.

    Where everything fits, each gets what it needs and its share of the rest. Where it does not,
    a column that needs less than its share leaves the rest of it to the others.
    """
    spare = room - sum(needs)
    if spare >= 0:
        shares = _by_weight(spare, range(len(needs)), weights)
        return [need + shares[place] for place, need in enumerate(needs)]
    widths: dict[int, int] = {}
    while True:
        left = [place for place in range(len(needs)) if place not in widths]
        shares = _by_weight(max(room - sum(widths.values()), 0), left, weights)
        modest = {place: needs[place] for place in left if needs[place] <= shares[place]}
        if not modest:
            widths |= shares
            return [widths[place] for place in range(len(needs))]
        widths |= modest


def _by_weight(room: int, places: Sequence[int], weights: Sequence[int]) -> dict[int, int]:
    """Divide whole pixels by weight; none is lost."""
    shares: dict[int, int] = {}
    weight_left = sum(weights[place] for place in places)
    for place in places:
        shares[place] = room * weights[place] // max(weight_left, 1)
        room -= shares[place]
        weight_left -= weights[place]
    return shares
