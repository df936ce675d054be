"""Plain data back to YAML: for files that planlint makes itself, never for a user's file."""

import json
import re

import yaml

from planlint.source.tree import Data

# Letters, Han characters and their usual company: nothing that YAML gives a meaning to.
_PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff][\w./·（）〔〕《》、，。；“”—-]*")
_SPECIAL = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}


def to_yaml(data: Data) -> bytes:
    """*data* as UTF-8 YAML in block style, keys in their order."""
    text: str = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return text.encode()


def one_line(text: str) -> str:
    """*text* as a YAML scalar that may stand anywhere, also inside ``[…]`` and ``{…}``.

    The text must be printable; quotes are put only where YAML or a reader of it would go wrong.
    """
    if _PLAIN.fullmatch(text) and text.lower() not in _SPECIAL:
        return text
    return json.dumps(text, ensure_ascii=False)
