"""Small plans, families and checks made from YAML text, for tests that say only what matters."""

import datetime
import itertools
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from planlint.family.facts import Facts, gather
from planlint.family.family import Family
from planlint.family.lawbook import Lawbook
from planlint.family.ledger import read_ledger
from planlint.family.mentions import Lexicon
from planlint.family.registry import Registry, read_registry
from planlint.model.document import Attachment, Document
from planlint.model.fitting import Fitted, fit
from planlint.model.holidays import FESTIVALS
from planlint.model.plan import Plan
from planlint.model.plan_types import PLAN_TYPES
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds import KINDS
from planlint.rulebook.view import View
from planlint.rulebook.vocabulary import Term, Vocabulary
from planlint.source.problem import Problem
from planlint.source.reader import read
from planlint.source.text import decode
from planlint.source.tree import Pointer

DAY = datetime.date(2026, 6, 30)
HEAD = "type: special\nid: lin.flood\ntitle: 临江市防汛应急预案\njurisdiction: lin\n"
"""The four demanded keys: what a test writes below them begins on line 5."""
NO_LAW = Lawbook({})
NO_WORDS = Vocabulary({}, {})


def document(text: str, path: str = "plan.yaml", **attached: str) -> Document:
    """A document of dedented YAML; ``contacts="- …"`` attaches ``contacts.yaml`` to that key."""
    reading = read(textwrap.dedent(text).encode(), lists=True)
    assert reading.tree is not None, reading.problems
    attachments: dict[Pointer, Attachment] = {}
    for key, content in attached.items():
        tree = read(textwrap.dedent(content).encode(), lists=True).tree
        assert tree is not None
        attachments[(key,)] = Attachment(f"{key}.yaml", tree)
    return Document(path, reading.tree, attachments)


def with_prose(doc: Document, pointer: Pointer, prose: str, path: str = "text.md") -> Document:
    """The document with a Markdown file for the text at *pointer*."""
    text = decode(prose.encode())
    assert not isinstance(text, Problem)
    return Document(doc.path, doc.tree, {**doc.attachments, pointer: Attachment(path, text)})


def typed(text: str, path: str = "plan.yaml") -> Fitted[Plan]:
    """A typed plan; a text without ``type:`` gets the four demanded keys above it."""
    text = textwrap.dedent(text)
    doc = document(text if text.startswith("type:") else HEAD + text, path)
    assert isinstance(doc.tree.data, dict)
    return fit(PLAN_TYPES[str(doc.tree.data["type"])], doc)


def facts(text: str, path: str = "plan.yaml", lexicon: Lexicon | None = None) -> Facts:
    """The facts of one plan."""
    return gather(typed(text, path), lexicon or Lexicon())


def registry(**chapters: str) -> Registry:
    """A registry of YAML chapters without problems."""
    found, problems = read_registry(
        {name: document(text, f"registry/{name}.yaml") for name, text in chapters.items()}
    )
    assert problems == ()
    return found


def weekend_festivals(year: int) -> list[str]:
    """Days off that make a notice of *year* whole without touching a day that is worked."""
    every = (datetime.date(year, 1, 1) + datetime.timedelta(n) for n in range(365))
    weekends = [day for day in every if day.weekday() >= 5]
    # Three days of October rest whatever their weekday.
    found = [datetime.date(year, 10, day) for day in (1, 2, 3)]
    for festival in FESTIVALS:
        first, last = festival.spans[0]
        within = (
            day
            for day in weekends
            if (first if first <= last else (1, 1)) <= (day.month, day.day) <= last
        )
        found += itertools.islice(within, festival.days)
    return [str(day) for day in found]


def family(
    *plans: Facts,
    as_of: datetime.date = DAY,
    registered: Registry | None = None,
    ledger: Mapping[str, str] | None = None,
    lawbook: Lawbook = NO_LAW,
) -> Family:
    """A family of plans with its registry and ledger."""
    kept, problems = read_ledger(
        {name: document(text, f"ledger/{name}.yaml") for name, text in (ledger or {}).items()}
    )
    assert problems == ()
    return Family(plans, registered or Registry(), kept, lawbook, as_of)


def words(**lists: Mapping[str, Mapping[str, Any]]) -> Vocabulary:
    """A vocabulary: list name -> word -> fields of its term."""
    made = {
        name: {word: Term.model_validate({"id": word, **term}) for word, term in terms.items()}
        for name, terms in lists.items()
    }
    return Vocabulary(made, {})


@dataclass(frozen=True)
class Found:
    """One hit as a test compares it: where, in which words, which other places, decided or not."""

    at: str
    words: Mapping[str, str] = field(default_factory=dict)
    related: tuple[str, ...] = ()
    undecided: bool = False


def found(hit: Hit) -> Found:
    """A hit without its types: pointers as text, Chinese words."""
    said = {
        name: word.zh if hasattr(word, "zh") else str(getattr(word, "id", word))
        for name, word in hit.words.items()
    }
    places = tuple(place(spot.pointer) for spot in hit.related)
    return Found(place(hit.spot.pointer), said, places, undecided=hit.undecided is not None)


def place(pointer: Pointer) -> str:
    """A pointer as people write it."""
    return "/" + "/".join(str(step) for step in pointer)


def run_kind(
    params: str,
    plan: str | Facts,
    *,
    around: Family | None = None,
    vocabulary: Vocabulary = NO_WORDS,
) -> list[Hit]:
    """Run one check kind over one plan; *params* is the ``check:`` of a rule as YAML."""
    doc = document(params)
    assert isinstance(doc.tree.data, dict)
    module = KINDS[str(doc.tree.data["kind"])]
    fitted = fit(module.Params, doc)
    assert fitted.problems == ()
    made = typed(plan) if isinstance(plan, str) else plan
    value = made.value if isinstance(made, Fitted) else made.plan
    view = View(value, made.document, vocabulary, NO_LAW, around)
    return list(module.check(fitted.value, view))


def run_found(params: str, plan: str | Facts, **given: Any) -> list[Found]:
    """As :func:`run_kind`, ready to compare."""
    return [found(hit) for hit in run_kind(params, plan, **given)]


def places(hits: list[Found]) -> list[str]:
    """Only where the hits stand."""
    return [hit.at for hit in hits]
