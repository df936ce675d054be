"""The output shown in the README: the rules' own fixture family with two defects planted."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from planlint.rulebook.builtin import builtin_fixtures

FLOOD = "flood.yaml"
# From its first line to the next chapter.
CHAPTER = re.compile(r"^  - id: recovery\n(?:    .*\n)+", re.MULTILINE)
LEAD = "title: 转移危险区域群众, lead: lin-em, "


def main() -> None:
    """Write the family to a folder, plant the defects, show what ``check`` says."""
    files = dict(builtin_fixtures()["city"])
    kept, chapters = CHAPTER.subn("", files[FLOOD].decode())
    assert chapters == 1
    files[FLOOD] = kept.replace(LEAD, "title: 转移危险区域群众, ").encode()
    with tempfile.TemporaryDirectory() as folder:
        for path, data in files.items():
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        (Path(folder) / "planlint.toml").write_text('name = "临江市"\n', encoding="utf-8")
        command = [sys.executable, "-m", "planlint", "check", "--as-of", "2026-06-30"]
        done = subprocess.run(
            command, cwd=folder, env=os.environ, capture_output=True, text=True, check=False
        )
    print(done.stdout.rstrip())


if __name__ == "__main__":
    main()
