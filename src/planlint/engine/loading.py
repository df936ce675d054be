"""Typed plans with their prose, for printing: the same intake as ``check``, without judgement."""

from collections.abc import Iterable
from dataclasses import dataclass

from planlint.family.registry import Registry
from planlint.model.fitting import Fitted, fit
from planlint.model.plan import Plan
from planlint.model.plan_types import PLAN_TYPES

from .chapters import is_chapter, read_chapters
from .intake import Fetch, open_plan


@dataclass(frozen=True)
class Loaded:
    """The registries and the plans of a workspace, by path."""

    registry: Registry
    plans: dict[str, Fitted[Plan]]


def load(paths: Iterable[str], fetch: Fetch) -> Loaded:
    """Type all plans among *paths*; what cannot be read or typed is left out, ``check`` tells why."""
    ordered = sorted(paths)
    typed = {p: _plan(p, fetch) for p in ordered if not is_chapter(p)}
    plans = {path: fitted for path, fitted in typed.items() if fitted is not None}
    return Loaded(read_chapters(ordered, fetch).registry, plans)


def _plan(path: str, fetch: Fetch) -> Fitted[Plan] | None:
    document = open_plan(path, fetch).document
    data = document.tree.data if document else None
    given = data.get("type") if isinstance(data, dict) else None
    if document is None or not isinstance(given, str) or given not in PLAN_TYPES:
        return None
    return fit(PLAN_TYPES[given], document)
