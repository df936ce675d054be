"""Objects of one part carried into the booklet under new numbers."""

import re
from typing import Any

from .writer import Writer

# A string (in which nothing is a reference), or a reference.
_TOKEN = re.compile(rb"\((?:[^()\\]|\\.)*\)|(\d+) 0 R", re.DOTALL)


class Carrier:
    """Copies what can be reached from chosen objects of a part; each object once."""

    def __init__(self, writer: Writer, source: Any) -> None:
        self._writer = writer
        self._source = source
        self._numbers: dict[int, int] = {}
        self._left: list[int] = []

    def stand_in(self, number: int) -> Any:
        """An object for use in the part that means object *number* of the booklet."""
        import pikepdf  # noqa: PLC0415 - only a booklet needs it

        empty = self._source.make_indirect(pikepdf.Dictionary())
        self._numbers[empty.objgen[0]] = number
        return empty

    def carry(self, thing: Any, number: int) -> None:
        """Have *thing* written as object *number*."""
        self._numbers[thing.objgen[0]] = number
        self._left.append(thing.objgen[0])

    def number(self, thing: Any) -> int:
        """The number of an object in the booklet; it will be written too."""
        return self._number(thing.objgen[0])

    def finish(self) -> None:
        """Write all that was chosen, and all that it refers to."""
        while self._left:
            old = self._left.pop()
            self._write(self._numbers[old], self._source.get_object((old, 0)))

    def _write(self, number: int, thing: Any) -> None:
        import pikepdf  # noqa: PLC0415 - only a booklet needs it

        if isinstance(thing, pikepdf.Stream):
            entries = thing.stream_dict
            del entries.Length
            self._writer.write_stream(
                number, self._renumbered(entries)[2:-2], thing.read_raw_bytes()
            )
        elif _is_tag(thing):
            self._writer.pack(number, self._renumbered(thing))
        else:
            self._writer.write(number, self._renumbered(thing))

    def _renumbered(self, thing: Any) -> bytes:
        return _TOKEN.sub(self._token, thing.unparse(resolved=True))

    def _token(self, match: re.Match[bytes]) -> bytes:
        old = match[1]
        return match[0] if old is None else b"%d 0 R" % self._number(int(old))

    def _number(self, old: int) -> int:
        if old not in self._numbers:
            self._numbers[old] = self._writer.reserve()
            self._left.append(old)
        return self._numbers[old]


def _is_tag(thing: Any) -> bool:
    import pikepdf  # noqa: PLC0415 - only a booklet needs it

    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"
