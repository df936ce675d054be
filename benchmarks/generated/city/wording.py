"""Parts of the text of a plan that need nothing but the plan and chance."""

import datetime
import random
import re

from generated.city.paper import Paper
from generated.city.places import Places
from generated.city.subjects import EXTRA
from generated.sentences import LOCAL
from generated.words import KINDS, PLACES, SPOTS

MEMBERS = ("em", "police", "fire", "health", "road", "cz", "rwb")
"""Departments that stand in every headquarters, with what they answer for below."""
_DUTIES = {
    "em": "统筹救援力量，统计灾情", "police": "维护治安，管制交通", "fire": "搜救被困人员", "health": "救治伤病员",
    "road": "抢通道路，组织运输", "cz": "安排应急资金", "rwb": "组织民兵支援",
}  # fmt: skip
_OWN_DUTIES = {kind.id: kind.duty for kind in KINDS}
_LAWS = {
    "old": (("CN-ERL-2007", "title: 中华人民共和国突发事件应对法"), ("CN-PLAN-MEASURES-2013", "number: 国办发〔2013〕101号")),
    "new": (("CN-ERL-2024", "title: 中华人民共和国突发事件应对法"), ("CN-PLAN-MEASURES-2024", "number: 国办发〔2024〕5号")),
}  # fmt: skip
_FIGURES = {"few": (2, 9), "many": (10, 99), "hour": (7, 18), "month": (3, 11)}
_SENTENCES = tuple(text for text in LOCAL if "{area}" not in text and "{body}" not in text)


_GAP = re.compile(r"\{(\w+)\}")


def laws(paper: Paper) -> str:
    """The law in force when the plan was issued."""
    lines = (
        f"  - {{kind: based_on, instrument: {code}, {name}}}" for code, name in _LAWS[paper.age]
    )
    return "\n".join(lines)


def duty(unit: str, paper: Paper) -> str:
    """What a member of a headquarters answers for."""
    if unit == paper.lead and paper.type == "special":
        return f"负责{paper.matter}监测和组织协调"
    kind = unit.rpartition("-")[2]
    return _DUTIES.get(kind, f"负责与本单位职责有关的{paper.matter}工作")


def numbered(paper: Paper) -> str:
    """The line with the document number, or its part of a line; a draft has none."""
    block = paper.template in ("total", "special", "department")
    text = f"  number: {paper.number}\n" if block else f"number: {paper.number}, "
    return text if paper.number else ""


def prereview(paper: Paper, day: datetime.date) -> str:
    """The regulation on drought has the headquarters above look at the plan first."""
    line = f"\n  prereview: {{by: {paper.area.parent}-water, date: {day}, result: 同意}}"
    return line if "drought" in paper.hazards else ""


def asked_sections(paper: Paper) -> str:
    """The sections that only the law on its hazard asks for."""
    return "".join(
        f"      - {{id: x{number}, role: {role}, title: {title}, text: {text}}}\n"
        for number, (role, title, text) in enumerate(EXTRA.get(paper.hazards[0], ()))
    )


class Filler:
    """Fills sentences with names and figures of the place."""

    def __init__(self, found: Places, rng: random.Random) -> None:
        self.found, self.rng = found, rng

    def sentence(self, paper: Paper) -> str:
        """Any sentence."""
        return self._filled(self.rng.choice(_SENTENCES), paper)

    def own_duty(self, paper: Paper) -> str:
        """What the department that made the plan answers for."""
        return self._filled(_OWN_DUTIES.get(paper.maker.id.rpartition("-")[2], ""), paper)

    def _filled(self, sentence: str, paper: Paper) -> str:
        return _GAP.sub(lambda gap: self._value(gap[1], paper), sentence)

    def _value(self, gap: str, paper: Paper) -> str:
        if gap == "unit":
            unit = f"{paper.area.id}-{self.rng.choice(MEMBERS)}"
            return self.found.offices[unit].name if unit in self.found.offices else "应急工作站"
        if gap == "spot":
            return "".join(self.rng.sample(PLACES, 2)) + self.rng.choice(SPOTS)
        return str(self.rng.randint(*_FIGURES[gap]))
