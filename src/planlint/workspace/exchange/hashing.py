"""The hashes of a bundle: each file by its bytes, the whole by its manifest."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from .shapes import JsonBundle, JsonManifest

# What of a bundle is in no manifest.
_CONTENT: Any = {"files": {"__all__": {"text", "data"}}}


def sha256(data: bytes) -> str:
    """SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def of_files(hashes: Iterable[str]) -> str:
    """The hash of several files in their order."""
    return sha256("".join(f"{each}\n" for each in hashes).encode())


def canonical(value: Any) -> bytes:
    """JSON in its one form: keys sorted, no blanks, UTF-8 (RFC 8785 for what a manifest holds)."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def manifest_of(bundle: JsonBundle) -> JsonManifest:
    """The bundle without the contents of its files."""
    return JsonManifest(**bundle.model_dump(exclude=_CONTENT))


def seal(head: JsonBundle | JsonManifest) -> str:
    """The hash of the whole, over all of the manifest but itself."""
    manifest = manifest_of(head) if isinstance(head, JsonBundle) else head
    return sha256(canonical(manifest.model_dump(exclude={"sha256"})))


def written(head: JsonBundle | JsonManifest) -> bytes:
    """A bundle or manifest as a file: sorted keys, one line for each plan and each file."""
    data = head.model_dump()
    parts = []
    for key in sorted(data):
        value = data[key]
        if isinstance(value, list):
            items = ",\n".join(canonical(item).decode() for item in value)
            parts.append(f"{json.dumps(key)}:[\n{items}\n]" if items else f"{json.dumps(key)}:[]")
        else:
            parts.append(f"{json.dumps(key)}:{canonical(value).decode()}")
    return ("{" + ",\n".join(parts) + "}\n").encode()
