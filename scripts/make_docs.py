"""Run every command shown in the docs and put its real output below it; write the model reference.

    python scripts/make_docs.py          rewrite
    python scripts/make_docs.py --check  fail on a difference

A shown command is ``<!-- run: COMMAND -->`` followed by a ``text`` block.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.schema import schema, schema_names

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"(<!-- run: (?P<command>[^\n]+?) -->\n```text\n)(?:.*?\n)??(```\n)", re.DOTALL)
PAGES = ("README.md", "CONTRIBUTING.md", "docs/*.md", "examples/real/README.md")
REFERENCE = "docs/model-reference.md"


def main() -> int:
    """Rewrite or compare all pages; the number of differences decides the exit code."""
    check = "--check" in sys.argv[1:]
    differing = []
    for path, new in pages():
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if old != new:
            differing.append(path.relative_to(ROOT).as_posix())
            if not check:
                path.write_text(new, encoding="utf-8")
    for name in differing:
        print(f"{'differs' if check else 'rewritten'}: {name}")
    return int(check and bool(differing))


def pages() -> Iterator[tuple[Path, str]]:
    """Every page with the text it should have."""
    paths = [path for pattern in PAGES for path in sorted(ROOT.glob(pattern))]
    texts = {p: p.read_text(encoding="utf-8") for p in paths if p != ROOT / REFERENCE}
    outputs = outputs_of("".join(texts.values()))
    for path, text in texts.items():
        yield path, BLOCK.sub(partial(shown, outputs), text)
    yield ROOT / REFERENCE, "\n".join(reference()) + "\n"


def outputs_of(text: str) -> dict[str, str]:
    """Each command shown with its output; as many run at once as there are processors."""
    commands = list(dict.fromkeys(match["command"] for match in BLOCK.finditer(text)))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(commands, pool.map(output_of, commands), strict=True))


def shown(outputs: dict[str, str], match: re.Match[str]) -> str:
    """The block with the output that its command has today."""
    return f"{match[1]}{outputs[match['command']]}\n{match[3]}"


def output_of(command: str) -> str:
    """Standard output of *command*, run from the root in Chinese without colours."""
    binaries = Path(sys.executable).parent
    environment = os.environ | {
        "PATH": f"{binaries}:{os.environ['PATH']}",
        "PLANLINT_LANG": "zh",
        "NO_COLOR": "1",
        "COLUMNS": "100",
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return (done.stdout or done.stderr).rstrip()


def reference() -> Iterator[str]:
    """All fields of all files, from the schemas."""
    yield "# 模型字段（由 schemas 生成，不要手改）"
    seen: set[str] = set()
    for name in schema_names():
        body = schema(name, builtin_pack().vocabulary)
        top = body.get("items", body)
        yield from ("", f"## `{name}`", "")
        yield from table(top)
        for part, definition in sorted(body.get("$defs", {}).items()):
            if part not in seen and "properties" in definition:
                seen.add(part)
                yield from ("", f"### {part}", "")
                yield from table(definition)


def table(part: dict[str, Any]) -> Iterator[str]:
    """One row a field: key, Chinese name, meaning."""
    yield "| 键 | 名称 | 说明 |"
    yield "|---|---|---|"
    for key, field in part.get("properties", {}).items():
        description = str(field.get("description", "")).replace("|", "\\|").replace("\n", " ")
        yield f"| `{key}` | {field.get('title', '')} | {description} |"


if __name__ == "__main__":
    sys.exit(main())
