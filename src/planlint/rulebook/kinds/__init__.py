"""Check kinds: the closed set of things that a rule can ask without code of its own.

Each kind is a module with ``Params`` (typed parameters), ``WORDS`` (what its messages may use),
``reads`` (the paths it needs) and ``check(params, view)``, which yields hits; where the values at
those paths are not what it looks at, ``places(params, view)`` counts what is.
"""

from types import ModuleType

from . import (
    addressee,
    authority,
    bands,
    clock,
    compare,
    count,
    deadline,
    elements,
    filled,
    ordered,
    pattern,
    periodic,
    record,
    reference,
    required,
    spoken,
    unique,
)

KINDS: dict[str, ModuleType] = {
    "addressee": addressee,
    "authority": authority,
    "bands": bands,
    "clock": clock,
    "compare": compare,
    "count": count,
    "deadline": deadline,
    "elements": elements,
    "filled": filled,
    "ordered": ordered,
    "pattern": pattern,
    "periodic": periodic,
    "record": record,
    "reference": reference,
    "required": required,
    "spoken": spoken,
    "unique": unique,
}
