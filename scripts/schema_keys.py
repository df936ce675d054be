"""The keys of a JSON output with their meaning, from its schema: python scripts/schema_keys.py report"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"


def keys(part: dict[str, Any], known: dict[str, Any], prefix: str = "") -> Iterator[str]:
    """One line a key, those of nested objects below their own."""
    for key, field in part.get("properties", {}).items():
        name = f"{prefix}{key}"
        yield f"{name:<32}{field['title']}：{field['description']}"
        for reference, mark in ((field, "."), (field.get("items", {}), "[].")):
            nested = reference.get("$ref", "").rpartition("/")[2]
            if nested:
                yield from keys(known[nested], known, f"{name}{mark}")


def main() -> None:
    """Print the keys of the schema named."""
    schema = json.loads((SCHEMAS / f"{sys.argv[1]}.json").read_text(encoding="utf-8"))
    print("\n".join(keys(schema, schema.get("$defs", {}))))


if __name__ == "__main__":
    main()
