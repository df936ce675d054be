"""One copy of each font for the whole booklet instead of one in every part.

WeasyPrint embeds in each document the glyphs that it uses, under the numbers they have in the font;
so the same glyph has the same number in all parts, and one subset with the glyphs of all serves
all. Parts are written with an empty font (a tenth of their time and a third of their memory saved),
and the sample of digits with the whole. WeasyPrint has no hook for it: two of its functions are
replaced while a part is written; in a version without them every part keeps its own fonts.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

_CFF, _TRUETYPE = b"OTTO", b"\0\1\0\0"
_FILES = ("/FontFile2", "/FontFile3")


@dataclass(frozen=True)
class FontUse:
    """A font of a part: how to ask for it again, and its glyphs with what they stand for."""

    name: str
    family: str
    weight: int
    slanted: bool
    glyphs: Mapping[int, str]


@contextmanager
def left_out() -> Iterator[None]:
    """Documents are written without the glyphs of their fonts, which are not even read."""
    from weasyprint.pdf import fonts  # noqa: PLC0415 - half a second

    def empty(font: Any, *_: Any) -> None:
        outlines = any(table in font.tables for table in ("CFF ", "CFF2"))
        font.file_content = _CFF if outlines else _TRUETYPE

    if not (hasattr(fonts.Font, "clean") and hasattr(fonts, "get_hb_object_data")):
        yield
        return
    read = fonts.get_hb_object_data

    def unread(face: Any) -> Any:
        return read(face) if _has_bitmaps(fonts.harfbuzz, face) else b""

    with _replaced(fonts.Font, "clean", empty), _replaced(fonts, "get_hb_object_data", unread):
        yield


@contextmanager
def holding(uses: Iterable[FontUse]) -> Iterator[None]:
    """Documents are written with all the glyphs of *uses* in their fonts."""
    from weasyprint.pdf.fonts import Font  # noqa: PLC0415 - half a second

    glyphs = {use.name: use.glyphs for use in uses}
    original = getattr(Font, "clean", None)

    def clean(font: Any, used: Mapping[int, str], *rest: Any) -> None:
        assert original is not None
        original(font, {**glyphs.get(font.hash, {}), **used}, *rest)

    with _replaced(Font, "clean", clean) if original else nullcontext():
        yield


@contextmanager
def _replaced(owner: Any, name: str, value: Any) -> Iterator[None]:
    original = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, original)


def _has_bitmaps(harfbuzz: Any, face: Any) -> bool:
    """Fonts of bitmaps are not shared: WeasyPrint draws their glyphs from the file."""
    table = harfbuzz.hb_face_reference_table(face, harfbuzz.hb_tag_from_string(b"EBDT", -1))
    length = harfbuzz.hb_blob_get_length(table)
    harfbuzz.hb_blob_destroy(table)
    return bool(length)


def uses_of(document: Any) -> tuple[FontUse, ...]:
    """The fonts of a document that has been written."""
    return tuple(
        FontUse(font.hash, font.family, int(font.weight), bool(font.style), dict(font.to_unicode))
        for font in document.fonts.values()
    )


def merged(uses: Iterable[FontUse]) -> tuple[FontUse, ...]:
    """Each font once, with the glyphs of all parts."""
    found: dict[str, FontUse] = {}
    for use in uses:
        known = found.get(use.name)
        glyphs = {**(known.glyphs if known else {}), **use.glyphs}
        found[use.name] = FontUse(use.name, use.family, use.weight, use.slanted, glyphs)
    return tuple(found[name] for name in sorted(found))


def font_files(document: Any) -> Iterator[tuple[str, Any, str]]:
    """(name, descriptor, key of the font file) of each font of a PDF opened with pikepdf."""
    for page in document.pages:
        fonts = page.Resources.get("/Font", {})
        for key in sorted(fonts.keys()):
            for font in fonts[key].get("/DescendantFonts", ()):
                descriptor = font.FontDescriptor
                for file in _FILES:
                    if file in descriptor:
                        yield str(descriptor.FontName), descriptor, file
        return  # all pages of a document have the same


def is_empty(file: Any) -> bool:
    """Whether a font file was left out."""
    return file.read_bytes() in (_CFF, _TRUETYPE)
