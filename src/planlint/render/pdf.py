"""HTML → PDF with WeasyPrint, which may reach nothing but what it is handed."""

from collections.abc import Callable
from typing import Any

from .coverage import visible
from .justify import spread_lines

# A name that the stylesheet asks for -> its bytes, or None when there is no such thing.
Fetch = Callable[[str], bytes | None]


def nothing(_: str) -> None:
    """The fetcher of a self-contained document."""


class LibrariesMissingError(RuntimeError):
    """The system libraries that lay out text are not installed."""

    packages = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")


def write_pdf(html: str, fetch: Fetch = nothing) -> bytes:
    """The PDF of a document made by ``build_html``: fonts embedded, bookmarks, language, title.

    Raises:
        LibrariesMissingError: Pango is not installed.
    """
    # Tags cost nothing measurable and let screen readers follow headings and tables.
    return bytes(lay_out(html, fetch).write_pdf(pdf_tags=True))


def lay_out(html: str, fetch: Fetch = nothing) -> Any:
    """The laid-out pages as WeasyPrint's document, for styles that ask where things came to stand.

    Raises:
        LibrariesMissingError: Pango is not installed.
    """
    try:
        import weasyprint  # noqa: PLC0415 - half a second, and only printing needs it
    except OSError as error:
        raise LibrariesMissingError(str(error)) from error
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: PLC0415

    class HandedOnly(URLFetcher):  # type: ignore[misc] # weasyprint has no types
        """No network, no files, no redirects, no data URLs: only names that *fetch* knows."""

        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002
            body = fetch(url)
            if body is None:
                # Fatal: a document that asks for the outside is not printed at all.
                raise FatalURLFetchingError(f"a printed plan loads nothing from outside: {url}")
            return URLFetcherResponse(url, body)

    fetcher = HandedOnly(allowed_protocols=(), allow_redirects=False)
    with spread_lines():
        return weasyprint.HTML(string=visible(html), url_fetcher=fetcher).render()
