"""``duties``: formats, narrowing, names, the card, and how it ends."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pypdf
import pytest

_ROOT = Path(__file__).resolve().parents[2]
_DAY = ("--as-of", "2026-06-30")
_USAGE, _NOT_CHECKED = 2, 3
_WATER = ("--unit", "lin-water")


def _json(family: Any, *arguments: str) -> Any:
    done = family.run("duties", "--format", "json", *_DAY, *arguments)
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_every_line_of_the_text_says_where_it_stands(family: Any) -> None:
    """File and line, and that line of the file holds the item."""
    done = family.run("duties", *_WATER, *_DAY)
    assert (done.code, done.err) == (0, "")
    own, _, below = done.out.partition("━━ 所属单位")
    assert "lin-dike" in below
    entries = [line for line in own.splitlines() if line.startswith("    - ")]
    assert entries
    for line in entries:
        place = re.search(r"  ← (\S+):(\d+)( 等 \d+ 处)?$", line)
        assert place, line
        assert int(place[2]) <= len(family.read(place[1]).splitlines())
    (task,) = (line for line in entries if "调度水库泄洪" in line)
    place = re.search(r"← (\S+):(\d+)$", task)
    assert place
    assert "调度水库泄洪" in family.read(place[1]).splitlines()[int(place[2]) - 1]
    assert "1小时内" in task


def test_json_keeps_its_schema(family: Any) -> None:
    """Every kind of line of the fixture, in the shape that ``planlint schema duties`` says."""
    found = _json(family, *_WATER)
    schema = json.loads((_ROOT / "schemas/duties.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(found)
    assert (found["format"], found["holder"], found["name"]) == (1, "lin-water", "临江市水务局")
    assert {line["plan"] for line in found["lines"]} == {"lin.total", "lin.flood", "lin.water"}
    assert [one["unit"] for one in found["below"]] == ["lin-dike"]
    (task,) = (line for line in found["lines"] if line["text"] == "调度水库泄洪")
    assert (task["within"], task["begins"][0]["level"], task["roles"][0]["role"]) == (
        "1h",
        3,
        "lead",
    )


@pytest.mark.parametrize("name", ["临江市水务局", "市水务局", "临江市水利局"])
def test_a_name_of_any_time_will_do(family: Any, name: str) -> None:
    """Official, short, and the one given up in 2019."""
    assert _json(family, "--unit", name)["holder"] == "lin-water"


def test_posts_and_bodies(family: Any) -> None:
    """Each by id and by name, with less than the unit has."""
    post = _json(family, "--post", "市水务局/值班室")
    assert post["holder"] == "lin-water/duty"
    assert 0 < len(post["lines"]) < len(_json(family, *_WATER)["lines"])
    body = _json(family, "--body", "lin.flood#hq")
    assert body == _json(family, "--body", "临江市防汛指挥部")
    assert {"warning", "response", "report"} <= {line["kind"] for line in body["lines"]}


def test_narrowing(family: Any) -> None:
    """By phase, by hazard also under its Chinese name, by level, by file."""
    responses = _json(family, *_WATER, "--phase", "response")["lines"]
    assert all("response" in line["phases"] for line in responses)
    second = _json(family, *_WATER, "--level", "2", "--hazard", "洪涝")["lines"]
    levels = {level for line in second for begin in line["begins"] for level in begin["levels"]}
    assert 2 in levels
    other = _json(family, *_WATER, "--hazard", "earthquake", "--level", "1")["lines"]
    assert {line["kind"] for line in other} <= {"report", "contact"}
    named = _json(family, "flood.yaml", *_WATER)["lines"]
    assert {line["plan"] for line in named} == {"lin.flood"}


def test_a_unit_with_nothing_says_so(family: Any) -> None:
    """It is known, nobody gives it anything to do: no error."""
    family.write(
        "registry/organisations.yaml",
        family.read("registry/organisations.yaml") + "- {id: idle, names: [{name: 闲置单位}]}\n",
    )
    for style in ("text", "markdown"):
        done = family.run("duties", "--unit", "idle", "--format", style, *_DAY)
        assert done.code == 0
        assert "没有找到它的职责" in done.out
    assert _json(family, "--unit", "idle")["lines"] == []


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("--unit", "lin-watr"), "lin-water"),
        (("--unit", "市水务"), "市水务局"),
        (("--post", "lin-water/dut"), "lin-water/duty"),
        (("--post", "lin-water"), "jz-em/duty"),
        (("--body", "lin.flood#h"), "lin.flood#hq"),
        (("--unit", "lin-water", "--hazard", "flod"), "flood"),
        (("--unit", "lin-water", "--post", "lin-water/duty"), "写一个"),
        ((), "--unit"),
        (("--unit", "lin-water", "--format", "card", "-o", "card.doc"), ".pdf"),
        (("--unit", "nowhere", "gone"), "gone"),
    ],
)
def test_wrong_calls_are_told_the_way(family: Any, arguments: tuple[str, ...], hint: str) -> None:
    """One message with what is known, in both languages; nothing on stdout."""
    for lang in ("zh", "en"):
        done = family.run("duties", *arguments, *_DAY, "--lang", lang)
        assert (done.code, done.out) == (_USAGE, "")
        assert hint in done.err or lang == "en"


def test_unreadable_plans_are_named(family: Any) -> None:
    """The others still count; nothing readable at all is exit 3."""
    family.write("bad.yaml", "a: [\n")
    done = family.run("duties", *_WATER, *_DAY)
    assert done.code == 0
    assert "bad.yaml" in done.err
    for path in family.root.glob("*.yaml"):
        path.write_text("a: [\n", encoding="utf-8")
    assert family.run("duties", *_WATER, *_DAY).code == _NOT_CHECKED


def test_hostile_words_stay_words(family: Any) -> None:
    """Escapes, breaks and markup in titles drive neither terminal nor page."""
    evil = '"\\e[31m转移<script>alert(1)</script>`x`|y\\nfoo"'
    family.replace("water.yaml", "title: 调度水库泄洪,", f"title: {evil},")
    for style in ("text", "json", "markdown"):
        out = family.run("duties", *_WATER, "--format", style, *_DAY).out
        assert "\x1b" not in out
        assert "转移" in out
    assert "<script" not in family.run("duties", *_WATER, "--format", "markdown", *_DAY).out
    card = family.run("duties", *_WATER, "--format", "card", "-o", "card.html", *_DAY)
    assert card.code == 0
    assert "<script" not in family.read("card.html")


@pytest.mark.parametrize("size", ["a4", "a6"])
@pytest.mark.parametrize(
    ("holder", "said"),
    [
        (_WATER, "水务局"),
        (("--post", "lin-water/duty"), "值班室"),
        (("--body", "lin.flood#hq"), "指挥部"),
    ],
)
def test_the_card_is_one_page(family: Any, holder: tuple[str, str], said: str, size: str) -> None:
    """A PDF with the name, the day, and what is due soonest."""
    done = family.run(
        "duties", *holder, "--format", "card", "--size", size, "-o", "card.pdf", *_DAY
    )
    assert done.code == 0, done.err
    pages = pypdf.PdfReader(family.path("card.pdf")).pages
    text = "".join(pages[0].extract_text().split())
    assert len(pages) == 1
    assert said in text
    assert "2026年6月30日" in text


def test_only_what_is_public_is_on_the_card(family: Any) -> None:
    """Mobiles and names never; plans that are not public, and the number kept within, if asked."""
    secret = "13800000000"
    family.replace("water.yaml", "secrecy: public", "secrecy: internal")
    flood = family.read("flood.yaml")
    family.write(
        "flood.yaml",
        flood.replace(
            "{holder: lin-water/duty,",
            f'{{holder: lin-water/duty, name: 张三, mobile: "{secret}",',
            1,
        ),
    )
    card = ("duties", *_WATER, "--format", "card", "-o", "card.html", *_DAY)
    done = family.run(*card)
    assert "1 个不公开的预案" in done.err
    assert "泄洪" not in family.read("card.html")
    family.run(*card, "--internal")
    assert "泄洪" in family.read("card.html")
    assert secret not in family.read("card.html")
    public = family.run("duties", *_WATER, *_DAY).out
    internal = family.run("duties", *_WATER, *_DAY, "--internal").out
    assert (secret in public, secret in internal) == (False, True)


def test_file_and_stream_are_the_same(family: Any) -> None:
    """``-o`` writes what else is printed, the same each time, in both languages."""
    for lang in ("zh", "en"):
        for style in ("text", "json", "markdown"):
            call = ("duties", *_WATER, "--format", style, *_DAY, "--lang", lang)
            printed, written = family.run(*call), family.run(*call, "-o", "out/duties")
            assert (printed.code, written.code, written.out) == (0, 0, "")
            assert family.read("out/duties") == printed.out


def test_items_of_drafts_are_marked(family: Any) -> None:
    """A draft binds nobody yet: its title says so, the head counts it, JSON has a key."""
    family.replace("water.yaml", "status: in_force", "status: draft")
    asked = ("duties", "--unit", "lin-water", "--as-of", "2026-06-30")
    text = family.run(*asked).out
    assert "  临江市水务局防汛应急预案（草案）" in text
    assert "（含草案 1 个）" in text
    assert "临江市防汛应急预案（草案）" not in text
    assert "**临江市水务局防汛应急预案（草案）**" in family.run(*asked, "--format", "markdown").out
    assert "(draft)" in family.run(*asked, "--lang", "en").out
    data = json.loads(family.run(*asked, "--format", "json").out)
    assert {(one["id"], one["draft"]) for one in data["plans"]} == {
        ("lin.total", False), ("lin.flood", False), ("lin.water", True),
    }  # fmt: skip
    assert {one["plan"] for one in data["lines"] if one["draft"]} == {"lin.water"}
