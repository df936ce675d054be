"""A pack (规则包): law, vocabulary and rules read from files, bound and proved consistent.

Errors in a pack are problems with a place in the pack; the rule concerned is left out.
"""

import dataclasses
import datetime
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from planlint.family.lawbook import Lawbook
from planlint.family.registry import read_entries
from planlint.model.base import Model, field
from planlint.model.document import Document, Location
from planlint.model.fitting import Fitted, Located, fit
from planlint.model.law import Instrument
from planlint.model.registries.profiles import Profile
from planlint.model.scalars import Code, Date, Text
from planlint.source.problem import Problem
from planlint.source.reader import read

from .checks import CHECKS
from .hit import Hit
from .kinds import KINDS
from .owed import Owed
from .rule import WITHOUT_LAW, Rule
from .view import View
from .vocabulary import Heading, Term, Vocabulary
from .words import LANGUAGES

_HEADINGS = "headings"


class Manifest(Model):
    """``pack.yaml``."""

    id: Code = field("代号", "规则包的代号", "")
    version: Text = field("版本", "规则包的版本", "")
    title: Text = field("名称", "规则包的名称", "")
    fixture_date: Date | None = field("夹具日期", "例子的检查日期，另有写明的除外")
    requires: dict[str, Text] = field("需要", "planlint、cn 至少是哪一版", {})


@dataclass(frozen=True)
class BoundRule:
    """A rule with its check and the paths that the check reads."""

    rule: Rule
    # Of a plan: View; of the registries: RegistryView.
    check: Callable[[Any], Iterator[Hit]]
    reads: tuple[str, ...]
    path: str
    # How many places of a plan the check looks at; None: as many values as stand at `reads`.
    places: Callable[[Any], int] | None = None
    # The user's pack that it comes from; empty for the built-in one.
    pack: str = ""
    # What must be there for the check to say anything at all (``presence.py``).
    needs: tuple[str, ...] = ()
    # Of a rule about a duty: the duty itself, kept or not.
    owes: Callable[[View], Iterator[Owed]] | None = None


@dataclass(frozen=True)
class Pack:
    """Everything a pack says."""

    manifest: Manifest
    lawbook: Lawbook
    vocabulary: Vocabulary
    rules: Mapping[str, BoundRule]
    # What places ask otherwise, that of the state included.
    profiles: Mapping[str, Profile] = dataclasses.field(default_factory=dict)
    problems: tuple[Located, ...] = ()
    # The user's packs that it was extended by, and what was wrong with them.
    own: tuple[Manifest, ...] = ()
    own_problems: tuple[Located, ...] = ()

    def fixture_date(self, rule: str) -> datetime.date | None:
        """The day of the check for the cases of a rule: that of its own pack, else of this one."""
        bound = self.rules.get(rule)
        own = (one.fixture_date for one in self.own if bound and one.id == bound.pack)
        return next((day for day in own if day), self.manifest.fixture_date)


def load_pack(files: Mapping[str, bytes]) -> Pack:
    """Read a pack from its files; *files* maps posix paths inside the pack to bytes."""
    problems: list[Located] = []
    documents = read_documents(files, "", problems)
    manifest = _one(Manifest, documents.pop("pack.yaml", None), problems)
    lawbook = _lawbook(_under(documents, "instruments/"), problems)
    vocabulary = _vocabulary(_under(documents, "vocabulary/"), problems)
    rules = bind_rules(_under(documents, "rules/"), lawbook, problems)
    profiles = _profiles(_under(documents, "profiles/"), lawbook, problems)
    return Pack(manifest, lawbook, vocabulary, rules, profiles, tuple(problems))


def read_documents(
    files: Mapping[str, bytes], folder: str, problems: list[Located]
) -> dict[str, Document]:
    """The readable files of a pack by their paths in it; places name them below *folder*."""
    documents: dict[str, Document] = {}
    for path, data in sorted(files.items()):
        reading, shown = read(data, lists=True), folder + path
        problems.extend(
            Located(p, Location(shown, *reading.text.place(p.span))) for p in reading.problems
        )
        if reading.tree is not None:
            documents[path] = Document(shown, reading.tree)
    return documents


def _under(documents: Mapping[str, Document], folder: str) -> dict[str, Document]:
    return {path: doc for path, doc in documents.items() if path.startswith(folder)}


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml").removesuffix(".yml")


def _one(model: type[Any], document: Document | None, problems: list[Located]) -> Any:
    if document is None:
        return model()
    fitted = fit(model, document)
    problems.extend(fitted.problems)
    return fitted.value


def _lawbook(documents: Mapping[str, Document], problems: list[Located]) -> Lawbook:
    found = [_one(Instrument, document, problems) for document in documents.values()]
    return Lawbook({instrument.id: instrument for instrument in found})


def _profiles(
    documents: Mapping[str, Document], lawbook: Lawbook, problems: list[Located]
) -> dict[str, Profile]:
    found: dict[str, Profile] = {}
    for path, document in documents.items():
        fitted = fit(Profile, document)
        problems.extend(fitted.problems)
        if fitted.value.id != _stem(path):
            words = {"id": str(fitted.value.id), "file": _stem(path)}
            problems.append(fault("pack-id-not-file-name", words, document, ("id",)))
        for index, one in enumerate(fitted.value.settings):
            if one.instrument and lawbook.clause(one.instrument, one.article or "") is None:
                words = {"clause": f"{one.instrument} {one.article}"}
                problems.append(
                    fault("pack-clause-unknown", words, fitted.document, ("settings", index))
                )
        found[_stem(path)] = fitted.value
    return found


def _vocabulary(documents: Mapping[str, Document], problems: list[Located]) -> Vocabulary:
    lists: dict[str, dict[str, Term]] = {}
    headings: dict[str, tuple[str, ...]] = {}
    for path, document in documents.items():
        name = _stem(path)
        if name == _HEADINGS:
            combined, wrong = read_entries(document, Heading)
            headings = {entry.value.title: entry.value.roles for entry in combined}
        else:
            terms, wrong = read_entries(document, Term)
            lists[name] = {entry.value.id: entry.value for entry in terms}
        problems.extend(wrong)
    return Vocabulary(lists, headings)


# What else may be wrong with a rule and its parameters (None: it names no kind).
Further = Callable[[Rule, Any, Document], Iterable[Located]]


def bind_rules(
    documents: Mapping[str, Document],
    lawbook: Lawbook,
    problems: list[Located],
    further: Further = lambda _, __, ___: (),
) -> dict[str, BoundRule]:
    """The rules without any fault, by id; every fault of the others goes to *problems*."""
    bound: dict[str, BoundRule] = {}
    for document in documents.values():
        fitted = fit(Rule, document)
        wrong = [*fitted.problems, *_faults(fitted.value, fitted.document, lawbook)]
        if fitted.value.id in bound:
            words = {"id": fitted.value.id}
            wrong.append(fault("duplicate-entry", words, fitted.document, ("id",)))
        rule = None if wrong else _bind(fitted.value, fitted.document, wrong, further)
        problems.extend(wrong)
        if rule is not None and not wrong:
            bound[rule.rule.id] = rule
    return dict(sorted(bound.items()))


def _bind(
    rule: Rule, document: Document, wrong: list[Located], further: Further
) -> BoundRule | None:
    """Tie the declaration to its check; a fault in it is added to *wrong*."""
    kind = rule.check.get("kind")
    if not kind:
        wrong.extend(further(rule, None, document))
        if wrong:
            return None
    module = KINDS.get(str(kind)) if kind else CHECKS.get(rule.id)
    if module is None:
        words = {"value": str(kind or rule.id)}
        wrong.append(fault("pack-check-unknown", words, document, ("check",)))
        return None
    wrong.extend(_word_faults(rule, module, document))
    if not kind:
        owes = getattr(module, "owes", None) if rule.duty else None
        needs = getattr(module, "NEEDS", ())
        return BoundRule(rule, module.check, rule.reads, document.path, needs=needs, owes=owes)
    params = fit(module.Params, document, ("check",))
    wrong.extend(params.problems)
    wrong.extend(_parameter_faults(rule, params, document))
    wrong.extend(further(rule, params.value, document))
    places = getattr(module, "places", None)
    owes = getattr(module, "owes", None) if rule.duty and params.value.is_duty else None
    return BoundRule(
        rule,
        functools.partial(module.check, params.value),
        tuple(module.reads(params.value)),
        document.path,
        places and functools.partial(places, params.value),
        needs=tuple(module.needs(params.value)) if hasattr(module, "needs") else (),
        owes=owes and functools.partial(owes, params.value),
    )


def _parameter_faults(rule: Rule, params: Fitted[Any], document: Document) -> Iterator[Located]:
    """Parameters that a check cannot do without, and a scope that does not show it enough."""
    lost = {pointer[1] for pointer in params.dropped if len(pointer) > 1}
    for names in (*((name,) for name in params.value.needed), *params.value.either):
        keys = [name.rstrip("_") for name in names]
        given = any(getattr(params.value, name) not in (None, "", ()) for name in names)
        if not given and lost.isdisjoint(keys):
            words = {"name": "、".join(keys), "kind": params.value.kind}
            yield fault("pack-parameter-missing", words, document, ("check",))
    if params.value.asks_family and rule.scope == "plan":
        words = {"kind": params.value.kind}
        yield fault("pack-scope-too-narrow", words, document, ("check",))


def _faults(rule: Rule, document: Document, lawbook: Lawbook) -> Iterator[Located]:
    """What is wrong with a declaration, apart from its check."""
    if rule.id != _stem(document.path):
        words = {"id": rule.id, "file": _stem(document.path)}
        yield fault("pack-id-not-file-name", words, document, ("id",))
    for name in ("title", "why", "message", "mend"):
        for language in LANGUAGES:
            if not getattr(rule, name)[language]:
                words = {"field": f"{name}.{language}"}
                yield fault("pack-text-missing", words, document, (name,))
    yield from _basis_faults(rule, document, lawbook)


def _basis_faults(rule: Rule, document: Document, lawbook: Lawbook) -> Iterator[Located]:
    if not rule.basis:
        yield fault("pack-basis-missing", {}, document, ("id",))
    for index, basis in enumerate(rule.basis):
        if basis.force in WITHOUT_LAW and not basis.instrument:
            continue
        pointer = ("basis", index)
        name = {"clause": f"{basis.instrument} {basis.article}"}
        clause = lawbook.clause(basis.instrument or "", basis.article or "")
        instrument = lawbook.instruments.get(basis.instrument or "")
        if clause is None or instrument is None:
            yield fault("pack-clause-unknown", name, document, pointer)
        elif instrument.starts is None and clause.in_force is None:
            yield fault("pack-clause-undated", name, document, pointer)
        elif rule.severity == "error" and not _well_read(rule, lawbook):
            yield fault("pack-clause-weakly-read", name, document, pointer)


def _well_read(rule: Rule, lawbook: Lawbook) -> bool:
    """Whether one clause was read in full; where only others bind, the finding is a warning."""
    clauses = (lawbook.clause(b.instrument or "", b.article or "") for b in rule.basis)
    return any(clause is not None and clause.reading == "full" for clause in clauses)


def _word_faults(rule: Rule, module: ModuleType, document: Document) -> Iterator[Located]:
    """Messages may only use the words that the check gives."""
    for name in ("message", "mend"):
        for language in LANGUAGES:
            for word in sorted(getattr(rule, name).placeholders(language) - module.WORDS):
                words = {"word": word, "known": "、".join(sorted(module.WORDS))}
                yield fault("pack-word-unknown", words, document, (name, language))


def fault(
    code: str, words: dict[str, str], document: Document, pointer: tuple[str | int, ...]
) -> Located:
    return Located(Problem(code, words), document.locate(pointer), pointer)
