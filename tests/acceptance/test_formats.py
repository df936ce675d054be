"""``--format``: every format tells of the same findings, with the same exit code."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

_FORMATS = ("text", "json", "sarif", "junit", "github")
_REAL = Path(__file__).resolve().parents[2] / "examples" / "real"


def _spoil(family: Any, how: str) -> None:
    """A family that ends with another exit code, or with hostile text."""
    if how == "findings":
        family.plant()
    if how == "broken":
        family.plant()
        family.write("bad.yaml", "a: [\n")
    if how == "hostile":
        title = '"\\e[2J\\u202e\\ufffe%0A::error::x ##[error] ]]> <a> [x](y) {0} {{"'
        body = f"type: department\nid: lin.x\ntitle: {title}\njurisdiction: lin\n"
        family.write("预 案,:%#.yaml", body + f"tasks: [{{id: a, title: {title}}}]\n")


@pytest.mark.parametrize("how", ["clean", "findings", "broken", "hostile"])
def test_exit_codes_are_the_same(family: Any, how: str) -> None:
    """In every format, for every fail level."""
    _spoil(family, how)
    for level in ("error", "warning", "info", "undecided"):
        codes = {
            style: family.run(
                "check", "--as-of", "2026-06-30", "--format", style, "--fail-on", level
            ).code
            for style in _FORMATS
        }
        assert len(set(codes.values())) == 1, (level, codes)
    assert (how == "broken") == (codes["text"] == 3)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("how", ["clean", "findings", "broken", "hostile"])
def test_formats_agree(family: Any, how: str, lang: str) -> None:
    """Rule, file, line of each finding are those of the JSON report."""
    _spoil(family, how)
    _assert_agreed(family, ".", lang, "2026-06-30")


@pytest.mark.parametrize("name", ["grain-2005", "total-2025"])
def test_formats_agree_on_real_plans(family: Any, name: str) -> None:
    """The same for the published plans of the examples."""
    _assert_agreed(family, str(_REAL / name), "zh", "2026-11-22")


def _assert_agreed(family: Any, path: str, lang: str, day: str) -> None:
    said = {
        style: family.run("check", path, "--as-of", day, "--format", style, "--lang", lang).out
        for style in _FORMATS
    }
    report = json.loads(said["json"])
    expected = Counter((f["rule"], f["path"], f["line"]) for f in report["findings"])
    assert _sarif(said["sarif"]) == expected
    assert _junit(said["junit"]) == Counter((path, line) for _, path, line in expected.elements())
    assert _github(said["github"]) == Counter(rule for rule, _, _ in expected.elements())
    for style in _FORMATS:
        assert re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", said[style]) is None, style


def _sarif(text: str) -> Counter[tuple[str, str, int]]:
    (run,) = json.loads(text)["runs"]
    places = [(r["ruleId"], r["locations"][0]["physicalLocation"]) for r in run["results"]]
    return Counter(
        (rule, unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"])
        for rule, place in places
    )


def _junit(text: str) -> Counter[tuple[str, int]]:
    """The places in the texts of the cases."""
    found: Counter[tuple[str, int]] = Counter()
    for case in ET.fromstring(text).iter("testcase"):
        for said in case:
            for line in (said.text or "").splitlines()[1:2]:
                path, number, _ = line.rsplit(":", 2)
                found[path, int(number)] += 1
    return found


def _github(text: str) -> Counter[str]:
    """The rules, in titles and in lines of the log."""
    titles = re.findall(r"^::\w+ file=.*?\(([a-z-]+)\)::", text, re.MULTILINE)
    logged = re.findall(r"^planlint: .*? · \S+(?: \S+)?  ([a-z-]+)  ", text, re.MULTILINE)
    return Counter([*titles, *logged])


@pytest.mark.parametrize("style", _FORMATS)
def test_output_file_holds_what_would_be_printed(family: Any, style: str) -> None:
    """``--output`` works for every format; nothing is printed then."""
    _spoil(family, "hostile")
    call = ("check", "--as-of", "2026-06-30", "--format", style)
    printed = family.run(*call)
    written = family.run(*call, "--output", "out/report")
    assert (written.out, written.code) == ("", printed.code)
    assert family.path("out/report").read_text(encoding="utf-8") == printed.out
