"""Text of users in Markdown: nothing in it is markup, a link, HTML or a mention."""

import re

from .printable import printable

# What starts a construct of CommonMark or GitHub's tables, links, mentions and HTML.
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+!|~&@])")


def escaped(text: str) -> str:
    """*text* as it stands, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(printable(text).split()))
