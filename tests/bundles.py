"""Bundles as another program writes them from docs/exchange.md: nothing of planlint is used here."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

ROLES = {"registry/": "registry", "ledger/": "ledger"}


def sha256(data: bytes) -> str:
    """The hash in the form of a bundle."""
    return hashlib.sha256(data).hexdigest()


def role_of(path: str) -> str:
    """What a file is by where it lies."""
    found = [role for folder, role in ROLES.items() if path.startswith(folder)]
    return found[0] if found else "plan" if path.endswith(".yaml") else "attachment"


def bundle(
    files: Mapping[str, str],
    unit: str = "lin-em",
    area: str = "lin",
    day: str = "2026-06-30",
) -> dict[str, Any]:
    """A bundle without plans listed and without data."""
    return sealed(
        {
            "format": 1,
            "kind": "planlint-bundle",
            "planlint": "another program",
            "public": False,
            "office": {"id": unit, "name": f"{unit}单位", "jurisdiction": area},
            "as_of": day,
            "plans": [],
            "files": [
                {"path": path, "role": role_of(path), "sha256": sha256(text.encode()), "text": text}
                for path, text in sorted(files.items())
            ],
        }
    )


def sealed(content: dict[str, Any]) -> dict[str, Any]:
    """The same with the hash of the whole put right."""
    manifest = {key: value for key, value in content.items() if key != "sha256"}
    manifest["files"] = [
        {key: value for key, value in file.items() if key not in ("text", "data")}
        for file in content["files"]
    ]
    canonical = json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {**content, "sha256": sha256(canonical.encode())}


def as_bytes(content: Any) -> bytes:
    """JSON, indented as no canonical form is."""
    return json.dumps(content, ensure_ascii=False, indent=2).encode()
