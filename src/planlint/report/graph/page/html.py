"""The page as one file: frame, style, script and data put together."""

import html

from planlint.report.page import asset, elements, filled
from planlint.report.printable import printable

from .encode import to_script
from .page import Page
from .words import shell_words

# In the order in which they use each other.
_SCRIPTS = (
    "tools.js", "data.js", "state.js", "filter.js", "view.js", "layout.js", "draw.js", "around.js",
    "paint.js", "rows.js", "plan.js", "holder.js", "panel.js", "side.js", "main.js",
)  # fmt: skip


def to_html(page: Page) -> str:
    """One self-contained file; nothing in it is fetched, and its policy forbids to."""
    language = page.words.language
    words = shell_words(language)
    parts = {
        "lang": "zh-CN" if language == "zh" else "en",
        "day": html.escape(printable(words["as_of"].format(day=page.as_of))),
        "style": _asset("style.css"),
        "script": "\n".join((elements(), *map(_asset, _SCRIPTS))),
        "data": to_script(page),
    }
    return filled(_asset("page.html"), parts, words)


def _asset(name: str) -> str:
    return asset(__package__, name)
