"""When a level begins, in one line: numbers with signs, so that both languages read alike."""

from planlint.model.levels import Condition, Trigger
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

_ANY = Both(zh="；或者 ", en="; or ")
_ALL = Both(zh="，并且 ", en=", and ")
_SIGNS = (("from_", "≥"), ("above", ">"), ("below", "<"), ("to", "≤"))


def trigger_words(trigger: Trigger, vocabulary: Vocabulary, language: str) -> str:
    """Any of some conditions, or all of them."""
    every = [_condition(one, vocabulary, language) for one in trigger.all]
    some = [_condition(one, vocabulary, language) for one in trigger.any]
    parts = (_ALL[language].join(filter(None, every)), _ANY[language].join(filter(None, some)))
    return _ALL[language].join(filter(None, parts))


def _condition(condition: Condition, vocabulary: Vocabulary, language: str) -> str:
    if condition.text:
        return condition.text
    name = condition.quantity or ""
    name = vocabulary.name("quantities", name)[language] if name else ""
    bounds = ((sign, getattr(condition, key)) for key, sign in _SIGNS)
    band = " ".join(f"{sign} {number:f}" for sign, number in bounds if number is not None)
    area = f"({condition.area})" if condition.area else ""
    return " ".join(filter(None, (name, band, condition.unit, area)))
