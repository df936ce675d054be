"""The one function of WeasyPrint that is replaced while printing."""

import io

import pypdf
from weasyprint.layout import inline

from planlint.render.document import build_html
from planlint.render.justify import spread_lines
from planlint.render.pdf import write_pdf


def test_it_is_put_back():
    """Other users of WeasyPrint in the process keep its own behaviour, after errors too."""
    original = inline.justify_line
    try:
        with spread_lines():
            assert inline.justify_line is not original
            raise ValueError  # noqa: TRY301 - the error is what is tested
    except ValueError:
        pass
    assert inline.justify_line is original


def test_a_version_without_it_prints_ragged(monkeypatch, make, fonts):
    """Printing does not depend on it: the text is the same, the edge is not flush."""
    html = build_html(
        make(sections=[{"id": "a", "title": "总则", "text": "甲乙，" * 100}]), fonts, paged=True
    )
    flush = pypdf.PdfReader(io.BytesIO(write_pdf(html))).pages[0].extract_text()
    monkeypatch.setattr("planlint.render.pdf.spread_lines", Nothing)
    ragged = pypdf.PdfReader(io.BytesIO(write_pdf(html))).pages[0].extract_text()
    assert "".join(ragged.split()) == "".join(flush.split())


class Nothing:
    """A context that does nothing."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None
