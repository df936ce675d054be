"""``graph``: formats, kinds of links, files named, and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

_ROOT = Path(__file__).resolve().parents[2]
_DAY = ("--as-of", "2026-06-30")
_USAGE, _NOT_CHECKED = 2, 3
_FORMATS = ("mermaid", "dot", "graphml", "json", "svg")


def _map(family: Any, *arguments: str) -> Any:
    done = family.run("graph", "--format", "json", *_DAY, *arguments)
    assert done.code == 0, done.err
    return json.loads(done.out)


def _ids(found: Any) -> set[str]:
    return {node["id"] for node in found["nodes"]}


def test_json_is_the_family(family: Any) -> None:
    """Three plans and three registered ones, with every reference to a plan that their files hold."""
    found = _map(family, ".")
    schema = json.loads((_ROOT / "schemas/graph.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(found)
    assert (found["format"], found["as_of"]) == (1, "2026-06-30")
    assert [node["id"] for node in found["nodes"]] == [
        "state.total", "north.total", "north.flood", "lin.total", "lin.flood", "lin.water",
    ]  # fmt: skip
    links = {(edge["source"], edge["kind"], edge["target"]) for edge in found["edges"]}
    assert {
        ("lin.flood", "implements", "north.flood"),
        ("lin.flood", "follows", "lin.total"),
        ("north.flood", "implements", "north.total"),
        ("north.total", "implements", "state.total"),
    } <= links
    (edge,) = [e for e in found["edges"] if (e["source"], e["kind"]) == ("lin.flood", "implements")]
    lines = family.read(edge["path"]).splitlines()
    assert "plan: north.flood" in lines[edge["line"] - 1]


def test_gaps_and_dangling_plans_are_marked(family: Any) -> None:
    """A plan taken away is owed by the catalogue; what nobody knows is 'not found' in words too."""
    family.path("water.yaml").unlink()
    family.replace("flood.yaml", "plan: north.flood", "plan: north.gone")
    standings = {node["id"]: node["standing"] for node in _map(family)["nodes"]}
    assert standings["lin.water"] == "owed"
    assert standings["north.gone"] == "unknown"
    for style in ("mermaid", "dot", "svg"):
        text = family.run("graph", "--format", style, *_DAY).out
        assert "应有未有" in text
        assert "查不到" in text
        english = family.run("graph", "--format", style, *_DAY, "--lang", "en").out
        assert "not found" in english


def test_kinds_narrow_it(family: Any) -> None:
    """Only links of the kinds asked for; spaces around commas do no harm."""
    found = _map(family, "--kinds", "follows, coordinates_with")
    assert {edge["kind"] for edge in found["edges"]} == {"follows"}
    assert "north.flood" not in _ids(found)


def test_named_files_with_what_they_touch(family: Any) -> None:
    """One plan, its neighbours, no others."""
    found = _map(family, "flood.yaml")
    assert "lin.flood" in _ids(found)
    assert "north.flood" in _ids(found)
    assert "state.total" not in _ids(found)
    assert all("lin.flood" in (edge["source"], edge["target"]) for edge in found["edges"])


@pytest.mark.parametrize("style", _FORMATS)
def test_file_and_stream_are_the_same(family: Any, style: str) -> None:
    """``-o`` writes what else is printed, the same each time; XML is XML."""
    printed = family.run("graph", "--format", style, *_DAY)
    written = family.run("graph", "--format", style, *_DAY, "-o", "out/map")
    assert (printed.code, written.code, written.out) == (0, 0, "")
    text = family.read("out/map")
    assert text == printed.out
    if style in ("graphml", "svg"):
        ET.fromstring(text)


def test_the_default_is_mermaid(family: Any) -> None:
    """Readers of a README see the picture at once."""
    assert family.run("graph", *_DAY).out.startswith("flowchart BT\n")


def test_unreadable_plans_are_named(family: Any) -> None:
    """They are told on the other stream and left out; the rest is drawn."""
    family.write("坏\x1b.yaml", "a: [\n")
    done = family.run("graph", "--format", "json", *_DAY)
    assert done.code == 0
    assert "坏\\x1b.yaml" in done.err
    assert "planlint check" in done.err
    assert "lin.flood" in _ids(json.loads(done.out))


def test_nothing_readable(planlint_run: Callable[..., Any], tmp_path: Path) -> None:
    """An empty folder and one with a broken file only: exit 3, and nothing is printed."""
    for lang, words in (("zh", "没有能读的预案"), ("en", "no plan could be read")):
        done = planlint_run("graph", ".", "--lang", lang, cwd=tmp_path)
        assert (done.code, done.out) == (_NOT_CHECKED, "")
        assert words in done.err
    (tmp_path / "x.yaml").write_text("a: [\n", encoding="utf-8")
    assert planlint_run("graph", ".", cwd=tmp_path).code == _NOT_CHECKED


_WRONG = {
    "kind": (("--kinds", "implement"), "没有关系“implement”；是否应为 implements", "no kind of link “implement”; did you mean implements"),
    "format": (("--format", "png"), "mermaid、dot、graphml、json、svg", "mermaid"),
    "path": (("nowhere",), "路径不存在：nowhere", "no such path: nowhere"),
    "output": (("-o", "registry"), "无法写入 registry", "cannot write registry"),
}  # fmt: skip


@pytest.mark.parametrize("case", _WRONG)
def test_wrong_calls(family: Any, case: str) -> None:
    """Told in both languages; exit 2."""
    arguments, zh, en = _WRONG[case]
    for lang, words in (("zh", zh), ("en", en)):
        done = family.run("graph", *arguments, "--lang", lang)
        assert (done.code, done.out) == (_USAGE, "")
        assert words in done.err
