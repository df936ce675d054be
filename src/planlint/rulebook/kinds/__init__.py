"""Check kinds: the closed set of things that a rule can ask without code of its own.

Each kind is a module with ``Params`` (typed parameters), ``WORDS`` (what its messages may use),
``reads`` (the paths it needs) and ``check(params, view)``, which yields hits.
"""

from types import ModuleType

from . import (
    bands,
    clock,
    compare,
    count,
    deadline,
    elements,
    ordered,
    pattern,
    reference,
    required,
    spoken,
    unique,
)

KINDS: dict[str, ModuleType] = {
    "bands": bands,
    "clock": clock,
    "compare": compare,
    "count": count,
    "deadline": deadline,
    "elements": elements,
    "ordered": ordered,
    "pattern": pattern,
    "reference": reference,
    "required": required,
    "spoken": spoken,
    "unique": unique,
}
