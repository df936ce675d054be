"""``new``: a skeleton filled from the workspace, and what ``check`` says of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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
    "type": (("speciel",), "total、special、department", "total、special、department"),
    "area": (("special", "--hazard", "gas", "--jurisdiction", "lim"), "没有行政区域“lim”；是否应为 lin", "no area “lim”; did you mean lin"),
    "unit": (("special", "--hazard", "gas", "--lead", "lin-watr"), "没有登记的机构“lin-watr”；是否应为 lin-water", "no registered unit “lin-watr”; did you mean lin-water"),
    "id": (("total", "--id", "临江"), "--id 应为小写英文", "--id takes lower-case letters"),
    "title": (("total", "--title", "a\nb"), "--title 应为一行", "--title must be one line"),
    "no_hazard": (("special",), "--hazard 写明灾种", "say the hazard with --hazard"),
    "purpose": (("total", "--purpose", "support"), "总体预案没有 --purpose", "a total plan has no --purpose"),
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
