"""A plan as one self-contained HTML document, for WeasyPrint and for browsers."""

from functools import cache
from importlib import resources
from itertools import zip_longest
from typing import Any

import jinja2
from markupsafe import Markup, escape

from .blocks import Block, Chart, Flow
from .chart import FONT, LINE, Drawing, draw
from .columns import UNBROKEN
from .flow import draw_flow
from .fonts import Face, Fonts
from .geometry import Geometry
from .head import build_head
from .outline import Outline, build_outline
from .printable import Printable
from .prose import ProsePrinter
from .titles import title_lines

__all__ = ["Printable", "build_html"]


def build_html(printable: Printable, fonts: Fonts, *, paged: bool) -> str:
    """The plan in the official style: no script, no address to load, all text escaped.

    *paged* is for the PDF, with exactly the fonts chosen; otherwise a stylesheet for the screen
    is added and fonts of the reader's own computer are welcome.
    """
    outline = build_outline(printable)
    return (
        environment()
        .get_template("official.html.j2")
        .render(
            prose=ProsePrinter(printable, outline.numbers).html,
            said=escape,
            said_cell=cell,
            stylesheet=stylesheet(fonts, paged=paged),
            **shared_words(printable, outline, fonts),
        )
    )


def shared_words(printable: Printable, outline: Outline, fonts: Fonts) -> dict[str, Any]:
    """What the templates of every style ask for."""
    return {
        "plan": printable.plan,
        "head": build_head(printable),
        "body": outline.body,
        "annexes": outline.annexes,
        "watermark": printable.watermark,
        "chart_font": fonts.song.family,
        "line_step": LINE,
        "text_size": FONT,
    }


@cache
def environment() -> jinja2.Environment:
    """The templates with their filters."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("planlint.render"),
        # Every template, whatever its name: what a plan says is never markup.
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "draw": _draw, "gap": _gap, "kind": _kind, "mm": _millimetres, "pt": _points,
        "run_in": _run_in, "title_lines": title_lines,
    }  # fmt: skip
    return made


def stylesheet(fonts: Fonts, *, paged: bool) -> Markup:
    """The style of the official document, with the fonts chosen."""
    page = Geometry()
    song = _family(fonts.song, fonts, paged=paged)
    number = f"font: {fonts.song.weight} 14pt/14pt {song}; vertical-align: top; padding-top: {_millimetres(page.number_drop)}"
    css = environment().get_template("official.css.j2").render(
        page=page,
        fonts=fonts,
        number=Markup(number),  # noqa: S704 - families are quoted by _family
        body=Markup(_family(fonts.body, fonts, paged=paged)),  # noqa: S704
        title=Markup(_family(fonts.title, fonts, paged=paged)),  # noqa: S704
        kai=Markup(_family(fonts.kai, fonts, paged=paged)),  # noqa: S704
        hei=Markup(_family(fonts.hei, fonts, paged=paged)),  # noqa: S704
    )  # fmt: skip
    screen = resources.files("planlint.render").joinpath("templates/screen.css")
    return Markup(css if paged else css + screen.read_text("utf-8"))  # noqa: S704 - from the package


def _family(face: Face, fonts: Fonts, *, paged: bool) -> str:
    """The families of a face; the last one has the characters that an agency's font may lack."""
    families = (face.family,) if paged else face.stack()
    return ", ".join(quoted(family) for family in (*families, fonts.song.family, "serif"))


def quoted(family: str) -> str:
    """A CSS string that can end neither the string nor the style element."""
    safe = "".join(c if c.isalnum() or c in " -_()" else f"\\{ord(c):x} " for c in family)
    return f'"{safe}"'


def _kind(block: Block) -> str:
    return type(block).__name__


def cell(text: str) -> Markup:
    """A table cell whose numbers stay on one line, hyphens and all."""
    parts = [Markup("<span>{}</span>").format(run) for run in UNBROKEN.findall(text)]
    between = [escape(rest) for rest in UNBROKEN.split(text)]
    woven = zip_longest(between, parts, fillvalue=Markup(""))
    return Markup("").join(piece for pair in woven for piece in pair)


def _draw(chart: Chart | Flow) -> Drawing:
    return draw_flow(chart) if isinstance(chart, Flow) else draw(chart.nodes)


def _gap(number: str) -> str:
    """What stands between a number and its title: nothing where the number brings its own mark."""
    return "" if number.endswith(("、", "）", ".")) else "\u3000"


def _run_in(html: Markup, number: str) -> Markup:
    """A block whose first paragraph begins with the number of its section."""
    if not number:
        return html
    start = Markup("<p>{}{}").format(number, _gap(number))
    rest = html.lstrip()
    return start + (rest[3:] if rest.startswith("<p>") else Markup("</p>") + rest)


def _millimetres(length: float) -> str:
    return f"{length:.3f}mm"


def _points(length: float) -> str:
    return f"{length:.3f}pt"
