"""Whether an event can be forewarned in the sense of article 63 of the law."""

from planlint.rulebook.vocabulary import Vocabulary


def forewarned(vocabulary: Vocabulary, hazard: str) -> bool:
    """Not social-security events, nor what the list of hazards marks as beyond forewarning."""
    term = vocabulary.term("hazards", hazard)
    marked = term is not None and term.forewarned is False
    return not marked and vocabulary.category(hazard) != "security"
