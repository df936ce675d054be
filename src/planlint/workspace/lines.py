"""Source lines for reports: read again only for the files that have findings."""

from collections.abc import Mapping
from pathlib import Path

from planlint.source.text import Text, decode


class LineReader:
    """Gives one line of a shown file, or None where it cannot be read."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = files
        self._texts: dict[str, Text | None] = {}

    def __call__(self, path: str, line: int) -> str | None:
        """Line *line* (from 1) of *path*."""
        if path not in self._texts:
            self._texts[path] = self._read(path)
        text = self._texts[path]
        if text is None:
            return None
        try:
            return text.line(line)
        except IndexError:
            return None

    def _read(self, path: str) -> Text | None:
        try:
            decoded = decode(self._files[path].read_bytes())
        except (OSError, KeyError):
            return None
        return decoded if isinstance(decoded, Text) else None
