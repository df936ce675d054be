"""Text from plans made harmless for a terminal and for a report of lines."""

import unicodedata


def printable(text: str) -> str:
    r"""*text* with control, format and line-breaking characters as escapes such as ``\x1b``.

    What a plan says can then neither drive the terminal nor forge a line of the report.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _shown(char) for char in text)


def _shown(char: str) -> str:
    """Wide and other blanks as they are, all else as an escape."""
    if unicodedata.category(char) == "Zs":
        return char
    return char.encode("unicode_escape").decode()
