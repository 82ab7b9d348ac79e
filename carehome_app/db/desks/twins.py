"""People to whom two desks gave one code or one bed: shown so that they are told apart.

It goes by itself when one of them gets another code or bed.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from carehome_app.db.file.connection import Store
from carehome_app.domain.people import Group, Person, twin_code

_HAD: Final = """
    SELECT at, station, number FROM person_versions WHERE subject = ? AND code = ?
    ORDER BY at, station, number LIMIT 1
"""


def told_apart(store: Store, stays: Sequence[Person]) -> list[Person]:
    """Return the same people; of those here with one code all but the first bear a number."""
    codes: dict[str, list[int]] = defaultdict(list)
    beds: Counter[str] = Counter()
    for one in stays:
        if one.left_at is None and one.details.code:
            codes[one.details.code].append(one.id)
        if _lies_in_bed(one):
            beds[one.details.place] += 1
    places = {
        subject: place
        for code, subjects in codes.items()
        if len(subjects) > 1
        for place, subject in enumerate(_in_order(store, code, subjects), start=1)
    }
    if not places and max(beds.values(), default=0) < 2:
        return list(stays)
    return [_told_apart(one, places.get(one.id, 1), beds) for one in stays]


def _told_apart(one: Person, place: int, beds: Counter[str]) -> Person:
    if one.left_at is not None:
        return one
    sharing = beds[one.details.place] if _lies_in_bed(one) else 1
    details = replace(one.details, code=twin_code(one.details.code, place))
    return replace(one, details=details, in_bed=sharing)


def _lies_in_bed(one: Person) -> bool:
    is_resident = one.left_at is None and one.group is Group.RESIDENT
    return is_resident and bool(one.details.room and one.details.bed)


def _in_order(store: Store, code: str, subjects: Sequence[int]) -> list[int]:
    """Return those with a code in the order in which it was given to them."""
    return sorted(subjects, key=lambda subject: (store.query(_HAD, (subject, code)), subject))
