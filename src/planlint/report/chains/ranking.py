"""The ranking of single points: what falls together in one row, with the step that shows it."""

from dataclasses import dataclass

from planlint.family.fragility.points import Loss, Weak

# Who is lost rather than what he is called by.
_ORDER = ("post", "unit", "team", "shelter", "depot", "number")


@dataclass(frozen=True)
class Row:
    """Parts whose loss does exactly the same, the person first."""

    weak: tuple[Weak, ...]

    @property
    def stopped(self) -> int:
        """So many activations never come to a command."""
        return len(self.weak[0].stopped)

    @property
    def tasks(self) -> int:
        """So many tasks are not done, those below a lost command included."""
        return len(self.weak[0].tasks)

    def shown(self, most: int) -> tuple[Loss, ...]:
        """The first losses, graver ones before tasks, different places before the same."""
        losses = sorted(self.weak[0].losses, key=lambda loss: loss.task is not None)
        by_place = {(loss.location.path, loss.location.line): loss for loss in reversed(losses)}
        return tuple(reversed(by_place.values()))[:most]


def rows(weak: tuple[Weak, ...]) -> tuple[Row, ...]:
    """Single points in order, those of one effect together."""
    together: dict[object, list[Weak]] = {}
    for one in weak:
        effect = frozenset((c.facts.path, c.number, s, t) for _, c, s, t, *_ in one.losses)
        together.setdefault(effect, []).append(one)
    return tuple(Row(tuple(sorted(group, key=_place))) for group in together.values())


def _place(weak: Weak) -> tuple[int, str]:
    return _ORDER.index(weak.part.kind), weak.part.id
