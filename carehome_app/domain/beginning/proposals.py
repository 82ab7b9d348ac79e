"""What a home that begins is proposed: roles from people's posts, plans from their diagnoses.

Words only, as homes write them; whoever begins the home sees every line before it is taken.
"""

from collections.abc import Sequence
from typing import Final

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.chronic.plans import BY_CODE, Template

POSTS: Final[tuple[tuple[tuple[str, ...], Role], ...]] = (
    (("护士长", "护理部主任", "head nurse", "matron"), Role.HEAD_NURSE),
    (("院长", "director"), Role.DIRECTOR),
    (("护士", "医生", "医师", "保健员", "nurse", "doctor", "physician"), Role.NURSE),
    (
        ("护理员", "护工", "养老护理", "生活老师", "照护", "carer", "caregiver", "care assistant"),
        Role.CARER,
    ),
    (("门卫", "保安", "门岗", "guard", "gatekeeper", "porter"), Role.GATEKEEPER),
    (("心理", "counsellor", "psycholog"), Role.COUNSELLOR),
    (("督导", "督查", "supervisor"), Role.SUPERVISOR),
)
"""Which posts are which roles, the first that fits; our proposal, no rule of anybody's."""
DIAGNOSES: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("高血压", "hypertension", "high blood pressure"), "hypertension"),
    (("胰岛素", "insulin"), "diabetes_insulin"),
    (("糖尿病", "diabet"), "diabetes_tablets"),
)
"""Which words of a diagnosis suggest which template of plans; a doctor orders it, or nobody."""
SAME_MEASURE: Final = {"diabetes_tablets": "diabetes_insulin"}
"""Templates that are left out where the other one is proposed already."""


def role_of_post(post: str) -> Role | None:
    """Return the role a post suggests, None where nobody signs in for it (a cook, a driver)."""
    said = post.casefold()
    return next((role for words, role in POSTS if _any(words, said)), None)


def templates_of(diagnoses: str) -> Sequence[Template]:
    """Return the templates of plans that diagnoses suggest, each once."""
    said = diagnoses.casefold()
    codes = [code for words, code in DIAGNOSES if _any(words, said)]
    return [BY_CODE[code] for code in codes if SAME_MEASURE.get(code) not in codes]


def _any(words: Sequence[str], said: str) -> bool:
    return any(word in said for word in words)
