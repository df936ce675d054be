"""``simulate``: the answer first, every line with its place, formats, breaks, wrong words."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from conftest import run_planlint

_ROOT = Path(__file__).resolve().parents[2]
_PLANS = _ROOT / "examples/plans"
_FLOOD = ("--event", "flood", "--grade", "major", "--at", "qingxi", "--time", "2026-11-20T02:10")
_HAZCHEM = ("--event", "hazardous_chemicals", "--grade", "large", "--at", "jiangzhou")
_BREAKS, _USAGE, _NOT_READABLE = 1, 2, 3
Simulate = Callable[..., Any]


@pytest.fixture
def simulate(tmp_path: Path) -> Simulate:
    """Runs the command on the examples, from a folder of its own."""

    def run(*arguments: str, where: Path = _PLANS, **env: str) -> Any:
        return run_planlint("simulate", str(where), *arguments, cwd=tmp_path, **env)

    return run


def _json(done: Any) -> Any:
    found = json.loads(done.out)
    schema = json.loads((_ROOT / "schemas/simulation.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(found)
    return found


def test_who_decides_and_by_when_stands_in_the_first_lines(simulate: Simulate) -> None:
    """At night in Qingxi: the county, then the city, each with the earliest and the latest time."""
    done = simulate(*_FLOOD)
    first, county, city = done.out.splitlines()[:3]
    assert first == "推演：清溪县 重大 洪涝，2026-11-20 星期五 02:10"
    for line, head, title in ((county, "谁决定：", "清溪县防汛抗旱应急预案"), (city, "再往上：", "江州市防汛抗旱应急预案")):  # fmt: skip
        assert line.startswith(head)
        assert f"《{title}》一级响应，最早 02:10，最晚 0" in line


def test_every_line_of_the_timeline_says_where_it_stands(simulate: Simulate) -> None:
    """The file has that line, and for a task the line holds its title."""
    out = simulate(*_FLOOD).out
    timeline = out.partition("时间线 (")[2].partition("\n\n")[0].splitlines()[1:]
    assert len(timeline) > 100
    for line in timeline:
        place = re.search(r"  ← (\S+):(\d+)$", line)
        assert place, line
        source = (_PLANS / place[1]).read_text(encoding="utf-8").splitlines()[int(place[2]) - 1]
        task = re.search(r"  任务  .*?：(?P<title>[^（]+)（", line)
        if task and "）" not in task["title"]:
            assert task["title"] in source


def test_the_report_climbs_by_the_clocks_of_the_plans(simulate: Simulate) -> None:
    """Ten minutes to the township, fifteen to the county's flood office, thirty on to the city's.

    The water bureau of the city has it five minutes earlier, by the slower of the two conditional
    ways (20 and 15 minutes), and tells the flood office in ten.
    """
    found = _json(simulate(*_FLOOD, "--format", "json"))
    plans = {plan["id"]: plan for plan in found["plans"]}
    assert plans["qingxi.flood"]["known"]["latest"] == 10 + 15
    arrivals = [
        report["known"]["latest"]
        for report in found["reports"]
        if "jiangzhou.flood#hq.office" in report["receivers"]
    ]
    assert min(arrivals) == 10 + 10 + 20 + 10


def test_levels_are_found_from_figures_or_marked_as_assumed(simulate: Simulate) -> None:
    """10 to 30 dead meet level one of county and city; who carries them out is assumed to follow."""
    plans = {p["id"]: p for p in _json(simulate(*_FLOOD, "--format", "json"))["plans"]}
    for name in ("qingxi.flood", "jiangzhou.flood"):
        assert (plans[name]["level"], plans[name]["level_by"]) == (1, "grade")
        assert not plans[name]["assumed"]
    assert (plans["jiangzhou.water-flood"]["level_by"], plans["jiangzhou.water-flood"]["assumed"]) == ("superior", True)  # fmt: skip
    assert not plans["jiangbei.flood"]["inside"]


def test_the_joint_plan_and_the_neighbour(simulate: Simulate) -> None:
    """The plan of both counties runs; Anping's own does not, nor that for catastrophes."""
    found = _json(simulate(*_FLOOD, "--format", "json"))
    names = {plan["id"] for plan in found["plans"]}
    assert {"jiangzhou.qingxi-anping", "jiangzhou.flood-action", "qingxi.water"} <= names
    assert not {"anping.flood", "jiangzhou.hazchem"} & names
    resting = {(note["kind"], note["plan"]) for note in found["resting"]}
    assert ("not_set_off", "jiangzhou.catastrophe-flood") in resting


def test_the_deputy_decides_where_the_head_is_missing(simulate: Simulate) -> None:
    """Level two is the mayor's; without him the first of the succession acts, with his number."""
    arguments = (*_FLOOD, "--level", "2", "--format", "json")
    usual = {p["id"]: p for p in _json(simulate(*arguments))["plans"]}["jiangzhou.flood"]
    found = _json(simulate(*arguments, "--without", "jz-gov/mayor"))
    now = {plan["id"]: plan for plan in found["plans"]}["jiangzhou.flood"]
    (before,), (after,) = (
        next(step for step in plan["steps"] if step["kind"] == "decide")["calls"]
        for plan in (usual, now)
    )
    assert (before["acts"], before["stands_in"]) == ("jz-gov/mayor", False)
    assert (after["acts"], after["stands_in"]) == ("jz-gov/vice-mayor-water", True)
    assert after["number"]
    assert found["changes"] == []


def test_who_is_missing_costs_what_the_report_lists(simulate: Simulate) -> None:
    """Without the water bureau its own plan has nobody to decide, and tasks of the city no lead."""
    done = simulate(*_FLOOD, "--without", "江州市水务局", "--format", "json")
    assert done.code == _BREAKS
    found = _json(done)
    lost = {(c["kind"], c["plan"]) for c in found["changes"] if c["after"] is None}
    assert {("decide", "jiangzhou.water-flood"), ("task", "jiangzhou.flood")} <= lost
    breaks = {(note["kind"], note["plan"]) for note in found["breaks"]}
    assert {("step_missing", "jiangzhou.water-flood"), ("lead_missing", "jiangzhou.flood"), ("never_done", "jiangzhou.flood")} <= breaks  # fmt: skip
    text = simulate(*_FLOOD, "--without", "jz-water").out
    assert "缺位的代价：江州市水务局" in text


def test_a_run_without_breaks_ends_with_zero(simulate: Simulate) -> None:
    """A leak by day in the city; boats that are missing in a flood end with one."""
    assert simulate(*_HAZCHEM, "--time", "2026-11-20T14:00").code == 0
    gone = simulate(*_FLOOD, "--without", "boat-qingjiang")
    assert gone.code == _BREAKS
    assert "冲锋舟用尽：只有0艘" in gone.out


def test_readings_decide_the_level(simulate: Simulate) -> None:
    """210 mm in a day is level two of the city: 180 to below 250."""
    arguments = ("--event", "洪涝", "--at", "清溪县", "--time", "2026年11月20日2时10分")
    found = _json(simulate(*arguments, "--reading", "24小时降雨量=210毫米", "--format", "json"))
    city = next(plan for plan in found["plans"] if plan["id"] == "jiangzhou.flood")
    assert (city["level"], city["level_by"], city["level_source"]) == (2, "reading", "rain_24h")


def test_the_same_input_gives_the_same_bytes(simulate: Simulate) -> None:
    """In every format."""
    for style in ("text", "json", "svg", "html"):
        one, other = (simulate(*_FLOOD, "--format", style).out for _ in range(2))
        assert one == other
        assert one


def test_the_drawing_stands_alone_and_keeps_its_words_apart(simulate: Simulate) -> None:
    """One SVG without links; in each row no words begin before those on their left have ended."""
    from wcwidth import wcswidth

    root = ET.fromstring(simulate(*_FLOOD, "--format", "svg").out)
    width = float(root.get("width", "0"))
    space = "{http://www.w3.org/2000/svg}"
    assert not [one for one in root.iter() if one.tag in (f"{space}image", f"{space}script")]
    for row in root.findall(f"{space}g[@class='row']"):
        ends = 0.0
        words = sorted((_left(text, wcswidth), text) for text in row.findall(f"{space}text"))
        for left, text in words:
            assert left >= ends - 6, [text.text for _, text in words]
            ends = left + _wide(text, wcswidth)
        assert ends <= width


def _wide(text: ET.Element, measure: Callable[[str], int]) -> float:
    """Half the size for each column: Latin letters are mostly narrower."""
    return measure(text.text or "") * float(text.get("font-size", "0")) / 2


def _left(text: ET.Element, measure: Callable[[str], int]) -> float:
    x = float(text.get("x", "0"))
    return x - _wide(text, measure) if text.get("text-anchor") == "end" else x


def test_english(simulate: Simulate) -> None:
    """All words of the tool are English, the plans' own stay."""
    out = simulate(*_FLOOD, "--lang", "en").out
    assert out.startswith("Simulation: 清溪县, major, Flood, 2026-11-20 Fri 02:10\nWho decides: ")
    assert not re.search("推演|时间线|预案启动|断点|谁决定", out)


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--time", "2026-02-30T02:10", "不是存在的时间"),
        ("--time", "2026-07-03T25:00", "不是存在的时间"),
        ("--time", "0001-01-01T00:00", "超出能推演的年份"),
        ("--event", "floood", "是否应为 flood"),
        ("--grade", "huge", "especially_major"),
        ("--at", "qingx", "是否应为 qingxi"),
        ("--level", "9", "应为 1、2、3、4、5 之一"),
        ("--reading", "rain_24=3", "是否应为 rain_24h"),
        ("--reading", "rain_24h", "指标=数值"),
        ("--reading", "rain_24h=3只", "单位是"),
        ("--reading", "rain_24h=-3", "不能是负数"),
        ("--without", "jz-watre", "是否应为 jz-water"),
        ("--for", "1y", "不是时长"),
    ],
)
def test_words_that_name_nothing(simulate: Simulate, option: str, value: str, said: str) -> None:
    """Two, and in words what is meant."""
    given = dict(zip(_FLOOD[::2], _FLOOD[1::2], strict=True)) | {option: value}
    done = simulate(*(word for pair in given.items() for word in pair))
    assert (done.code, done.out) == (_USAGE, "")
    assert said in done.err


def test_without_grade_level_or_reading_nobody_knows_the_level(simulate: Simulate) -> None:
    """Two, and what to add."""
    done = simulate("--event", "flood", "--at", "qingxi", "--time", "2026-11-20T02:10")
    assert done.code == _USAGE
    assert "--grade" in done.err


def test_one_quantity_has_one_reading(simulate: Simulate) -> None:
    """Two, whichever of the two would count."""
    done = simulate(*_FLOOD, "--reading", "rain_24h=300", "--reading", "24小时降雨量=5")
    assert (done.code, done.out) == (_USAGE, "")
    assert "两次" in done.err


def test_a_file_of_unknown_type_is_named(simulate: Simulate, tmp_path: Path) -> None:
    """It takes no part in the run, and nobody has to guess that."""
    copy = tmp_path / "plans"
    shutil.copytree(_PLANS, copy)
    (copy / "city/extra.yaml").write_text("type: zzz\nid: jiangzhou.extra\n", encoding="utf-8")
    done = simulate(*_FLOOD, where=copy)
    assert done.code == _NOT_READABLE
    assert "city/extra.yaml" in done.err


@pytest.mark.parametrize("style", ["text", "json", "html", "svg"])
def test_names_on_rosters_and_mobiles_are_for_internal_use(
    simulate: Simulate, tmp_path: Path, style: str
) -> None:
    """In no format without --internal; the numbers that are registered stand there."""
    copy = tmp_path / "plans"
    shutil.copytree(_PLANS, copy)
    listed = copy / "contacts/qingxi-flood.yaml"
    text = listed.read_text(encoding="utf-8")
    mobile = "- {holder: hq.office, mobile: '13800001111'}\n"
    listed.write_text(text + mobile, encoding="utf-8")
    when = ("--time", "2026-10-02T09:00", "--as-of", "2026-11-22", "--format", style)
    out = [simulate(*_FLOOD, *when, *more, where=copy).out for more in ((), ("--internal",))]
    assert "13800001111" not in out[0]
    assert "张思源" not in out[0]
    if style != "svg":
        assert "张思源" in out[1]
        assert "0719-" in out[0]


def test_a_plan_that_cannot_be_read_ends_with_three(simulate: Simulate, tmp_path: Path) -> None:
    """The run is made from the others, and the file is named."""
    copy = tmp_path / "plans"
    shutil.copytree(_PLANS, copy)
    (copy / "city/extra.yaml").write_bytes("type: special\n标题：坏".encode("gbk"))
    done = simulate(*_FLOOD, where=copy)
    assert done.code == _NOT_READABLE
    assert "city/extra.yaml" in done.err
    assert done.out.startswith("推演：")
    empty = tmp_path / "empty"
    empty.mkdir()
    assert simulate(*_FLOOD, where=empty).code == _NOT_READABLE


def test_the_report_is_written_whole(simulate: Simulate, tmp_path: Path) -> None:
    """To the file alone; with the day of the plans asked for apart from that of the event."""
    target = tmp_path / "out/run.html"
    done = simulate(*_FLOOD, "--as-of", "2026-11-22", "--format", "html", "-o", str(target))
    assert done.out == ""
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_year_out_of_reach_exists_and_is_refused_as_such(simulate: Simulate) -> None:
    """The year 9999 is a time; it is only one that cannot be simulated."""
    done = simulate("--event", "flood", "--grade", "major", "--at", "qingxi", "--time", "9999-01-01T10:00")  # fmt: skip
    assert done.code == _USAGE
    assert "超出能推演的年份（1949 到 2199 年）" in done.err
    assert "不是存在的时间" not in done.err
