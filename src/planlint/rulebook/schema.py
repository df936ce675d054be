"""JSON Schemas from the models, with the words of the pack as enums: for editors and exchange."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from planlint.model.ledger import LEDGER_RECORDS
from planlint.model.plan_types import PLAN_TYPES
from planlint.model.registries import REGISTRY_ENTRIES

from .rule import Rule
from .vocabulary import Vocabulary

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DEMANDED = ["type", "id", "title", "jurisdiction"]
_CATEGORIES = {
    "natural": "自然灾害",
    "accident": "事故灾难",
    "health": "公共卫生事件",
    "security": "社会安全事件",
}


def schema_names() -> tuple[str, ...]:
    """All schemas: plan types, ``registry/…``, ``ledger/…``, ``rule``."""
    registries = (f"registry/{stem}" for stem in REGISTRY_ENTRIES)
    ledgers = (f"ledger/{stem}" for stem in LEDGER_RECORDS)
    return (*PLAN_TYPES, *registries, *ledgers, "rule")


def schema(name: str, vocabulary: Vocabulary) -> dict[str, Any]:
    """The schema *name*.

    Raises:
        KeyError: there is no such schema.
    """
    folder, _, stem = name.rpartition("/")
    if folder:
        model = REGISTRY_ENTRIES[stem] if folder == "registry" else LEDGER_RECORDS[stem]
        return _finished(name, model, vocabulary, as_list=stem != "resources")
    if name == "rule":
        return _finished(name, Rule, vocabulary)
    found = _finished(name, PLAN_TYPES[name], vocabulary)
    found["required"] = _DEMANDED
    return found


def _finished(
    name: str, model: type[BaseModel], vocabulary: Vocabulary, *, as_list: bool = False
) -> dict[str, Any]:
    body = model.model_json_schema(by_alias=True)
    _visit(body, lambda part: _with_words(part, vocabulary))
    definitions = body.pop("$defs", {})
    top: dict[str, Any] = {"$schema": _DIALECT, "$id": f"planlint/{name}.json"}
    if as_list:
        top |= {"title": body.get("title", ""), "type": "array", "items": body}
    else:
        top |= body
    if definitions:
        top["$defs"] = definitions
    return top


def _visit(part: Any, change: Callable[[dict[str, Any]], None]) -> None:
    if isinstance(part, dict):
        change(part)
        for value in part.values():
            _visit(value, change)
    elif isinstance(part, list):
        for value in part:
            _visit(value, change)


def _with_words(part: dict[str, Any], vocabulary: Vocabulary) -> None:
    """Put the words of the list that a field is marked with in place of the mark."""
    name = part.pop("x-vocabulary", None)
    if name is not None:
        terms = {term.id: term.zh for term in vocabulary.lists.get(name, {}).values()}
        words = terms | (_CATEGORIES if name == "hazards" else {})
        part["enum"] = list(words)
        part["markdownEnumDescriptions"] = list(words.values())
