"""Text of users in Markdown: nothing in it is markup, a link, HTML or a mention."""

import re

from .printable import printable

_MARKUP = re.compile(r"[\\`*_\[\]<>|&~$]")
_SCHEME = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp):|\bwww\.")
# Before a word these mention people, issues, requests and the like.
_MENTION = re.compile(r"([@#!%~$&])(?=\w)")


def escaped(text: str) -> str:
    """*text* on one line as nothing but text."""
    text = _MARKUP.sub(lambda match: f"\\{match[0]}", printable(" ".join(text.split())))
    text = _SCHEME.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", text)
    return _MENTION.sub("\\1\u200b", text)
