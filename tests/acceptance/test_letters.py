"""``duties --assumed``: what other plans assume of a unit, item by item, with its own answer."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

_SCHEMA = Path(__file__).resolve().parents[2] / "schemas/assumed.json"
_DAY = ("--as-of", "2026-06-30")


@pytest.fixture
def relying(family: Any) -> Any:
    """The flood plan counts on the water plan for more, and sooner, than it promises."""
    family.replace(
        "flood.yaml", "needs: [{resource: boats, quantity: 4}]}",
        "needs: [{resource: boats, quantity: 4}], relies_on: [{unit: lin-water, plan: lin.water, task: dispatch, "
        "within: 30m}, {unit: lin-water, within: 1h}]}",
    )  # fmt: skip
    return family


def letter(family: Any, *more: str) -> Any:
    """The letter to the water bureau as JSON."""
    done = family.run(
        "duties", "--unit", "lin-water", "--assumed", "--format", "json", *_DAY, *more
    )
    assert done.code == 0, done
    data = json.loads(done.out)
    jsonschema.validate(data, json.loads(_SCHEMA.read_text(encoding="utf-8")))
    return data


def test_each_assumption_comes_with_both_sides(relying: Any) -> None:
    """Named and slower; unnamed and without an answer; given to lead and carried."""
    data = letter(relying)
    relied = [one for one in data["assumed"] if one["way"] == "relied"]
    assert [(one["plan"], one["task"]) for one in relied] == [("lin.flood", "evacuate")] * 2
    named, unnamed = relied
    assert [gap["kind"] for gap in named["gaps"]] == ["slower", "one_sided"]
    assert (named["commitment"]["task"], named["commitment"]["within"]) == ("dispatch", "1h")
    assert [gap["kind"] for gap in unnamed["gaps"]] == ["unanswered"]
    assert [(s["kind"], s["level"]) for s in named["stages"]] == [("response", 2)]
    led = [one for one in data["assumed"] if one["way"] == "led"]
    assert [(one["task"], one["settled"]) for one in led] == [("consult", True)]
    assert (data["plans"], data["open"]) == (1, 2)


def test_an_answer_shows_and_settles(relying: Any) -> None:
    """What still differs in substance stays named."""
    relying.run(
        "record",
        "acknowledgement",
        "lin.flood",
        "evacuate",
        "--by",
        "lin-water",
        "--own-task",
        "dispatch",
        "--answer",
        "accept",
        "--on",
        "2026-06-20",
    )
    named = letter(relying)["assumed"][0]
    assert (named["answer"]["answer"], named["answer"]["holds"], named["settled"]) == (
        "accept",
        True,
        True,
    )
    assert [gap["kind"] for gap in named["gaps"]] == ["slower"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_letter_is_readable_in_both_languages(relying: Any, lang: str) -> None:
    """Text and Markdown name the unit, the plans, the places; nothing Chinese is left in the English frame."""
    for style in ("text", "markdown"):
        done = relying.run(
            "duties", "--unit", "lin-water", "--assumed", "--format", style, "--lang", lang, *_DAY
        )
        assert done.code == 0
        assert "flood.yaml:57" in done.out.replace("\\", "")
        assert ("依靠你单位" in done.out) == (lang == "zh")
        assert ("rely on you" in done.out) == (lang == "en")


def test_every_unit_gets_a_letter(relying: Any) -> None:
    """One file each, also for those that only lead."""
    done = relying.run("duties", "--assumed", "-o", "letters", *_DAY)
    assert done.code == 0
    names = {path.name for path in relying.path("letters").iterdir()}
    assert {"lin-water.txt", "lin-em.txt"} <= names
    assert f"{len(names)} " in done.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--assumed",), ("--assumed", "--unit", "nobody"), ("--assumed", "--unit", "lin-water", "--format", "card"),
        ("--assumed", "--post", "lin-em/duty"), ("--assumed", "--unit", "lin-water", "--hazard", "flood"),
    ],
)  # fmt: skip
def test_wrong_calls_are_refused(relying: Any, arguments: tuple[str, ...]) -> None:
    """Exit 2 with words."""
    done = relying.run("duties", *arguments, *_DAY)
    assert (done.code, bool(done.err)) == (2, True)


def test_hostile_titles_stay_text(relying: Any) -> None:
    """No table cell, link, HTML or control sequence of a title does anything."""
    relying.replace(
        "flood.yaml", "title: 临江市防汛应急预案", 'title: "防汛|<b>[x](http://a)</b>\\e[31m @all"'
    )
    done = relying.run("duties", "--unit", "lin-water", "--assumed", "--format", "markdown", *_DAY)
    assert r"防汛\|\<b\>\[x\](http\://a)\</b\>" in done.out
    assert "\x1b" not in done.out
    assert "@\u200ball" in done.out


def test_what_only_a_draft_promises_is_marked(relying: Any) -> None:
    """The letter says so at the task, at the plan that counts on it, and holds it for unsettled."""
    relying.replace("water.yaml", "status: in_force", "status: draft")
    shown = ("duties", "--unit", "lin-water", "--assumed", *_DAY)
    done = relying.run(*shown, "--format", "json")
    (named,) = [o for o in json.loads(done.out)["assumed"] if o["task"] == "evacuate"][:1]
    assert (named["draft"], named["commitment"]["draft"], named["settled"]) == (False, True, False)
    assert "draft_only" in [gap["kind"] for gap in named["gaps"]]
    text = relying.run(*shown).out
    assert "《临江市水务局防汛应急预案》（草案）“调度水库泄洪”" in text
    assert "只有草案答应" in text
    english = relying.run(*shown, "--lang", "en", "--format", "markdown").out
    assert "only a draft promises it" in english
    assert "(draft)" in english
    relying.replace("flood.yaml", "status: in_force", "status: draft")
    both = relying.run(*shown)
    assert "《临江市防汛应急预案》（草案）" in both.out
    assert "只有草案答应" not in both.out


def test_a_time_that_nobody_can_compare_is_asked(relying: Any) -> None:
    """Half an hour wanted, daily at eight promised: the letter says what stands there."""
    relying.replace("water.yaml", "phase: response, within: 1h", 'phase: response, daily: "08:00"')
    done = relying.run("duties", "--unit", "lin-water", "--assumed", *_DAY)
    assert "期待 30分钟 内完成，你单位的预案写的是 每日08:00，说不准是不是更晚" in done.out
