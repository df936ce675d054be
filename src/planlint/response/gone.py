"""Resources that are missing, for those who count on them: tasks, lists of plans, people to be moved."""

from collections.abc import Iterator
from dataclasses import dataclass

from planlint.family.family import Family
from planlint.model.document import Location

from .asked import Asked
from .course import Activation, Draw, Note


@dataclass(frozen=True)
class Gone:
    """What the resources that are missing leave undone."""

    family: Family
    asked: Asked
    activations: tuple[Activation, ...]

    def notes(self, draws: tuple[Draw, ...]) -> Iterator[Note]:
        """One note for each task, plan and move that counts on a missing resource.

        Not for those that draw on a counted stock: that says itself that it has run out.
        """
        drawn = {(draw.resource, *draw.deed.key) for draw in draws}
        for name in sorted(self.asked.without & self.family.registry.resources.keys()):
            for one in self.activations:
                if one.facts is not None and one.begins is not None:
                    found = (*self._needed(name, one, drawn), *self._moved(name, one))
                    takes = any(each[:2] == (name, one.id) for each in drawn)
                    yield from found if found or takes else self._listed(name, one)

    def _needed(
        self, name: str, one: Activation, drawn: set[tuple[str, str, str]]
    ) -> Iterator[Note]:
        for deed in one.deeds:
            for number, need in enumerate(deed.task.needs):
                if need.resource == name and deed.start and (name, *deed.key) not in drawn:
                    words = {"item": self._name(name), "task": deed.title}
                    place = self._at(one, "tasks", deed.number, "needs", number)
                    key = " ".join((name, *deed.key))
                    yield Note("resource_gone", key, words, (place,), one.id, deed.start)

    def _moved(self, name: str, one: Activation) -> Iterator[Note]:
        for number, move in enumerate(one.facts.plan.evacuations if one.facts else ()):
            if move.to == name:
                words = {"item": self._name(name), "area": move.area or move.id or ""}
                place = self._at(one, "evacuations", number, "to")
                key = f"{name} {one.id} {number}"
                yield Note("shelter_gone", key, words, (place,), one.id, one.begins)

    def _listed(self, name: str, one: Activation) -> Iterator[Note]:
        listed = one.facts.plan.resources if one.facts else None
        for kind in ("teams", "supplies", "shelters") if listed else ():
            names: tuple[str, ...] = getattr(listed, kind)
            if name in names:
                place = self._at(one, "resources", kind, names.index(name))
                words = {"item": self._name(name)}
                yield Note("listed_gone", f"{name} {one.id}", words, (place,), one.id, one.begins)

    def _name(self, name: str) -> str:
        return getattr(self.family.registry.resources[name].value, "name", None) or name

    def _at(self, one: Activation, *pointer: str | int) -> Location:
        return one.peer.document.locate(one.peer.at(*pointer))
