"""The whole graph as text for other programs to draw: Mermaid, Graphviz.

Ties of one kind between the same two are one arrow that says how many there are.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from planlint.family.whole.parts import Node, Whole

from .text import dot_words, mermaid_words
from .whole_words import WholeWords

_MERMAID = {
    "plan": ("[", "]"), "body": ("{{", "}}"), "unit": ("(", ")"), "post": ("([", "])"),
    "resource": ("[(", ")]"), "place": ("[/", "/]"),
}  # fmt: skip
_DOT = {
    "plan": "box", "body": "hexagon", "unit": "ellipse", "post": "oval", "resource": "cylinder",
    "place": "folder",
}  # fmt: skip


def to_mermaid(whole: Whole, words: WholeWords) -> str:
    """A flow chart with one part for each kind of node."""
    names = {node.id: f"n{number}" for number, node in enumerate(whole.nodes)}
    lines = ["flowchart LR"]
    for kind, nodes in groupby(whole.nodes, key=lambda node: node.kind):
        lines.append(f'  subgraph kind_{kind}["{mermaid_words(words.kind(kind))}"]')
        before, after = _MERMAID[kind]
        for node in nodes:
            text = "<br/>".join(mermaid_words(line) for line in _label(node, words))
            lines.append(f'    {names[node.id]}{before}"{text}"{after}')
        lines.append("  end")
    for source, target, label in _arrows(whole, words):
        lines.append(f'  {names[source]} -->|"{mermaid_words(label)}"| {names[target]}')
    return "\n".join(lines)


def to_dot(whole: Whole, words: WholeWords) -> str:
    """A directed graph for Graphviz; the shape says the kind."""
    names = {node.id: f"n{number}" for number, node in enumerate(whole.nodes)}
    font = 'fontname="Noto Sans CJK SC"'
    lines = [
        "digraph family {",
        f"  graph [rankdir=LR, {font}];",
        f"  node [{font}];",
        f"  edge [{font}, fontsize=10];",
    ]
    for node in whole.nodes:
        label = "\\n".join(dot_words(line)[1:-1] for line in _label(node, words))
        style = ', style="dashed"' if node.standing == "unknown" else ""
        parts = f'label="{label}", shape="{_DOT[node.kind]}", tooltip={dot_words(node.id)}{style}'
        lines.append(f"  {names[node.id]} [{parts}];")
    for source, target, label in _arrows(whole, words):
        lines.append(f"  {names[source]} -> {names[target]} [label={dot_words(label)}];")
    return "\n".join([*lines, "}"])


def _label(node: Node, words: WholeWords) -> list[str]:
    standing = words.standing(node)
    return [words.title(node), *([f"（{standing}）"] if standing else [])]


def _arrows(whole: Whole, words: WholeWords) -> Iterator[tuple[str, str, str]]:
    counted = Counter((edge.source, edge.target, edge.kind) for edge in whole.edges)
    for (source, target, kind), count in counted.items():
        yield source, target, words.tie(kind) + (f" ×{count}" if count > 1 else "")
