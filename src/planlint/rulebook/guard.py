"""What keeps a rule of the user's own from doing harm: what it may ask for, and how long."""

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any

from planlint.model.document import Document
from planlint.model.fields import nearest
from planlint.model.fitting import Located
from planlint.model.plan_types import PLAN_TYPES

from .cost import cost
from .hit import Hit, Spot
from .kinds import KINDS
from .kinds.params import Kind
from .pack import BoundRule, fault
from .paths import leads_somewhere, top_keys
from .registers import all_entries
from .rule import Rule
from .selection import steps_of
from .view import RegistryView, View
from .vocabulary import Vocabulary
from .words import LANGUAGES, Both

# Of one text of a rule, one expression, all expressions of a rule together.
_LONGEST_TEXT, _LONGEST_PATTERN, _MOST_COST = 500, 500, 5_000
# Steps for all texts of one plan: about two seconds at worst (docs/packs.md).
_MOST_WORK = 300_000_000
_CATEGORIES = frozenset({"natural", "accident", "health", "security"})
_TOO_LONG = Both(
    zh="正文有 {length} 个字，这条规则的正则表达式在这样长的正文上可能算得太久",
    en="the text has {length} characters, on which the expressions of this rule might take too long",
)
_FAILED = Both(
    zh="这条规则在这个预案上运行不下去（{error}），请检查它的参数",
    en="this rule cannot run on this plan ({error}); look at its parameters",
)


def rule_faults(
    rule: Rule, params: Kind | None, document: Document, vocabulary: Vocabulary
) -> Iterator[Located]:
    """What a rule of the built-in pack might do and one of the user's may not."""
    if params is None:
        yield fault("pack-code-refused", {}, document, ("check",) if rule.check else ("id",))
        return
    if rule.about_registry is (params.chapter is None):
        words = {"kind": params.kind, "about": "plans" if params.chapter is None else "registries"}
        yield fault("pack-kind-unfit", words, document, ("check",))
    yield from _text_faults(rule, document)
    yield from _word_faults(rule, document, vocabulary)
    yield from _path_faults(params, document)
    yield from _pattern_faults(params, document)


def _path_faults(params: Kind, document: Document) -> Iterator[Located]:
    """Paths that lead nowhere: the rule would look at nothing and never say so."""
    module = KINDS[params.kind]
    for path in module.reads(params):
        if not leads_somewhere(path, params.chapter):
            first, known = next(iter(steps_of(path)), ""), top_keys(params.chapter)
            near = "" if first in known else nearest(first, known)
            words = {"path": path, "near": near}
            yield fault("pack-path-unknown", words, document, ("check",))


def _text_faults(rule: Rule, document: Document) -> Iterator[Located]:
    for name, language in itertools.product(("title", "why", "message", "mend"), LANGUAGES):
        if len(getattr(rule, name)[language]) > _LONGEST_TEXT:
            words = {"field": f"{name}.{language}", "most": str(_LONGEST_TEXT)}
            yield fault("pack-text-too-long", words, document, (name, language))


def _word_faults(rule: Rule, document: Document, vocabulary: Vocabulary) -> Iterator[Located]:
    hazards = {*vocabulary.lists.get("hazards", {}), *_CATEGORIES}
    for name, known in (("types", {*PLAN_TYPES}), ("hazards", hazards)):
        for index, word in enumerate(getattr(rule.applies, name)):
            if word not in known and not (name == "types" and word == "registry"):
                listed = "、".join(sorted(known))
                words = {"value": word, "near": nearest(word, known), "known": listed}
                yield fault("unknown-word", words, document, ("applies", name, index))


def _pattern_faults(params: Kind, document: Document) -> Iterator[Located]:
    """Expressions that do not go together, are too long, or might take for ever."""
    if not params.patterns:
        return
    total = 0
    for pattern in params.patterns:
        steps = cost(pattern) if len(pattern) <= _LONGEST_PATTERN else _MOST_COST + 1
        total += steps
        if steps > _MOST_COST:
            words = {"value": pattern[:40], "most": str(_MOST_COST)}
            yield fault("pack-pattern-costly", words, document, ("check",))
            return
    if total > _MOST_COST:
        words = {"value": f"{params.patterns[0][:40]} …", "most": str(_MOST_COST)}
        yield fault("pack-pattern-costly", words, document, ("check",))
        return
    try:
        re.compile("|".join(f"(?:{pattern})" for pattern in params.patterns))
    except re.error:  # flags or group names that clash
        words = {"expected": "regex", "value": params.patterns[0][:40]}
        yield fault("wrong-form", words, document, ("check",))


def guarded(bound: BoundRule, patterns: tuple[str, ...]) -> Callable[[Any], Iterator[Hit]]:
    """The check of a rule, which on no plan takes for ever or brings the run down."""
    steps = sum(map(cost, patterns))

    def check(view: Any) -> Iterator[Hit]:
        length = _length(bound, view) if steps else 0
        if steps * length > _MOST_WORK:
            yield Hit(view.spot("type"), undecided=_TOO_LONG.filled(length=str(length)))
            return
        try:
            yield from bound.check(view)
        except Exception as error:  # noqa: BLE001 - what a stranger wrote may not stop the rest
            because = _FAILED.filled(error=type(error).__name__)
            yield Hit(_somewhere(view), undecided=because, mark="failed")

    return check


def counted(bound: BoundRule) -> Callable[[Any], int] | None:
    """The count of places of a rule; none where the check itself could not run either."""
    count = bound.places
    if count is None:
        return None

    def places(view: Any) -> int:
        try:
            return count(view)
        except Exception:  # noqa: BLE001 - the check says so
            return 0

    return places


def _somewhere(view: View | RegistryView) -> Spot:
    """The plan, or the first entry of the registries."""
    if isinstance(view, View):
        return view.spot("type")
    return view.spot(next(all_entries(view.around.registry)))


def _length(bound: BoundRule, view: View) -> int:
    """How many characters the expressions are tried on."""
    if "sections" in bound.reads:
        return len(view.text)
    return sum(len(str(text)) for path in bound.reads for _, text in view.select(path))
