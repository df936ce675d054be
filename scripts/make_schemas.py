"""Write ``schemas/*.json`` from the models; ``--check`` only says which would change."""

import json
import pathlib
import sys

from planlint.cli.shapes import OUTPUTS
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.schema import schema, schema_names

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "schemas"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def made() -> dict[str, str]:
    """Relative path -> content of every schema, as the models are now."""
    vocabulary = builtin_pack().vocabulary
    schemas = {name: schema(name, vocabulary) for name in schema_names()}
    for name, model in OUTPUTS.items():
        body = model.model_json_schema(mode="serialization")
        schemas[name] = {"$schema": _DIALECT, "$id": f"planlint/{name}.json", **body}
    return {
        f"{name}.json": json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        for name, content in schemas.items()
    }


def stale(folder: pathlib.Path = FOLDER) -> list[str]:
    """The files of *folder* that differ, are missing, or should not be there."""
    content = made()
    kept = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.json")
    }
    return sorted(name for name in {*content, *kept} if content.get(name) != kept.get(name))


def write(folder: pathlib.Path = FOLDER) -> None:
    """Bring *folder* up to date."""
    content = made()
    for name in stale(folder):
        path = folder / name
        if name in content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content[name], encoding="utf-8")
        else:
            path.unlink()


def main(arguments: list[str]) -> int:
    """Check or write; 1 if a check found differences."""
    changed = stale()
    if "--check" not in arguments:
        write()
    for name in changed:
        print(f"schemas/{name}: {'differs' if '--check' in arguments else 'written'}")
    if changed and "--check" in arguments:
        print("run: python scripts/make_schemas.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
