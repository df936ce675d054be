"""What ``graph`` writes, before the programs that draw it: Graphviz and Mermaid itself."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_MODULES = _ROOT / "build/graph-readers/node_modules"
_HOSTILE = ['a"]; click n0 "x"', "%%{init: {'theme': 'dark'}}%%", "`**粗体**`", "<script>x</script>", "#quot; &amp;", "反斜杠\\", "end", "}} -> {{", "\\N \\G"]  # fmt: skip


@pytest.fixture
def drawn(family: Any) -> Any:
    """The fixture family with nine plans of bad titles; gives the path of a written graph."""
    for number, title in enumerate(_HOSTILE):
        family.write(
            f"h{number}.yaml",
            f"type: special\nid: lin.h{number}\ntitle: {json.dumps(title, ensure_ascii=False)}\n"
            "jurisdiction: lin\nreferences: [{kind: activates, plan: lin.gone}]\n",
        )

    def write(style: str) -> Path:
        done = family.run("graph", "--format", style, "-o", f"map.{style}", "--as-of", "2026-06-30")
        assert done.code == 0
        return family.path(f"map.{style}")

    return write


def _expected(drawn: Any) -> dict[str, Any]:
    """The same map as JSON."""
    return json.loads(drawn("json").read_text(encoding="utf-8"))


def test_graphviz_draws_it(drawn: Any) -> None:
    """Every plan is a node with its title as it stands, every reference an edge, no warning."""
    if shutil.which("dot") is None:
        pytest.skip("DOT NOT READ: run scripts/graph_readers.sh (installs Graphviz) first")
    done = subprocess.run(
        ["dot", "-Tsvg", drawn("dot")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    root = ET.fromstring(done.stdout)
    groups = list(root.iter("{http://www.w3.org/2000/svg}g"))
    expected = _expected(drawn)
    nodes = [g for g in groups if g.get("class") == "node"]
    assert len(nodes) == len(expected["nodes"])
    assert sum(g.get("class") == "edge" for g in groups) == len(expected["edges"])
    texts = {text for g in nodes for text in g.itertext()}
    assert {node["title"] for node in expected["nodes"]} <= texts


def test_mermaid_parses_it(drawn: Any, tmp_path: Path) -> None:
    """The same for Mermaid; a title can neither set its configuration nor add a statement."""
    if not (_MODULES / "mermaid").is_dir() or shutil.which("node") is None:
        pytest.skip("MERMAID NOT READ: run scripts/graph_readers.sh (needs npm) first")
    parsed = _parsed(drawn("mermaid"))
    assert parsed["config"] == {}
    expected = _expected(drawn)
    assert len(parsed["nodes"]) == len(expected["nodes"])
    assert len(parsed["edges"]) == len(expected["edges"])
    assert "启动" in {edge["text"] for edge in parsed["edges"]}
    broken = tmp_path / "broken.mermaid"
    broken.write_text('flowchart BT\n  n0["a"]; click\n', encoding="utf-8")
    assert _run(broken).returncode != 0


def _parsed(file: Path) -> dict[str, Any]:
    done = _run(file)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _run(file: Path) -> subprocess.CompletedProcess[str]:
    script = Path(__file__).with_name("mermaid.mjs")
    return subprocess.run(
        ["node", script, _MODULES, file], capture_output=True, text=True, check=False
    )
