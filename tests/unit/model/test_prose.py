"""A text cut at its headings: sections, places, names."""

import itertools

from planlint.model.document import Location
from planlint.model.prose import ProseDocument, read_prose
from planlint.model.sections import Section
from planlint.source.text import Text

TEXT = "前言。\n1　总则\n1.1　目的\n为了安全。\n（1）甲。\n1.2　依据 依法。\n2　附则\n"


def _read(text: str) -> tuple[tuple[Section, ...], ProseDocument]:
    plan, document = read_prose("a.md", Text(text))
    return plan.sections, document


def test_sections_follow_the_numbers() -> None:
    """What stands before the first heading is a section too; items of a list are text."""
    sections, _ = _read(TEXT)

    assert [section.title for section in sections] == [None, "总则", "附则"]
    assert [inner.title for inner in sections[1].sections] == ["目的", "依据"]
    assert sections[1].sections[0].text == "\n为了安全。\n（1）甲。\n"


def test_places_and_names() -> None:
    """Lines and columns of the file; the way there by headings, without line numbers."""
    _, document = _read(TEXT)
    pointer = ("sections", 1, "sections", 0)

    assert document.locate((*pointer, "title")) == Location("a.md", 3, 5, 3, 7)
    assert document.locate_in((*pointer, "text"), 1, 3) == Location("a.md", 4, 1, 4, 3)
    assert document.at((*pointer, "text")) == "/1 总则/1.1 目的"
    assert document.at(("sections", 0, "text")) == "/"


def test_every_character_of_the_body_is_in_one_piece() -> None:
    """Nothing is judged twice, and nothing is left out but the contents."""
    _, document = _read(TEXT)
    pieces = sorted((span.start, span.end) for span in document.spans.values())

    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(pieces))
    kept = "".join(TEXT[start:end] for start, end in pieces)
    assert len(kept) == len(TEXT) - len("1　") - len("1.1　") - len("1.2　") - len("2　") - 2


def test_contents_are_no_sections() -> None:
    """They are compared with the headings instead."""
    sections, document = _read(f"目录\n1　总则\n2　附则\n{TEXT.removeprefix('前言。')}")

    assert [section.title for section in sections] == [None, "总则", "附则"]
    assert [heading.title for heading in document.contents] == ["总则", "附则"]
