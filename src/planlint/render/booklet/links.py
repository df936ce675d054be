"""Links of a part made to lead to pages of the booklet; a link to anything else is taken out."""

from collections.abc import Callable, Iterator
from typing import Any

from planlint.render.mentions import PLAN_LINK

from .book import Booklet
from .matter import PAGE_LINK
from .parts import Place

_MEANING = ("/A", "/AA", "/Dest", "/Contents")


class Links:
    """What the links of one part mean; its first page stands at *position*."""

    def __init__(self, booklet: Booklet, source: Any, position: int) -> None:
        self._booklet = booklet
        self._position = position
        self._places = dict(_places(source))

    def relink(self, page: Any, page_at: Callable[[int], Any]) -> None:
        """Rewrite the links of a page; *page_at* gives the object for the page at a position."""
        links = page.get("/Annots")
        if links is None:
            return
        kept = [link for link in links if self._lead(link, page_at)]
        if kept:
            page.Annots = kept
        else:
            del page.Annots

    def _lead(self, link: Any, page_at: Callable[[int], Any]) -> bool:
        """Make one link lead into the booklet; False when it does not."""
        import pikepdf  # noqa: PLC0415 - only a booklet needs it

        found = self._find(link)
        for key in _MEANING:
            if key in link:
                del link[key]
        if found is None:
            return False
        position, place = found
        target = pikepdf.Array([page_at(position), pikepdf.Name.XYZ, place.x, place.y, 0])
        link.A = pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=target)
        return True

    def _find(self, link: Any) -> tuple[int, Place] | None:
        if "/Dest" in link:
            place = self._places.get(str(link.Dest))
            return (self._position + place.page, place) if place else None
        address = str(link.get("/A", {}).get("/URI", ""))
        if address.startswith(PLAN_LINK):
            return self._booklet.opening(address.removeprefix(PLAN_LINK))
        if address.startswith(PAGE_LINK):
            page, x, y = address.removeprefix(PAGE_LINK).split("/")
            return self._booklet.position(int(page)), Place(0, float(x), float(y))
        return None


def _places(source: Any) -> Iterator[tuple[str, Place]]:
    """The named places of a part."""
    numbers = {page.objgen: index for index, page in enumerate(source.pages)}
    names = source.Root.get("/Names", {}).get("/Dests", {}).get("/Names", [])
    for index in range(0, len(names), 2):
        page, _, x, y, *_ = names[index + 1]
        yield str(names[index]), Place(numbers[page.objgen], float(x), float(y))
