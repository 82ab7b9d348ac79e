"""What is ordered for people, for tests of the chronic sheet."""

from carehome_app.domain.measures.measure import Measure
from carehome_app.services.chronic.plans import NewPlan
from tests.builders import Home


def plan(home: Home, code: str, measure: Measure, *windows: str) -> None:
    """Order something for a person from today on."""
    home.house.chronic.plans.start(
        NewPlan(
            person=home.subject(code),
            measure=measure,
            windows=windows,
            ordered_by="陈医生",
            from_day=home.desk.today(),
        )
    )
