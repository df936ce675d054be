"""Progress of a long check: one line on a terminal, rewritten in place and taken away at the end."""

import sys
import time
from types import TracebackType
from typing import Self, TextIO

from planlint.i18n import say

_AFTER, _EVERY = 1.0, 0.1
"""Seconds until anything is shown, and between two rewritings."""


class Progress:
    """Shows how many files are checked, where somebody looks on and it takes longer than a second."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._next = time.monotonic() + _AFTER if self._stream.isatty() else float("inf")
        self._width = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._width:
            self._write("\r" + " " * self._width + "\r")

    def tell(self, done: int, total: int) -> None:
        """*done* of *total* files are checked."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _EVERY
            text = say(f"已检查 {done}/{total}", f"checked {done}/{total}")
            self._width = max(self._width, 2 * len(text))  # a Han character takes two columns
            self._write(f"\r{text}")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
