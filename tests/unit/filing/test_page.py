"""The dashboard's file: nothing lost on the way into it, nothing fetched, nothing said in one language only."""

import base64
import copy
import hashlib
import html
import json
import re
from collections.abc import Mapping
from importlib.resources import files
from itertools import accumulate
from typing import Any, get_args

import pytest

from filing_overview import TITLES, overview
from planlint.filing.overview import Standing, State
from planlint.filing.page.areas import in_order
from planlint.filing.page.columns import column
from planlint.filing.page.page import page_of
from planlint.filing.page.phrases import PHRASES
from planlint.filing.page.terms import GLYPHS, OFFICE, SIGNS, STANDINGS, STATES, TYPES
from planlint.model.plan_types import PLAN_TYPES

_ASSETS = {
    path.name: path.read_text("utf-8")
    for path in (files("planlint.filing.page") / "assets").iterdir()
}
SMALL = overview(plans=60, villages=10)


def _data(page: str) -> dict[str, Any]:
    """The data that a page holds."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def _unfolded(given: Any, length: int) -> list[int]:
    """A column as the page reads it."""
    if isinstance(given, list):
        return given
    if isinstance(given, int):
        return [given] * length
    made = [given["d"]] * length
    for place, value in zip(accumulate(given["i"]), given["v"], strict=True):
        made[place] = value
    return made


def _rows(given: Mapping[str, Any]) -> list[dict[str, int]]:
    columns = {key: _unfolded(value, given["n"]) for key, value in given.items() if key != "n"}
    return [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]


@pytest.mark.parametrize(
    "values",
    [[], [7], [0, 0, 0], [1, 2, 3], [0] * 9 + [5], [5] + [0] * 9, [0, 0, 0, 0, 3, 0, 0, 4, 0, 0]],
)
def test_a_column_gives_its_values_back(values: list[int]) -> None:
    """Whether all are the same, most are, or none."""
    assert _unfolded(column(values), len(values)) == values


def test_nothing_is_lost() -> None:
    """Every plan and obligation with its texts, offices and clause; each under its plan."""
    data = _data(page_of(SMALL, TITLES, "zh"))
    text, sets = data["strings"], data["sets"]
    plans, owed = _rows(data["plans"]), _rows(data["owed"])
    assert {text[row["key"]] for row in plans} >= {plan["key"] for plan in SMALL["plans"]}
    keys = [text[row["key"]] for row in plans for _ in range(row["count"])]
    found = {
        (
            key, text[data["duties"][row["duty"]][0]], data["states"][row["state"]],
            tuple(text[one] for one in sets[row["by"]]), tuple(text[one] for one in sets[row["to"]]),
            text[row["because"]], row["line"], text[sets[row["basis"]][0]],
        )
        for key, row in zip(keys, owed, strict=True)
    }  # fmt: skip
    clause = "《突发事件应急预案管理办法》第26条（2）〔应当〕"
    assert found == {
        (row["key"], row["duty"], row["state"], tuple(row["by"]), tuple(row["to"]), row["because"], row["line"], clause)
        for row in SMALL["obligations"]
    }  # fmt: skip


def test_days_that_the_dates_do_not_say_are_kept() -> None:
    """Days late stand in the data only where they are not the days between the dates."""
    data = copy.deepcopy(SMALL)
    late = [row for row in data["obligations"] if row["state"] == "overdue"]
    late[0]["days"] += 3
    owed = _rows(_data(page_of(data, TITLES, "zh"))["owed"])
    assert [row["days"] - 1 for row in owed if row["days"]] == [late[0]["days"]]


def test_an_older_edition_owes_nothing() -> None:
    """Two editions of one id: what is owed stands once, with the edition in force."""
    data = copy.deepcopy(SMALL)
    owed = {row["key"] for row in data["obligations"]}
    plan = next(plan for plan in data["plans"] if plan["key"] in owed)
    data["plans"].insert(0, {**plan, "standing": "superseded", "number": "旧号"})
    made = _data(page_of(data, TITLES, "zh"))
    editions = {
        made["strings"][row["key"]]: row["count"]
        for row in _rows(made["plans"])
        if made["strings"][row["key"]].startswith(plan["key"])
    }
    assert editions[plan["key"]] == sum(row["key"] == plan["key"] for row in data["obligations"])
    assert editions[f"{plan['key']}@2"] == 0


def test_what_an_office_owes_stands_under_the_office() -> None:
    """A duty of no plan is not lost: it has a row of its own with the office's name and area."""
    made = _data(page_of(SMALL, TITLES, "zh"))
    offices = [
        row for row in _rows(made["plans"]) if row["type"] == list(TYPES).index(OFFICE)
    ]  # fmt: skip
    assert [made["strings"][row["title"]] for row in offices] == ["江州市人民政府"]
    assert made["strings"][made["areas"][offices[0]["area"]][1]] == "江州市"


def test_areas_stand_after_the_one_they_belong_to() -> None:
    """Each area directly within its parent's block; rings are cut; unknown ones stand at the end."""
    parents = {"d": "b", "a": "", "b": "a", "c": "a", "x": "y", "y": "x", "e": "b", "z": "gone"}
    areas = [{"id": one, "name": one, "level": "", "parent": p} for one, p in parents.items()]
    made = in_order(areas, ["c", "n"])
    names = [name for name, *_ in made]
    assert sorted(names) == sorted([*parents, "n"])
    assert names[:5] == ["a", "b", "d", "e", "c"]
    up = {name: names[parent] if parent >= 0 else None for name, _, _, parent in made}
    assert up == {"a": None, "b": "a", "d": "b", "e": "b", "c": "a", "z": None, "x": None, "y": "x", "n": None}  # fmt: skip


def test_a_long_chain_of_areas() -> None:
    """A thousand areas one within the other are no trouble."""
    areas = [{"id": str(n), "name": "", "level": "", "parent": str(n - 1)} for n in range(3000)]
    assert [parent for *_, parent in in_order(areas, [])] == list(range(-1, 2999))


def test_the_policy_names_our_own_text_and_nothing_else() -> None:
    """Style and script by their hashes; no address of anything outside."""
    page = page_of(SMALL, TITLES, "zh")
    found = re.search(r'Policy" content="(.*?)">', page)
    assert found
    policy = html.unescape(found[1])
    for kind in ("style", "script"):
        (text,) = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert re.findall(r"https?://|src=|@import|url\(", page) == []


def test_the_same_data_give_the_same_bytes() -> None:
    """No clock, no chance, no order of hashing."""
    assert page_of(SMALL, TITLES, "zh") == page_of(copy.deepcopy(SMALL), TITLES, "zh")


def test_a_large_city_stays_small() -> None:
    """2,600 plans with about seven obligations each: at most two megabytes, so 5,200 at most four."""
    city = overview(plans=2600, villages=1100)
    assert len(city["obligations"]) > 18_000
    assert len(page_of(city, TITLES, "zh").encode()) < 2_000_000


def test_nothing_at_all() -> None:
    """An empty workspace is an empty page, not an error."""
    empty = {key: [] if isinstance(value, list) else value for key, value in SMALL.items()}
    assert _data(page_of(empty, {}, "en"))["owed"] == {"n": 0}


def test_every_closed_list_has_words_and_signs() -> None:
    """All types, standings and states that the overview knows; no sign twice."""
    assert {*PLAN_TYPES, OFFICE} == TYPES.keys()
    assert {*get_args(Standing), OFFICE} == STANDINGS.keys()
    assert set(get_args(State)) == STATES.keys() == GLYPHS.keys()
    signs = [sign for sign, _ in SIGNS.values()]
    assert len(signs) == len(set(signs))
    for table in (TYPES, STANDINGS, STATES, PHRASES):
        assert all(both.zh and both.en for both in table.values())
        assert not any(re.search("[\u3400-\u9fff]", both.en) for both in table.values())


def test_every_phrase_is_said_somewhere() -> None:
    """No phrase without use, and none that the script or the frame asks for is missing."""
    script = "".join(text for name, text in _ASSETS.items() if name.endswith(".js"))
    frame = set(re.findall(r"\{\{(\w+)\}\}", _ASSETS["page.html"]))
    asked = set(re.findall(r"\bW\.(\w+)", script)) | (frame & PHRASES.keys())
    plain = "".join(
        path.read_text("utf-8")
        for path in files("planlint.filing.page").iterdir()
        if path.name in ("page.py", "plain.py")
    )
    named = set(re.findall(r"""["'](\w+)["']""", plain))
    assert asked - PHRASES.keys() == set()
    assert PHRASES.keys() - asked - named == set()


def test_both_languages_have_the_same_slots() -> None:
    """``{n}`` in one language is ``{n}`` in the other."""
    assert [key for key, both in PHRASES.items() if both.placeholders("zh") != both.placeholders("en")] == []  # fmt: skip
