"""``{{unit:…}}``, ``{{task:…}}``, ``{{ref:…}}`` in the text that lead nowhere."""

import re
from collections.abc import Container, Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.reference import NO_REGISTRY
from planlint.rulebook.labels import plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from ._names import mention_spot

WORDS = frozenset({"reference", "expected"})
_REFERENCE = re.compile(r"\{\{\s*([a-z]*)\s*:?\s*([^}]*?)\s*\}\}")
_EXPECTED = {
    "ref": Both(zh="本预案某一章节、附件的 id", en="the id of a section or annex of this plan"),
    "task": Both(zh="本预案某一任务的 id", en="the id of a task of this plan"),
    "unit": Both(
        zh="登记中的机构或者本预案的机构", en="a unit in the registry or a body of this plan"
    ),
}
_KINDS = plain("{{unit:…}}、{{task:…}}、{{ref:…}}")


def check(view: View) -> Iterator[Hit]:
    """One hit for each reference with an unknown kind or target, with all its places."""
    wrong: dict[str, list[Spot]] = {}
    for mention in view.spoken("reference"):
        if not _leads_somewhere(mention.word, view):
            wrong.setdefault(mention.word, []).append(mention_spot(view, mention))
    for word, (first, *others) in wrong.items():
        kind = word.strip("{} ").partition(":")[0]
        words: dict[str, Word] = {"reference": word, "expected": _EXPECTED.get(kind, _KINDS)}
        unread = kind == "unit" and "organisations" not in view.around.registry.present
        because = NO_REGISTRY.filled(chapter="organisations") if unread else None
        yield Hit(first, words, tuple(others), because, mark=word)


def _leads_somewhere(reference: str, view: View) -> bool:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return False
    kind, name = match.groups()
    targets = view.once(("targets", kind), lambda: tuple(_targets(view, kind)))
    return any(name in ids for ids in targets)


def _targets(view: View, kind: str) -> Iterator[Container[str]]:
    """Where the target of a kind of reference may be; of a kind that there is not, nowhere."""
    match kind:
        case "ref":
            yield {part.id for _, part in view.parts() if part.id}
        case "task":
            yield {task.id for task in view.plan.tasks if task.id}
        case "unit":
            yield {body.id for body in view.plan.bodies if body.id}
            yield view.around.registry.organisations
