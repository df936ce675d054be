"""What the text of a plan says of its own area (本地痕迹): names and figures, kept for the family."""

import itertools
import re
from dataclasses import dataclass
from typing import Any

from .localities import Locality
from .mentions import Texts

# So many names leave no doubt; the text is not searched for more.
ENOUGH = 3
_MEASURES = (
    "万?(?:人|户|处|座|所|家|支|辆|台|艘|顶|亩|公里|千米|平方公里|公顷|立方米|吨|间|套|名|张|床|米)"
)
# From ten up, as small numbers stand in every plan; 10人以上 is a threshold, not a figure.
_FIGURE = re.compile(rf"[0-9][0-9.]*[0-9](?:余|多)?{_MEASURES}(?!以|及以|内)")


@dataclass(frozen=True)
class Traces:
    """What a text says of the area that it is for, beyond the name of the area."""

    # Places, risk points, shelters, companies, schools: at most ENOUGH of them.
    names: tuple[str, ...] = ()
    # Numbers with their measure: 186处, 42万人.
    figures: frozenset[str] = frozenset()

    def to_json(self) -> dict[str, Any]:
        """A JSON-safe value; :meth:`from_json` gives the same back."""
        return {"names": list(self.names), "figures": sorted(self.figures)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Traces":
        """What :meth:`to_json` wrote."""
        return cls(tuple(data["names"]), frozenset(data["figures"]))


def traces(texts: Texts, locality: Locality) -> Traces:
    """The traces in all that people read but the title."""
    text = "\n".join([text for pointer, text in texts if pointer != ("title",)])
    found = (name for name in locality.own if name in text)
    return Traces(tuple(itertools.islice(found, ENOUGH)), frozenset(_FIGURE.findall(text)))
