"""What a user did that cannot be acted on: a message in both languages, exit code 2."""

import errno

from planlint.engine.problems import catalogue
from planlint.rulebook.words import Both


class UsageProblem(Exception):  # noqa: N818 - it is shown to people, not raised to programmers
    """Wrong usage or configuration."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.message = Both(zh=zh, en=en)


def errno_name(error: Exception) -> str:
    """``EACCES`` and the like: the term under which the catalogue words it; else its own text."""
    number = getattr(error, "errno", None)
    code = errno.errorcode.get(number, "") if number else ""
    return code if code in catalogue().terms else getattr(error, "strerror", None) or str(error)


def reason(error: Exception) -> Both:
    """Why the disk refused, in both languages."""
    name = errno_name(error)
    return catalogue().terms.get(name) or Both(zh=name, en=name)
