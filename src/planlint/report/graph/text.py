"""The map as text for other programs to draw: Mermaid, Graphviz."""

import re
from collections.abc import Iterator
from itertools import groupby

from planlint.family.plan_map import MapNode, PlanMap

from .words import MapWords

# Letters of any script and harmless punctuation; all else has a meaning to some parser of Mermaid.
_HARMFUL = re.compile(r"[^\w ·（）〔〕《》、，。；：“”—…./-]")
_MERMAID_SHAPES = {
    "total": ("[[", "]]"), "department": ("(", ")"), "joint": ("{{", "}}"),
    "township": ("([", "])"), "village": ("[/", "\\]"), "unit": ("[(", ")]"), "handbook": (">", "]"),
    "action": ("[/", "/]"),
}  # fmt: skip
_MERMAID_STYLES = {
    "outside": "fill:#f2f2f2,stroke:#888,color:#444",
    "draft": "stroke-dasharray:2 2",
    "future": "stroke-dasharray:2 2",
    "over": "fill:#ddd,stroke:#888,color:#777",
    "unknown": "fill:#fdecea,stroke:#b3261e,stroke-dasharray:4 3",
    "owed": "fill:#fff,stroke:#b3261e,stroke-dasharray:6 4",
}
_DOT_STYLES = {
    "outside": 'style="filled",fillcolor="#f2f2f2",color="#888888"',
    "draft": 'style="dotted"',
    "future": 'style="dotted"',
    "over": 'style="filled",fillcolor="#dddddd",color="#888888",fontcolor="#777777"',
    "unknown": 'style="filled,dashed",fillcolor="#fdecea",color="#b3261e"',
    "owed": 'style="dashed",color="#b3261e"',
}
_DOT_SHAPES = {
    "total": "peripheries=2", "department": 'shape="ellipse"', "joint": 'shape="hexagon"',
    "township": 'shape="octagon"', "village": 'shape="house"', "unit": 'shape="tab"',
    "handbook": 'shape="note"', "action": 'shape="cds"',
}  # fmt: skip


def to_mermaid(plan_map: PlanMap, words: MapWords) -> str:
    """A flow chart, the state on top; every node is named by a number, so no title can break it."""
    names = {node.id: f"n{number}" for number, node in enumerate(plan_map.nodes)}
    lines = ["flowchart BT"]
    for level, nodes in _by_level(plan_map):
        lines.append(f'  subgraph level_{level or "none"}["{mermaid_words(words.level(level))}"]')
        for node in nodes:
            before, after = _MERMAID_SHAPES.get(node.type, ("[", "]"))
            text = "<br/>".join(mermaid_words(line) for line in _label(node, words))
            lines.append(f'    {names[node.id]}{before}"{text}"{after}')
        lines.append("  end")
    for link in plan_map.links:
        arrow = "-->" if link.kind == "implements" else "-.->"
        label = mermaid_words(words.kind(link.kind))
        lines.append(f'  {names[link.source]} {arrow}|"{label}"| {names[link.target]}')
    for standing, style in _MERMAID_STYLES.items():
        of_it = ",".join(names[n.id] for n in plan_map.nodes if n.standing == standing)
        if of_it:
            lines += [f"  classDef {standing} {style}", f"  class {of_it} {standing}"]
    return "\n".join(lines)


def to_dot(plan_map: PlanMap, words: MapWords) -> str:
    """A directed graph for Graphviz, one cluster a level."""
    names = {node.id: f"n{number}" for number, node in enumerate(plan_map.nodes)}
    font = 'fontname="Noto Sans CJK SC"'
    lines = [
        "digraph plans {",
        f"  graph [rankdir=BT, {font}];",
        f'  node [shape="box", {font}];',
        f"  edge [{font}, fontsize=10];",
    ]
    for level, nodes in _by_level(plan_map):
        lines.append(f"  subgraph cluster_{level or 'none'} {{")
        lines.append(f"    label={dot_words(words.level(level))};")
        for node in nodes:
            label = "\\n".join(dot_words(line)[1:-1] for line in _label(node, words))
            extra = [_DOT_SHAPES.get(node.type, ""), _DOT_STYLES.get(node.standing, "")]
            parts = [f'label="{label}"', f"tooltip={dot_words(node.id)}", *filter(None, extra)]
            lines.append(f"    {names[node.id]} [{', '.join(parts)}];")
        lines.append("  }")
    for link in plan_map.links:
        style = "" if link.kind == "implements" else ', style="dashed"'
        label = dot_words(words.kind(link.kind))
        lines.append(f"  {names[link.source]} -> {names[link.target]} [label={label}{style}];")
    return "\n".join([*lines, "}"])


def _by_level(plan_map: PlanMap) -> Iterator[tuple[str, list[MapNode]]]:
    for level, nodes in groupby(plan_map.nodes, key=lambda node: node.level):
        yield level, list(nodes)


def _label(node: MapNode, words: MapWords) -> list[str]:
    standing = words.standing(node)
    return [words.title(node), *([f"（{standing}）"] if standing else [])]


def mermaid_words(text: str) -> str:
    """Words that no parser of Mermaid takes for anything else."""
    return _HARMFUL.sub(lambda match: f"#{ord(match[0])};", text)


def dot_words(text: str) -> str:
    """A quoted string of Graphviz."""
    # Graphviz knows the escapes of C and the entities of HTML.
    quoted = text.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else " " for char in quoted) + '"'
