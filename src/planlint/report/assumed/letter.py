"""The letter: to whom, as of when, with which items."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from planlint.family.reconciliation.assumed import Assumed
from planlint.model.document import Document
from planlint.report.duties.saying import Sayer
from planlint.source.tree import Pointer


@dataclass(frozen=True)
class Letter:
    """What other plans assume of one unit."""

    unit: str
    name: str
    as_of: datetime.date
    items: tuple[Assumed, ...]
    # A path of the workspace as the reader opens it.
    shown: Callable[[str], str] = str

    def place(self, document: Document, pointer: Pointer) -> str:
        """Where something stands: path and line."""
        location = document.locate(pointer)
        return f"{self.shown(location.path)}:{location.line}"

    @property
    def plans(self) -> int:
        """How many plans assume something."""
        return len({one.facts.plan.id for one in self.items})

    @property
    def open(self) -> int:
        """How many of the items that bind are not settled."""
        return sum(not one.is_settled for one in self.items if one.way != "supported")

    def heading(self, sayer: Sayer) -> str:
        """The first line."""
        return sayer.pick(
            f"{self.name}（{self.unit}）：别的预案对你单位的期待，{self.as_of}",
            f"{self.name} ({self.unit}): what other plans assume of you, {self.as_of}",
        )

    def opening(self, sayer: Sayer) -> str:
        """How much there is."""
        if not self.items:
            return sayer.pick("没有预案对你单位有期待。", "No plan assumes anything of you.")
        return sayer.pick(
            f"{self.plans} 个预案共有 {len(self.items)} 项期待，其中 {self.open} 项双方还没有对上。",
            f"{self.plans} plans assume {len(self.items)} things of you; on {self.open} both sides do not agree yet.",
        )

    def closing(self, sayer: Sayer) -> str:
        """How to answer."""
        return sayer.pick(
            f"答复：planlint record acknowledgement 预案 任务 --by {self.unit} --answer accept|accept_with_change|reject",
            f"To answer: planlint record acknowledgement PLAN TASK --by {self.unit} --answer accept|accept_with_change|reject",
        )
