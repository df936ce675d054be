"""The level of a response or warning, which people write in many ways."""

import re

# A level may be a numeral of any kind, a grade or a colour.
_LEVELS = {
    "1": re.compile(r"1|一|Ⅰ|(?<![IV])I(?![IV])|特别重大|红"),
    "2": re.compile(r"2|二|Ⅱ|(?<!I)II(?!I)|(?<!特别)重大|橙"),
    "3": re.compile(r"3|三|Ⅲ|III|较大|黄"),
    "4": re.compile(r"4|四|Ⅳ|IV|蓝"),
}


def level_of(text: str | None) -> str:
    """``二级``, ``Ⅱ级``, ``2``, ``橙色`` → ``2``; empty where it is none, or more than one."""
    said = (text or "").replace("一般", "蓝")  # 一 alone is level 1
    found = [level for level, words in _LEVELS.items() if words.search(said)]
    return found[0] if len(found) == 1 else ""
