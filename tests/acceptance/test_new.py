"""``new``: a skeleton filled from the workspace, and what ``check`` says of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planlint.cli.new import command
from planlint.model.plan_types import PLAN_TYPES
from planlint.source.reader import read

_USAGE = 2
_DAY = ("--as-of", "2026-06-30")


def _plan(text: str) -> Any:
    tree = read(text.encode()).tree
    assert tree is not None
    return tree.data


def _references(plan: Any, kind: str) -> list[str]:
    return [r.get("plan") or r["instrument"] for r in plan["references"] if r["kind"] == kind]


def _drafted(family: Any, *arguments: str) -> Any:
    done = family.run("new", *arguments, *_DAY, "-o", "-")
    assert done.code == 0, done.err
    return _plan(done.out)


def test_from_init_to_check(planlint_run: Callable[..., Any], tmp_path: Path) -> None:
    """Three commands lead to three plans whose findings are all about what is still to be written."""
    planlint_run("init", "w", "--place", "临江市", "--id", "linjiang", cwd=tmp_path)
    folder = tmp_path / "w"
    for arguments in (("total",), ("special", "--hazard", "防汛"), ("department", "--hazard", "地震", "--maker", "linjiang-em")):  # fmt: skip
        done = planlint_run("new", *arguments, cwd=folder)
        assert done.code == 0
        assert "planlint check" in done.err
    written = sorted(path.name for path in folder.glob("*.yaml"))
    assert written == ["em-earthquake.yaml", "flood.yaml", "total.yaml"]
    report = planlint_run("check", ".", "--format", "json", cwd=folder)
    assert report.json["summary"]["not_checked"] == 0
    assert report.json["summary"]["error"] == 0
    for name in written:
        assert "placeholder-in-text" in report.rules(name)
        assert "shown-data-missing" in report.rules(name)
    graph = planlint_run("graph", "--format", "json", "--kinds", "implements", cwd=folder)
    pairs = {(edge["source"], edge["target"]) for edge in graph.json["edges"]}
    assert pairs == {("linjiang.total", "province.total"), ("province.total", "state.total")}


def test_special_plan_is_filled_from_the_workspace(family: Any) -> None:
    """Area, maker, lead by the total plan, superior plan of the same hazard, own total plan, law."""
    family.path("flood.yaml").unlink()
    plan = _drafted(family, "special", "--hazard", "flood")
    assert plan["id"] == "lin.flood"
    assert plan["title"] == "临江市洪涝应急预案"
    assert (plan["jurisdiction"], plan["maker"], plan["lead"]) == ("lin", "lin-gov", "lin-water")
    assert (plan["type"], plan["purpose"], plan["hazards"]) == ("special", "event", "flood")
    assert _references(plan, "follows") == ["lin.total"]
    assert {"CN-ERL-2024", "CN-PLAN-MEASURES-2024", "CN-FLOOD-LAW"} <= set(_references(plan, "based_on"))  # fmt: skip


def test_superior_of_a_special_plan(family: Any) -> None:
    """The plan of the province on the same hazard, with its title; no other hazard's."""
    text = family.read("registry/instruments.yaml")
    extra = (
        "- {id: n-q, plan: north.quake, type: special, jurisdiction: north, hazards: [earthquake], "
        "title: 北江省地震应急预案, number: 北政办发〔2025〕5号}\n"
    )
    family.write("registry/instruments.yaml", text + extra)
    plan = _drafted(family, "special", "--hazard", "earthquake")
    (superior,) = [r for r in plan["references"] if r["kind"] == "implements"]
    assert superior["plan"] == "north.quake"
    assert superior["title"] == "北江省地震应急预案"
    assert superior["number"] == "北政办发〔2025〕5号"
    assert _references(_drafted(family, "special", "--hazard", "gas"), "implements") == []


def test_department_plan_implements_the_special_plan(family: Any) -> None:
    """A department works out what the special plan of its own government gives it."""
    plan = _drafted(family, "department", "--hazard", "防汛")
    assert plan["id"] == "lin.water-flood"
    assert plan["title"] == "临江市水务局洪涝应急预案"
    assert (plan["maker"], plan["lead"]) == ("lin-water", "lin-water")
    assert _references(plan, "implements") == ["lin.flood"]


def test_total_plan_takes_the_leads_of_the_registry(family: Any) -> None:
    """Hazards and who leads on them come from the units; its superior is the province's total plan."""
    family.path("total.yaml").unlink()
    plan = _drafted(family, "total")
    assert plan["leads"] == {"flood": "lin-water"}
    assert plan["lead"] == "lin-em"
    assert _references(plan, "implements") == ["north.total"]
    assert "purpose" not in plan


def test_new_edition_of_a_plan_that_is_there(family: Any) -> None:
    """The skeleton says which number it replaces, and the user is told which file has it."""
    done = family.run("new", "special", "--hazard", "flood", "-o", "flood-3.yaml", *_DAY)
    assert "flood.yaml" in done.err
    assert "lin.flood" in done.err
    plan = _plan(family.read("flood-3.yaml"))
    assert plan["edition"]["replaces"] == [{"plan": "lin.flood", "number": "临政办发〔2026〕8号"}]
    assert "duplicate-edition" not in family.check(".").rules("flood-3.yaml")


def test_options_win(family: Any) -> None:
    """What the user says stands, also against the registry; several hazards and units make lists."""
    plan = _drafted(
        family, "special", "--title", "临江市两灾应急预案", "--id", "lin.two", "--hazard", "干旱",
        "--hazard", "heat_supply", "--maker", "lin-gov", "--maker", "lin-party", "--lead", "lin-em",
        "--purpose", "catastrophe",
    )  # fmt: skip
    assert (plan["title"], plan["id"]) == ("临江市两灾应急预案", "lin.two")
    assert plan["hazards"] == ["drought", "heat_supply"]
    assert plan["maker"] == ["lin-gov", "lin-party"]
    assert (plan["lead"], plan["purpose"]) == ("lin-em", "catastrophe")


_AREAS = """
- {id: an, name: 安江市, level: city, parent: north, neighbours: [lin]}
- {id: shi, name: 石门镇, level: township, parent: lin}
- {id: he, name: 河口村, level: village, parent: shi}
"""
_UNITS = """
- {id: an-gov, kind: government, jurisdiction: an, names: [{name: 安江市人民政府}]}
- {id: an-em, kind: department, jurisdiction: an, functions: [emergency_management], names: [{name: 安江市应急管理局}], posts: [{id: duty, title: 值班室}]}
- {id: shi-gov, kind: government, jurisdiction: shi, names: [{name: 石门镇人民政府}], posts: [{id: director, title: 镇长}]}
- {id: he-committee, kind: grassroots, jurisdiction: he, names: [{name: 河口村村民委员会}], posts: [{id: director, title: 主任}]}
- {id: lin-salt, kind: company, jurisdiction: lin, names: [{name: 临江盐化有限公司}], posts: [{id: manager, title: 总经理}]}
"""
_TEAM = "  - {id: lin-rescue, name: 临江市抢险队, holder: lin-water, strength: 60}\n"
_PURPOSES = ("event", "target", "activity", "support", "catastrophe")
# Name of the draft → its options.
_BELOW = {
    **{f"special-{p}": ("special", "--jurisdiction", "lin", "--hazard", "gas", "--purpose", p) for p in _PURPOSES},
    **{f"department-{p}": ("department", "--maker", "lin-em", "--jurisdiction", "lin", "--hazard", "gas", "--purpose", p) for p in _PURPOSES},
    "joint": ("joint", "--party", "lin", "--party", "an", "--hazard", "flood"),
    "township": ("township", "--hazard", "山洪"),
    "village": ("village", "--maker", "he-committee"),
    "salt": ("unit", "--maker", "lin-salt", "--hazard", "work_safety"),
    "salt-fire": ("unit", "--maker", "lin-salt", "--hazard", "火灾", "--form", "special"),
    "salt-site": ("unit", "--maker", "lin-salt", "--form", "onsite", "--site", "充装间"),
    "handbook": ("handbook", "--jurisdiction", "lin"),
    "action": ("action", "--team", "lin-rescue", "--hazard", "flood"),
}  # fmt: skip


@pytest.fixture
def lower(family: Any) -> Any:
    """The family with a neighbour, a township, a village, a company and a team."""
    for name, more in (("jurisdictions", _AREAS), ("organisations", _UNITS)):
        path = f"registry/{name}.yaml"
        family.write(path, family.read(path) + more)
    text = family.read("registry/resources.yaml")
    family.write("registry/resources.yaml", text.replace("teams:\n", f"teams:\n{_TEAM}", 1))
    return family


# Beside what rules call missing: it comes with registers, catalogue and signatures.
_LATER = {"plan-not-in-catalogue", "plan-not-in-plan-system", "funds-not-in-budget", "garrison-not-notified", "joint-plan-not-signed", "risk-point-not-listed", "placeholder-in-text"}  # fmt: skip


@pytest.mark.parametrize("name", _BELOW)
def test_findings_are_about_what_is_to_be_written(lower: Any, name: str) -> None:
    """A draft of any type reads and prints; what ``check`` finds are blanks and what comes later."""
    assert lower.run("new", *_BELOW[name], *_DAY, "-o", f"new-{name}.yaml").code == 0
    report = lower.check(".")
    assert report.json["summary"]["not_checked"] == 0
    found = set(report.rules(f"new-{name}.yaml"))
    assert {"placeholder-in-text", "shown-data-missing"} <= found
    assert {rule for rule in found if not rule.endswith("-missing")} <= _LATER
    errors = [f for f in report.findings(f"new-{name}.yaml") if f["severity"] == "error"]
    assert [f["message"] for f in errors if f["outcome"] == "open"] == []
    done = lower.run("render", f"new-{name}.yaml", "-o", "x.html", *_DAY)
    assert done.code == 0, done.err
    assert "待填写" in lower.read("x.html")


def test_joint_plan_names_its_parties(lower: Any) -> None:
    """Governments, leads and contact points of both; the area is the one above both; nothing is signed."""
    plan = _drafted(lower, *_BELOW["joint"])
    assert (plan["id"], plan["title"]) == ("north.lin-an-flood", "临江市安江市洪涝联合应急预案")
    assert plan["jurisdiction"] == "north"
    assert plan["maker"] == ["lin-gov", "an-gov"]
    assert plan["parties"] == [
        {"jurisdiction": "lin", "unit": "lin-gov", "approved_by": "lin-gov", "contact": "lin-em/duty"},
        {"jurisdiction": "an", "unit": "an-gov", "approved_by": "an-gov", "contact": "an-em/duty"},
    ]  # fmt: skip


def test_township_and_village(lower: Any) -> None:
    """The only township needs no option; the catalogue tells maker, area and id of a village plan."""
    plan = _drafted(lower, "township", "--hazard", "洪涝")
    assert (plan["id"], plan["title"]) == ("lin.shi-flood", "石门镇洪涝应急预案")
    assert (plan["maker"], plan["jurisdiction"]) == ("shi-gov", "shi")
    assert _references(plan, "implements") == ["lin.flood"]
    path = "registry/catalogue.yaml"
    owed = "- {jurisdiction: he, type: village, maker: he-committee, plan: lin.hekou, why: 山洪}\n"
    lower.write(path, lower.read(path) + owed)
    plan = _drafted(lower, "village", "--maker", "he-committee")
    assert (plan["id"], plan["title"]) == ("lin.hekou", "河口村突发事件应急预案")
    assert plan["edition"]["signed_by"] == "he-committee/director"
    assert _references(plan, "implements") == ["lin.total"]
    assert "lead" not in plan
    assert "purpose" not in plan


def test_unit_plans_by_form(lower: Any) -> None:
    """Chapters follow the form; the special plan goes by the unit's own comprehensive one."""
    assert lower.run("new", *_BELOW["salt"], *_DAY, "-o", "salt.yaml").code == 0
    titles = {}
    for name in ("salt", "salt-fire", "salt-site"):
        plan = _drafted(lower, *_BELOW[name])
        titles[name] = [section["title"] for section in plan["sections"]]
        assert plan["edition"]["signed_by"] == "lin-salt/manager"
    assert titles["salt"][:6] == ["总则", "事故风险描述", "应急组织机构及职责", "应急响应", "后期处置", "应急保障"]  # fmt: skip
    assert titles["salt-fire"][:5] == ["适用范围", "应急组织机构及职责", "响应启动", "处置措施", "应急保障"]  # fmt: skip
    assert titles["salt-site"][:5] == ["适用范围", "事故风险描述", "应急工作职责", "应急处置", "注意事项"]  # fmt: skip
    assert (
        _references(_drafted(lower, *_BELOW["salt-fire"]), "follows")[0] == "lin.salt-work-safety"
    )
    assert _drafted(lower, *_BELOW["salt-site"])["site"] == "充装间"


def test_handbook_and_action_plan(lower: Any) -> None:
    """The emergency office makes the handbook; the team brings maker and title of its action plan."""
    handbook = _drafted(lower, *_BELOW["handbook"])
    assert (handbook["id"], handbook["maker"]) == ("lin.em-handbook", "lin-em")
    action = _drafted(lower, *_BELOW["action"])
    assert (action["id"], action["title"]) == ("lin.rescue-action", "临江市抢险队洪涝应急行动方案")
    assert (action["maker"], action["resources"]) == ("lin-water", {"teams": ["lin-rescue"]})
    assert _references(action, "follows") == ["lin.flood"]


_TITLES = ["a: b", "'引号'和\"引号\"", "{{unit:x}} [a], {b} & *c #d", "- 项", "!tag %x @y `z`", "null", "2026", "预案：修订版", "\\n 反斜杠", "<b>&amp;</b>", "🧯"]  # fmt: skip


@pytest.mark.parametrize("title", _TITLES)
def test_hostile_titles(family: Any, title: str) -> None:
    """A title comes back from the file as it was given, and breaks nothing."""
    done = family.run("new", "special", "--title", title, "--id", "lin.x", "-o", "x.yaml")
    assert done.code == 0
    assert _plan(family.read("x.yaml"))["title"] == title
    found = {f["rule"] for f in family.check("x.yaml").findings("x.yaml")}
    assert "not-yaml" not in found
    assert "unknown-key" not in found


_WRONG = {
    "hazard": (("special", "--hazard", "fload"), "没有灾种“fload”；是否应为 flood", "no hazard “fload”; did you mean flood"),
    "type": (("speciel",), "unit、handbook、action", "unit、handbook、action"),
    "unit_unsaid": (("unit", "--hazard", "gas"), "--maker 写明制定单位", "say the unit with --maker"),
    "lonely_party": (("joint", "--party", "lin"), "--party 要写两个以上不同的区域", "two or more different areas"),
    "same_party": (("joint", "--party", "lin", "--party", "lin"), "--party 要写两个以上不同的区域", "two or more different areas"),
    "unknown_party": (("joint", "--party", "lin", "--party", "lim"), "没有行政区域“lim”；是否应为 lin", "no area “lim”; did you mean lin"),
    "form": (("special", "--hazard", "gas", "--form", "onsite"), "special 没有 --form，它只用于 unit", "--form is for unit, not for special"),
    "team": (("unit", "--maker", "lin-em", "--team", "x"), "unit 没有 --team，它只用于 action", "--team is for action, not for unit"),
    "unknown_team": (("action", "--team", "lin-team"), "没有登记的资源“lin-team”", "no registered resource “lin-team”"),
    "area": (("special", "--hazard", "gas", "--jurisdiction", "lim"), "没有行政区域“lim”；是否应为 lin", "no area “lim”; did you mean lin"),
    "unit": (("special", "--hazard", "gas", "--lead", "lin-watr"), "没有登记的机构“lin-watr”；是否应为 lin-water", "no registered unit “lin-watr”; did you mean lin-water"),
    "id": (("total", "--id", "临江"), "--id 应为小写英文", "--id takes lower-case letters"),
    "title": (("total", "--title", "a\nb"), "--title 应为一行", "--title must be one line"),
    "no_hazard": (("special",), "--hazard 写明灾种", "say the hazard with --hazard"),
    "purpose": (("total", "--purpose", "support"), "total 没有 --purpose，它只用于 special、department", "--purpose is for special or department, not for total"),
    "taken": (("special", "--hazard", "flood"), "已经存在，不覆盖：flood.yaml", "not overwritten: flood.yaml"),
    "no_folder": (("total", "-o", "total.yaml/x.yaml"), "无法写入", "cannot write"),
}  # fmt: skip


@pytest.mark.parametrize("case", _WRONG)
def test_wrong_calls(family: Any, case: str) -> None:
    """Told in both languages with what was meant; exit 2, and no file comes or changes."""
    arguments, zh, en = _WRONG[case]
    before = {path: path.read_bytes() for path in family.root.rglob("*") if path.is_file()}
    for lang, words in (("zh", zh), ("en", en)):
        done = family.run("new", *arguments, "--lang", lang)
        assert (done.code, done.out) == (_USAGE, "")
        assert words in done.err
    assert {path: path.read_bytes() for path in family.root.rglob("*") if path.is_file()} == before


def test_without_a_workspace(planlint_run: Callable[..., Any], tmp_path: Path) -> None:
    """The area must be said, by option or id; then a file comes that ``check`` can read alone."""
    refused = planlint_run("new", "special", "--hazard", "flood", cwd=tmp_path)
    assert refused.code == _USAGE
    assert "planlint init" in refused.err
    for arguments in (("--id", "x.flood"), ("--jurisdiction", "x", "-o", "other.yaml")):
        done = planlint_run("new", "special", "--hazard", "flood", *arguments, cwd=tmp_path)
        assert done.code == 0
    plan = _plan((tmp_path / "flood.yaml").read_text("utf-8"))
    assert (plan["id"], plan["jurisdiction"]) == ("x.flood", "x")
    assert (tmp_path / "other.yaml").read_text("utf-8") == (tmp_path / "flood.yaml").read_text("utf-8")  # fmt: skip


def test_several_areas_must_be_chosen_from(family: Any) -> None:
    """Two counties below a city: planlint does not guess; a broken plan beside stops nothing."""
    text = family.read("registry/jurisdictions.yaml")
    more = "- {id: an, name: 安县, level: county, parent: lin}\n- {id: qing, name: 清县, level: county, parent: lin}\n"
    family.write("registry/jurisdictions.yaml", text + more)
    family.write("broken.yaml", "a: [\n")
    assert family.run("new", "special", "--hazard", "flood", "-o", "-").code == _USAGE
    plan = _drafted(family, "special", "--hazard", "flood", "--jurisdiction", "an")
    assert plan["title"] == "安县洪涝应急预案"
    assert _references(plan, "implements") == ["lin.flood"]


def test_every_type_of_the_model_can_be_begun() -> None:
    """The types that the command offers, written out there, are those of the model."""
    kind = next(each for each in command.params if each.name == "kind")
    assert tuple(kind.type.words) == tuple(PLAN_TYPES)  # type: ignore[attr-defined]
