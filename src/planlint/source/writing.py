"""Plain data back to YAML: for files that planlint makes itself, never for a user's file."""

import yaml

from planlint.source.tree import Data


def to_yaml(data: Data) -> bytes:
    """*data* as UTF-8 YAML in block style, keys in their order."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return text.encode()
