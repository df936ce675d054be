"""A report as one self-contained HTML document: no script, no address to load, all text escaped."""

from markupsafe import Markup

from planlint.render.document import environment, stylesheet
from planlint.render.fonts import Fonts

from .paper import Paper

_TAGS = {"zh": "zh-CN", "en": "en"}


def paper_html(paper: Paper, fonts: Fonts, *, paged: bool) -> str:
    """The document in the official style; *paged* is for the PDF, with exactly the fonts chosen."""
    own = environment().get_template("paper/paper.css.j2").render(paged=paged)
    style = stylesheet(fonts, paged=paged) + Markup(own)  # noqa: S704 - from the package
    template = environment().get_template("paper/paper.html.j2")
    return template.render(paper=paper, tag=_TAGS[paper.language], stylesheet=style)
