"""A small lineage of areas with offices, for tests of chains."""

from helpers import facts, family, registry
from planlint.family.facts import Facts
from planlint.family.family import Family

AREAS = """
- {id: state, name: 全国, level: state}
- {id: north, name: 北江省, level: province, parent: state}
- {id: lin, name: 临江市, level: city, parent: north}
- {id: east, name: 东江县, level: county, parent: lin}
- {id: stone, name: 石桥镇, level: township, parent: east}
- {id: creek, name: 溪口村, level: village, parent: stone}
- {id: old-town, name: 老城街道, level: township, parent: lin}
- {id: quay, name: 码头社区, level: village, parent: old-town}
"""
UNITS = """
- {id: creek-committee, kind: grassroots, jurisdiction: creek}
- {id: stone-gov, kind: government, jurisdiction: stone, posts: [{id: duty, phone: 0999-0001}]}
- {id: east-gov, kind: government, jurisdiction: east, posts: [{id: head}, {id: deputy}, {id: duty, phone: 0999-0002}]}
- {id: east-em, kind: department, jurisdiction: east, posts: [{id: head}, {id: duty, phone: 0999-0003}, {id: second, phone: 0999-0004}]}
- {id: east-water, kind: department, jurisdiction: east, posts: [{id: duty, phone: 0999-0005}]}
- {id: lin-em, kind: department, jurisdiction: lin, posts: [{id: duty, phone: 0999-0006, always: true}]}
- {id: lin-gov, kind: government, jurisdiction: lin}
- {id: north-gov, kind: government, jurisdiction: north}
- {id: streets, kind: grassroots, jurisdiction: lin, tier: township}
- {id: works, kind: company, jurisdiction: east, posts: [{id: duty, phone: 0999-0007}]}
"""
_IN_FORCE = "edition: {status: in_force, dates: {issued: 2026-01-01}}\n"


def plan(name: str, body: str, area: str = "east", kind: str = "special") -> Facts:
    """A plan in force about floods in a file named as it is."""
    head = f"type: {kind}\nid: {name}\ntitle: 预案{name}\njurisdiction: {area}\nhazards: [flood]\n"
    return facts(head + body + _IN_FORCE, f"{name}.yaml")


def reporting(*steps: str) -> str:
    """The reporting steps of a plan."""
    return "reporting:\n" + "".join(f"  - {{{step}}}\n" for step in steps)


def around(*plans: Facts, **chapters: str) -> Family:
    """A family of plans with the areas and offices above."""
    given = {"jurisdictions": AREAS, "organisations": UNITS} | chapters
    return family(*plans, registered=registry(**given))
