"""What the parameters of all kinds share."""

from typing import ClassVar

from planlint.model.base import Model, field


class Kind(Model):
    """Parameters of a check; ``kind`` names the module."""

    # Names that a rule must give: without them the check would find nothing or fail.
    needed: ClassVar[tuple[str, ...]] = ()
    # Groups of names of which one at least must be given.
    either: ClassVar[tuple[tuple[str, ...], ...]] = ()

    @property
    def asks_family(self) -> bool:
        """Whether the check needs registry, ledger or other plans, and so the scope family."""
        return False

    @property
    def is_duty(self) -> bool:
        """Whether a rule about a duty says with these parameters what is owed, and not only how."""
        return True

    @property
    def chapter(self) -> str | None:
        """The registry that is judged; None where plans are."""
        return None

    @property
    def patterns(self) -> tuple[str, ...]:
        """The regular expressions among the parameters."""
        return ()

    kind: str = field("种类", "检查的种类", "")
