"""What the panel says of a node beside its ties: never a mobile number or the name of a person.

Rows and not mappings, as a page holds thousands of them; `assets/data.js` names the columns.
"""

from collections.abc import Iterator
from typing import Any

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.plan_map import PlanMap
from planlint.family.whole.naming import Ids, Speaker
from planlint.report.graph.whole_words import WholeWords
from planlint.rulebook.labels import label
from planlint.rulebook.vocabulary import Vocabulary

from .registered import registered_details
from .triggers import trigger_words
from .words import FIELDS, SECRECY


def details_of(family: Family, words: WholeWords) -> dict[str, dict[str, Any]]:
    """Node id -> details; nodes of which there is nothing more to say are left out."""
    ids = Ids.of(family, PlanMap.of(family))
    found: dict[str, dict[str, Any]] = {}
    for name, facts in family.current.items():
        speaker = Speaker.of(facts.plan, ids)
        found[ids.named("plan", name)] = _plan(facts, speaker, family, words)
        for number, body in enumerate(facts.plan.bodies):
            if body.when:
                made = f"{ids.named('plan', name)}#{body.id or f'/bodies/{number}'}"
                found.setdefault(made, {"facts": [[FIELDS["when"][words.language], body.when]]})
    found |= registered_details(family.registry, ids, words)
    return {name: known for name, known in found.items() if any(known.values())}


def _plan(facts: Facts, speaker: Speaker, family: Family, words: WholeWords) -> dict[str, Any]:
    vocabulary = words.plans.vocabulary
    edition = facts.plan.edition
    return {
        # Whether it is for some readers only.
        "closed": bool(edition and edition.secrecy in ("internal", "secret")),
        "facts": list(_edition(facts, words.language)),
        "levels": list(_levels(facts, vocabulary, words.language)),
        "cites": list(_cites(facts, family, words.language)),
        "phones": list(_phones(facts, speaker)),
        "loose": list(_loose(facts)),
    }


def _edition(facts: Facts, language: str) -> Iterator[list[str]]:
    edition = facts.plan.edition
    if edition is None:
        return
    dates = edition.dates
    known = {
        "number": edition.number, "version": edition.version,
        "issued": dates.issued if dates else None, "effective": dates.effective if dates else None,
        "secrecy": SECRECY[edition.secrecy][language] if edition.secrecy else None,
    }  # fmt: skip
    yield from ([FIELDS[key][language], str(value)] for key, value in known.items() if value)


def _levels(facts: Facts, vocabulary: Vocabulary, language: str) -> Iterator[list[Any]]:
    """Kind, hazard, level, name, when it begins, line."""
    chapters = (("warning", "warnings"), ("response", "responses"))
    for kind, chapter in chapters:
        for number, level in enumerate(getattr(facts.plan, chapter)):
            place = facts.document.locate((chapter, number))
            yield [
                kind, level.hazard or "", level.level or 0, label(level, vocabulary)[language],
                trigger_words(level, vocabulary, language), place.line,
            ]  # fmt: skip


def _cites(facts: Facts, family: Family, language: str) -> Iterator[list[Any]]:
    """Title, number, what about, a word if it is out of force on the day, line."""
    law = family.lawbook.instruments
    for number, reference in enumerate(facts.plan.references):
        if reference.plan:
            continue
        known = law.get(reference.instrument or "")
        over = known is not None and known.in_force_on(family.as_of) is False
        place = facts.document.locate(("references", number))
        yield [
            reference.title or (known.title if known else reference.instrument) or "",
            reference.number or (known.number if known else "") or "",
            reference.about or "", FIELDS["over"][language] if over else "", place.line,
        ]  # fmt: skip


def _phones(facts: Facts, speaker: Speaker) -> Iterator[list[Any]]:
    """Holder, number, whom next: the numbers of desks, no mobiles."""
    for contact in facts.plan.contacts:
        if contact.holder and contact.phone:
            then = speaker.end(contact.then)[0] if contact.then else ""
            yield [speaker.end(contact.holder)[0], contact.phone, then, False]


def _loose(facts: Facts) -> Iterator[list[Any]]:
    """Title and line of tasks that nobody has, which no edge leads to."""
    for number, task in enumerate(facts.plan.tasks):
        if not (task.lead or task.support or task.post or task.needs or task.relies_on or task.fulfils):  # fmt: skip
            place = facts.document.locate(("tasks", number))
            yield [task.title or task.id or "", place.line]
