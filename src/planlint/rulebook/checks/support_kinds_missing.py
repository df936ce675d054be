"""A plan that does not speak of communications, transport, medical care or power.

Spoken of is what has a section, or what the text names by any of its usual words.
"""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"missing"})
_WORDS = {
    "support.communications": re.compile("通信|通讯|联络"),
    "support.transport": re.compile("交通|运输|运力|车辆"),
    "support.medical": re.compile("医疗|医院|医学|急救|救护|卫生"),
    "support.power": re.compile("电力|供电|发电|用电|能源"),
}


def check(view: View) -> Iterator[Hit]:
    """At most one hit, naming all that the plan is silent on."""
    missing = [
        role
        for role, words in _WORDS.items()
        if role not in view.filled_roles and not words.search(view.text)
    ]
    if missing:
        names = joined(view.vocabulary.name("roles", role) for role in missing)
        said: dict[str, Word] = {"missing": names}
        yield Hit(view.spot("type"), said)
