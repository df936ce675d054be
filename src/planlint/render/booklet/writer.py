"""A PDF file written object by object, so that a booklet of any size needs little memory.

qpdf and pydyf hold all objects until they save: for sixty plans some 600 MB. Here an object is
written when it is known, and only its place in the file is kept. What is written must already be
PDF syntax; parts are read, and all of that syntax is made, by pikepdf.
"""

import zlib
from array import array
from hashlib import sha256
from typing import BinaryIO

_TOGETHER = 200  # small objects in one compressed stream
_FREE, _PLAIN, _PACKED = 0, 1, 2


class Writer:
    """Writes to an open file; object numbers are reserved first and may be used before writing."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._digest = sha256()
        self._at = 0
        # Of each number: how it is kept, where, and which of its stream it is.
        self._kinds, self._where, self._which = (
            array("B", [_FREE]),
            array("Q", [0]),
            array("I", [0]),
        )
        self._waiting: list[tuple[int, bytes]] = []
        self._put(b"%PDF-1.7\n%\xe9\xa2\x84\xe6\xa1\x88\n")

    def reserve(self) -> int:
        """A new object number."""
        self._kinds.append(_FREE)
        self._where.append(0)
        self._which.append(0)
        return len(self._kinds) - 1

    def write(self, number: int, body: bytes) -> None:
        """Write an object by itself."""
        self._note(number, _PLAIN, self._at)
        self._put(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def write_stream(self, number: int, entries: bytes, data: bytes) -> None:
        """Write a stream; *entries* are those of its dictionary but for the length."""
        body = b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)
        self.write(number, body)

    def pack(self, number: int, body: bytes) -> None:
        """Write an object together with others like it, compressed; for the many of a tag tree."""
        self._waiting.append((number, body))
        if len(self._waiting) == _TOGETHER:
            self._pack()

    def finish(self, root: int, info: int) -> None:
        """Write what is left: the table of objects, and where reading starts."""
        self._pack()
        table = self.reserve()
        self._note(table, _PLAIN, self._at)
        rows = zip(self._kinds, self._where, self._which, strict=True)
        data = b"".join(k.to_bytes(1) + at.to_bytes(6) + n.to_bytes(2) for k, at, n in rows)
        name = self._digest.hexdigest()[:32].encode()
        entries = b"/Type /XRef /Size %d /W [ 1 6 2 ] /Root %d 0 R /Info %d 0 R /ID [ <%s> <%s> ] " % (
            len(self._kinds), root, info, name, name,
        )  # fmt: skip
        start = self._at
        self.write_stream(table, entries + b"/Filter /FlateDecode", zlib.compress(data))
        self._put(b"startxref\n%d\n%%%%EOF\n" % start)

    def _pack(self) -> None:
        if not self._waiting:
            return
        stream = self.reserve()
        heads, bodies, at = [], [], 0
        for which, (number, body) in enumerate(self._waiting):
            self._note(number, _PACKED, stream, which)
            heads.append(b"%d %d" % (number, at))
            bodies.append(body)
            at += len(body) + 1
        head = b" ".join(heads) + b"\n"
        entries = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(bodies), len(head))
        self.write_stream(stream, entries, zlib.compress(head + b"\n".join(bodies)))
        self._waiting.clear()

    def _note(self, number: int, kind: int, where: int, which: int = 0) -> None:
        self._kinds[number], self._where[number], self._which[number] = kind, where, which

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._digest.update(data)
        self._at += len(data)
