"""What the dashboard calls its closed lists, in both languages; the order is that of the columns."""

from planlint.filing.words import STANDINGS as _STANDINGS
from planlint.filing.words import STATES as _STATES
from planlint.rulebook.words import Both

# What offices owe of themselves and not of a plan (yearly report, yearly meeting) stands last.
OFFICE = "office"
# Short: they stand over columns.
TYPES = {
    "total": Both(zh="总体", en="Total"),
    "special": Both(zh="专项", en="Special"),
    "department": Both(zh="部门", en="Department"),
    "joint": Both(zh="联合", en="Joint"),
    "township": Both(zh="乡镇", en="Township"),
    "village": Both(zh="村", en="Village"),
    "unit": Both(zh="单位", en="Unit"),
    "handbook": Both(zh="手册", en="Handbook"),
    "action": Both(zh="行动方案", en="Action"),
    OFFICE: Both(zh="机构自身", en="Office"),
}
STANDINGS = _STANDINGS | {OFFICE: Both(zh="机构自身的义务", en="duties of an office")}
STATES = {state: name for state, (_, name) in _STATES.items()}
# Of a line.
GLYPHS = {state: sign for state, (sign, _) in _STATES.items()}
# Of a cell, the most urgent first: what its colour says is said by the sign too.
SIGNS = {
    "overdue": ("✗", Both(zh="逾期", en="overdue")),
    "missing": ("○", Both(zh="缺预案", en="plan missing")),
    "draft": ("◐", Both(zh="只有草案或者尚未印发", en="only a draft, or not issued yet")),
    "fault": ("△", Both(zh="报错对象或材料不全", en="wrong office or incomplete")),
    "undecided": ("?", Both(zh="不能判断", en="undecided")),
    "soon": ("◷", Both(zh="迟办或{n}日内到期", en="late, or due within {n} days")),
    "fine": ("✓", Both(zh="按期", en="in time")),
    "none": ("－", Both(zh="不需要", en="not owed")),
}
