"""Fitting: a value of wrong form is dropped with a problem at its place; all the rest is typed."""

import datetime
from typing import Any

import pytest

from helpers import document, typed
from planlint.model.document import Location
from planlint.model.fitting import Fitted, fit
from planlint.model.plan_types import TotalPlan
from planlint.model.registries.organisations import Organisation
from planlint.source.tree import Pointer

Problem = tuple[str, dict[str, str], Pointer]


def problems(fitted: Fitted[Any]) -> list[Problem]:
    """The problems without their places: code, words, pointer."""
    return [(p.problem.code, dict(p.problem.words), p.pointer) for p in fitted.problems]


def test_a_good_plan_has_no_problems() -> None:
    """Nothing is dropped where nothing is wrong."""
    fitted = typed("tasks: [{id: a, title: 甲, lead: lin-em, within: 2h}]")
    assert ((), (), {}) == (fitted.problems, fitted.dropped, dict(fitted.document.kept))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tasks: [{within: 半小时}]", ("duration", "半小时", ("tasks", 0, "within"))),
        ("tasks: [{daily: '12:30:00'}]", ("time", "12:30:00", ("tasks", 0, "daily"))),
        ("tasks: [{yearly: yes}]", ("flag", "yes", ("tasks", 0, "yearly"))),
        ("tasks: [{post: 值班室}]", ("holder", "值班室", ("tasks", 0, "post"))),
        ("tasks: [{id: A_1}]", ("id", "A_1", ("tasks", 0, "id"))),
        (
            "tasks: [{needs: [{quantity: 0123}]}]",
            ("count", "0123", ("tasks", 0, "needs", 0, "quantity")),
        ),
        (
            "edition: {dates: {issued: 2026-02-30}}",
            ("date", "2026-02-30", ("edition", "dates", "issued")),
        ),
        (
            "edition: {dates: {issued: 1746662400}}",
            ("date", "1746662400", ("edition", "dates", "issued")),
        ),
        ("warnings: [{level: Ⅱ}]", ("level", "Ⅱ", ("warnings", 0, "level"))),
        (
            "warnings: [{any: [{from: 三}]}]",
            ("number", "三", ("warnings", 0, "any", 0, "from")),
        ),
        ("contacts: [{phone: 不详}]", ("phone", "不详", ("contacts", 0, "phone"))),
        ("references: [{plan: 省预案}]", ("plan_id", "省预案", ("references", 0, "plan"))),
        (
            "references: [{instrument: 突发事件应对法}]",
            ("code", "突发事件应对法", ("references", 0, "instrument")),
        ),
        ("hazards: [洪涝]", ("word", "洪涝", ("hazards", 0))),
    ],
)
def test_a_wrong_form_says_what_was_expected(text: str, expected: tuple[str, str, Pointer]) -> None:
    """``wrong-form`` quotes the value found and names the kind of value expected."""
    kind, value, pointer = expected
    fitted = typed(text)
    assert [("wrong-form", {"expected": kind, "value": value}, pointer)] == problems(fitted)
    assert (pointer,) == fitted.dropped


@pytest.mark.parametrize(
    ("text", "expected", "found", "pointer"),
    [
        ("tasks: 组织转移", "list", "text", ("tasks",)),
        ("tasks: {id: a}", "list", "mapping", ("tasks",)),
        ("tasks: [转移]", "mapping", "text", ("tasks", 0)),
        ("edition: 第三版", "mapping", "text", ("edition",)),
        ("edition: [第三版]", "mapping", "list", ("edition",)),
        ("tasks: [{title: [转移]}]", "text", "list", ("tasks", 0, "title")),
        ("tasks: [{within: [2h]}]", "duration", "list", ("tasks", 0, "within")),
        ("edition: {status: {is: draft}}", "text", "mapping", ("edition", "status")),
    ],
)
def test_a_wrong_shape_says_what_was_found(
    text: str, expected: str, found: str, pointer: Pointer
) -> None:
    """``wrong-shape`` says in which structure a value should be and in which it is."""
    fitted = typed(text)
    assert [("wrong-shape", {"expected": expected, "found": found}, pointer)] == problems(fitted)
    assert (pointer,) == fitted.dropped


def test_an_unknown_word_names_the_known_ones_and_the_nearest() -> None:
    """``unknown-word`` is for the closed lists of the model itself."""
    known = "draft、approved、in_force、repealed"
    expected = {"value": "in-forse", "known": known, "near": "in_force"}
    fitted = typed("edition: {status: in-forse}")
    assert [("unknown-word", expected, ("edition", "status"))] == problems(fitted)
    assert (("edition", "status"),) == fitted.dropped


@pytest.mark.parametrize(
    ("key", "near"), [("leed", "lead"), ("Lead", "lead"), ("re-lies-on", "relies_on"), ("天气", "")]
)
def test_an_unknown_key_names_the_nearest(key: str, near: str) -> None:
    """``unknown-key`` asks 'did you mean' where a known key is near."""
    fitted = typed(f"tasks: [{{id: a, {key}: lin-em}}]")
    assert [("unknown-key", {"key": key, "near": near}, ("tasks", 0, key))] == problems(fitted)
    # What was probably meant counts as there but not read: a rule about it cannot decide.
    assert ((("tasks", 0, near),) if near else ()) == fitted.dropped


def test_an_unknown_key_beside_the_right_one_drops_nothing() -> None:
    """The value that rules ask for is there; the misspelt second one takes nothing away."""
    fitted = typed("tasks: [{id: a, lead: lin-em, leed: lin-police}]")
    assert ("lin-em",) == fitted.value.tasks[0].lead
    assert () == fitted.dropped


@pytest.mark.parametrize("key", ["from_", "field_"])
def test_names_of_the_code_are_no_keys(key: str) -> None:
    """Python's own spelling of a field is not accepted in a file."""
    fitted = typed(f"reporting: [{{{key}: lin-em, within: 1h}}]")
    assert ["unknown-key"] == [problem.problem.code for problem in fitted.problems]
    assert "1h" == str(fitted.value.reporting[0].within)


def test_an_unknown_key_is_shown_at_the_key() -> None:
    """The place of the problem is the key itself."""
    fitted = typed("tasks:\n  - id: a\n    leed: lin-em\n")
    assert [Location("plan.yaml", 7, 5, 7, 9)] == [p.location for p in fitted.problems]


def test_a_wrong_value_is_shown_at_the_value() -> None:
    """The place of the problem is the value, in characters, end exclusive."""
    fitted = typed("tasks:\n  - id: a\n    within: 半小时\n")
    assert [Location("plan.yaml", 7, 13, 7, 16)] == [p.location for p in fitted.problems]


@pytest.mark.parametrize(
    "text",
    [
        "tasks:", "edition:", "edition: {status: }", "hazards: [flood, ]", "maker: ''",
        "tasks:\n  -\n", "tasks: [{lead: , title: '  '}]", "edition: {dates: }", "sections: [{}]",
    ],
)  # fmt: skip
def test_empty_values_count_as_absent(text: str) -> None:
    """A key with nothing behind it says nothing: neither problem nor dropped value."""
    fitted = typed(text)
    assert ((), ()) == (fitted.problems, fitted.dropped)


def test_the_rest_of_the_item_is_kept() -> None:
    """One wrong value takes nothing else with it."""
    fitted = typed(
        "tasks:\n"
        "  - {id: a, title: 甲, lead: 市应急局, within: 2h}\n"
        "  - {id: b, title: 乙, within: 半小时, support: [lin-em, 某局, lin-police]}\n"
        "duties: [{id: c, text: 丙}]\n"
    )
    first, second = fitted.value.tasks
    assert ("a", "甲", (), "2h") == (first.id, first.title, first.lead, str(first.within))
    assert ("b", "乙", None) == (second.id, second.title, second.within)
    assert ("lin-em", "lin-police") == second.support
    assert "丙" == fitted.value.duties[0].text
    expected = {("tasks", 0, "lead"), ("tasks", 1, "within"), ("tasks", 1, "support", 1)}
    assert expected == set(fitted.dropped)


def test_drops_inside_drops_keep_their_places() -> None:
    """Items dropped in one round do not shift the places found in the next."""
    fitted = typed(
        "responses:\n"
        "  - 一级响应\n"
        "  - level: 2\n"
        "    any:\n"
        "      - [200]\n"
        "      - {quantity: rain_24h, from: 二百}\n"
        "      - {quantity: rain_24h, to: 三百, unit: mm}\n"
        "  - {level: 九}\n"
    )
    expected = [
        (("responses", 0), 6),
        (("responses", 1, "any", 0), 9),
        (("responses", 1, "any", 1, "from"), 10),
        (("responses", 1, "any", 2, "to"), 11),
        (("responses", 2, "level"), 12),
    ]
    assert expected == sorted((p.pointer, p.location.line) for p in fitted.problems)
    assert {pointer for pointer, _ in expected} == set(fitted.dropped)
    assert ["rain_24h", "rain_24h"] == [c.quantity for c in fitted.value.responses[0].any]
    assert ("responses", 1, "any", 2, "unit") == fitted.document.raw(
        ("responses", 0, "any", 1, "unit")
    )


def test_two_faults_of_one_entry_take_only_that_entry() -> None:
    """A mapping with a wrong key and a wrong value there loses that entry, not the mapping."""
    doc = document("type: total\nleads: {flood: lin-water, 旱: Lin Water, drought: lin-em}\n")
    fitted = fit(TotalPlan, doc)
    assert {"flood": ("lin-water",), "drought": ("lin-em",)} == fitted.value.leads
    assert (("leads", "旱"),) == fitted.dropped


def test_a_single_value_stands_for_a_list() -> None:
    """One holder, one hazard, one scale are written without the dash."""
    fitted = typed("maker: lin-gov\nhazards: flood\ngrades: {cites: CN-1}\n")
    plan = fitted.value
    assert (("lin-gov",), ("flood",), "CN-1") == (plan.maker, plan.hazards, plan.grades[0].cites)


def test_a_text_alone_is_a_condition() -> None:
    """A condition that only people can judge is written as a text."""
    fitted = typed("responses: [{level: 2, any: [大型水库出现险情]}]")
    assert "大型水库出现险情" == fitted.value.responses[0].any[0].text


def test_scalars_are_typed() -> None:
    """The plan holds dates, durations and numbers, not their texts."""
    fitted = typed("edition: {dates: {issued: 2026年5月8日}}\ntasks: [{within: 2小时}]")
    edition = fitted.value.edition
    assert edition is not None
    assert edition.dates is not None
    assert datetime.date(2026, 5, 8) == edition.dates.issued
    assert 120 == (fitted.value.tasks[0].within or pytest.fail("no duration")).minutes


def test_a_long_value_is_shown_cut() -> None:
    """A message stays one line."""
    fitted = typed(f"tasks: [{{within: {'很' * 50}}}]")
    assert "很" * 39 + "…" == fitted.problems[0].problem.words["value"]


def test_an_entry_of_a_list_is_typed_at_its_place() -> None:
    """Registries type each item; pointers and places are those of the file."""
    doc = document("- {id: lin-em}\n- {id: lin-gov, kind: 政府}\n", "registry/organisations.yaml")
    fitted = fit(Organisation, doc, (1,))
    assert "lin-gov" == fitted.value.id
    assert ((1, "kind"),) == fitted.dropped
    place = Location("registry/organisations.yaml", 2, 23, 2, 25)
    assert [place] == [problem.location for problem in fitted.problems]


def test_an_entry_that_is_no_mapping_is_shown_at_its_place() -> None:
    """A text among the entries is wrong where it stands, not at the top of the file."""
    doc = document("- {id: lin-em}\n- 市应急局\n", "registry/organisations.yaml")
    fitted = fit(Organisation, doc, (1,))
    assert [("wrong-shape", {"expected": "mapping", "found": "text"}, (1,))] == problems(fitted)
    place = Location("registry/organisations.yaml", 2, 3, 2, 7)
    assert [place] == [problem.location for problem in fitted.problems]


@pytest.mark.parametrize("text", ["- a\n- b\n", "just: [text]\n", "type: [special]\n"])
def test_fitting_never_fails(text: str) -> None:
    """Whatever the data, a typed value comes out."""
    assert isinstance(fit(TotalPlan, document(text)).value, TotalPlan)
