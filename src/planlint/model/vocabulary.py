"""Marks on fields whose words come from a vocabulary of the pack (``rules/<pack>/vocabulary``).

The model knows the *name* of the list only, so that a pack can carry its own words;
the schemas carry the words as enums, and a rule finds words that no list knows.
"""

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from .base import one_or_more
from .scalars import Word


def _marked(name: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "x-vocabulary": name})


Role = Annotated[Word, _marked("roles")]
Hazard = Annotated[Word, _marked("hazards")]
Quantity = Annotated[Word, _marked("quantities")]
Function = Annotated[Word, _marked("functions")]
ReportContent = Annotated[Word, _marked("report_contents")]
Reach = Annotated[Word, _marked("reach")]
Submission = Annotated[Word, _marked("submissions")]
FilingMaterial = Annotated[Word, _marked("filing_materials")]
ReviewItem = Annotated[Word, _marked("review_items")]
DrillItem = Annotated[Word, _marked("drill_items")]
LaunchContent = Annotated[Word, _marked("launch_contents")]
WarningContent = Annotated[Word, _marked("warning_contents")]
TeamKind = Annotated[Word, _marked("team_kinds")]
ExpertClass = Annotated[Word, _marked("expert_classes")]
RiskLevel = Annotated[Word, _marked("risk_levels")]
UnitCategory = Annotated[Word, _marked("unit_categories")]

Hazards = Annotated[
    tuple[Hazard, ...], BeforeValidator(one_or_more, json_schema_input_type=Hazard | list[Hazard])
]
