"""A sentence whose only actor is 有关部门: nobody can be asked to do what it says.

国务院有关部门 and 各有关部门 say at least whose, or that all are meant; 有关部门 that help a unit
which is named, and duties of anybody (有关单位和个人), are no gaps.
"""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

from ._sentences import sentences

WORDS = frozenset({"found"})
_NUMBER = r"[\s\u3000*#>-]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．][\s\u3000]*)?"
_ACTOR = r"(?:其他|其它)?(?:有关|相关)(?:成员)?(?:部门|单位|方面)(?:和(?:单位|部门))?"
_DOES = (
    r"(?:应当?|要|须|必须|负责|按照?|根据|依[法据照]|及时|立即|迅速|尽快|在|组织|做好|加强|采取)"
)
_NOT_ACTOR = "[和及或、]|的|负责[人同]|工作人员|人员|领导"
# Before the actor only a condition may stand, no other actor.
_WHEN = r"(?:[^，,。；]{0,20}(?:时|后|前|下|中|必要|情况|需要)[，,])?"
_SUBJECT = re.compile(
    rf"^{_NUMBER}{_WHEN}(?P<actor>{_ACTOR})(?!{_NOT_ACTOR})(?=[^，,。；]{{0,6}}?{_DOES})"
)
_BY = re.compile(
    rf"(?<!报)(?<!交)由(?P<actor>{_ACTOR})(?=[^，,。；]{{0,8}}?(?:负责|处理|组织|承担|实施|办理))"
)
_NAMED = re.compile("会同|牵头|以.{1,12}为主")


def check(view: View) -> Iterator[Hit]:
    """One hit for each wording, with all its other places."""
    if not re.search(_ACTOR, view.text):
        return
    found: dict[str, list[Spot]] = {}
    for sentence in sentences(view):
        match = _SUBJECT.search(sentence.text) or _BY.search(sentence.text)
        if match is not None and not _NAMED.search(sentence.text):
            found.setdefault(match["actor"], []).append(sentence.spot(view, match, "actor"))
    for word, (first, *others) in found.items():
        yield Hit(first, {"found": word}, tuple(others), mark=word)
