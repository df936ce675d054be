"""``planlint rules profile``: which clauses an area is judged by, and what they set."""

import datetime

import click

from planlint.i18n import say

from . import options
from .reporting import dumped
from .spoken import Command

_HELP = say(
    "列出一个区域按哪些地方要求检查，每一项取值出自哪一条。AREA 是登记的区域，或者区划代码；不写时是全国的。",
    "What an area is judged by, and the clause of each value. AREA is a registered area or a region "
    "code; without it, what holds everywhere.",
)


@click.command("profile", cls=Command, help=_HELP)
@click.argument("area", required=False, default="")
@options.style("text", "json")
@options.as_of()
@options.lang()
def show_profile(area: str, style: str, as_of: datetime.date, lang: str | None) -> int:
    from planlint.report.printable import printable
    from planlint.report.profile import to_json, to_text
    from planlint.rulebook.regime import Regimes
    from planlint.workspace.errors import UsageProblem
    from planlint.workspace.packs import full_pack, packs_here
    from planlint.workspace.reading import registry_here

    registry, pack = registry_here(), full_pack(packs_here(None))
    regimes = Regimes(pack.profiles, pack.lawbook, registry)
    if area and area not in registry.jurisdictions and not area.isdigit():
        raise UsageProblem(
            f"没有登记区域“{area}”，也不是区划代码",
            f"“{area}” is neither a registered area nor a region code",
        )
    known = area in registry.jurisdictions
    chain = regimes.chain(area) if known else regimes.of_code(area)
    if style == "json":
        click.echo(dumped(to_json(chain, regimes, as_of)))
    else:
        for line in to_text(chain, regimes, pack, as_of, options.chosen_language(lang)):
            click.echo(printable(line))
    return 0
