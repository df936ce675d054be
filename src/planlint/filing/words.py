"""What the views of an office call their closed lists, in both languages."""

from planlint.rulebook.labels import TIERS as AREA_TIERS
from planlint.rulebook.words import Both

# State of an obligation -> sign and name, the most urgent first: what a colour says is said without it.
STATES: dict[str, tuple[str, Both]] = {
    "overdue": ("✗", Both(zh="逾期未办", en="overdue")),
    "elsewhere": ("△", Both(zh="报错对象", en="wrong office")),
    "incomplete": ("△", Both(zh="材料不全", en="incomplete")),
    "undecided": ("?", Both(zh="不能判断", en="undecided")),
    "open": ("▷", Both(zh="未到期", en="not due yet")),
    "waived": ("◇", Both(zh="已豁免", en="waived")),
    "done_late": ("◷", Both(zh="迟办", en="done late")),
    "done": ("✓", Both(zh="按期办结", en="done in time")),
    "not_owed": ("－", Both(zh="不需要", en="not owed")),
}
STANDINGS = {
    "in_force": Both(zh="现行", en="in force"),
    "draft": Both(zh="草案", en="draft"),
    "future": Both(zh="尚未印发", en="not issued yet"),
    "superseded": Both(zh="已被新版替代", en="superseded"),
    "repealed": Both(zh="已废止", en="repealed"),
    "missing": Both(zh="应有未有", en="missing"),
    "undecided": Both(zh="有无不明", en="unclear"),
    "not_owed": Both(zh="不需要", en="not owed"),
}
ONLY_DRAFT = Both(zh="应有，只有草案或者尚未印发", en="owed, and only a draft or not issued yet")
# A circle is for what is not there, so what is not due yet has another sign.
STANDING_SIGNS = {
    "in_force": "✓", "draft": "◇", "future": "▷", "superseded": "－", "repealed": "－",
    "missing": "○", "undecided": "?", "not_owed": "－",
}  # fmt: skip
TIERS = {
    **AREA_TIERS,
    "school": Both(zh="学校", en="schools"),
    "company": Both(zh="企业", en="companies"),
    "other_unit": Both(zh="其他单位", en="other units"),
    "unknown": Both(zh="层级不明", en="tier unknown"),
}
# The columns of the table of coverage.
COVERAGE = {
    "level": Both(zh="层级", en="tier"),
    "total": Both(zh="总体", en="total"),
    "special": Both(zh="专项", en="special"),
    "department": Both(zh="部门", en="department"),
    "other": Both(zh="其他", en="other"),
    "all": Both(zh="合计", en="all"),
    "owed": Both(zh="应有", en="owed"),
    "drafted": Both(zh="只有草案/尚未印发", en="draft/not issued"),
    "percent": Both(zh="齐全率", en="percent"),
    "units": Both(zh="单位数", en="units"),
    "units_covered": Both(zh="已覆盖", en="covered"),
    "units_percent": Both(zh="覆盖率", en="percent covered"),
}
_UNPLACED = Both(
    zh="另有 {n} 条目录无法归类或者有无不明，没有计入",
    en="and {n} entries of the catalogue that cannot be placed or are unclear, not counted",
)
UNDATED = Both(
    zh="另有 {n} 项没有规定期限，不在其中", en="{n} more have no time set and are not among these"
)


def unplaced(number: int, language: str) -> str:
    """That a figure leaves out plans of which nobody can tell; nothing where it leaves out none."""
    return _UNPLACED[language].format(n=number) if number else ""
