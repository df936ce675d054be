"""``graph --nodes``: all that plans name, in every format that can say it."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

_ROOT = Path(__file__).resolve().parents[2]
_DAY = ("--as-of", "2026-06-30")
_USAGE, _NOT_CHECKED = 2, 3
_OLD_NODE = {"id", "title", "type", "standing", "jurisdiction", "level", "area", "hazards", "path"}
_OLD_EDGE = {"source", "target", "kind", "about", "path", "line"}


def _graph(family: Any, *arguments: str) -> Any:
    done = family.run("graph", "--format", "json", *_DAY, *arguments)
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_plans_alone_are_what_they_were(family: Any) -> None:
    """Without the option, and with ``--nodes plans``, not a key more than before."""
    plain = _graph(family)
    assert plain == _graph(family, "--nodes", "plans")
    assert {key for node in plain["nodes"] for key in node} == _OLD_NODE
    assert {key for edge in plain["edges"] for key in edge} == _OLD_EDGE


def test_all_nodes_as_json(family: Any) -> None:
    """By the schema; all of the map is in it; every tie stands in the file and line it names."""
    whole = _graph(family, "--nodes", "all")
    schema = json.loads((_ROOT / "schemas/graph.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(whole)
    plain = _graph(family)
    assert {n["id"] for n in plain["nodes"]} == {
        n["id"] for n in whole["nodes"] if n["kind"] == "plan"
    }
    short = [{key: edge[key] for key in _OLD_EDGE} for edge in whole["edges"]]
    assert all(edge in short for edge in plain["edges"])
    ids = {node["id"] for node in whole["nodes"]}
    assert {end for edge in whole["edges"] for end in (edge["source"], edge["target"])} <= ids
    for edge in whole["edges"]:
        assert edge["line"] <= len(family.read(edge["path"]).splitlines()), edge


def test_a_task_says_when_and_at_which_levels(family: Any) -> None:
    """``evacuate`` of the flood plan runs at level 2, within two hours, with four boats."""
    edges = [e for e in _graph(family, "--nodes", "all")["edges"] if e.get("id") == "evacuate"]
    assert {(e["kind"], e["target"]) for e in edges} == {
        ("task_lead", "lin-em"), ("task_support", "lin-police"), ("task_post", "lin-em/duty"), ("needs", "boats"),
    }  # fmt: skip
    lines = family.read("flood.yaml").splitlines()
    for edge in edges:
        assert (edge["within"], edge["plan"], edge["phase"]) == ("2h", "lin.flood", "response")
        assert edge["levels"] == [{"kind": "response", "hazard": "", "level": 2}]
        assert "id: evacuate" in lines[edge["line"] - 1]
    (boats,) = [edge["quantity"] for edge in edges if edge["kind"] == "needs"]
    assert boats == 4


def test_some_kinds_of_nodes(family: Any) -> None:
    """Only these and the ties between them; ``--kinds`` then knows every kind of tie."""
    found = _graph(family, "--nodes", "units, places")
    assert {node["kind"] for node in found["nodes"]} == {"unit", "place"}
    assert {edge["kind"] for edge in found["edges"]} == {"superior", "unit_of", "part_of"}
    only = _graph(family, "--nodes", "all", "--kinds", "held_by")
    assert {edge["kind"] for edge in only["edges"]} == {"held_by"}
    assert "plan" in {node["kind"] for node in only["nodes"]}


def test_named_files_with_what_they_touch(family: Any) -> None:
    """One plan with its bodies and holders; none of those that only others name."""
    ids = {node["id"] for node in _graph(family, "--nodes", "all", "water.yaml")["nodes"]}
    assert {"lin.water", "lin.water#group", "lin-dike", "lin.flood"} <= ids
    assert ids.isdisjoint({"lin-garrison", "lin.flood#site"})


@pytest.mark.parametrize("style", ["dot", "mermaid", "graphml", "json"])
def test_file_and_stream_are_the_same(family: Any, style: str) -> None:
    """The same bytes each time; several ties of one kind are one arrow with their number."""
    call = ("graph", "--nodes", "all", "--format", style, *_DAY)
    printed = family.run(*call)
    assert family.run(*call, "-o", "out").code == 0
    assert family.read("out") == printed.out
    if style == "graphml":
        ET.fromstring(printed.out)
    if style in ("dot", "mermaid"):
        times = "#215;" if style == "mermaid" else "×"
        assert f"任务牵头 {times}2" in printed.out
        assert f"leads the task {times}2" in family.run(*call, "--lang", "en").out


_WRONG = {
    "kind": (("--nodes", "unit"), "没有节点种类“unit”；是否应为 units", "no kind of nodes “unit”"),
    "svg": (("--nodes", "all", "--format", "svg"), "svg 只画预案", "svg draws plans only"),
    "tie": (("--kinds", "held_by"), "没有关系“held_by”", "no kind of link “held_by”"),
    "tie of all": (("--nodes", "all", "--kinds", "hold_by"), "是否应为 held_by", "did you mean held_by"),
}  # fmt: skip


@pytest.mark.parametrize("case", _WRONG)
def test_wrong_calls(family: Any, case: str) -> None:
    """Told in both languages; exit 2."""
    arguments, zh, en = _WRONG[case]
    for lang, words in (("zh", zh), ("en", en)):
        done = family.run("graph", *arguments, *_DAY, PLANLINT_LANG=lang)
        assert (done.code, done.out) == (_USAGE, "")
        assert words in done.err


def test_nothing_readable(planlint_run: Any, tmp_path: Path) -> None:
    """As with the map of plans: exit 3, and nothing is written."""
    for style in ("json", "html"):
        done = planlint_run("graph", "--nodes", "all", "--format", style, "-o", "x", cwd=tmp_path)
        assert (done.code, done.out) == (_NOT_CHECKED, "")
        assert not (tmp_path / "x").exists()
