"""``planlint duties --assumed``: letters to units about what other plans assume of them."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from planlint.i18n import say

STYLES = {"text": "txt", "markdown": "md", "json": "json"}


def assumed(
    path: Path,
    unit: str | None,
    style: str,
    output: Path | None,
    as_of: datetime.date,
    language: str,
) -> int:
    """Write the letter to one unit, or one for each unit into a folder.

    Raises:
        click.UsageError: a format that letters do not have, or no folder for all letters.
    """
    from planlint.family.assumed import everybody_assumed
    from planlint.workspace.reading import read_family
    from planlint.workspace.workspace import open_workspaces

    if style not in STYLES:
        known = "、".join(STYLES)
        raise click.UsageError(
            say(
                f"--assumed 的格式只有 {known}",
                f"--assumed has the formats {', '.join(STYLES)} only",
            )
        )
    (workspace, *_) = open_workspaces([path])
    read = read_family(workspace, as_of)
    write = _writer(read.family, workspace.pack.vocabulary, style, language)
    if unit is not None:
        _write(write(unit), output)
        return 0
    if output is None:
        raise click.UsageError(
            say(
                "不写 --unit 时每个单位一份，用 -o 写明放在哪个文件夹",
                "without --unit there is one letter for each unit: name a folder with -o",
            )
        )
    for each in everybody_assumed(read.family):
        _write(write(each), output / f"{each}.{STYLES[style]}")
    click.echo(
        say(
            f"{output}：{len(everybody_assumed(read.family))} 份",
            f"{output}: {len(everybody_assumed(read.family))} letters",
        )
    )
    return 0


def _writer(family: Any, vocabulary: Any, style: str, language: str) -> Callable[[str], str]:
    from planlint.family.assumed import assumed_of
    from planlint.report.assumed.json import to_json
    from planlint.report.assumed.letter import Letter
    from planlint.report.assumed.markdown import to_markdown
    from planlint.report.assumed.text import to_text
    from planlint.report.duties.saying import Sayer

    def written(unit: str) -> str:
        entry = family.registry.organisations.get(unit)
        name = (entry.value.name_on(family.as_of) if entry else None) or unit
        letter = Letter(unit, name, family.as_of, assumed_of(unit, family))
        sayer = Sayer(language, vocabulary, family, unit)
        if style == "json":
            return to_json(letter).model_dump_json(indent=2)
        return to_markdown(letter, sayer) if style == "markdown" else to_text(letter, sayer)

    return written


def _write(text: str, output: Path | None) -> None:
    from planlint.workspace.disk import write_atomically

    if output is None:
        click.echo(text)
    else:
        write_atomically(output, (text.rstrip("\n") + "\n").encode(errors="backslashreplace"))
