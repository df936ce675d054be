"""Named checks: what no kind says. A module here is named as its rule and has the same signature.

A module gives ``WORDS`` (what its messages may use) and ``check(view)``, which yields hits. Names
that begin with an underscore are shared by several checks.
"""

import importlib
import pkgutil
from types import ModuleType

CHECKS: dict[str, ModuleType] = {
    name.replace("_", "-"): importlib.import_module(f"{__name__}.{name}")
    for _, name, _ in pkgutil.iter_modules(__path__)
    if not name.startswith("_")
}
