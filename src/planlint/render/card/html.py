"""A card as one self-contained HTML document: no script, no address to load, all text escaped."""

from markupsafe import Markup

from planlint.render.document import environment, quoted
from planlint.render.fonts import Face, Fonts

from .sheet import Card


def card_html(card: Card, fonts: Fonts, size: str, points: float, *, paged: bool) -> str:
    """The document for one size of type; *paged* is for the PDF, with exactly the fonts chosen."""
    css = environment().get_template("card/card.css.j2").render(
        size=size,
        points=points,
        body=_family(fonts.hei, fonts, paged=paged),
        heavy=_family(fonts.title, fonts, paged=paged),
        fonts=fonts,
        paged=paged,
    )  # fmt: skip
    template = environment().get_template("card/card.html.j2")
    return template.render(card=card, stylesheet=Markup(css))  # noqa: S704 - from the package


def _family(face: Face, fonts: Fonts, *, paged: bool) -> Markup:
    families = (face.family,) if paged else face.stack()
    names = (*families, fonts.song.family, "sans-serif")
    return Markup(", ".join(quoted(name) for name in names))  # noqa: S704 - quoted
