"""How much of each agent was used, for whoever orders supplies."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from carehome_app.domain.catalogue_disinfection import AGENT_BY_CODE
from carehome_app.domain.disinfection import Disinfection


@dataclass(slots=True)
class AgentUse:
    """How much of an agent was used; `unsaid` counts records that do not say how much."""

    times: int = 0
    litres: Decimal = Decimal(0)
    stock_ml: Decimal = Decimal(0)
    unsaid: int = 0


def agent_use(records: Sequence[Disinfection]) -> dict[str, AgentUse]:
    """Return what was used of each agent; a solution made for several areas counts once."""
    found: dict[str, AgentUse] = {}
    for one in records:
        what = one.details
        if one.superseded is not None:
            continue
        use = found.setdefault(what.agent, AgentUse())
        use.times += 1
        if what.litres is None:
            known = AGENT_BY_CODE.get(what.agent)
            use.unsaid += not one.together and (known is None or known.diluted)
            continue
        use.litres += what.litres
        if what.stock and what.concentration:
            share = what.concentration * what.litres * 1000 / what.stock
            use.stock_ml += share.quantize(Decimal("0.1"))
    return dict(sorted(found.items()))
