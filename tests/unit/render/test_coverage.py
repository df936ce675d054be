"""Characters that cannot be printed are seen, named, and do no harm to the others."""

import io

import pypdf

from planlint.render import coverage
from planlint.render.coverage import unprintable, visible
from planlint.render.document import build_html
from planlint.render.pdf import write_pdf

HIDDEN = "\ue000\U0010fffd\x01\u202e"


def test_missing_and_turning_characters_are_named():
    """Private use, control and order-turning characters; ordinary and joining ones are not."""
    assert unprintable(f"甲{HIDDEN}A\u200d\ufe0f\n") == tuple(sorted(HIDDEN))
    assert visible("甲\ue000乙") == "甲〓乙"


def test_without_fontconfig_only_controls_are_missing(monkeypatch):
    """What fonts have is unknown then, and printing is not hindered."""
    monkeypatch.setattr(coverage, "_covered", lambda: ((), ()))
    assert unprintable("\ue000\x01") == ("\x01",)


def test_one_missing_character_does_not_spoil_the_rest(make, fonts):
    """The page can still be searched and copied (in WeasyPrint 70 alone it could not)."""
    sections = [{"id": "a", "title": "总则", "text": f"转移{HIDDEN}群众"}]
    html = build_html(make(sections=sections), fonts, paged=True)
    text = pypdf.PdfReader(io.BytesIO(write_pdf(html))).pages[0].extract_text()
    assert "转移〓〓〓〓群众" in text
