"""Words of the command line that go into new files."""

import re
from collections.abc import Iterable

from planlint.model.fields import nearest
from planlint.report.printable import printable
from planlint.workspace.errors import UsageProblem

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PLAN_ID = re.compile(rf"{_ID.pattern}(\.{_ID.pattern})*")
# How many names an error lists at most.
_SOME = 12
# Breaks a line or a document for some reader, whatever Python calls it.
_BREAKS = "\u2028\u2029\u0085\ufeff"


def plain_words(option: str, text: str) -> str:
    """One line of printable text.

    Raises:
        UsageProblem: it is empty, or holds line breaks or control characters.
    """
    text = text.strip()
    if not text or not text.isprintable() or any(char in text for char in _BREAKS):
        shown = printable(text)
        raise UsageProblem(
            f"{option} 应为一行文字，不含换行和控制字符：“{shown}”",
            f"{option} must be one line without control characters: “{shown}”",
        )
    return text


def plain_id(option: str, text: str, *, dotted: bool = False) -> str:
    """An id of the model.

    Raises:
        UsageProblem: it has another form.
    """
    if (_PLAN_ID if dotted else _ID).fullmatch(text):
        return text
    example = "linjiang.flood" if dotted else "linjiang"
    shown = printable(text)
    raise UsageProblem(
        f"{option} 应为小写英文、数字和连字符，例如 {example}：“{shown}”",
        f"{option} takes lower-case letters, digits and hyphens, such as {example}: “{shown}”",
    )


def unknown(what_zh: str, what_en: str, word: str, known: Iterable[str]) -> UsageProblem:
    """A word that names nothing, with the nearest that does."""
    names = {name.replace("-", "_"): name for name in known}
    near = names.get(nearest(word, names), "")
    word = printable(word)
    hint = (f"；是否应为 {near}？", f"; did you mean {near}?") if near else ("", "")
    if not near and names:
        some = list(names.values())[:_SOME]
        more = "…" if len(names) > _SOME else ""
        hint = (f"；有：{'、'.join(some)}{more}", f"; there are: {', '.join(some)}{more}")
    return UsageProblem(f"没有{what_zh}“{word}”{hint[0]}", f"no {what_en} “{word}”{hint[1]}")
