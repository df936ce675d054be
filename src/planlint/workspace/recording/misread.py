"""What is wrong with one value of a record: why, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from planlint.model.fields import nearest
from planlint.rulebook.words import Both

# More names than these are not listed in a message.
_MANY = 8


class Misread(Exception):  # noqa: N818 - shown to people, not raised to programmers
    """A value that cannot be taken into a record."""

    def __init__(self, why: Both, mend: Both | None = None) -> None:
        super().__init__(why.en)
        self.why = why
        self.mend = mend or Both()


@dataclass(frozen=True)
class Fault:
    """Something wrong with one field of a record, as it was given."""

    # Empty where it is about the record as a whole.
    key: str
    value: str
    why: Both
    mend: Both


def expected(what: Both, mend: Both | None = None) -> Misread:
    """A value of another form than is expected."""
    return Misread(Both(zh=f"应为{what.zh}", en=f"expected {what.en}"), mend)


def did_you_mean(word: str, known: Iterable[str]) -> Both:
    """The known name that is nearest to *word*; all of them where they are few; else nothing."""
    names = list(known)
    near = nearest(word, names)
    if near:
        return Both(zh=f"是否应为 {near}？", en=f"did you mean {near}?")
    if not names or len(names) > _MANY:
        return Both()
    return Both(zh=f"可以写：{'、'.join(names)}", en=f"known: {', '.join(names)}")
