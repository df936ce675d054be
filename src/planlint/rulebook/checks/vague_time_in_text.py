"""A step of reporting, moving out or evacuating that is to be done 及时, without a number.

及时、准确、全面发布 is a manner, no time; a number anywhere in the sentence is a time; 立即启动响应
follows a decision and its condition, not a clock.
"""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

from ._sentences import sentences

WORDS = frozenset({"word", "step"})
_STEP = re.compile(
    r"(?<![、不])(?P<word>立即|及时|尽快|尽早|第一时间|迅速)(?!、)(?P<between>[^，,。；：:、]{0,14}?)"
    r"(?P<step>报告|上报|报送|通报|续报|赶赴|赶到|到达|集结|转移|疏散|撤离|(?<!提)出动)"
    r"(?!指标|制度|机制|工作|渠道|系统|能力|预案的|情况)"
)
# What is due by a rule elsewhere has its time there.
_NEAR = 40
_BY_RULE = re.compile(r"按(?:照)?[^，,。；]{0,16}(?:规定|要求|时限)[^，,。；]{0,4}$")
_NUMBER = re.compile(
    r"\d|[半一二两三四五六七八九十][个余]?(?:多)?(?:分钟|小时|天|日内|工作日|刻钟)|规定的?(?:时间|时限|期限)"
)
_PRINCIPLES = frozenset({"general.principles"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each pair of word and step, with all its other places."""
    if not _STEP.search(view.text):
        return
    found: dict[tuple[str, str], list[Spot]] = {}
    for sentence in sentences(view, without=_PRINCIPLES):
        bare = re.sub(
            r"^[\s\u3000*#>-]*(?:[（(]?\d{1,2}[）)、.．]|\d+(?:\.\d+)+)", "", sentence.text
        )
        if _NUMBER.search(bare):
            continue
        for match in _STEP.finditer(sentence.text):
            if not _BY_RULE.search(sentence.text[max(match.start() - _NEAR, 0) : match.start()]):
                key = match["word"], match["step"]
                found.setdefault(key, []).append(sentence.spot(view, match))
    for (word, step), (first, *others) in found.items():
        yield Hit(first, {"word": word, "step": step}, tuple(others), mark=f"{word}{step}")
