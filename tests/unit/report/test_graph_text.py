"""Mermaid and DOT: no title can break them. (Graphviz and Mermaid themselves: tests/acceptance.)"""

import re
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from planlint.family.plan_map import MapLink, MapNode, MapStanding, PlanMap
from planlint.model.plan_types import PLAN_TYPES
from planlint.model.references import ReferenceKind
from planlint.report.graph.look import KINDS as LOOKS
from planlint.report.graph.look import frame
from planlint.report.graph.text import to_dot, to_mermaid
from planlint.report.graph.words import KINDS, STANDINGS, MapWords
from planlint.rulebook.pack import Pack

_HOSTILE = ['a"]; click n0 "x"', "%%{init: {}}%%", "`**b**`", "<script>", "#quot;", "a\\", "end", "|x|", "a-->b", "\u202e甲", "{{x}}", "🧯"]  # fmt: skip
_TEXT = r"(?:[\w ·（）〔〕《》、，。；：“”—…./-]|#\d+;|<br/>)*"
# [[total]] (department) {{joint}} ([township]) [/village\] [(unit)] >handbook] [/action/] [any other]
_SHAPES = ((r"\[\[", r"\]\]"), (r"\(", r"\)"), (r"\{\{", r"\}\}"), (r"\(\[", r"\]\)"), (r"\[/", r"\\\]"), (r"\[\(", r"\)\]"), (">", r"\]"), (r"\[/", r"/\]"), (r"\[", r"\]"))  # fmt: skip
_NODE = "n\\d+(?:" + "|".join(f'{opens}"{_TEXT}"{closes}' for opens, closes in _SHAPES) + ")"
_GRAMMAR = re.compile(
    rf'flowchart BT|  subgraph level_\w+\["{_TEXT}"\]|  end|    {_NODE}'
    rf'|  n\d+ (?:-->|-\.->)\|"{_TEXT}"\| n\d+'
    r"|  classDef \w+ [\w#:,\- ]+|  class n\d+(?:,n\d+)* \w+"
)


@pytest.fixture
def words(pack: Pack) -> MapWords:
    """Chinese words."""
    return MapWords("zh", pack.vocabulary)


def hostile() -> PlanMap:
    """A plan for every bad title and every state, linked in a ring by every kind."""
    states, kinds = get_args(MapStanding), get_args(ReferenceKind)
    types = (*PLAN_TYPES, "rule")
    nodes = tuple(
        MapNode(f"p.{n}", title, types[n % len(types)], states[n % len(states)], level="city")
        for n, title in enumerate(_HOSTILE)
    )
    links = tuple(
        MapLink(node.id, nodes[(n + 1) % len(nodes)].id, kinds[n % len(kinds)])
        for n, node in enumerate(nodes)
    )
    return PlanMap(nodes, links)


def test_everything_has_words_and_a_look() -> None:
    """Every kind of link and every state that the model knows can be named and drawn."""
    assert KINDS.keys() == LOOKS.keys() == set(get_args(ReferenceKind))
    assert STANDINGS.keys() == set(get_args(MapStanding))


def test_every_type_has_a_shape_of_its_own(words: MapWords) -> None:
    """Nine types, nine nodes that differ in more than their text, also without colours."""
    nodes = tuple(MapNode(f"p.{kind}", "x", kind, "in_force") for kind in PLAN_TYPES)
    plan_map = PlanMap(nodes, ())
    for text in (to_mermaid(plan_map, words), to_dot(plan_map, words)):
        shapes = [re.sub(r"p\.\w+|n\d+", "", line) for line in text.splitlines() if '"x"' in line]
        assert len(shapes) == len(set(shapes)) == len(PLAN_TYPES)
    frames = [
        [re.sub("#[0-9a-f]{3,6}", "", ET.tostring(each, "unicode")) for each in frame(kind, "in_force", 0, 0, 90, 60)]
        for kind in PLAN_TYPES
    ]  # fmt: skip
    assert len({"".join(frame) for frame in frames}) == len(PLAN_TYPES)
    titles = {words.title(MapNode("x", "", kind, "owed", area="石门镇")) for kind in ("township", "village")}  # fmt: skip
    assert titles == {"石门镇应急预案"}


def test_mermaid_lines_are_of_its_grammar(words: MapWords) -> None:
    """Whatever stands in a title, each line is one of the few forms that we write."""
    text = to_mermaid(hostile(), words)
    assert [line for line in text.splitlines() if not _GRAMMAR.fullmatch(line)] == []
    assert text.count(" -->|") == 2  # of twelve links two are `implements`
    assert text.count(" -.->|") == 10
    assert "a#34;#93;#59; click n0 #34;x#34;" in text


def test_dot_strings_are_closed(words: MapWords) -> None:
    """Outside of quoted strings stand only our own words."""
    text = to_dot(hostile(), words)
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)
    assert bare.isascii()
    assert bare.count("->") == len(_HOSTILE)
    assert "click" not in bare
    assert bare.count("{") == bare.count("}") == 2
    assert "\u202e" not in text


def test_owed_plan_is_named_by_what_it_is_about(pack: Pack) -> None:
    """Area, hazard and type in the language asked for; a subject in its own words."""
    gap = MapNode("owed:x", "", "special", "owed", "lin", area="临江市", hazards=("gas",))
    assert MapWords("zh", pack.vocabulary).title(gap) == "临江市燃气事故专项应急预案"
    assert MapWords("en", pack.vocabulary).title(gap) == "临江市 Town-gas accident special plan"
    known = MapNode("lin.gas", "lin.gas", "special", "owed", area="临江市", hazards=("春运",))
    assert MapWords("zh", pack.vocabulary).title(known) == "临江市春运专项应急预案"
