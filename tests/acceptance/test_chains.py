"""``chains`` on the example family and on hard ones: paths, commands, breaks, rings, single points."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

_ROOT = Path(__file__).resolve().parents[2]
_PLANS = _ROOT / "examples/plans"
_DAY = ("--as-of", "2026-11-22")
_USAGE, _NOT_CHECKED = 2, 3
_HEAD = "type: special\nid: {0}.flood\ntitle: {0}防汛预案\njurisdiction: {1}\nhazards: [flood]\n"
_IN_FORCE = "edition: {status: in_force, dates: {issued: 2026-01-01}}\n"


def _chains(family: Any, *arguments: str | Path) -> Any:
    done = family.run("chains", "--format", "json", *_DAY, *(arguments or (_PLANS,)))
    assert done.code == 0, done.err
    return json.loads(done.out)


def _line(place: Any, root: Path = _PLANS) -> str:
    return (root / place["path"]).read_text(encoding="utf-8").splitlines()[place["line"] - 1]


def test_the_schema_holds_and_every_place_says_it(family: Any) -> None:
    """The whole family: each leg stands at a step of its minutes, each actor in a response."""
    found = _chains(family, _PLANS, "--weak")
    schema = json.loads((_ROOT / "schemas/chains.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(found)
    legs = [leg for t in found["topics"] for way in t["reporting"] for leg in way["legs"]]
    assert len(legs) > 100
    for leg in legs:
        assert "from:" in _line(leg)
        shown = f"within: {leg['minutes']}m" if leg["minutes"] % 60 else "within: "
        assert shown in _line(leg)
    actors = [a for t in found["topics"] for c in t["commands"] for a in c["actors"]]
    assert all(
        actor["holder"].partition("#")[2] or actor["holder"] in _line(actor) for actor in actors
    )
    assert found["weak_total"] == len(found["weak"]) > 100


def test_the_clocks_from_a_village_to_the_province(family: Any) -> None:
    """Hekou hands on in 5 minutes and the town in 10, each on a condition; the county and the city in 1 hour.

    The hop of the county's water office in 15 minutes is for works in danger alone: what the
    province asks of every county is summed.
    """
    (topic,) = _chains(family, _PLANS, "--at", "河口村", "--hazard", "洪涝")["topics"]
    way = topic["reporting"][0]
    assert ("village", "province", 135, 0) == (
        way["start"], way["reached"], sum(leg["minutes"] for leg in way["legs"]), way["open"],
    )  # fmt: skip
    assert way["minutes"] == 135
    assert [True, True, False, False] == [bool(leg["when"]) for leg in way["legs"]]
    assert [] == way["breaks"]
    asked = ("chains", _PLANS, *_DAY, "--at", "hekou", "--hazard", "flood")
    text = family.run(*asked).out
    assert "村（社区） → 乡镇（街道） 5分钟（有条件） → 县级 10分钟（有条件）" in text
    assert "= 合计 135分钟" in text
    assert "= 135 minutes in all" in family.run(*asked, "--lang", "en").out


def test_who_decides_at_a_level(family: Any) -> None:
    """Level 2 of the city's flood plan: the office proposes, the head of the headquarters decides."""
    found = _chains(family, _PLANS, "--at", "jiangzhou", "--hazard", "flood", "--level", "2")
    (topic,) = found["topics"]
    (command,) = [c for c in topic["commands"] if c["plan"] == "jiangzhou.flood"]
    roles = {actor["role"]: actor for actor in command["actors"]}
    assert "jiangzhou.flood#hq.office" == roles["propose"]["holder"]
    assert ["jz-gov/mayor"] == roles["decide"]["posts"]
    assert "jz-gov/vice-mayor-water" == roles["decide"]["stand_ins"][0]
    assert {"0719-5550115"} <= {number["number"] for number in roles["propose"]["numbers"]}
    assert {2} == {c["level"] for c in topic["commands"]}


def test_losing_a_single_point_is_told_where(family: Any) -> None:
    """The vice-mayor alone decides level 3: he and the government are single points of that plan."""
    found = _chains(family, _PLANS / "city/flood.yaml", "--hazard", "flood", "--weak")
    points = {(one["kind"], one["id"]): one for one in found["weak"]}
    post = points["post", "jz-gov/vice-mayor-water"]
    assert {"decide", "command"} == {loss["step"] for loss in post["losses"]}
    assert {3} == {loss["level"] for loss in post["losses"]}
    assert all("decide: jz-gov/vice-mayor-water" in _line(loss) for loss in post["losses"])
    assert ("post", "jz-gov/mayor") not in points


def test_breaks_and_rings_are_told(family: Any, tmp_path: Path) -> None:
    """A county that sends nothing on, and offices that report to each other."""
    (tmp_path / "registry").mkdir()
    (tmp_path / "planlint.toml").write_text('name = "x"\n', encoding="utf-8")
    (tmp_path / "registry/jurisdictions.yaml").write_text(
        "- {id: lin, name: 临江市, level: city}\n- {id: east, name: 东江县, level: county, parent: lin}\n",
        encoding="utf-8",
    )
    (tmp_path / "registry/organisations.yaml").write_text(
        "".join(f"- {{id: {n}, jurisdiction: east}}\n" for n in "abc"), encoding="utf-8"
    )
    steps = "reporting:\n  - {from: {tier: village}, to: a, urgent: 立即}\n  - {from: a, to: b, within: 5m}\n  - {from: b, to: c, within: 5m}\n  - {from: c, to: a, within: 5m}\n"
    whole = _HEAD.format("east", "east") + steps + _IN_FORCE
    (tmp_path / "east.yaml").write_text(whole, encoding="utf-8")
    (topic,) = _chains(family, tmp_path)["topics"]
    (way,) = topic["reporting"]
    assert ("city", "county", 1) == (way["needed"], way["reached"], way["open"])
    assert [("end", "county", "east")] == [(b["kind"], b["tier"], b["area"]) for b in way["breaks"]]
    assert [[8, 9, 10]] == [sorted(place["line"] for place in ring) for ring in topic["loops"]]
    text = family.run("chains", tmp_path, *_DAY).out
    assert "从村（社区）报到县级为止，没有写向市级报告" in text
    assert "报告成环 1 处" in text
    markdown = family.run("chains", tmp_path, *_DAY, "--format", "markdown").out
    assert "## 报告中断 1 处" in markdown
    assert "\x1b" not in text


def test_narrowing(family: Any) -> None:
    """Files named, a hazard, an area: only those; the first twenty single points without --weak."""
    named = _chains(family, _PLANS / "city/hazchem.yaml")
    assert {("jiangzhou", "hazardous_chemicals")} == {
        (t["area"], t["hazard"]) for t in named["topics"]
    }
    assert len(named["weak"]) == 20 < named["weak_total"]
    fire = _chains(family, _PLANS, "--hazard", "森林火灾", "--at", "清溪县", "--level", "1")
    assert {("qingxi", "forest_fire")} == {(t["area"], t["hazard"]) for t in fire["topics"]}


def test_same_bytes_twice_and_into_a_file(family: Any, tmp_path: Path) -> None:
    """The same input gives the same bytes, printed or written."""
    asked = ("chains", _PLANS, *_DAY, "--at", "qingxi", "--hazard", "flood")
    first = family.run(*asked).out
    out = tmp_path / "chains.txt"
    done = family.run(*asked, "-o", out)
    assert ("", first) == (done.out, out.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--hazard", "flod"), "flood"), (("--at", "hekuo"), "hekou"), (("--level", "9"), "9"),
        (("nowhere",), "nowhere"), (("--format", "svg"), "svg"),
    ],
)  # fmt: skip
def test_wrong_words_are_answered(family: Any, arguments: tuple[str, ...], word: str) -> None:
    """Unknown hazards and areas with the nearest, wrong levels, paths and formats: exit 2."""
    done = family.run("chains", _PLANS, *_DAY, *arguments)
    assert (done.code, done.out) == (_USAGE, "")
    assert word in done.err


def test_nothing_to_read(family: Any, tmp_path: Path) -> None:
    """A folder without plans ends with 3; a plan that cannot be read is named, also beside others."""
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "bad.yaml").write_text("type: [", encoding="utf-8")
    done = family.run("chains", folder, *_DAY)
    assert done.code == _NOT_CHECKED
    assert "bad.yaml" in done.err
    (folder / "good.yaml").write_text(_HEAD.format("east", "east"), encoding="utf-8")
    (folder / "odd.yaml").write_text("type: zzz\nid: odd\n", encoding="utf-8")
    done = family.run("chains", folder, *_DAY)
    assert done.code == _NOT_CHECKED
    assert "bad.yaml" in done.err
    assert "odd.yaml" in done.err
    assert "报告中断" in done.out


def test_a_day_before_any_plan(family: Any) -> None:
    """Nothing is in force yet: said, and 3; not an empty answer."""
    done = family.run("chains", _PLANS, "--as-of", "1990-01-01")
    assert (done.code, done.out) == (_NOT_CHECKED, "")
    assert "1990-01-01 这一天没有施行的预案" in done.err


def test_numbers_that_are_not_public_stay_inside(family: Any, tmp_path: Path) -> None:
    """Mobiles and the list of an internal plan: in no format, unless --internal is given."""
    (tmp_path / "planlint.toml").write_text('name = "x"\n', encoding="utf-8")
    said = "responses: [{level: 1, decide: a, command: b}]\n"
    open_ = "contacts: [{holder: a, phone: 0719-1, mobile: '13800000001'}, {holder: b, phone: 0719-2}]\n"
    inside = "edition: {secrecy: internal}\ncontacts: [{holder: a, phone: 0719-3}, {holder: b, phone: 0719-4}]\n"
    (tmp_path / "east.yaml").write_text(_HEAD.format("east", "e") + said + open_, encoding="utf-8")
    (tmp_path / "west.yaml").write_text(_HEAD.format("west", "w") + said + inside, encoding="utf-8")
    hidden = {"13800000001", "0719-3", "0719-4"}
    for style in ("text", "json", "markdown"):
        asked = ("chains", tmp_path, *_DAY, "--weak", "--format", style)
        done, whole = family.run(*asked), family.run(*asked, "--internal")
        assert set() == {number for number in hidden if number in done.out}, style
        assert "0719-2" in done.out.replace("\\", "")
        assert set() == {n for n in hidden if n not in whole.out.replace("\\", "")}, style


def test_long_chains_and_rings_end(family: Any, tmp_path: Path) -> None:
    """3,000 offices in a chain, bodies, superiors, areas and phone lists in rings: an answer."""
    count = 3_000
    (tmp_path / "registry").mkdir()
    (tmp_path / "planlint.toml").write_text('name = "x"\n', encoding="utf-8")
    (tmp_path / "registry/jurisdictions.yaml").write_text(
        "- {id: lin, level: city, parent: east}\n- {id: east, level: county, parent: lin}\n",
        encoding="utf-8",
    )
    units = "".join(
        f"- {{id: u{n}, jurisdiction: east, superior: u{(n + 1) % count}}}\n" for n in range(count)
    )
    (tmp_path / "registry/organisations.yaml").write_text(units, encoding="utf-8")
    steps = "".join(
        f"  - {{from: u{n}, to: u{(n + 1) % count}, within: 1m}}\n" for n in range(count)
    )
    contacts = "".join(
        f"  - {{holder: u{n}, phone: '{10000 + n}', then: u{(n + 1) % count}}}\n"
        for n in range(count)
    )
    more = (
        "bodies: [{id: a, kind: headquarters, head: b.head, parent: b}, {id: b, kind: headquarters, head: a.head, parent: a}]\n"
        "responses: [{level: 1, propose: u7, decide: a.head, command: u9}]\n"
    )
    text = _HEAD.format("east", "east") + more + "reporting:\n" + steps + "contacts:\n" + contacts
    (tmp_path / "east.yaml").write_text(text, encoding="utf-8")
    found = _chains(family, tmp_path)
    (topic,) = found["topics"]
    assert [count] == [len(ring) for ring in topic["loops"]]
    assert {"nobody_behind"} == {one["kind"] for one in found["troubles"]}
    check = family.run("check", tmp_path, *_DAY, "--format", "json")
    rules = [f["rule"] for f in json.loads(check.out)["findings"]]
    for rule in (
        "reporting-loop",
        "superior-unit-cycle",
        "superior-area-cycle",
        "parent-body-cycle",
    ):
        assert rules.count(rule) == 1, rule
