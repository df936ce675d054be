"""Places and texts as SARIF wants them."""

from urllib.parse import quote

from planlint.model.document import Location as Place
from planlint.report.printable import printable
from planlint.rulebook.rule import Severity

from .shapes import Level, Location, Message, PhysicalLocation

BASE = "SRCROOT"
LEVELS: dict[Severity, Level] = {"error": "error", "warning": "warning", "info": "note"}


def message(*lines: str) -> Message:
    """A message of some lines, without those that are empty."""
    return {"text": "\n".join(plain(line) for line in lines if line)}


def plain(text: str) -> str:
    """One line that no viewer reads as placeholder, link or control."""
    doubled = printable(text).replace("{", "{{").replace("}", "}}")
    return doubled.replace("](", "] (")


def location(place: Place) -> Location:
    """A place in a file."""
    physical = file(place.path)
    physical["region"] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"physicalLocation": physical}


def file(path: str) -> PhysicalLocation:
    """A file as a whole."""
    return {"artifactLocation": {"uri": quote(path), "uriBaseId": BASE}}
