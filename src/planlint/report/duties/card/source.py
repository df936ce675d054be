"""What the makers of rows ask of the duties."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from planlint.family.duties.finding import Duties
from planlint.family.duties.lines import Line, Ring, distinct_plans
from planlint.family.facts import Facts
from planlint.family.holders import unit_of
from planlint.family.phones import lines as phone_lines
from planlint.report.duties.saying import Sayer
from planlint.report.duties.sheet import plan_order
from planlint.report.duties.tags import plan_tag


@dataclass(frozen=True)
class Source:
    """The duties with the words for them."""

    duties: Duties
    sayer: Sayer

    def lines(self, *kinds: str, ring: Ring = "own") -> Iterator[Line]:
        """The lines of some kinds, those of the widest area first."""
        lines = (line for line in self.duties.of(ring) if line.kind in kinds)
        yield from sorted(lines, key=lambda line: plan_order(line.facts, self.sayer))

    def tag(self, line: Line) -> str:
        """The plan in short; nothing for one's own where there is only one."""
        if line.facts is self.home:
            return ""
        return plan_tag(line.facts, self.duties.family, self.duties.holder)

    def number(self, holder: str, facts: Facts | None) -> str:
        """The first public number of a holder in the mouth of a plan."""
        known = phone_lines(holder, facts, self.duties.family) if facts else ()
        return next((line.number for line in known if line.pointer[-1] != "mobile"), "")

    @functools.cached_property
    def home(self) -> Facts | None:
        """The one plan that the holder itself has made, or whose body it is."""
        plan, _, _ = self.duties.holder.rpartition("#")
        unit = unit_of(self.duties.holder)
        plans = distinct_plans(self.duties.of("own"))
        made = [f for f in plans if (f.plan.id == plan if plan else unit in f.plan.maker)]
        return made[0] if len(made) == 1 else None
