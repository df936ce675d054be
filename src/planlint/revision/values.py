"""Values of the model in words: durations, holders, conditions, words of closed lists."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic.fields import FieldInfo

from planlint.model.base import Model
from planlint.model.levels import Condition
from planlint.rulebook.labels import GRADES, TIERS, span
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

# Field -> the list of the pack that its words are from.
_LISTS = {
    "hazard": "hazards", "hazards": "hazards", "reach": "reach", "quantity": "quantities",
    "content": "report_contents", "role": "roles", "functions": "functions", "leads": "hazards",
    "prone_to": "hazards",
}  # fmt: skip
# 〈code 词；code 词〉, as the descriptions of fields explain their words.
_EXPLAINED = re.compile(r"(?:^|；)([a-z_]+) ([^；。，]+)")
_SIGNS = {"from_": "≥", "above": ">", "below": "<", "to": "≤"}
_NOTHING = Both(zh="（无）", en="(none)")
_LONG = 160


@dataclass(frozen=True)
class Values:
    """Says values of one plan in one language."""

    vocabulary: Vocabulary
    language: str
    # Unit, post or ``plan#body`` -> printed name.
    names: Mapping[str, str] = field(default_factory=dict)
    plan: str = ""
    # Task id -> title.
    tasks: Mapping[str, str] = field(default_factory=dict)

    def holder(self, holder: str) -> str:
        """The printed name of a holder."""
        return self.names.get(f"{self.plan}#{holder}") or self.names.get(holder, holder)

    def value(self, value: Any, name: str, owner: Any = None) -> str:
        """A value of the field *name* of the item *owner*."""
        return _cut(self._whole(value, name, owner))

    def item(self, item: Any, label: str) -> str:
        """A whole item that came or went."""
        return _cut(
            self.model(item, label) if isinstance(item, Model) else self._whole(item, "", None)
        )

    def _whole(self, value: Any, name: str, owner: Any) -> str:
        match value:
            case None | "" | ():
                return _NOTHING[self.language]
            case tuple():
                return self.comma.join(self._whole(one, name, owner) for one in value)
            case str():
                return self._word(value, name, owner)
            case bool():
                return self.pick("是", "yes") if value else self.pick("否", "no")
            case Model():
                return self._condition(value) if isinstance(value, Condition) else self.model(value)
        return span(value)[self.language]

    def _word(self, word: str, name: str, owner: Any) -> str:
        """A word of a closed list, an id or a text."""
        if name == "id":
            return word
        if name in _LISTS:
            return self.vocabulary.name(_LISTS[name], word)[self.language]
        if name == "tasks":
            return self.tasks.get(word, word)
        if name in ("grade", "tier"):
            known = (GRADES if name == "grade" else TIERS).get(word)
            return known[self.language] if known else word
        explained = _explained(owner, name).get(word)
        if explained:
            return explained if self.language == "zh" else word.replace("_", " ")
        return self.holder(word)

    def model(self, item: Model, label: str = "") -> str:
        """An item in one line: what it says, field by field, beside its *label*."""
        parts = []
        for name, info in type(item).model_fields.items():
            value = getattr(item, name)
            if value is not None and value not in ("", ()) and name not in ("id", "type"):
                said = self._whole(value, name, item)
                if said != label:
                    parts.append(
                        said if name in ("title", "text") else self._named(name, info, said)
                    )
        return self.pick("，", ", ").join(parts)

    def _named(self, name: str, info: FieldInfo, said: str) -> str:
        english = (info.alias or name).replace("_", " ")
        return f"{self.pick(info.title or name, english)} {said}"

    def _condition(self, condition: Condition) -> str:
        if condition.quantity is None:
            return condition.text or ""
        name = self.vocabulary.name("quantities", condition.quantity)[self.language]
        bounds = "".join(self._bounds(condition))
        area = f"{self.holder(condition.area)} " if condition.area else ""
        return f"{area}{name} {bounds}{condition.unit or ''}"

    def _bounds(self, condition: Condition) -> Iterator[str]:
        for name, sign in _SIGNS.items():
            number = getattr(condition, name)
            if number is not None:
                yield f"{sign}{number} "

    @property
    def comma(self) -> str:
        """Between the items of a list."""
        return self.pick("、", ", ")

    def pick(self, zh: str, en: str) -> str:
        """One of two texts."""
        return en if self.language == "en" else zh


def _cut(text: str) -> str:
    return text if len(text) <= _LONG else text[: _LONG - 1] + "…"


def _explained(owner: Any, name: str) -> dict[str, str]:
    """The words that the description of a field explains."""
    info = type(owner).model_fields.get(name) if isinstance(owner, Model) else None
    found = _EXPLAINED.findall(info.description or "") if info else ()
    return {code: word.strip() for code, word in found}
