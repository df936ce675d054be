"""Of which kind a change of the model is: the four kinds of article 36 of the measures, and others.

One entry for each list of a plan, with what its items are known by, first by id.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .matching import Key

Area = Literal[
    "command", "procedures", "measures", "grading",
    "contacts", "resources", "references", "wording", "metadata",
]  # fmt: skip
# Those for which the whole procedure is repeated.
IMPORTANT: tuple[Area, ...] = ("command", "procedures", "measures", "grading")


def by(*names: str) -> Key:
    """Known by some fields together; not known where all are empty."""

    def key(item: Any) -> Hashable:
        values = tuple(getattr(item, name, None) or None for name in names)
        return repr(values) if any(values) else None

    return key


def always_by(name: str) -> Key:
    """Known by one field also where it is empty: of those there can be one."""
    return lambda item: repr(getattr(item, name, None))


def told_by(name: str, *further: str) -> Key:
    """Known by the field *name* together with others; not known where *name* is empty."""
    key = by(name, *further)
    return lambda item: key(item) if getattr(item, name, None) else None


@dataclass(frozen=True)
class Chapter:
    """A list of items, or a mapping, whose fields belong to areas."""

    area: Area
    keys: tuple[Key, ...] = (by("id"),)
    # Field, or the way to it -> its area, where it is another than that of the items.
    fields: Mapping[str, Area] = field(default_factory=dict)
    # Fields that a person must look at: whether they are important, the data do not tell.
    judged: frozenset[str] = frozenset()
    inner: Mapping[str, "Chapter"] = field(default_factory=dict)
    # By what an item is known better than by its id, where only one on either side has it.
    sure: Key | None = None
    # Whether an item that is added asks for no judgement.
    adds_freely: bool = False

    def area_of(self, path: tuple[str, ...]) -> Area:
        """The area of a field, by the nearest field on the way that has one."""
        if path[-1] == _CHECKED:
            return "metadata"
        for length in range(len(path), 0, -1):
            known = self.fields.get(".".join(path[:length]))
            if known:
                return known
        return self.area


# The day on which something was last checked says nothing of what it is.
_CHECKED = "checked"
# To say which task of another plan is meant changes no measure; what is expected of it does.
_KNOWN_BY = (by("unit", "plan", "task"), by("plan", "task"), by("unit"), by("plan"))
_RELIED = Chapter("measures", _KNOWN_BY, {"plan": "references", "task": "references"})
# What others count on is a promise: whether the measure went with it, a person must say.
_FULFILLED = Chapter(
    "references",
    _KNOWN_BY,
    judged=frozenset({"unit", "plan", "task", "within", "needs"}),
    adds_freely=True,
)
_LEVEL = (by("hazard", "level"), by("level"))
_OF_TASKS: dict[str, Area] = dict.fromkeys(("lead", "shared", "support", "post"), "command")
_NO_ID: dict[str, Area] = {"id": "metadata"}

PLAN_CHAPTERS: Mapping[str, Chapter] = {
    "bodies": Chapter("command", (by("id"), by("name")), {**_NO_ID, "aliases": "wording", "office.aliases": "wording"}, sure=told_by("name", "kind")),
    "duties": Chapter("command", (by("id"), by("text"), by("holder")), _NO_ID),
    "tasks": Chapter("measures", (by("id"), by("title")), {**_NO_ID, **_OF_TASKS}, inner={"relies_on": _RELIED, "fulfils": _FULFILLED}, sure=told_by("title", "lead")),
    "grades": Chapter("grading", (always_by("hazard"),), inner={"levels": Chapter("grading", (by("grade"),), {"command": "command"})}),
    "warnings": Chapter("procedures", _LEVEL),
    "responses": Chapter("procedures", _LEVEL, {"decide": "command", "command": "command"}),
    "reporting": Chapter("procedures", (by("from_", "to", "hazard", "when"), by("from_", "to"), by("from_"), by("to"))),
    "evacuations": Chapter("measures", (by("id"), by("area")), _NO_ID),
    "references": Chapter("references", (by("kind", "instrument", "plan", "title", "hazard"), by("kind", "instrument", "plan"), by("instrument", "plan"), by("title"))),
    "contacts": Chapter("contacts", (by("holder", "name"), by("holder"))),
    "definitions": Chapter("wording", (by("term"), by("meaning")), judged=frozenset({"meaning"})),
    "plan_system": Chapter("references", (by("plan"), by("type", "hazard", "title"), by("title")), {"lead": "command"}),
    "parties": Chapter("command", (by("jurisdiction"),), {"contact": "contacts", "signed": "metadata", "version": "metadata"}),
    "cards": Chapter("measures", (by("id"), by("post")), {**_NO_ID, "contacts": "contacts"}),
}  # fmt: skip

# The plan itself: what it is, whom it binds, of which edition it is.
TOP = Chapter(
    "metadata",
    fields={"title": "wording", "maker": "command", "lead": "command", "resources": "resources"},
    judged=frozenset({"type", "jurisdiction", "hazards", "purpose", "form", "site"}),
)

_POSTS = Chapter("contacts", (by("id"), by("title")), {**_NO_ID, "title": "command"})
_COMMAND: dict[str, Area] = dict.fromkeys(
    ("kind", "jurisdiction", "superior", "guided_by", "functions", "leads", "received"), "command"
)
# Registries, by the name of their file; what belongs to no plan has no procedure.
REGISTRY_CHAPTERS: Mapping[str, Chapter] = {
    "organisations": Chapter(
        "contacts",
        (by("id"), told_by("names", "jurisdiction")),
        {**_NO_ID, **_COMMAND},
        inner={"posts": _POSTS},
    ),
    "jurisdictions": Chapter("metadata"),
    "resources": Chapter(
        "resources",
        (by("id"), told_by("name", "holder", "jurisdiction", "address", "station")),
        {**_NO_ID, "phone": "contacts", "contact": "contacts"},
    ),
    "receivers": Chapter("contacts"),
    "rosters": Chapter("contacts"),
    "instruments": Chapter("references"),
    "catalogue": Chapter("references", (by("plan", "jurisdiction", "type", "hazard", "maker"), by("plan"))),
    "events": Chapter("metadata"),
    "profiles": Chapter("metadata"),
}  # fmt: skip
