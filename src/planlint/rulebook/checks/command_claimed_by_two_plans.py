"""Two plans in force of one area that both say who decides a level of one hazard, and differ."""

from collections.abc import Iterator

from planlint.family.command.rivals import Rival, rivals
from planlint.family.holders import canonical
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import holders_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "holders", "other", "others"})
_UNKNOWN = Both(
    zh="有的决定者没有登记，不知道是不是同一个人",
    en="a decider is not registered, so nobody knows whether they are one",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each level and plan, at the plan whose id comes first.

    Two plans of one maker on one hazard are one too many: another rule has said so.
    """
    facts = view.around.current.get(view.plan.id) if view.plan.responses else None
    if facts is None or facts.plan is not view.plan or not _is_in_force(view):
        return
    for number in range(len(view.plan.responses)):
        for rival in rivals(facts, number, view.around):
            if view.plan.id < rival.facts.plan.id and not _is_told(view, rival):
                yield _hit(view, number, rival)


def _is_in_force(view: View) -> bool:
    return view.around.standing(view.plan) == "current"


def _is_told(view: View, rival: Rival) -> bool:
    other = rival.facts.plan
    return view.plan.type == "special" and not set(view.plan.maker).isdisjoint(other.maker)


def _hit(view: View, number: int, rival: Rival) -> Hit:
    other, response = rival.facts.plan, view.plan.responses[number]
    words: dict[str, Word] = {
        "item": label(response, view.vocabulary),
        "holders": holders_word(response.decide),
        "other": other.title or other.id,
        "others": holders_word(canonical(h, other) for h in other.responses[rival.number].decide),
    }
    there = Spot.opposite(rival.facts.document, ("responses", rival.number, "decide"))
    because = None if rival.known else _UNKNOWN
    spot = view.spot("responses", number, "decide")
    return Hit(spot, words, (there,), undecided=because, mark=other.id)
