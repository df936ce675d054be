"""One side of a comparison: a family as it was or is, with what ``check`` says of it."""

from collections.abc import Callable
from dataclasses import dataclass

from planlint.engine.report import Report
from planlint.family.family import Family
from planlint.model.fitting import Fitted
from planlint.model.plan import Plan


@dataclass(frozen=True)
class Side:
    """What is compared, read by others and handed in."""

    # As the user named it.
    label: str
    family: Family
    report: Report
    # A plan with its running text, by path; None where it cannot be read.
    typed: Callable[[str], Fitted[Plan] | None]
    # What a path is shown as.
    shown: Callable[[str], str]


@dataclass(frozen=True)
class Scope:
    """Which part of the two sides is compared."""

    # Paths whose files, with all that they include, are the same on both sides.
    unchanged: frozenset[str] = frozenset()
    # Only plans in these files, or below these folders.
    paths: frozenset[str] | None = None
    # Only the plan of this id.
    plan: str | None = None
    # Two files given: they are compared whatever their ids.
    as_given: tuple[str, str] | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether less than everything is compared."""
        return not (self.paths is None and self.plan is None and self.as_given is None)

    def holds(self, path: str) -> bool:
        """Whether a file lies in the paths asked for; everything does where none were."""
        if self.paths is None:
            return True
        parts = path.split("/")
        return any("/".join(parts[:end]) in self.paths for end in range(1, len(parts) + 1))
