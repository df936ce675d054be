"""Typed plans with their prose, for printing: the same intake as ``check``, without judgement."""

from collections.abc import Iterable
from dataclasses import dataclass

from planlint.family.registry import Registry, read_registry
from planlint.model.document import Document
from planlint.model.fitting import Fitted, fit
from planlint.model.plan import PLAN_TYPES, Plan

from .intake import Fetch, open_file, open_plan

_REGISTRY = "registry/"
_LEDGER = "ledger/"


@dataclass(frozen=True)
class Loaded:
    """The registries and the plans of a workspace, by path."""

    registry: Registry
    plans: dict[str, Fitted[Plan]]


def load(paths: Iterable[str], fetch: Fetch) -> Loaded:
    """Type all plans among *paths*; what cannot be read or typed is left out, ``check`` tells why."""
    documents: dict[str, Document] = {}
    plans: dict[str, Fitted[Plan]] = {}
    for path in sorted(paths):
        if path.startswith(_REGISTRY):
            opened = open_file(path, fetch, lists=True)
            stem = path.removeprefix(_REGISTRY).rpartition(".")[0]
            documents |= {stem: opened.document} if opened.document else {}
        elif not path.startswith(_LEDGER):
            fitted = _plan(path, fetch)
            plans |= {path: fitted} if fitted else {}
    registry, _ = read_registry(documents)
    return Loaded(registry, plans)


def _plan(path: str, fetch: Fetch) -> Fitted[Plan] | None:
    document = open_plan(path, fetch).document
    data = document.tree.data if document else None
    if document is None or not isinstance(data, dict):
        return None
    model = PLAN_TYPES.get(str(data.get("type")))
    return fit(model, document) if model else None
