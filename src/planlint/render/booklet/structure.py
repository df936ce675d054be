"""The tags of several documents as one tree, so that screen readers follow a booklet too."""

from collections.abc import Sequence
from typing import Any


class Structure:
    """Collects the structure trees of parts; keys of pages and links are moved apart."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._elements: list[Any] = []
        self._numbers: list[Any] = []
        self._next = 0

    def add(self, source: Any, pages: Sequence[Any]) -> None:
        """Take over the tree of a part whose *pages* have just been copied into the book."""
        root = source.Root.get("/StructTreeRoot")
        if root is None:
            return
        copy = self._book.copy_foreign(root)
        for page in pages:
            _shift(page, "/StructParents", self._next)
            for annotation in page.get("/Annots", ()):
                _shift(annotation, "/StructParent", self._next)
        entries = list(copy.ParentTree.Nums)
        keys = [int(key) + self._next for key in entries[::2]]
        for key, value in zip(keys, entries[1::2], strict=True):
            self._numbers += [key, value]
        self._elements += list(copy.K)
        self._next = max(keys, default=self._next - 1) + 1

    def finish(self) -> None:
        """Put the tree into the book."""
        import pikepdf  # noqa: PLC0415 - only a booklet needs it

        if not self._elements:
            return
        tree = self._book.make_indirect(pikepdf.Dictionary(Nums=self._numbers))
        root = self._book.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.StructTreeRoot,
                K=self._elements,
                ParentTree=tree,
                ParentTreeNextKey=self._next,
            )
        )
        for element in self._elements:
            element.P = root
        self._book.Root.StructTreeRoot = root
        self._book.Root.MarkInfo = pikepdf.Dictionary(Marked=True)


def _shift(thing: Any, key: str, by: int) -> None:
    if key in thing:
        thing[key] = int(thing[key]) + by
