"""The user's language: Chinese where the locale is Chinese or unset, else English."""

import os
from collections.abc import Mapping
from typing import Literal

Language = Literal["zh", "en"]
_NEUTRAL = ("", "C", "POSIX")


def language(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the environment; ``PLANLINT_LANG`` wins over the locale."""
    for name in ("PLANLINT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").partition(".")[0]
        if value not in _NEUTRAL:
            return "zh" if value.startswith("zh") else "en"
    return "zh"


def say(zh: str, en: str) -> str:
    """One of two texts, by the language of the environment (for help, which has no option yet)."""
    return zh if language() == "zh" else en
