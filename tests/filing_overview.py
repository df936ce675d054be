"""An overview as `planlint filing --format json` gives it, of any size, for tests of its views."""

import datetime
import itertools
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

from planlint.filing.shapes import JsonFiling

DAY = datetime.date(2026, 11, 22)
_DUTIES = {
    "file": "备案", "deliver": "送达", "copy": "抄送", "publish": "公布", "drill": "演练",
    "evaluate": "预案评估", "revise": "修订", "train": "培训", "compile": "编制",
    "check_contacts": "核对通讯录",
}  # fmt: skip
_HAZARDS = {
    "flood": "洪涝", "drought": "干旱", "earthquake": "地震", "forest_fire": "森林火灾",
    "geological": "地质灾害", "hazchem": "危险化学品事故", "traffic": "道路交通事故",
    "epidemic": "传染病疫情", "food": "食品安全事故", "power_cut": "大面积停电",
}  # fmt: skip
_STATES = {"done": 66, "open": 14, "done_late": 7, "overdue": 5, "undecided": 4, "not_owed": 2}
_RARE = {"elsewhere": 1, "incomplete": 1, "waived": 1}
_CLAUSE = {"instrument": "CN-PLAN-MEASURES-2024", "article": "26(2)", "force": "mandatory", "reading": "direct"}  # fmt: skip
TITLES = {"CN-PLAN-MEASURES-2024": "突发事件应急预案管理办法"}
_COUNTIES = "清溪石门云台安平临江白沙东陵西河南浦北岭"
_NAMES = "青龙桥头双河大湾新庄柳林长岭金沟红岩竹园"


def overview(plans: int = 1400, villages: int = 511, seed: int = 6) -> dict[str, Any]:
    """A city with 8 counties, 80 townships and villages; *plans* plans of about 8 duties each."""
    chance = random.Random(seed)
    areas = list(_areas(villages))
    offices = list(_offices(areas))
    made = list(itertools.islice(_plans(areas, chance), plans))
    findings: list[dict[str, Any]] = []
    owed = [row for plan in made for row in _owed(plan, chance, findings)]
    owed.append(_yearly(next(o for o in offices if o["id"] == "jiangzhou-gov")))
    data = {
        "format": 1, "planlint": "0.5.0", "as_of": str(DAY), "office": "", "jurisdiction": "",
        "rulebook": {"pack": "cn", "version": "2026.11"},
        "due_within": None, "summary": _summary(made, owed), "areas": areas, "offices": offices,
        "duties": [{"id": key, "name": name} for key, name in _DUTIES.items()]
        + [{"id": "report_year", "name": "年度报告"}],
        "hazards": [{"id": key, "name": name} for key, name in _HAZARDS.items()],
        "coverage": [_tier(level, made) for level in ("city", "county", "township", "village")],
        "plans": made, "obligations": owed, "findings": findings,
    }  # fmt: skip
    return JsonFiling(**data).model_dump()


def _areas(villages: int) -> Iterator[dict[str, Any]]:
    yield {"id": "state", "name": "全国", "level": "state", "parent": ""}
    yield {"id": "jiangbei", "name": "江北省", "level": "province", "parent": "state"}
    yield {"id": "jiangzhou", "name": "江州市", "level": "city", "parent": "jiangbei"}
    for c in range(8):
        name = _COUNTIES[2 * c : 2 * c + 2] + "县"
        yield {"id": f"c{c}", "name": name, "level": "county", "parent": "jiangzhou"}
    for t in range(80):
        name = f"{_NAMES[t % 10 * 2 : t % 10 * 2 + 2]}{'镇乡'[t % 2]}"
        yield {"id": f"c{t % 8}-t{t}", "name": name, "level": "township", "parent": f"c{t % 8}"}
    for v in range(villages):
        t = v % 80
        name = f"{_NAMES[v % 20]}{_NAMES[v * 7 % 20]}村"
        yield {"id": f"t{t}-v{v}", "name": name, "level": "village", "parent": f"c{t % 8}-t{t}"}


def _offices(areas: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for area in areas:
        for kind, name in (("gov", "人民政府"), ("em", "应急管理局")):
            yield {"id": f"{area['id']}-{kind}", "name": area["name"] + name, "jurisdiction": area["id"]}  # fmt: skip


def _plans(areas: list[dict[str, Any]], chance: random.Random) -> Iterator[dict[str, Any]]:
    """A total plan for each area or a township's or village's, then special, department, unit ones."""
    own = {"city": "total", "county": "total", "township": "township", "village": "village"}
    for area in areas:
        if area["level"] in own:
            yield _plan(area, own[area["level"]], "", 0, chance)
    upper = [area for area in areas if area["level"] in ("city", "county")]
    for number in itertools.count(1):
        area, hazard = upper[number % len(upper)], list(_HAZARDS)[number // 9 % len(_HAZARDS)]
        yield _plan(area, ("special", "department", "unit")[number % 3], hazard, number, chance)


def _plan(
    area: dict[str, Any], kind: str, hazard: str, number: int, chance: random.Random
) -> dict[str, Any]:
    standing = chance.choices(
        ["in_force", "missing", "draft", "superseded", "not_owed"], [90, 4, 2, 2, 2]
    )[0]
    key = f"{area['id']}.{kind}" + (f".{hazard}.{number}" if number else "")
    there = standing in ("in_force", "draft", "superseded")
    word = {"total": "突发事件总体", "unit": "生产安全事故"}.get(kind, "突发事件")
    year = chance.choice((2023, 2024, 2025, 2026))
    return {
        "key": key, "plan": key if there else "", "jurisdiction": area["id"],
        "title": f"{area['name']}{_HAZARDS.get(hazard, word)}应急预案" + (f"（{number}号单位）" if kind == "unit" else ""),
        "type": kind, "level": area["level"], "hazards": [hazard] if hazard else [], "subject": "",
        "maker": [f"{area['id']}-gov"], "number": f"江政办发〔{year}〕{number + 1}号" if there else "",
        "issued": f"{year}-05-08" if standing == "in_force" else None, "standing": standing,
        "because": {"missing": "上级有同类预案", "not_owed": "区域内没有这类风险"}.get(standing, ""),
        "path": f"plans/{area['id']}/{kind}-{number}.yaml" if there else "registry/catalogue.yaml",
        "line": 1,
    }  # fmt: skip


def _owed(
    plan: dict[str, Any], chance: random.Random, findings: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    if plan["standing"] == "missing":
        due = DAY - datetime.timedelta(days=100)
        yield _row(plan, "compile", "overdue", due, None)
    if plan["standing"] != "in_force":
        return
    for duty in list(_DUTIES)[:8]:
        weights = _STATES | _RARE
        state = chance.choices(list(weights), list(weights.values()))[0]
        far = datetime.timedelta(days=chance.randint(1, 400))
        due = DAY + far if state in ("open", "undecided") else DAY - far
        done = (
            due - datetime.timedelta(days=5)
            if state in ("done", "elsewhere", "incomplete")
            else None
        )
        if state == "done_late":
            done = min(due + datetime.timedelta(days=chance.randint(1, 60)), DAY)
        row = _row(plan, duty, state, due, done)
        if state == "overdue" and chance.random() < 0.5:
            row["findings"] = [f"f{len(findings)}"]
            findings.append(_finding(plan, row, len(findings)))
        yield row


def _row(
    plan: dict[str, Any], duty: str, state: str, due: datetime.date, done: datetime.date | None
) -> dict[str, Any]:
    late = {"overdue": DAY - due, "open": due - DAY, "done_late": (done or due) - due}
    open_ended = state == "undecided"
    return {
        "id": f"{plan['key']}/{duty}", "key": plan["key"], "duty": duty, "state": state,
        "by": plan["maker"], "to": ["jiangzhou-em"] if duty in ("file", "copy") else [],
        "wanted": "上一级相应牵头部门" if duty == "file" else "",
        "start": plan["issued"] if duty == "file" else None,
        "due": None if open_ended else str(due), "earliest": str(due),
        "latest": str(due + datetime.timedelta(days=20 * open_ended)),
        "customary": duty == "check_contacts", "done": str(done) if done else None,
        "days": late[state].days if state in late else None, "rule": "filing-overdue",
        "basis": [_CLAUSE],
        "because": "2027年的放假安排还没有公布" if open_ended else "",
        "path": plan["path"] if duty != "file" else "ledger/filings.yaml",
        "line": 12, "findings": [],
    }  # fmt: skip


def _yearly(office: dict[str, Any]) -> dict[str, Any]:
    """What an office owes of itself: no plan has this key."""
    plan = {"key": office["id"], "maker": [office["id"]], "issued": None, "path": ""}
    return _row(plan, "report_year", "open", datetime.date(2026, 12, 31), None)


def _finding(plan: dict[str, Any], row: dict[str, Any], number: int) -> dict[str, Any]:
    return {
        "id": f"f{number}", "rule": "filing-overdue", "severity": "error", "outcome": "open",
        "message": f"《{plan['title']}》印发后没有{_DUTIES[row['duty']]}的记录",
        "mend": "办理后在台账中补一条记录", "path": plan["path"], "line": 12,
    }  # fmt: skip


def _summary(plans: list[dict[str, Any]], owed: list[dict[str, Any]]) -> dict[str, int]:
    states = Counter(row["state"] for row in owed)
    standings = Counter(plan["standing"] for plan in plans)
    return {
        "plans": standings["in_force"], "missing": standings["missing"],
        "owed": len(owed) - states["not_owed"], **{state: states[state] for state in (*_STATES, *_RARE)},
    }  # fmt: skip


def _tier(level: str, plans: list[dict[str, Any]]) -> dict[str, Any]:
    here = [plan for plan in plans if plan["level"] == level]
    there = [plan for plan in here if plan["standing"] == "in_force"]
    owed = [plan for plan in here if plan["standing"] in ("in_force", "missing")]
    kinds = Counter(plan["type"] for plan in there)
    named = {kind: kinds.pop(kind, 0) for kind in ("total", "special", "department")}
    return {
        "level": level, "plans": named | {"other": sum(kinds.values())}, "all": len(there),
        "owed": len(owed), "there": len(there),
        "percent": round(100 * len(there) / len(owed), 1) if owed else None,
        "units": 0, "units_covered": 0,
    }  # fmt: skip
