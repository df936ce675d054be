"""What stands on a card, before anybody knows how much of it fits."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Item:
    """One line of a card."""

    text: str
    # A deadline or a range of levels, printed bold in front.
    badge: str = ""
    # The plans that say it, in short.
    tag: str = ""
    # What is left out first where room is short has the largest.
    weight: int = 0


@dataclass(frozen=True)
class Block:
    """Lines under one heading."""

    title: str
    items: tuple[Item, ...]
    # How many of its lines did not fit.
    left: int = 0
    # Whether it belongs to what comes first of all.
    first: bool = False


@dataclass(frozen=True)
class Card:
    """A whole card; all words are those that print."""

    name: str
    kind: str
    # Below the name: day, number of plans, telephone.
    facts: tuple[str, ...]
    blocks: tuple[Block, ...]
    # Where the rest is to be found; ``{}`` is the number of lines left out.
    rest: str
    more: str = "+{}"
    left: int = 0
    # Printed in the head, for example 内部.
    mark: str = ""
    # Headings of what was left out, each with how many lines.
    lost: tuple[tuple[str, int], ...] = ()
    # Before and between them.
    by: str = ": "
    comma: str = ", "

    @property
    def size(self) -> int:
        """How many lines there are."""
        return sum(len(block.items) for block in self.blocks)

    def cut(self, keep: int) -> "Card":
        """The *keep* lines that matter most, in the order in which they stood."""
        numbered = [
            (item.weight, n, index)
            for n, block in enumerate(self.blocks)
            for index, item in enumerate(block.items)
        ]
        kept = {(n, index) for _, n, index in sorted(numbered)[:keep]}
        blocks = tuple(_shortened(block, n, kept) for n, block in enumerate(self.blocks))
        shown = tuple(block for block in blocks if block.items)
        lost = tuple((block.title, block.left) for block in blocks if block.left)
        return replace(self, blocks=shown, left=self.size - len(kept), lost=lost)


def _shortened(block: Block, number: int, kept: set[tuple[int, int]]) -> Block:
    items = tuple(item for n, item in enumerate(block.items) if (number, n) in kept)
    return replace(block, items=items, left=len(block.items) - len(items))
