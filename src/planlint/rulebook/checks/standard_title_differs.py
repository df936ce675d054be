"""A standard under a title that is not its own: 《…》（GB/T 29639-2013）."""

import re
from collections.abc import Iterator, Mapping

from planlint.family.titles import plain_title
from planlint.model.law import Instrument
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS = frozenset({"title", "number", "official"})
_NUMBER = r"[A-Z]{2,4}(?:/T)?\s*\d+(?:\.\d+)?\s*[-—–－]\s*\d{4}"
_CITED = re.compile(rf"《([^《》\n]+)》\s*[（(]\s*({_NUMBER})\s*[）)]")


def check(view: View) -> Iterator[Hit]:
    """One hit for each wrong pair of title and number, with its other places."""
    wrong: dict[tuple[str, str], list[Spot]] = {}
    standards = _standards(view)
    for title, number, spot in (*_in_references(view), *_in_text(view)):
        standard = standards.get(_bare(number))
        if standard is not None and not _is_title_of(title, standard):
            wrong.setdefault((title, number), []).append(spot)
    for (title, number), (first, *others) in wrong.items():
        words = {"title": title, "number": number, "official": standards[_bare(number)].title}
        yield Hit(first, words, tuple(others), mark=f"{title} {number}")


def _standards(view: View) -> Mapping[str, Instrument]:
    laws = view.lawbook.instruments.values()
    return {_bare(law.number): law for law in laws if law.kind == "standard" and law.number}


def _bare(number: str) -> str:
    return re.sub(r"[—–－]", "-", "".join(number.split()))


def _is_title_of(title: str, standard: Instrument) -> bool:
    """Whether it is a title of the standard, or the part of one before 第1部分."""
    bare = plain_title(title)
    return any(plain_title(known).startswith(bare) for known in (standard.title, *standard.aliases))


def _in_references(view: View) -> Iterator[tuple[str, str, Spot]]:
    for index, reference in enumerate(view.plan.references):
        # With an id the title is compared with that of the target instead.
        if reference.title and reference.number and not reference.instrument:
            yield reference.title, reference.number, view.spot("references", index, "title")


def _in_text(view: View) -> Iterator[tuple[str, str, Spot]]:
    if not _CITED.search(view.text):
        return
    for pointer, text in view.prose:
        for match in _CITED.finditer(text):
            yield match[1], match[2], Spot(view.document, pointer, match.span(1))
