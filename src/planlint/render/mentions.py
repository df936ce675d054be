"""Words of a text that name a unit in some role, or another plan.

The official style prints them like all others. A booklet puts a place at each, to which its index
of organisations points, and a link on the titles of plans that it holds.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Self

from markupsafe import Markup, escape

ROLES = ("head", "member", "duty", "lead")
# The address of a plan while a booklet is made; what is bound holds no address at all.
PLAN_LINK = "planlint:plan/"


@dataclass(frozen=True)
class Mention:
    """Some words, and the unit with its role or the plan that they name."""

    words: str
    unit: str = ""
    role: str = ""
    plan: str = ""


class Said(str):
    """A text that knows whom it mentions."""

    __slots__ = ("mentions",)
    mentions: tuple[Mention, ...]

    def __new__(cls, text: str, mentions: Iterable[Mention]) -> Self:
        """The same text with its mentions."""
        said = super().__new__(cls, text)
        said.mentions = tuple(mentions)
        return said


@dataclass
class Marker:
    """Texts as HTML with an anchor for each mention of a unit and a link for each of a plan."""

    # Plans to which a link leads somewhere.
    plans: frozenset[str]
    # Anchor -> whom it stands for.
    places: dict[str, tuple[Mention, ...]] = field(default_factory=dict)

    def html(self, text: str, plain: Callable[[str], Markup] = escape) -> Markup:
        """A text as HTML; *plain* turns what stands between the mentions into HTML."""
        mentions = [m for m in getattr(text, "mentions", ()) if m.unit or m.plan in self.plans]
        if not mentions:
            return plain(text)
        left = {words: [m for m in mentions if m.words == words] for words in _longest(mentions)}
        pieces: list[Markup] = []
        end = 0
        for match in re.finditer("|".join(map(re.escape, left)), text):
            pieces += [
                plain(text[end : match.start()]),
                self._marked(left.pop(match[0], []), match[0], plain),
            ]
            end = match.end()
        pieces.append(plain(text[end:]))
        # A name inside a longer one has no words of its own left: it stands where the text begins.
        inside = [mention for mentions in left.values() for mention in mentions if mention.unit]
        return Markup("").join([self._marked(inside, "", plain), *pieces])

    def _marked(
        self, mentions: list[Mention], words: str, plain: Callable[[str], Markup]
    ) -> Markup:
        """Words with the anchor and the link of all that they mention."""
        html = plain(words)
        plan = next((mention.plan for mention in mentions if mention.plan), None)
        units = tuple(mention for mention in mentions if mention.unit)
        if plan:
            html = Markup('<a href="{}">{}</a>').format(PLAN_LINK + plan, html)
        if units:
            anchor = f"m{len(self.places) + 1}"
            self.places[anchor] = units
            html = Markup('<span id="{}">{}</span>').format(anchor, html)
        return html


def _longest(mentions: list[Mention]) -> list[str]:
    words = dict.fromkeys(mention.words for mention in mentions if mention.words)
    return sorted(words, key=len, reverse=True)
