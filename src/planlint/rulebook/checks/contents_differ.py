"""The table of contents of a text lists other headings than the body has."""

from collections.abc import Iterator

from planlint.model.prose import ProseDocument
from planlint.rulebook.hit import HERE, Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both
from planlint.source.headings import Heading, bare

WORDS = frozenset({"listed", "found"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each entry whose number stands before another title, or nowhere, in the body."""
    document = view.document
    if not isinstance(document, ProseDocument) or not document.contents:
        return
    for entry, heading in _pairs(document):
        if heading is None or bare(heading.title) != bare(entry.title):
            words = {
                "listed": document.words(entry.span),
                "found": document.words(heading.span) if heading else "—",
            }
            related = (_spot(document, heading, HERE),) if heading else ()
            yield Hit(_spot(document, entry), words, related, mark=f"{entry.kind} {entry.label}")


def _pairs(document: ProseDocument) -> Iterator[tuple[Heading, Heading | None]]:
    """Each entry of the contents with the first heading of the body under the same number."""
    body: dict[tuple[str, tuple[int, ...]], Heading] = {}
    for heading in document.headings:
        if heading.title and heading.span.start > document.contents[-1].span.start:
            body.setdefault((heading.kind, heading.number), heading)
    for entry in document.contents:
        if entry.title and entry.kind != "plain":
            yield entry, body.get((entry.kind, entry.number))


def _spot(document: ProseDocument, heading: Heading, note: Both | None = None) -> Spot:
    return Spot(document, note=note, located=document.place(heading.span))
