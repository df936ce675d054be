"""One phase, one hazard, one level."""

from helpers import facts, family
from planlint.family.duties.finding import Duties, duties_of
from planlint.family.duties.narrowing import narrowed

_PLAN = """
hazards: [flood, drought]
duties:
  - {id: standing, holder: lin-em, text: 值守}
  - {id: before, holder: lin-em, text: 检查, phases: [prevention]}
tasks:
  - {id: low, lead: lin-em, phase: response}
  - {id: high, lead: lin-em, phase: response}
  - {id: dry, lead: lin-em, phase: response}
responses:
  - {level: 4, hazard: flood, tasks: [low]}
  - {level: 2, hazard: flood, builds_on: 4, tasks: [high]}
  - {level: 4, hazard: drought, tasks: [dry, low]}
reporting:
  - {from: lin-em, to: lin-gov}
"""
_QUAKE = "hazards: [earthquake]\nduties: [{id: quake, holder: lin-em, text: 抗震}]\n"


def all_of() -> Duties:
    """The duties in a plan for two hazards and one for a third."""
    head = "type: special\nid: lin.{0}\ntitle: 预案\njurisdiction: lin\n"
    plans = (facts(head.format(n) + text, f"{n}.yaml") for n, text in enumerate((_PLAN, _QUAKE)))
    return duties_of("lin-em", family(*plans))


def names(duties: Duties) -> list[str]:
    """The ids of what is left; kinds where there is none."""
    return [getattr(line.item, "id", None) or line.kind for line in duties.lines]


def test_a_phase():
    """What has no phase of its own belongs to none in particular."""
    assert names(narrowed(all_of(), phase="prevention")) == ["before"]
    assert names(narrowed(all_of(), phase="response")) == ["low", "high", "dry", "report"]


def test_a_hazard_with_its_levels():
    """Tasks of the other hazard go, and so do the levels of the other hazard."""
    found = narrowed(all_of(), hazards={"flood"})
    assert "dry" not in names(found)
    assert "quake" not in names(found)
    (low,) = (line for line in found.lines if names(found.kept((line,))) == ["low"])
    assert [(begin.hazard, begin.level) for begin in low.begins] == [("flood", 4)]


def test_a_level_has_what_began_below():
    """At level 2 the tasks of level 4 on which it builds run too; reports count at any level."""
    assert names(narrowed(all_of(), level=2)) == ["low", "high", "report"]
    assert names(narrowed(all_of(), hazards={"drought"}, level=4)) == ["low", "dry", "report"]
    assert names(narrowed(all_of(), level=1)) == ["report"]
