"""Words in two languages: what messages are made of."""

import string
from collections.abc import Mapping
from dataclasses import dataclass

from planlint.model.base import Model, field

LANGUAGES = ("zh", "en")


class Both(Model):
    """One text in Chinese and English."""

    zh: str = field("中文", "中文文本", "")
    en: str = field("英文", "English text", "")

    def __getitem__(self, language: str) -> str:
        return self.en if language == "en" else self.zh

    def filled(self, **words: str) -> "Both":
        """Both texts with the same *words* put in."""
        return Both(zh=self.zh.format(**words), en=self.en.format(**words))

    def placeholders(self, language: str) -> frozenset[str]:
        """The names in braces of one language's text."""
        parsed = string.Formatter().parse(self[language])
        return frozenset(name for _, name, _, _ in parsed if name)


@dataclass(frozen=True, slots=True)
class Holder:
    """A word that is a unit or post: printed by its name where a registry knows it."""

    id: str


Word = str | Both | Holder
Words = Mapping[str, Word]


def fill(template: Both, words: Words, language: str, names: Mapping[str, str]) -> str:
    """Put *words* into the template of *language*; units print by *names*."""
    values = {key: said(word, language, names) for key, word in words.items()}
    return template[language].format_map(values)


def said(word: Word, language: str, names: Mapping[str, str]) -> str:
    """One word as printed."""
    if isinstance(word, Holder):
        return names.get(word.id, word.id)
    return word[language] if isinstance(word, Both) else word
