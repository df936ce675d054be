"""The dashboard of a city of 1,400 plans in a browser, and what its data say without it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from chromium import chromium

from filing_overview import TITLES, overview
from planlint.filing.page.page import page_of

WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
CITY = overview()
FORMER = ("superseded", "repealed")


def written(folder: Path, data: dict[str, Any] = CITY, lang: str = "zh") -> str:
    """The page as a file; its address."""
    path = folder / f"page-{lang}.html"
    path.write_text(page_of(data, TITLES, lang), encoding="utf-8")
    return path.as_uri()


class Pages:
    """Opens a page: the same one again for every address, or a new one where that matters."""

    def __init__(self, browser: Any, address: str) -> None:
        self._browser = browser
        self._address = address
        self._same: Any = None
        self.wrong: list[str] = []
        """What it asked for elsewhere, said on the console, or showed in a dialog."""

    def __call__(self, where: str = "#") -> Any:
        """The page that was opened before, with this address in it."""
        if self._same is None:
            self._same = self.fresh()
        self._same.evaluate(_GO, where)
        return self._same

    def of(self, address: str) -> "Pages":
        """Another page in the same browser."""
        return Pages(self._browser, address)

    def plain(self) -> Any:
        """The page without scripts."""
        page = self._browser.new_context(java_script_enabled=False).new_page()
        page.goto(self._address)
        return page

    def fresh(self, where: str = "", size: Any = WIDE, scheme: str = "light") -> Any:
        """A page of its own."""
        page = self._browser.new_context(viewport=size, color_scheme=scheme).new_page()
        page.set_default_timeout(15_000)
        page.on("request", lambda r: r.url.startswith(self._address) or self.wrong.append(r.url))
        page.on("console", lambda message: self.wrong.append(message.text))
        page.on("pageerror", lambda error: self.wrong.append(error.message))
        page.on("dialog", lambda dialog: self.wrong.append(dialog.message))
        page.goto(self._address + where)
        return page


_GO = """async (where) => {
  document.activeElement.blur();
  if (location.hash === where || (where === "#" && !location.hash)) return;
  const gone = new Promise((done) => window.addEventListener("hashchange", done, { once: true }));
  location.hash = where;
  await gone;
}"""


@contextmanager
def pages(folder: Path, data: dict[str, Any] = CITY, lang: str = "zh") -> Iterator[Pages]:
    """A browser, and the page of some data in it."""
    with chromium() as browser:
        yield Pages(browser, written(folder, data, lang))


def listed(page: Any) -> list[str]:
    """The plans of the list, made to its end."""
    return list(page.evaluate("""() => {
      document.querySelector("#panel ul.plans")?.unroll();
      return [...document.querySelectorAll("#panel button.title")].map((one) => one.dataset.plan);
    }"""))  # fmt: skip


def tile(page: Any, name: str) -> int:
    """The number on one of the buttons at the top."""
    return int(page.inner_text(f"[data-tile={name}] b").replace(",", ""))


def cell(page: Any, row: str, kind: str) -> Any:
    """The button of a cell of the matrix."""
    return page.locator(f"tr[data-row='{row}'] button[data-type='{kind}']")


def below(area: str) -> set[str]:
    """An area and all that belong to it."""
    found = {area}
    for one in CITY["areas"]:
        if one["parent"] in found:
            found.add(one["id"])
    return found


def living() -> list[dict[str, Any]]:
    """The plans that the page shows as long as nobody asks for former ones."""
    return [plan for plan in CITY["plans"] if plan["standing"] not in FORMER]


def owed(key: str | None = None) -> list[dict[str, Any]]:
    """All obligations, or those of a plan."""
    return [row for row in CITY["obligations"] if key in (None, row["key"])]


def with_owed(fits: Callable[[dict[str, Any]], bool]) -> set[str]:
    """The keys for which something is owed that fits."""
    return {row["key"] for row in CITY["obligations"] if fits(row)}
