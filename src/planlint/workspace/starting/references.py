"""The references of a plan skeleton: law in force, superior plan, plans that it goes by."""

from collections.abc import Iterator

from planlint.family.peer import Peer
from planlint.model.law import Instrument
from planlint.rulebook.outline import Outline
from planlint.rulebook.pack import Pack
from planlint.source.writing import one_line

from .asked import BASIC
from .subject import Head

# Laws are cited by title alone; what is issued under a document number is cited with it.
_BY_NUMBER = ("normative", "plan")


def write_references(head: Head, pack: Pack, outline: Outline) -> Iterator[str]:
    """The law that the plan rests on, and the plans above and beside it."""
    yield "\n# 依据和衔接：based_on 依据，implements 上位预案，follows 按其执行，coordinates_with 衔接。"
    yield "# 列出的依据请逐件核对是否适用、是否仍然有效。"
    yield "references:"
    yield from (f"  - {_law(law)}" for law in _laws(head, pack, outline))
    yield from _plans(head)


def _plans(head: Head) -> Iterator[str]:
    """The plans above and beside it."""
    if head.superior:
        yield f"  - {_plan('implements', head.superior)}"
    elif head.profile.type in ("total", "special", "department", "township", "village"):
        yield "  # 上位预案没有登记：先登记在 registry/instruments.yaml，再写在这里。"
        yield "  # - {kind: implements, plan: province.total, title: 上级同类预案的标题}"
    total = head.known.total() if head.profile.type in ("special", "department") else None
    if total and total.id not in (head.id, head.superior.id if head.superior else ""):
        yield f"  - {_plan('follows', total)}"
    if head.profile.type in (*BASIC, "joint"):
        followed = head.known.followed(head.profile, head.maker)
        yield from (f"  - {_plan('follows', peer)}" for peer in followed if peer.id != head.id)
    yield "  # - {kind: coordinates_with, plan: neighbour.flood, about: 上下游通报和支援}"


def _laws(head: Head, pack: Pack, outline: Outline) -> Iterator[Instrument]:
    """The law for every plan and for its hazards, as far as it is in force."""
    hazards = ("every", *head.profile.hazards) if head.profile.type != "total" else ("every",)
    codes = dict.fromkeys(code for hazard in hazards for code in outline.laws.get(hazard, ()))
    found = (pack.lawbook.instruments[code] for code in codes)
    day = head.known.family.as_of
    return (law for law in found if law.in_force_on(day) is not False)


def _law(law: Instrument) -> str:
    number = law.number if law.kind in _BY_NUMBER else None
    return _flow(kind="based_on", instrument=law.id, title=law.title, number=number)


def _plan(kind: str, peer: Peer) -> str:
    return _flow(kind=kind, plan=peer.id, title=peer.source.title, number=peer.number)


def _flow(**values: str | None) -> str:
    pairs = (f"{key}: {one_line(value)}" for key, value in values.items() if value)
    return "{" + ", ".join(pairs) + "}"
