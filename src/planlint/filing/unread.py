"""The files that were not read, as every view names them first (没有读到的文件)."""

from collections.abc import Iterable

from planlint.engine.problems import catalogue
from planlint.engine.report import NotChecked
from planlint.rulebook.words import Both

_HEAD = Both(
    zh="有 {n} 个文件没有读到，下面的内容和数字不全（planlint check 说明怎样改）：",
    en="Files that were not read: {n}; what follows is not whole (planlint check says how to mend them):",
)


def head(files: tuple[NotChecked, ...]) -> Both:
    """What is to be known of everything below."""
    return _HEAD.filled(n=str(len(files)))


def named(files: Iterable[NotChecked], language: str) -> list[tuple[str, str]]:
    """Each file with the reason."""
    return [(one.path, reason(one.reason)[language]) for one in files]


def reason(code: str) -> Both:
    """Why a file was not read, by the code of the problem."""
    kind = catalogue().problems.get(code)
    return kind.title if kind else Both(zh=code, en=code)
