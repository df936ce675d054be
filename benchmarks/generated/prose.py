"""The running text of one plan: sentences filled with the names and figures of the place."""

import random
import re
from collections.abc import Mapping

from generated.areas import Job
from generated.sentences import COMMON, LOCAL, OPENERS, SHORT
from generated.words import PLACES, SPOTS, TITLES, Kind

_GAP = re.compile(r"\{(\w+)\}")
_FIGURES = {"few": (2, 9), "many": (10, 99), "hour": (7, 18), "month": (3, 11)}
_INDENT = " " * 6


class Local:
    """Fills sentences for one plan; each gap gets a value of its own."""

    def __init__(self, job: Job, units: list[Kind], rng: random.Random) -> None:
        self.job, self.units, self.rng = job, units, rng
        self._spots = ["".join(rng.sample(PLACES, 2)) + kind for kind in SPOTS for _ in range(2)]
        self._fixed = {
            "area": job.area.full,
            "matter": job.matter.title,
            "body": job.body,
            "lead": job.area.full + job.lead_kind.name,
        }

    def fill(self, sentence: str) -> str:
        """*sentence* without its gaps."""
        return _GAP.sub(lambda gap: self._value(gap[1]), sentence)

    def texts(self) -> dict[str, str]:
        """The texts of all sections by name, the long ones as block scalars that can grow."""
        long = {name: _INDENT + self.fill(text) for name, text in OPENERS.items()}
        return long | {name: self.fill(text) for name, text in SHORT.items()}

    def grown(self, texts: Mapping[str, str], length: int) -> dict[str, str]:
        """*texts*, the long ones longer by *length* characters in all."""
        longer, names, number = dict(texts), tuple(OPENERS), 0
        while length > len(_INDENT) + 1:
            line = f"\n{_INDENT}{self._paragraph(number)}"[:length]
            longer[names[number % len(names)]] += line
            length -= len(line)
            number += 1
        longer[names[-1]] += "应当逐项落实到岗到人。"[:length]
        return longer

    def _value(self, gap: str) -> str:
        if gap in _FIGURES:
            return str(self.rng.randint(*_FIGURES[gap]))
        if gap == "unit":
            return self.job.area.full + self.rng.choice(self.units).name
        return self.rng.choice(self._spots) if gap == "spot" else self._fixed[gap]

    def _paragraph(self, number: int) -> str:
        """Two sentences; a third of the second ones stand in every plan."""
        rng = self.rng
        sentences = [self.fill(rng.choice(LOCAL))]
        sentences.append(rng.choice(COMMON) if number % 3 == 1 else self.fill(rng.choice(LOCAL)))
        if number % 9 == 4:
            sentences[1] = f"依照《{rng.choice(TITLES)[1]}》的规定，{sentences[1]}"
        if number % 9 == 7:
            unit = f"{self.job.area.id}-{rng.choice(self.units).id}"
            work = f"{{{{unit:{unit}}}}}牵头，{{{{task:t{rng.randint(1, 9)}}}}}，程序见{{{{ref:report}}}}。"
            sentences.insert(0, work)
        return "".join(sentences)
