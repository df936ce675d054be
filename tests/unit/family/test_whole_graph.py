"""The whole graph: which nodes and ties a plan and the registries give, and where they stand."""

from typing import Any

from helpers import facts, family, registry
from planlint.family.whole.build import whole_of
from planlint.family.whole.parts import Whole, joined
from planlint.report.graph.whole_words import TIES

_AREAS = "- {id: north, name: 北江省, level: province}\n- {id: lin, name: 临江市, level: city, parent: north}\n"
_UNITS = """\
- id: lin-gov
  names: [{name: 临江市人民政府}]
  jurisdiction: lin
  posts: [{id: mayor, title: 市长}]
- id: lin-water
  names: [{name: 旧水务局, to: 2020-01-01}, {name: 水务局, from: 2020-01-01}]
  aliases: [市水务局]
  superior: lin-gov
  guided_by: north-water
  jurisdiction: lin
"""
_MEANS = """\
supplies: [{id: boats, name: 冲锋舟, holder: lin-water, quantity: 10}]
shelters: [{id: hall, name: 体育馆, jurisdiction: lin}]
experts: [{id: wang, name: 王某某, field: 水利}]
"""
_PLAN = """\
maker: lin-gov
lead: lin-water
bodies:
  - id: hq
    name: 市防指
    head: lin-gov/mayor
    members: [lin-water, lin-fire]
    office: {host: lin-water}
  - {id: rescue, name: 抢险组, parent: hq, lead: lin-water}
duties: [{holder: hq.office, text: 汇总}]
tasks:
  - id: move
    title: 转移群众
    lead: hq.head
    support: [lin-water]
    phase: response
    within: 2h
    needs: [{resource: boats, quantity: 4}]
    relies_on: [{unit: lin-power, plan: lin.power, task: restore, within: 1h}]
responses:
  - {level: 2, hazard: flood, decide: hq.head, tasks: [move], end: {decide: hq.office}}
  - {level: 1, hazard: flood, builds_on: 2, tasks: []}
reporting:
  - {from: lin-water, to: hq.office, within: 30m}
  - {from: {tier: county}, to: hq.office, within: 1h}
evacuations: [{id: e, area: 老城, people: 300, to: hall}]
resources: {supplies: [boats], experts: [wang]}
"""


_EVERYTHING = """
bodies:
  - {id: all, name: 指挥部, deputies: lin-gov, succession: lin-gov, office: {head: lin-gov, members: lin-gov}}
warnings: [{level: 3, issue: lin-gov, adjust: lin-gov, lift: lin-gov}]
tasks: [{id: t, post: lin-gov/mayor, fulfils: [{plan: lin.power, task: x}]}]
responses:
  - {level: 3, assess: lin-gov, propose: lin-gov, announce: lin-gov, command: lin-gov, decide: lin-gov}
evacuations: [{id: e, lead: lin-gov, notify: lin-gov/mayor}]
"""
"""What the other plan leaves out."""


def made(text: str = _PLAN, *more: str, **chapters: str) -> Whole:
    """The graph of one plan, ``lin.flood``, with registries."""
    known = {"jurisdictions": _AREAS, "organisations": _UNITS, "resources": _MEANS, **chapters}
    plans = [facts(one, f"{number}.yaml") for number, one in enumerate((text, *more))]
    return whole_of(family(*plans, registered=registry(**known)))


def ties(whole: Whole, *kinds: str) -> set[tuple[str, str, str]]:
    """Source, kind and target of edges."""
    return {(e.source, e.kind, e.target) for e in whole.edges if not kinds or e.kind in kinds}


def edge(whole: Whole, kind: str, target: str) -> Any:
    """The one edge of a kind to a node."""
    (found,) = (e for e in whole.edges if (e.kind, e.target) == (kind, target))
    return found


def test_every_kind_of_node() -> None:
    """Plans, bodies, units, posts, resources, places; what nobody registered says so."""
    nodes = {node.id: node for node in made().nodes}
    kinds = {name: node.kind for name, node in nodes.items()}
    assert kinds == {
        "lin.flood": "plan", "lin.power": "plan", "lin.flood#hq": "body", "lin.flood#rescue": "body",
        "lin-gov": "unit", "lin-water": "unit", "lin-fire": "unit", "lin-power": "unit",
        "north-water": "unit", "lin-gov/mayor": "post", "boats": "resource", "hall": "resource",
        "wang": "resource", "area:lin": "place", "area:north": "place",
    }  # fmt: skip
    unknown = {name for name, node in nodes.items() if node.standing == "unknown"}
    assert unknown == {"lin.power", "lin-fire", "lin-power", "north-water"}
    water = nodes["lin-water"]
    assert (water.title, water.aliases) == ("水务局", ("市水务局", "旧水务局"))
    assert nodes["lin-gov/mayor"].of == "lin-gov"
    assert nodes["lin.flood#hq"].of == "lin.flood"


def test_every_kind_of_tie_has_words() -> None:
    """And every tie that has words is drawn for something that plans or registries say."""
    kinds = {e.kind for whole in (made(), made(_EVERYTHING)) for e in whole.edges}
    assert kinds == set(TIES)


def test_experts_are_not_named() -> None:
    """The graph goes to many: of an expert it says the field."""
    (expert,) = (node for node in made().nodes if node.id == "wang")
    assert expert.title == "水利"


def test_what_ties_bodies_and_registries() -> None:
    """Everything that the plan's bodies and the registries say, and nothing else."""
    whole = made()
    assert ties(whole, "maker", "lead", "made_for", "has_body", "head", "member", "office_host", "group_lead", "parent") == {
        ("lin.flood", "maker", "lin-gov"), ("lin.flood", "lead", "lin-water"),
        ("lin.flood", "made_for", "area:lin"), ("lin.flood", "has_body", "lin.flood#hq"),
        ("lin.flood", "has_body", "lin.flood#rescue"), ("lin.flood#hq", "head", "lin-gov/mayor"),
        ("lin.flood#hq", "member", "lin-water"), ("lin.flood#hq", "member", "lin-fire"),
        ("lin.flood#hq", "office_host", "lin-water"), ("lin.flood#rescue", "group_lead", "lin-water"),
        ("lin.flood#rescue", "parent", "lin.flood#hq"),
    }  # fmt: skip
    assert ties(whole, "superior", "guided_by", "post_of", "unit_of", "part_of", "held_by", "located_in") == {
        ("lin-water", "superior", "lin-gov"), ("lin-water", "guided_by", "north-water"),
        ("lin-gov/mayor", "post_of", "lin-gov"), ("lin-gov", "unit_of", "area:lin"),
        ("lin-water", "unit_of", "area:lin"), ("area:lin", "part_of", "area:north"),
        ("boats", "held_by", "lin-water"), ("hall", "located_in", "area:lin"),
    }  # fmt: skip


def test_a_task_tells_its_levels_times_and_places() -> None:
    """Two levels, as the first builds on the second; the place in the body; the promise to both."""
    whole = made()
    lead = edge(whole, "task_lead", "lin.flood#hq")
    assert (lead.part, lead.item.id, lead.item.within) == ("head", "move", "2h")
    assert lead.item.levels == (("response", "flood", 2), ("response", "flood", 1))
    lines = ["", *(_HEAD_LINES + _PLAN).splitlines()]
    assert "lead: hq.head" in lines[lead.line]
    assert (lead.path, lead.item.line) == ("0.yaml", lines.index("  - id: move"))
    assert edge(whole, "needs", "boats").quantity == 4
    for end in ("lin.power", "lin-power"):
        promise = edge(whole, "relies_on", end)
        assert (promise.other, promise.within) == ("restore", "1h")
    assert edge(whole, "evacuates_to", "hall").quantity == 300


_HEAD_LINES = "type: special\nid: lin.flood\ntitle: 临江市防汛应急预案\njurisdiction: lin\n"


def test_who_decides_and_who_reports() -> None:
    """Level and step stand with the edge; for a mere tier the plan stands."""
    whole = made()
    decides = {(e.part, e.about, e.item.levels) for e in whole.edges if e.kind == "decide"}
    level = (("response", "flood", 2),)
    assert decides == {("head", "", level), ("office", "end", level)}
    hops = {(e.source, e.target, e.part, e.item.within, e.about) for e in whole.edges if e.kind == "reports_to"}  # fmt: skip
    assert hops == {
        ("lin-water", "lin.flood#hq", "office", "30m", ""),
        ("lin.flood", "lin.flood#hq", "office", "1h", "county"),
    }


def test_a_shared_id_stands_for_one_thing() -> None:
    """A resource and a unit under one id stay two nodes, and ties lead to the right one."""
    whole = made(
        "lead: same\nresources: {supplies: [same]}\n",
        organisations="- {id: same, names: [{name: 单位}]}\n",
        resources="supplies: [{id: same, name: 物资}]\n",
    )
    assert {(n.id, n.kind) for n in whole.nodes if n.title in ("单位", "物资")} == {
        ("same", "unit"),
        ("resource:same", "resource"),
    }
    assert ("lin.flood", "lead", "same") in ties(whole)
    assert ("lin.flood", "counts_on", "resource:same") in ties(whole)


def test_a_body_of_another_plan() -> None:
    """It is that plan's node, whether the plan is there or not."""
    other = "type: total\nid: lin.total\ntitle: 总体\njurisdiction: lin\nbodies: [{id: command, name: 总指挥部}]\n"
    whole = made("duties: [{holder: lin.total#command.office, text: 协调}, {holder: gone#hq, text: 支援}]\n", other)  # fmt: skip
    assert ties(whole, "duty") == {
        ("lin.flood", "duty", "lin.total#command"),
        ("lin.flood", "duty", "gone#hq"),
    }
    titles = {n.id: (n.title, n.standing) for n in whole.nodes if n.kind == "body"}
    assert titles == {"lin.total#command": ("总指挥部", ""), "gone#hq": ("hq", "unknown")}


def test_rings_and_long_chains_end() -> None:
    """Units and areas that lie above themselves, bodies that belong to each other, 10,000 in a row."""
    chain = "".join(f"- {{id: u{n}, superior: u{n + 1}}}\n" for n in range(10_000))
    whole = made(
        "bodies: [{id: a, parent: b}, {id: b, parent: a}, {id: a, name: 又一个}]\n",
        jurisdictions="- {id: lin, name: 临江市, parent: lin}\n",
        organisations=chain,
    )
    assert len(ties(whole, "superior")) == 10_000
    assert ("area:lin", "part_of", "area:lin") in ties(whole)
    assert [node.title for node in whole.nodes if node.kind == "body"] == ["a", "b"]


def test_narrowed_to_kinds() -> None:
    """Only these ties; plans of the family stay, what no tie leads to goes."""
    whole = made().narrowed({"head"})
    assert {node.id for node in whole.nodes} == {"lin.flood", "lin.flood#hq", "lin-gov/mayor"}
    plain = made().only({"plan", "place"})
    assert ties(plain) == {("lin.flood", "made_for", "area:lin"), ("area:lin", "part_of", "area:north"), ("lin.flood", "relies_on", "lin.power")}  # fmt: skip


def test_joined_knows_what_any_part_knows() -> None:
    """A unit that one workspace only names is the registered one of the other."""
    alone = whole_of(family(facts("lead: lin-water\n"), registered=registry(jurisdictions=_AREAS)))
    whole = joined((alone, made()))
    (water,) = (node for node in whole.nodes if node.id == "lin-water")
    assert water.title == "水务局"
    kinds = [node.kind for node in whole.nodes]
    assert kinds == sorted(kinds, key=["plan", "body", "unit", "post", "resource", "place"].index)
