"""What of a workspace everybody may see: public plans without mobiles, and the registries around them."""

from typing import Any

from planlint.source.tree import Data

# Duty rosters, receivers, stores and risk points are for those who work with them.
_REGISTRIES = {
    "jurisdictions", "organisations", "instruments", "catalogue", "events", "calendars", "profiles",
}  # fmt: skip
# A number in public.py of the family: mobiles are nobody's but their owner's.
_PRIVATE = {"mobile"}


def public_registry(path: str) -> bool:
    """Whether a chapter is public; ledgers never are."""
    folder, _, name = path.partition("/")
    return folder == "registry" and name.rpartition(".")[0] in _REGISTRIES


def public_data(data: Data) -> Any:
    """The same data without private numbers, at any depth (the reader allows 64 levels).

    A key with nothing behind it goes too: YAML writes ``null`` for it, which planlint reads as text.
    """
    if isinstance(data, dict):
        said = {key: value for key, value in data.items() if value is not None}
        return {key: public_data(value) for key, value in said.items() if key not in _PRIVATE}
    if isinstance(data, list):
        return [public_data(item) for item in data if item is not None]
    return data
