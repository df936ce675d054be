"""The map of plans: which nodes there are, in what state, and which links."""

import datetime
import io

import networkx as nx

from helpers import facts, family, registry
from planlint.family.graphml import to_graphml
from planlint.family.plan_map import MapLink, MapNode, PlanMap, joined

_AREAS = "- {id: state, name: 全国, level: state}\n- {id: north, name: 北江省, level: province, parent: state}\n- {id: lin, name: 临江市, level: city, parent: north}\n"


def plan(name: str, body: str = "", kind: str = "special") -> str:
    """A plan of the city as YAML."""
    return f"type: {kind}\nid: {name}\ntitle: 预案{name}\njurisdiction: lin\n{body}"


def made(*plans: str, day: datetime.date = datetime.date(2026, 6, 30), **chapters: str) -> PlanMap:
    """The map of some plans in files 0.yaml, 1.yaml …"""
    read = [facts(text, f"{number}.yaml") for number, text in enumerate(plans)]
    return PlanMap.of(
        family(*read, as_of=day, registered=registry(jurisdictions=_AREAS, **chapters))
    )


def standings(plan_map: PlanMap) -> dict[str, str]:
    """Node -> state."""
    return {node.id: node.standing for node in plan_map.nodes}


def test_every_state_of_a_plan() -> None:
    """In force, draft, not yet issued, repealed; outside, outside and repealed; dangling."""
    dates = "edition: {{number: 临发〔2026〕{}号, dates: {{issued: {}{}}}}}\n"
    found = made(
        plan("a", dates.format(1, "2026-01-01", "") + "references: [{kind: follows, plan: gone}]\n"),
        plan("b"),
        plan("c", dates.format(2, "2027-01-01", "")),
        plan("d", dates.format(3, "2020-01-01", ", repealed: 2026-01-01")),
        instruments="- {id: o, plan: north.o, title: 省预案, type: special, jurisdiction: north}\n"
        "- {id: p, plan: north.p, title: 旧预案, jurisdiction: north, repealed: 2026-06-30}\n",
    )  # fmt: skip
    assert standings(found) == {
        "north.o": "outside", "north.p": "over", "a": "in_force", "b": "draft", "c": "future",
        "d": "over", "gone": "unknown",
    }  # fmt: skip


def test_nodes_know_their_area_and_are_ordered() -> None:
    """The state first, total plans before the others, what has no level last."""
    found = made(
        plan("z.dep", kind="department"),
        plan("z.total", "references: [{kind: implements, plan: n.total}, {kind: follows, plan: x}]\n", "total"),
        instruments="- {id: n, plan: n.total, title: 省总体, type: total, jurisdiction: north, implements: s.total}\n"
        "- {id: s, plan: s.total, title: 国家总体, type: total, jurisdiction: state}\n",
    )  # fmt: skip
    assert [node.id for node in found.nodes] == ["s.total", "n.total", "z.total", "z.dep", "x"]
    total = found.nodes[2]
    assert (total.level, total.area, total.path) == ("city", "临江市", "1.yaml")
    assert [(link.source, link.target, link.line) for link in found.links] == [
        ("z.total", "n.total", 5), ("z.total", "x", 5), ("n.total", "s.total", 1),
    ]  # fmt: skip


def test_the_speaking_edition_is_the_plan() -> None:
    """Links of an edition that is over are not drawn; a file wins over what is registered."""
    edition = "edition: {{number: 临发〔{0}〕1号, dates: {{issued: {0}-01-01}}}}\nreferences: [{{kind: follows, plan: {1}}}]\n"
    found = made(
        plan("lin.a", edition.format(2020, "old")),
        plan("lin.a", edition.format(2025, "new")),
        instruments="- {id: x, plan: lin.a, title: 登记的, jurisdiction: lin}\n",
    )
    assert standings(found) == {"lin.a": "in_force", "new": "unknown"}
    assert found.nodes[0].path == "1.yaml"


def test_what_is_owed_and_not_made() -> None:
    """Gaps of the catalogue by id or key; what is there, not owed, or owed later is no gap."""
    found = made(
        plan("lin.flood", "hazards: [flood]\nmaker: lin-gov\n"),
        catalogue="- {jurisdiction: lin, type: special, hazard: flood, maker: lin-gov}\n"
        "- {jurisdiction: lin, type: special, hazard: gas, maker: lin-gov}\n"
        "- {jurisdiction: lin, type: special, hazard: drought, plan: lin.drought}\n"
        "- {jurisdiction: lin, type: special, hazard: fire, owed: false}\n"
        "- {jurisdiction: lin, type: special, hazard: mine, since: 2027-01-01}\n",
    )
    assert standings(found) == {
        "lin.drought": "owed", "lin.flood": "draft", "owed:lin:special:gas:lin-gov": "owed",
    }  # fmt: skip
    gap = found.nodes[-1]
    assert (gap.type, gap.hazards, gap.level) == ("special", ("gas",), "city")


def test_owed_and_referred_to() -> None:
    """A plan that others count on and nobody has made is a gap, with the links to it."""
    found = made(
        plan("lin.a", "references: [{kind: supported_by, plan: lin.b}]\n"),
        catalogue="- {jurisdiction: lin, type: special, plan: lin.b}\n",
    )
    assert standings(found)["lin.b"] == "owed"
    assert [link.target for link in found.links] == ["lin.b"]


def test_narrowed_to_kinds() -> None:
    """Other links are gone, and the outside plans that only they led to; plans of files stay."""
    found = made(
        plan("a", "references: [{kind: implements, plan: up}, {kind: follows, plan: side, about: 通信}]\n"),
        plan("b"),
    ).narrowed({"implements"})  # fmt: skip
    assert standings(found) == {"a": "draft", "b": "draft", "up": "unknown"}
    assert [link.kind for link in found.links] == ["implements"]


def test_around_some_files() -> None:
    """The plans of the files named, and whatever points at them or is pointed at."""
    found = made(
        plan("a", "references: [{kind: follows, plan: b}]\n"),
        plan("b", "references: [{kind: follows, plan: c}]\n"),
        plan("c", "references: [{kind: follows, plan: d}]\n"),
        plan("d"),
    )
    assert standings(found.around({"1.yaml"})).keys() == {"a", "b", "c"}


def test_joined_maps() -> None:
    """A plan that one workspace has a file of is no outside plan of the other."""
    one = made(plan("a", "references: [{kind: follows, plan: b}]\n"))
    both = joined([one, made(plan("b"))])
    assert standings(both) == {"a": "draft", "b": "draft"}
    assert len(both.links) == 1


def test_graphml_reads_back() -> None:
    """Nodes, parallel links and their words survive, also those that XML cannot hold."""
    nodes = (
        MapNode("a", 'a<&>"\x00甲', "total", "in_force", hazards=("flood", "gas")),
        MapNode("b", "", "", "unknown"),
    )
    links = (MapLink("a", "b", "follows", "水]]>", "a.yaml", 7), MapLink("a", "b", "implements"))
    text = to_graphml(PlanMap(nodes, links))
    graph = nx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True)
    assert graph.is_directed()
    assert graph.nodes["a"]["title"] == 'a<&>"\ufffd甲'
    assert graph.nodes["a"]["hazards"] == "flood gas"
    assert graph.nodes["b"]["standing"] == "unknown"
    kinds = {data["kind"]: data for *_, data in graph.edges(data=True)}
    assert kinds.keys() == {"follows", "implements"}
    assert (kinds["follows"]["about"], kinds["follows"]["line"]) == ("水]]>", 7)
