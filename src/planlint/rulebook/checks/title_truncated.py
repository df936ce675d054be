"""A title from which the place or the end was cut off, so that it points at no document."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from ._cited import cited, hits

WORDS = frozenset({"title"})
# No document of the state has these titles, and local ones begin with their place.
_CUT = re.compile(
    r"突发(?:公共)?事件总体应急预案|安全生产条例|突发事件应对条例|大型群众性活动安全管理"
    r"|[省市县区](?:人民政府)?(?:突发|防汛|抗旱|森林|地震|自然灾害|地质灾害|总体|安全生产)"
    r".{0,30}(?:预案|条例|办法|规定)"
)
# The place, or whose document it is, may stand before the title or the list that it is in:
# 江北省《安全生产条例》《突发事件应对条例》, 市政府的《…》.
_SAID_BEFORE = re.compile(
    r"[省市县区州盟旗镇乡村级地府院办委厅局家国的](?:《[^《》]*》[、和及与]?)*$"
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such title, with all its other places."""
    cut = (one for one in cited(view) if _CUT.fullmatch(one.title))
    yield from hits(view, (one for one in cut if not _SAID_BEFORE.search(one.before)))
