"""Facts: the typed plan without its prose, plus what the family needs of the prose, all with places.

JSON-safe, so that the first half may run in another process or on another machine.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from planlint.model.document import Attachment, Document, Location
from planlint.model.fitting import Fitted, fit
from planlint.model.plan import Plan
from planlint.model.plan_types import PLAN_TYPES
from planlint.source.text import Text
from planlint.source.tree import Pointer, Tree

from .activation import Stage, runs_at
from .gist import Gist
from .likeness import Sketch, sketch
from .mentions import Lexicon, Mention, Texts, mentions, prose
from .traces import Traces, traces

_PROSE = "text"


@dataclass(frozen=True)
class Facts:
    """What the family half sees of one plan."""

    plan: Plan
    document: Document
    mentions: tuple[Mention, ...] = ()
    dropped: tuple[Pointer, ...] = ()
    # Hashes of the clauses of each section, to tell copies.
    sketch: Sketch = field(default_factory=dict)
    # What the prose says of the plan's own area.
    traces: Traces = field(default_factory=Traces)
    # The plan in short: it follows from the rest.
    gist: Gist = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "gist", Gist.of(self.plan, self.sketch))

    @property
    def path(self) -> str:
        """The file, relative to the workspace."""
        return self.document.path

    @functools.cached_property
    def runs(self) -> Mapping[str, tuple[Stage, ...]]:
        """Task id -> all stages at which it runs."""
        return runs_at(self.plan)

    def to_json(self) -> dict[str, Any]:
        """A JSON-safe value; :meth:`from_json` gives equal facts back."""
        document = self.document
        return {
            "path": document.path,
            "tree": document.tree.to_json(),
            "attachments": [
                [list(pointer), item.path, _tree_json(item)]
                for pointer, item in document.attachments.items()
            ],
            "kept": [[list(pointer), list(kept)] for pointer, kept in document.kept.items()],
            "dropped": [list(pointer) for pointer in self.dropped],
            "sketch": [[list(place), sorted(part)] for place, part in self.sketch.items()],
            "traces": self.traces.to_json(),
            "mentions": [
                [m.kind, m.word, list(m.pointer), list(m.location)] for m in self.mentions
            ],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Facts":
        """The facts that :meth:`to_json` wrote."""
        attachments = {
            tuple(pointer): Attachment(path, Tree.from_json(tree) if tree else Text(""))
            for pointer, path, tree in data["attachments"]
        }
        document = Document(data["path"], Tree.from_json(data["tree"]), attachments)
        fitted = fit(plan_type(document), document)
        found = tuple(
            Mention(kind, word, tuple(pointer), Location(*location))
            for kind, word, pointer, location in data["mentions"]
        )
        dropped = tuple(tuple(pointer) for pointer in data["dropped"])
        alike = {tuple(place): frozenset(part) for place, part in data["sketch"]}
        traced = Traces.from_json(data["traces"])
        return cls(fitted.value, fitted.document, found, dropped, alike, traced)


def gather(fitted: Fitted[Plan], lexicon: Lexicon, texts: Texts | None = None) -> Facts:
    """The facts of one typed plan; *texts* is its prose, where that has been walked already."""
    texts = tuple(prose(fitted.value)) if texts is None else texts
    found = tuple(mentions(texts, fitted.document, lexicon))
    document = _without_prose(texts, fitted.document)
    plan = fitted.value.model_copy(
        update={
            "sections": _bare(fitted.value.sections),
            "annexes": _bare(fitted.value.annexes),
        }
    )
    locality = lexicon.locality(plan.jurisdiction)
    alike, traced = sketch(texts, locality), traces(texts, locality)
    return Facts(plan, document, found, fitted.dropped, alike, traced)


def plan_type(document: Document) -> type[Plan]:
    """The class for the plan's ``type``.

    Raises:
        KeyError: the type is not known; callers look at the data first.
    """
    data = document.tree.data
    return PLAN_TYPES[str(data.get("type"))] if isinstance(data, dict) else Plan


def _tree_json(attachment: Attachment) -> dict[str, Any] | None:
    """The tree of an included file; None for one of prose, which facts do not carry."""
    return attachment.content.to_json() if isinstance(attachment.content, Tree) else None


def _bare(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(_bare_part(part) for part in parts)


def _bare_part(part: Any) -> Any:
    update: dict[str, Any] = {}
    if part.text is not None:
        update["text"] = ""
    if getattr(part, "sections", ()):
        update["sections"] = _bare(part.sections)
    return part.model_copy(update=update) if update else part


def _without_prose(texts: Texts, document: Document) -> Document:
    """The same document with section texts blanked; the places stay as they are."""
    blanked = [document.raw(pointer) for pointer, _ in texts if _in_sections(pointer)]
    own = [pointer for pointer in blanked if pointer not in document.attachments]
    attachments = {
        pointer: item if isinstance(item.content, Tree) else Attachment(item.path, Text(""))
        for pointer, item in document.attachments.items()
    }
    return Document(document.path, document.tree.without(own), attachments, document.kept)


def _in_sections(pointer: Pointer) -> bool:
    return pointer[-1] == _PROSE and pointer[0] in ("sections", "annexes")
