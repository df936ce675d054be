"""Packs of the user's own: the built-in pack extended by law, words and rules of a workspace.

They ask by check kinds only; nothing in them is ever run. A pack with a fault as a whole is left
out, of all others only the rule, clause or word with the fault. Names that are taken stay with
whom they belong to: the built-in pack first, then the packs in the order given.
"""

import dataclasses
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planlint import __version__
from planlint.family.lawbook import Lawbook
from planlint.family.registry import read_entries
from planlint.model.document import Document, Location
from planlint.model.fields import nearest
from planlint.model.fitting import Located, fit
from planlint.model.law import Instrument
from planlint.source.problem import Problem

from .guard import counted, guarded, rule_faults
from .pack import BoundRule, Manifest, Pack, bind_rules, fault, read_documents
from .rule import Rule
from .vocabulary import Heading, Term, Vocabulary

MANIFEST = "pack.yaml"
FIXTURES = "fixtures/"
_FOLDERS = ("rules/", "instruments/", "vocabulary/")
_HEADINGS = "vocabulary/headings"


@dataclass(frozen=True)
class OwnFiles:
    """The files of one pack of the user's, as they were read."""

    # Of the workspace, with a slash at its end; places name files below it.
    folder: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    # What could not be read, or the pack as a whole.
    problems: tuple[Located, ...] = ()
    # The version that the workspace asks for.
    version: str | None = None


def extended(base: Pack, packs: Sequence[OwnFiles], taken: Collection[str] = ()) -> Pack:
    """*base* with all *packs*; rules may not be called by a *taken* name either."""
    for files in packs:
        base = _Extension(base, files, frozenset(taken)).run()
    return base


class _Extension:
    def __init__(self, base: Pack, own: OwnFiles, taken: frozenset[str]) -> None:
        self.base = base
        self.own = own
        self.taken = taken
        self.problems = list(own.problems)

    def run(self) -> Pack:
        wanted = {p: data for p, data in self.own.files.items() if not p.startswith(FIXTURES)}
        documents = read_documents(wanted, self.own.folder, self.problems)
        manifest = self._manifest(documents.pop(MANIFEST, None))
        if manifest is None:
            return self._done()
        parts = {name: self._part(documents, name) for name in _FOLDERS}
        for path, document in documents.items():
            if not path.startswith(_FOLDERS):
                self.problems.append(fault("pack-file-unused", {"name": path}, document, ()))
        lawbook = self._lawbook(parts["instruments/"])
        vocabulary = self._vocabulary(parts["vocabulary/"])
        rules = self._rules(parts["rules/"], lawbook, vocabulary, manifest.id)
        return self._done(
            lawbook=lawbook,
            vocabulary=vocabulary,
            rules=dict(sorted({**rules, **self.base.rules}.items())),
            own=(*self.base.own, manifest),
        )

    def _done(self, **changes: Any) -> Pack:
        problems = (*self.base.own_problems, *self.problems)
        return dataclasses.replace(self.base, own_problems=problems, **changes)

    def _part(self, documents: Mapping[str, Document], folder: str) -> dict[str, Document]:
        return {path: doc for path, doc in documents.items() if path.startswith(folder)}

    def _manifest(self, document: Document | None) -> Manifest | None:
        """What the pack says of itself; None where it may not judge."""
        if document is None:
            if not any(p.problem.fatal for p in self.problems):
                place = Location(self.own.folder.rstrip("/") or MANIFEST)
                self.problems.append(
                    Located(Problem("pack-manifest-missing", {}, fatal=True), place)
                )
            return None
        fitted = fit(Manifest, document)
        self.problems.extend(fitted.problems)
        manifest = fitted.value
        faults = [
            fault("missing-key", {"key": key}, document, ())
            for key in ("id", "version")
            if not getattr(manifest, key) and (key,) not in fitted.dropped
        ]
        faults += self._refusals(manifest, document)
        self.problems += [_stopping(one) for one in faults]
        return None if faults or fitted.dropped else manifest

    def _refusals(self, manifest: Manifest, document: Document) -> Iterator[Located]:
        """Why the pack as a whole may not judge."""
        names = {self.base.manifest.id, "planlint", *(one.id for one in self.base.own)}
        if manifest.id in names:
            yield fault("pack-id-taken", {"id": manifest.id}, document, ("id",))
        if self.own.version not in (None, manifest.version):
            words = {"wanted": str(self.own.version), "found": manifest.version}
            yield fault("pack-version-differs", words, document, ("version",))
        versions = {"planlint": __version__, self.base.manifest.id: self.base.manifest.version}
        for name, least in manifest.requires.items():
            there = versions.get(name)
            if there is None or _numbers(there) < _numbers(least):
                words = {"name": name, "wanted": least, "there": there or "—"}
                yield fault("pack-requires-other", words, document, ("requires", name))

    def _lawbook(self, documents: Mapping[str, Document]) -> Lawbook:
        instruments = dict(self.base.lawbook.instruments)
        for document in documents.values():
            fitted = fit(Instrument, document)
            self.problems.extend(fitted.problems)
            name = fitted.value.id
            if not name:
                if ("id",) not in fitted.dropped:
                    self.problems.append(fault("missing-key", {"key": "id"}, document, ()))
            elif name in instruments:
                self._taken(name, document, ("id",))
            else:
                instruments[name] = fitted.value
        return Lawbook(instruments)

    def _vocabulary(self, documents: Mapping[str, Document]) -> Vocabulary:
        lists = {name: dict(terms) for name, terms in self.base.vocabulary.lists.items()}
        headings = dict(self.base.vocabulary.headings)
        for path, document in documents.items():
            stem = path.removesuffix(".yaml").removesuffix(".yml")
            name = stem.removeprefix("vocabulary/")
            if stem == _HEADINGS:
                for title, heading in self._entries(document, Heading, "title", headings):
                    headings[title] = heading.roles
            elif name in lists:
                lists[name].update(self._entries(document, Term, "id", lists[name]))
            else:
                near, known = nearest(name, lists), "、".join(sorted(lists))
                words = {"value": name, "near": near, "known": known}
                self.problems.append(fault("unknown-word", words, document, ()))
        return Vocabulary(lists, headings)

    def _entries(
        self, document: Document, model: type[Any], key: str, known: Mapping[str, Any]
    ) -> list[tuple[str, Any]]:
        """The entries of a list whose names are new."""
        entries, wrong = read_entries(document, model)
        self.problems.extend(wrong)
        new: dict[str, Any] = {}
        for entry in entries:
            name = getattr(entry.value, key)
            if name in known or name in new:
                self._taken(name, document, (*entry.pointer, key))
            elif name:
                new[name] = entry.value
            elif not any(p.pointer[:1] == entry.pointer for p in wrong):
                self.problems.append(fault("missing-key", {"key": key}, document, entry.pointer))
        return list(new.items())

    def _rules(
        self,
        documents: Mapping[str, Document],
        lawbook: Lawbook,
        vocabulary: Vocabulary,
        pack: str,
    ) -> dict[str, BoundRule]:
        patterns: dict[str, tuple[str, ...]] = {}

        def further(rule: Rule, params: Any, document: Document) -> Iterator[Located]:
            patterns[rule.id] = params.patterns if params else ()
            if rule.id in self.taken or rule.id in self.base.rules:
                yield self._name_fault(rule.id, document, ("id",))
            yield from rule_faults(rule, params, document, vocabulary)

        bound = bind_rules(documents, lawbook, self.problems, further)
        return {
            name: dataclasses.replace(
                one, check=guarded(one, patterns[name]), places=counted(one), pack=pack
            )
            for name, one in bound.items()
        }

    def _taken(self, name: str, document: Document, pointer: tuple[str | int, ...]) -> None:
        self.problems.append(self._name_fault(name, document, pointer))

    def _name_fault(self, name: str, document: Document, pointer: tuple[str | int, ...]) -> Located:
        return fault("pack-name-taken", {"id": name}, document, pointer)


def _stopping(located: Located) -> Located:
    """The same problem as one for which the pack is not applied at all."""
    return dataclasses.replace(located, problem=dataclasses.replace(located.problem, fatal=True))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d{1,9}", version))
