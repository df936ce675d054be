"""Words in two languages: what messages are made of."""

import re
import string
from collections.abc import Callable, Mapping

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
        """The names in braces of one language's text; a lone brace is a name that nobody gives.

        So is a name with a conversion or a format: ``{item!r}``, or ``{item:>999999999}``.
        """
        try:
            parsed = list(string.Formatter().parse(self[language]))
        except ValueError:
            return frozenset({self[language]})
        return frozenset(
            name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
            for _, name, form, conversion in parsed
            if name is not None
        )


# In words, a holder stands as ⟦id⟧: it is printed by its name when the message is made, because
# the half that checks one plan does not know the registries.
_HOLDER = re.compile("⟦([^⟧]*)⟧")
NameOf = Callable[[str], str]
Word = str | Both
Words = Mapping[str, Word]


def fill(template: Both, words: Words, language: str, name_of: NameOf) -> str:
    """Put *words* into the template of *language*; holders print by *name_of*."""
    values = {
        key: word[language] if isinstance(word, Both) else word for key, word in words.items()
    }
    filled = template[language].format_map(values)
    return _HOLDER.sub(lambda match: name_of(match[1]), filled)


def holder(identifier: str) -> str:
    """A holder as a word: its name is put in when the message is made."""
    return f"⟦{identifier}⟧"
