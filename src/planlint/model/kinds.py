"""The closed list of plan types (预案类型), as plans, catalogue and registries write it."""

from typing import Literal

PlanKind = Literal[
    "total", "special", "department", "joint", "township", "village", "unit", "handbook", "action"
]
