"""What our pages of one file share: their parts, data inside a script element, and a policy.

The policy names our own style and script by their hashes and forbids everything else, so that
nothing is fetched and nothing that a plan says can run.
"""

import base64
import hashlib
import html
import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

_SLOT = re.compile(r"\{\{(\w+)\}\}")


def asset(package: str, name: str) -> str:
    """A file in the folder ``assets`` of a package, without its last line end."""
    return (files(package) / "assets" / name).read_text(encoding="utf-8").rstrip("\n")


def elements() -> str:
    """The script by which pages make elements: whatever the data say becomes text, never markup."""
    return asset(__package__, "elements.js")


def in_script(data: Any) -> str:
    """JSON as it may stand inside a script element: no word in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def policy(style: str, script: str) -> str:
    """The content-security policy of a page with this text in its only style and its only script."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)};"
        " base-uri 'none'; form-action 'none'"
    )


def filled(template: str, parts: Mapping[str, str], words: Mapping[str, str]) -> str:
    """The template with each ``{{name}}`` replaced: by a part as it is, or by a word as text."""
    return _SLOT.sub(
        lambda slot: parts[slot[1]] if slot[1] in parts else html.escape(words[slot[1]]), template
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
