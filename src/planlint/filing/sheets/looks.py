"""How cells look: fonts, colours, borders. The only place that knows formats of xlsxwriter."""

from typing import Any

from .table import Tone

# Fill and text; the words differ too, so that nothing is lost in black and white.
_TONES: dict[Tone, tuple[str, str]] = {
    "bad": ("#FFC7CE", "#9C0006"),
    "fault": ("#FCE4D6", "#833C0B"),
    "unsure": ("#E4DFEC", "#403151"),
    "wait": ("#DDEBF7", "#1F3864"),
    "late": ("#FFF2CC", "#7F6000"),
    "good": ("#E2EFDA", "#375623"),
    "none": ("#EDEDED", "#3A3A3A"),
}
_LINE = {"border": 1, "border_color": "#BFBFBF", "valign": "top"}
_KINDS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16},
    "caption": {"bold": True, "font_size": 12},
    "label": {"font_color": "#595959"},
    "fact": {"align": "left"},
    "fact_date": {"align": "left", "num_format": "yyyy-mm-dd"},
    "head": {
        **_LINE, "bold": True, "text_wrap": True, "align": "center", "valign": "vcenter",
        "bg_color": "#1F3864", "font_color": "#FFFFFF",
    },
    "text": {**_LINE, "text_wrap": True},
    "number": {**_LINE, "num_format": "0", "align": "right", "indent": 1},
    "date": {**_LINE, "num_format": "yyyy-mm-dd", "align": "left"},
    "share": {**_LINE, "num_format": "0.0%", "align": "right", "indent": 1},
}  # fmt: skip


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any, language: str) -> None:
        self._book = book
        # What offices have: 宋体 with Windows and WPS; others take their own Han font for it.
        self._font = {"font_name": "Arial" if language == "en" else "宋体", "font_size": 10}
        self._made: dict[tuple[str, Tone | None, bool], Any] = {}

    def of(self, kind: str, tone: Tone | None = None, *, is_quoted: bool = False) -> Any:
        """The format of a kind of cell; quoted: a text that must never be taken for a formula."""
        key = (kind, tone, is_quoted)
        if key not in self._made:
            fill, ink = _TONES[tone] if tone else ("", "")
            colours = {"bg_color": fill, "font_color": ink} if tone else {}
            quote = {"quote_prefix": True} if is_quoted else {}
            self._made[key] = self._book.add_format(
                {**self._font, **_KINDS[kind], **colours, **quote}
            )
        return self._made[key]
