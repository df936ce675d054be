"""Words for the counterparts of plans, in one language."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from planlint.family.counterparts.copied import Compared, Copied
from planlint.family.counterparts.found import Counterpart
from planlint.family.family import Family
from planlint.rulebook.labels import PLAN_KINDS
from planlint.rulebook.orders import ORDERED
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

STATES = {
    "there": Both(zh="有", en="there"),
    "missing": Both(zh="缺", en="missing"),
    "ordered": Both(zh="目录漏列", en="not listed"),
    "later": Both(zh="以后", en="later"),
    "not_owed": Both(zh="不需要", en="not owed"),
    "undecided": Both(zh="说不准", en="undecided"),
}
_ALL = Both(zh="各类突发事件", en="all hazards")
_OUTSIDE = Both(zh="（家族以外）", en=" (outside the family)")
_SILENT = Both(zh="目录没有列出，上级有", en="the catalogue is silent, the area above has one")
_NO_PLAN = Both(zh="目录没有列出", en="the catalogue is silent")
_NO_REASON = Both(zh="没有写明理由", en="no reason given")
_ABOVE = Both(zh="上位预案", en="the plan above")
_BESIDE = Both(zh="同级", en="the sibling")
# So many copied sections are named, the others counted.
_NAMED = 8


@dataclass(frozen=True)
class CounterpartWords:
    """What is said of entries in one language."""

    language: str
    vocabulary: Vocabulary
    family: Family

    def area(self, area: str) -> str:
        """The name of an area."""
        entry = self.family.registry.jurisdictions.get(area)
        return (entry.value.name if entry else None) or area

    def heading(self, area: str) -> str:
        """An area with the one above it."""
        entry = self.family.registry.jurisdictions.get(area)
        above = (entry.value.parent if entry else None) or ""
        if not above:
            return self.area(area)
        return self.area(area) + self.pick(
            f"（上级：{self.area(above)}）", f" (below {self.area(above)})"
        )

    def kind(self, row: Counterpart) -> str:
        """The type of plan."""
        return PLAN_KINDS[row.type][self.language].removesuffix("应急预案").removesuffix(" plan")

    def about(self, row: Counterpart) -> str:
        """The hazard or subject."""
        if row.about in self.vocabulary.lists.get("hazards", {}):
            return self.vocabulary.name("hazards", row.about)[self.language]
        return row.about or _ALL[self.language]

    def state(self, row: Counterpart) -> str:
        """Whether it is there."""
        return STATES[row.state][self.language]

    def detail(self, row: Counterpart) -> str:
        """The plans that are there, else why not."""
        if row.plans:
            return self.pick("、", ", ").join(self.plan(plan) for plan in row.plans)
        return self.reason(row)

    def reason(self, row: Counterpart) -> str:
        """Why a plan is owed, or is not."""
        said = row.entry.value if row.entry else None
        if row.state == "ordered":
            return ORDERED[row.about][self.language]
        if said is None:
            return (_SILENT if row.above else _NO_PLAN)[self.language]
        why = said.why or (_NO_REASON[self.language] if row.state == "not_owed" else "")
        if row.state == "later":
            why = self.pick(f"{said.since} 起：{why}", f"from {said.since}: {why}")
        return why

    def plan(self, plan: str) -> str:
        """The title of a plan, and whether it is only registered."""
        inside = plan in self.family.current
        return self.title(plan) + ("" if inside else _OUTSIDE[self.language])

    def title(self, plan: str) -> str:
        """The title of a plan."""
        peer = self.family.peer(plan)
        return peer.title if peer else plan

    def share(self, found: Iterable[Copied | None]) -> str:
        """The largest share; nothing where there is nothing to compare with."""
        share = max((one.share for one in found if one), default=None)
        return "" if share is None else f"{share:.0%}"

    def copied(self, one: Compared) -> list[str]:
        """The sections that stand in the plan above and in a sibling: one line each."""
        pairs = ((_ABOVE, one.superior), (_BESIDE, one.sibling))
        return [
            self._copied(whose[self.language], copied)
            for whose, copied in pairs
            if copied and copied.sections
        ]

    def counts(self, rows: Iterable[Counterpart]) -> str:
        """How many there are of each state."""
        counted: Counter[str] = Counter(row.state for row in rows)
        parts = (f"{word[self.language]} {counted[s]}" for s, word in STATES.items() if counted[s])
        return " · ".join(parts)

    def pick(self, zh: str, en: str) -> str:
        """One of two texts."""
        return en if self.language == "en" else zh

    def _copied(self, whose: str, copied: Copied) -> str:
        title, number = self.title(copied.other), len(copied.sections)
        line = self.pick(f"与{whose}《{title}》相同的节：", f"sections as in {whose} “{title}”: ")
        line += self.pick("、", ", ").join(copied.sections[:_NAMED])
        more = self.pick(f"等{number}节", f" and {number - _NAMED} more")
        return line + (more if number > _NAMED else "")
