"""An entry of the catalogue that says other things about a plan than the plan itself."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

from ._catalogue import key

WORDS = frozenset({"plan", "field", "ours", "theirs"})
_FIELDS = {
    "jurisdiction": Both(zh="行政区域", en="area"),
    "type": Both(zh="类型", en="type"),
    "hazard": Both(zh="灾种", en="hazard"),
    "maker": Both(zh="制定主体", en="maker"),
}


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each field that differs; of several hazards or makers one is enough."""
    for entry in view.around.registry.catalogue:
        facts = view.around.current.get(entry.value.plan or "")
        if facts is None:
            continue
        plan = facts.plan
        theirs = {
            "jurisdiction": (plan.jurisdiction,),
            "type": (plan.type,),
            "hazard": plan.hazards,
            "maker": plan.maker,
        }
        for name, said in theirs.items():
            ours = getattr(entry.value, name)
            if ours and said and ours not in said:
                words: dict[str, Word] = {
                    "plan": plan.id,
                    "field": _FIELDS[name],
                    "ours": ours,
                    "theirs": "、".join(said),
                }
                there = Spot.opposite(facts.document, ("hazards" if name == "hazard" else name,))
                yield Hit(view.spot(entry), words, (there,), mark=f"{key(entry.value)} {name}")
