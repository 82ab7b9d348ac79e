"""What posts and diagnoses suggest to a home that begins."""

import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.beginning.proposals import role_of_post, templates_of


@pytest.mark.parametrize(
    ("post", "role"),
    [
        ("护理员", Role.CARER),
        ("护工", Role.CARER),
        ("护士", Role.NURSE),
        ("护士长", Role.HEAD_NURSE),
        ("副院长", Role.DIRECTOR),
        ("门卫", Role.GATEKEEPER),
        ("Head nurse", Role.HEAD_NURSE),
        ("Care assistant", Role.CARER),
        ("厨师", None),
        ("康复师", None),
        ("", None),
    ],
)
def test_a_post_suggests_a_role_or_none(post: str, role: Role | None) -> None:
    assert role_of_post(post) is role


@pytest.mark.parametrize(
    ("diagnoses", "codes"),
    [
        ("高血压、冠心病", ["hypertension"]),
        ("2型糖尿病、高血压", ["hypertension", "diabetes_tablets"]),
        ("2型糖尿病（胰岛素）", ["diabetes_insulin"]),
        ("Type 2 diabetes, hypertension", ["hypertension", "diabetes_tablets"]),
        ("阿尔茨海默病", []),
        ("", []),
    ],
)
def test_diagnoses_suggest_plans_each_measure_once(diagnoses: str, codes: list[str]) -> None:
    assert [one.code for one in templates_of(diagnoses)] == codes
