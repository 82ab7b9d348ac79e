"""Requests as other systems read them: GeoReport v2 without anything of a person.

No description, no address, nobody's name or number: what is asked for may name somebody, and what
a counsellor heard is nobody else's. Times carry their zone.
"""

from collections.abc import Iterable
from datetime import datetime

from carehome_app.domain.moments import HomeTime
from carehome_app.domain.requests.request import Request


def service_request(request: Request, home_number: str, home: HomeTime) -> dict[str, str]:
    """Return one request; only open and closed are states there, so ours stands in the notes."""
    last = max((one.at for one in request.steps), default=request.received_at)

    def shown(moment: datetime) -> str:
        return home.local(moment).isoformat(timespec="seconds")

    return {
        "service_request_id": request.no,
        "status": "open" if request.is_open else "closed",
        "status_notes": request.state.value,
        "service_name": request.kind.value,
        "service_code": f"{request.kind.value}.{request.urgency.value}",
        "agency_responsible": home_number,
        "requested_datetime": shown(request.received_at),
        "updated_datetime": shown(last),
        "expected_datetime": shown(request.due_at),
    }


def service_requests(
    requests: Iterable[Request], home_number: str, home: HomeTime
) -> list[dict[str, str]]:
    """Return requests in the order they came in."""
    return [service_request(one, home_number, home) for one in requests]
