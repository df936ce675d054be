"""The page's data as compact JSON: strings once, nodes, items and ties as rows of numbers.

`assets/data.js` reads it back. Keys of rows:

    nodes  id kind title type standing area level hazards aliases of path line form
    items  kind plan id title phase within levels path line, then kind target [extra] for each tie
    ties   source kind target line extra
"""

from collections.abc import Iterable
from typing import Any

from planlint import __version__
from planlint.family.whole.parts import NODE_KINDS, Edge, Item, Level, Node
from planlint.report.graph.whole_words import ALL_KINDS
from planlint.report.page import in_script

from .order import bands_of
from .page import Page
from .words import clock, page_words

_ITEMS = ("reference", "duty", "task", "warning", "response", "reporting", "evacuation")
_KINDS = tuple(ALL_KINDS)
# Added to the kind of a tie that has something extra.
_MARK = 100


class _Table(dict[Any, int]):
    """Values in the order of their first use; the first is the empty one."""

    def number(self, value: Any) -> int:
        return self.setdefault(value, len(self))


class Encoder:
    """One page on its way into JSON."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._language = page.words.language
        self._strings = _Table({"": 0})
        self._levels = _Table({(): 0})
        self._numbers = {node.id: number for number, node in enumerate(page.whole.nodes)}
        self._paths = {node.id: node.path for node in page.whole.nodes if node.kind == "plan"}

    def data(self) -> dict[str, Any]:
        """All that the page needs."""
        page, whole = self._page, self._page.whole
        rows: dict[Item, list[Any]] = {}
        ties: list[list[Any]] = []
        for edge in whole.edges:
            if edge.item is None:
                ties.append(self._tie(edge))
            else:
                if edge.item not in rows:
                    rows[edge.item] = self._item(edge.item)
                rows[edge.item] += self._end(edge, edge.item)
        nodes = [self._node(node) for node in whole.nodes]
        known = {name: self._numbers[name] for name in page.details if name in self._numbers}
        found = page.findings
        return {
            "planlint": __version__,
            "as_of": str(page.as_of),
            "lang": self._language,
            "internal": page.internal,
            "words": page_words(page.words, whole),
            "nodeKinds": NODE_KINDS,
            "edgeKinds": _KINDS,
            "itemKinds": _ITEMS,
            "nodes": nodes,
            "items": list(rows.values()),
            "ties": ties,
            "bands": self._bands(),
            "details": {str(number): self._detail(name) for name, number in known.items()},
            "checked": found is not None,
            "findings": self._findings(),
            "levels": [[list(level) for level in levels] for levels in self._levels],
            "strings": list(self._strings),
        }

    def _text(self, text: str) -> int:
        return self._strings.number(text)

    def _node(self, node: Node) -> list[Any]:
        words = self._page.words
        return [
            self._text(node.id), NODE_KINDS.index(node.kind), self._text(words.title(node)),
            self._text(words.type(node)), self._text(node.standing), self._text(node.jurisdiction),
            self._text(node.level), [self._text(hazard) for hazard in node.hazards],
            [self._text(alias) for alias in node.aliases], self._numbers.get(node.of, -1),
            self._text(node.path), node.line, self._text(node.type),
        ]  # fmt: skip

    def _item(self, item: Item) -> list[Any]:
        levels = tuple(Level(*level) for level in item.levels)
        return [
            _ITEMS.index(item.kind), self._numbers.get(item.plan, -1), self._text(item.id),
            self._text(item.title), self._text(item.phase),
            self._text(clock(item.within, self._language)), self._levels.number(levels),
            self._text(item.path) if item.path != self._paths.get(item.plan) else 0, item.line,
        ]  # fmt: skip

    def _end(self, edge: Edge, item: Item) -> list[Any]:
        extra = self._extra(edge)
        if edge.source != item.plan:
            extra["source"] = self._numbers[edge.source]
        if edge.line != item.line:
            extra["line"] = edge.line
        kind, target = _KINDS.index(edge.kind), self._numbers[edge.target]
        return [kind + _MARK, target, extra] if extra else [kind, target]

    def _tie(self, edge: Edge) -> list[Any]:
        ends = self._numbers[edge.source], self._numbers[edge.target]
        return [ends[0], _KINDS.index(edge.kind), ends[1], edge.line, self._extra(edge) or 0]

    def _extra(self, edge: Edge) -> dict[str, Any]:
        known = {
            "part": edge.part, "about": edge.about, "other": edge.other,
            "within": clock(edge.within, self._language), "quantity": edge.quantity,
        }  # fmt: skip
        return {key: value for key, value in known.items() if value}

    def _bands(self) -> list[Any]:
        return [
            [band, [[g.id, g.title, [self._numbers[plan] for plan in g.plans]] for g in groups]]
            for band, groups in bands_of(self._page.whole)
        ]

    def _detail(self, name: str) -> dict[str, Any]:
        known = dict(self._page.details[name])
        rows = ((self._numbers.get(one, -1), phone, self._numbers.get(then, -1), always)
                for one, phone, then, always in known.pop("phones", ()))  # fmt: skip
        made = {"phones": [[*row] for row in rows if row[0] >= 0], "closed": known.pop("closed", 0)}
        made |= {key: [self._row(row) for row in value] for key, value in known.items()}
        return {key: value for key, value in made.items() if value}

    def _row(self, row: Iterable[Any]) -> list[Any]:
        return [self._text(one) if isinstance(one, str) else one for one in row]

    def _findings(self) -> dict[str, list[Any]]:
        """Node -> rows; clauses are long and often the same, so they are strings of the table."""
        found: dict[str, list[Any]] = {}
        for name, rows in (self._page.findings or {}).items():
            key = str(self._numbers.get(name, ""))
            for row in rows:
                basis = [self._text(clause) for clause in row["basis"]]
                touches = [self._numbers[one] for one in row["touches"] if one in self._numbers]
                given = {**row, "basis": basis, "touches": touches}
                found.setdefault(key, []).append(given)
        return found


def to_script(page: Page) -> str:
    """The data as it may stand inside a script element."""
    return in_script(Encoder(page).data())
