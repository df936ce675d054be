"""The page as one file: frame, style, script and data put together."""

import html
import re
from importlib.resources import files

from planlint.report.printable import printable

from .encode import to_script
from .page import Page
from .words import shell_words

# In the order in which they use each other.
_SCRIPTS = (
    "tools.js", "data.js", "state.js", "filter.js", "view.js", "layout.js", "draw.js", "around.js",
    "paint.js", "rows.js", "plan.js", "holder.js", "panel.js", "side.js", "main.js",
)  # fmt: skip
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def to_html(page: Page) -> str:
    """One self-contained file; nothing in it is fetched, and its policy forbids to."""
    language = page.words.language
    words = {key: html.escape(text) for key, text in shell_words(language).items()}
    parts = {
        "lang": "zh-CN" if language == "zh" else "en",
        "day": html.escape(printable(words["as_of"].format(day=page.as_of))),
        "style": _asset("style.css"),
        "script": "\n".join(map(_asset, _SCRIPTS)),
        "data": to_script(page),
    }
    return _SLOT.sub(lambda slot: parts.get(slot[1]) or words[slot[1]], _asset("page.html"))


def _asset(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8").rstrip("\n")
