"""A small overview in which every state stands once, for tests of its tables and its calendar."""

import datetime
from typing import Any

from planlint.engine.finding import Finding
from planlint.engine.report import Report
from planlint.filing.overview import STATES, Area, Office, Overview, OwedRow, PlanRow, Tier
from planlint.model.document import Location
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.rule import Basis
from planlint.rulebook.words import Both

DAY = datetime.date(2026, 11, 22)
DUE = datetime.date(2026, 12, 4)
_MEASURES = Basis(instrument="CN-PLAN-MEASURES-2024", article="26(2)", force="mandatory")


def owed(state: str = "open", number: int = 0, **fields: Any) -> OwedRow:
    """One filing that is owed for the flood plan, due on `DUE`."""
    row: dict[str, Any] = {
        "id": f"{number:016x}", "key": "lin.flood", "duty": "file", "state": state,
        "by": ("lin-gov",), "to": ("bei-water",), "wanted": Both(zh="上一级相应牵头部门", en="the lead above"),
        "start": datetime.date(2026, 11, 6), "earliest": DUE, "latest": DUE, "days": 12,
        "basis": (_MEASURES,), "path": "flood.yaml", "line": 12,
    }  # fmt: skip
    return OwedRow(**(row | fields))


def plan(title: str = "临江市防汛应急预案", **fields: Any) -> PlanRow:
    """The flood plan, in force."""
    row: dict[str, Any] = {
        "key": "lin.flood", "title": title, "type": "special", "jurisdiction": "lin",
        "standing": "in_force", "plan": "lin.flood", "level": "city", "hazards": ("flood",),
        "maker": ("lin-gov",), "number": "临政办发〔2026〕9号", "issued": datetime.date(2026, 11, 6),
        "path": "flood.yaml", "line": 2,
    }  # fmt: skip
    return PlanRow(**(row | fields))


def overview(*rows: OwedRow, **fields: Any) -> Overview:
    """An overview of these obligations; without any, of one in each state."""
    whole: dict[str, Any] = {
        "as_of": DAY,
        "plans": (plan(),),
        "obligations": rows or tuple(owed(state, at) for at, state in enumerate(STATES)),
        "findings": (Finding("filing-overdue", "error", Location("flood.yaml", 12), plan="lin.flood", because=Both(zh="没有台账", en="no ledger")),),
        "coverage": (Tier("city", {"total": 1, "special": 2, "department": 3, "other": 0}, 8, 6, 1, 1),),
        "areas": (Area("lin", "临江市", "city", "bei"),),
        "offices": (Office("lin-gov", "临江市人民政府", "lin"), Office("bei-water", "北江省水利厅", "bei")),
        "duties": {"file": Both(zh="备案", en="File")},
        "hazards": {"flood": Both(zh="洪涝", en="flood")},
    }  # fmt: skip
    return Overview(**(whole | fields))


def report() -> Report:
    """By which clauses and findings are worded."""
    return Report(DAY, builtin_pack())
