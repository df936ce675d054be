"""One value as people write it -> the value as it stands in the ledger."""

import datetime
import re
import unicodedata
from collections.abc import Callable, Mapping

from planlint.engine.problems import catalogue
from planlint.model.fields import nearest
from planlint.model.scalars import parse_money
from planlint.rulebook.words import Both

from .fields import Field, Form
from .misread import Misread, expected
from .names import Names, folded
from .text import Bare

_DAY = re.compile(r"(\d{4})(?:年(\d{1,2})月(\d{1,2})日|([-/.])(\d{1,2})\4(\d{1,2}))", re.ASCII)
# No plan is older; the number of a year in a column of days would be 1905.
_FIRST_YEAR = 1949
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_COUNT = re.compile(r"(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})[年人]?", re.ASCII)
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*", re.ASCII)
_FLAGS = {"true": "true", "是": "true", "false": "false", "否": "false"}
# Line breaks and tabs inside a remark are kept; all else that nobody sees is refused.
_SEEN = frozenset("\n\t")
_UNSEEN = ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")


def read_value(one: Field, text: str, names: Names, plan: str | None) -> str:
    """*text* as it is written into the record.

    Raises:
        Misread: it is no such value.
    """
    _refuse_unseen(text)
    match one.form:
        case "plan":
            return names.plan(text)
        case "holder":
            return names.unit(text, plan)
        case "area":
            return names.area(text)
        case "word":
            return _word(one, folded(text), names)
        case _:
            return _PLAIN[one.form](text)


def _refuse_unseen(text: str) -> None:
    for character in text:
        if unicodedata.category(character) in _UNSEEN and character not in _SEEN:
            code = f"U+{ord(character):04X}"
            raise Misread(
                Both(zh=f"里面有看不见的字符 {code}", en=f"holds the invisible character {code}"),
                Both(zh="删去后重写", en="delete it and write again"),
            )


def read_day(text: str) -> str:
    """A day: ``2026-05-08``, ``2026年5月8日``, ``2026/5/8``, ``2026.5.8``, ``20260508``.

    Raises:
        Misread: it is none.
    """
    clean = folded(text).replace(" ", "")
    match = _DAY.fullmatch(clean) or _DIGITS.fullmatch(clean)
    if match is None:
        raise expected(catalogue().terms["date"])
    numbers = (int(part) for part in match.groups() if part and part.isdigit())
    try:
        found = datetime.date(*numbers)
    except ValueError as error:
        raise expected(catalogue().terms["date"]) from error
    if found.year < _FIRST_YEAR:
        raise expected(catalogue().terms["date"])
    return str(found)


def _count(text: str) -> str:
    match = _COUNT.fullmatch(folded(text))
    if match is None:
        raise expected(catalogue().terms["count"])
    return Bare(int(match[1].replace(",", "")))


def _flag(text: str) -> str:
    word = _FLAGS.get(folded(text).lower())
    if word is None:
        raise expected(Both(zh="是或者否", en="true or false"))
    return Bare(word)


def _money(text: str) -> str:
    amount = folded(text).replace(" ", "")
    try:
        parse_money(amount)
    except ValueError as error:
        raise expected(catalogue().terms["money"]) from error
    return amount


def _code(text: str) -> str:
    code = folded(text)
    if not _CODE.fullmatch(code):
        raise expected(catalogue().terms["code"])
    return code


def _text(text: str) -> str:
    return text.strip()


_PLAIN: Mapping[Form, Callable[[str], str]] = {
    "date": read_day,
    "count": _count,
    "flag": _flag,
    "money": _money,
    "code": _code,
    "text": _text,
}


def _word(one: Field, text: str, names: Names) -> str:
    """A word of a closed list, as its key or as it is said in Chinese."""
    said = {folded(name): word for word, all_ in spoken(one, names).items() for name in all_}
    if text in said:
        return said[text]
    words = spoken(one, names)
    near = said.get(nearest(text, said), "")
    known = "、".join(f"{word} {all_[1]}" for word, all_ in words.items())
    mend = Both(zh=f"可以写：{known}", en=f"known: {', '.join(words)}")
    if near:  # by its key to who wrote a key
        zh = near if text.isascii() else words[near][1]
        mend = Both(zh=f"是否应为 {zh}？", en=f"did you mean {near}?")
    raise Misread(
        Both(zh=f"不是“{one.title.zh}”可以写的词", en=f"no word for “{one.title.en}”"), mend
    )


def spoken(one: Field, names: Names) -> Mapping[str, tuple[str, ...]]:
    """Word -> itself, its Chinese name, and what else it may be called."""
    if one.words:
        parts = {word: said.split("或者") for word, said in one.words.items()}
        return {word: (word, said, *parts[word]) for word, said in one.words.items()}
    terms = names.vocabulary.lists.get(one.vocabulary, {})
    return {word: (word, term.zh, *term.aliases) for word, term in terms.items()}
