"""The report of ``check`` in the format asked for."""

import json
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

_CONTROLS = "[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069]"
_COLOURS = {
    "error": "red",
    "warning": "yellow",
    "info": "cyan",
    "dim": "bright_black",
    "ok": "green",
}


@dataclass(frozen=True)
class Request:
    """A finished check and how to show it."""

    report: Any
    # Shown path -> file, for source lines.
    files: Mapping[str, Path]
    language: str
    fail_on: str
    verdict: Any
    coloured: bool = False


def written(style: str, request: Request) -> str:
    """The whole report."""
    return _STYLES[style](request)


def coloured() -> bool:
    """Whether somebody looks on who wants colours."""
    import os

    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _json(request: Request) -> str:
    from planlint.report.json import to_json

    return dumped(to_json(request.report, request.language))


def _sarif(request: Request) -> str:
    from planlint.report.sarif.log import to_sarif

    return dumped(to_sarif(request.report, request.language, request.verdict))


def dumped(data: object) -> str:
    """JSON for people's terminals and for programs alike."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    # The same JSON, harmless for a terminal: JSON itself only escapes the lower controls.
    return re.sub(_CONTROLS, lambda match: f"\\u{ord(match[0]):04x}", text)


def _junit(request: Request) -> str:
    from planlint.report.junit import to_junit

    return to_junit(request.report, request.language, request.fail_on)


def _github(request: Request) -> str:
    from planlint.report.github import to_github

    return "\n".join(to_github(request.report, request.language))


def _text(request: Request) -> str:
    from planlint.report.text import TextReport
    from planlint.workspace.lines import LineReader

    paint = painted if request.coloured else plain
    lines = LineReader(request.files)
    return "\n".join(TextReport(request.report, request.language, lines, paint).lines())


def painted(role: str, text: str) -> str:
    """The text in the colour of its role."""
    return click.style(text, fg=_COLOURS.get(role), bold=role in ("error", "bold"))


def plain(role: str, text: str) -> str:
    """The text as it is."""
    del role
    return text


_STYLES: dict[str, Callable[[Request], str]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
}
STYLES = tuple(_STYLES)
