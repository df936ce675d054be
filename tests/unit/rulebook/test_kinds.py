"""The other check kinds, each with small hand-made plans."""

import pytest

from helpers import Found, facts, family, places, registry, run_found, run_kind, words
from planlint.rulebook.kinds import KINDS
from planlint.rulebook.vocabulary import Vocabulary

# --- required ---


def test_required_finds_each_item_without_any_of_the_fields() -> None:
    """One field of several is enough; twenty tasks without lead are twenty findings."""
    plan = (
        "tasks:\n"
        "  - {id: a, title: 甲}\n"
        "  - {id: b, lead: lin-em}\n"
        "  - {id: c, post: lin-em/duty}\n"
        "  - {id: d, lead: []}\n"
    )
    found = run_found("{kind: required, each: 'tasks[]', one_of: [lead, post]}", plan)
    assert [Found("/tasks/0", {"item": "甲"}), Found("/tasks/3", {"item": "d"})] == found


def test_required_follows_paths_and_excuses() -> None:
    """A field may lie deeper; an item with an excusing field is not asked."""
    plan = (
        "responses:\n"
        "  - {level: 1, delegated_to: [special]}\n"
        "  - {level: 2, end: {when: 险情解除}}\n"
        "  - {level: 3, end: {decide: hq.head}}\n"
    )
    check = "{kind: required, each: 'responses[]', one_of: [end.decide], unless: [delegated_to]}"
    assert ["/responses/1"] == places(run_found(check, plan))


def test_required_of_nothing_finds_nothing() -> None:
    """Without items nothing is missing; the elements of a plan are another kind."""
    assert [] == run_found("{kind: required, each: 'tasks[]', one_of: [lead]}", "maker: lin\n")


# --- count ---


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [("most: 1", ["/tasks/1/lead"]), ("least: 2", ["/tasks/0/lead"]), ("least: 1, most: 2", [])],
)
def test_count_judges_filled_fields_only(bounds: str, expected: list[str]) -> None:
    """Too many or too few; an empty field is another rule's matter."""
    plan = "tasks: [{id: a, lead: x}, {id: b, lead: [x, y]}, {id: c}]"
    check = f"{{kind: count, each: 'tasks[]', field: lead, {bounds}}}"
    assert expected == places(run_found(check, plan))


def test_count_gives_the_number_and_the_item() -> None:
    """The message can say how many there are and where."""
    (hit,) = run_found(
        "{kind: count, each: 'tasks[]', field: lead, most: 1}",
        "tasks: [{title: 转移群众, lead: [x, y, z]}]",
    )
    assert ("转移群众", "3") == (hit.words["item"], hit.words["number"])


def test_count_leaves_out_what_is_excused() -> None:
    """A value of another field may say that several are meant."""
    plan = "tasks: [{id: a, lead: [x, y], shared: each}, {id: b, lead: [x, y], shared: jointly}]"
    check = "{kind: count, each: 'tasks[]', field: lead, most: 1, unless: {shared: [each]}}"
    assert ["/tasks/1/lead"] == places(run_found(check, plan))


# --- unique ---


def test_unique_gives_the_first_place_with_all_others() -> None:
    """An id used three times is one finding with two further places."""
    plan = "tasks: [{id: a}, {id: b}, {id: a}, {id: a}]"
    expected = [Found("/tasks/0/id", {"value": "a"}, ("/tasks/2/id", "/tasks/3/id"))]
    assert expected == run_found("{kind: unique, of: ['tasks[].id']}", plan)


@pytest.mark.parametrize(("among", "hits"), [("list", 0), ("plan", 1)])
def test_unique_compares_one_list_or_the_plan(among: str, hits: int) -> None:
    """Ids of different lists may be equal unless the rule compares the whole plan."""
    check = f"{{kind: unique, of: ['tasks[].id', 'duties[].id'], among: {among}}}"
    assert hits == len(run_kind(check, "tasks: [{id: a}]\nduties: [{id: a}]\n"))


SECTIONS = """\
sections:
  - title: 一、总 则
    sections: [{title: 编制目的}, {title: 1.1 编制目的}]
  - title: 总则
    sections: [{title: 编制目的}]
"""


def test_unique_titles_are_compared_without_numbering() -> None:
    """Siblings with equal headings mislead readers; under different parents they are usual."""
    check = "{kind: unique, of: ['sections**.title'], among: siblings, titles: 'true'}"
    assert [
        Found("/sections/0/title", {"value": "总则"}, ("/sections/1/title",)),
        Found(
            "/sections/0/sections/0/title", {"value": "编制目的"}, ("/sections/0/sections/1/title",)
        ),
    ] == sorted(run_found(check, SECTIONS), key=lambda hit: len(hit.at))


def test_unique_ids_go_through_all_depths() -> None:
    """``**`` compares sections with their sub-sections."""
    plan = "sections: [{id: a, sections: [{id: b, sections: [{id: a}]}]}]"
    found = run_found("{kind: unique, of: ['sections**.id']}", plan)
    assert [("/sections/0/id", ("/sections/0/sections/0/sections/0/id",))] == [
        (hit.at, hit.related) for hit in found
    ]


# --- ordered ---

ORDER = "{kind: ordered, of: [edition.dates.drafted, edition.dates.approved, edition.dates.issued]}"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("drafted: 2026-01-01, approved: 2026-02-01, issued: 2026-03-01", []),
        ("drafted: 2026-01-01, approved: 2026-01-01, issued: 2026-01-01", []),
        ("drafted: 2026-01-02, issued: 2026-01-01", ["issued<drafted"]),
        ("drafted: 2026-02-01, approved: 2026-03-01, issued: 2026-01-01", ["issued<approved"]),
        (
            "drafted: 2026-03-01, approved: 2026-02-01, issued: 2026-01-01",
            ["approved<drafted", "issued<drafted"],
        ),
        ("drafted: 2026-02-01, approved: 2026-01-01, issued: 2026-03-01", ["approved<drafted"]),
        ("issued: 2026-01-01", []),
    ],
)
def test_ordered_dates_do_not_run_backwards(dates: str, expected: list[str]) -> None:
    """One hit for each date before one that should come first; the same day is in order."""
    found = run_found(ORDER, f"edition: {{dates: {{{dates}}}}}")
    assert expected == [f"{hit.words['later_field']}<{hit.words['earlier_field']}" for hit in found]
    for hit in found:
        assert hit.at.endswith(hit.words["later_field"])
        assert hit.related[0].endswith(hit.words["earlier_field"])


def test_ordered_takes_all_values_of_a_path() -> None:
    """Every consultation must lie before the approval."""
    plan = (
        "preparation: {consultations: [{sent: 2026-01-01}, {sent: 2026-03-01}]}\n"
        "edition: {dates: {approved: 2026-02-01}}\n"
    )
    check = "{kind: ordered, of: ['preparation.consultations[].sent', edition.dates.approved]}"
    (hit,) = run_found(check, plan)
    assert ("/edition/dates/approved", ("/preparation/consultations/1/sent",)) == (
        hit.at,
        hit.related,
    )
    assert ("2026-03-01", "2026-02-01") == (hit.words["earlier"], hit.words["later"])


# --- pattern ---


def test_pattern_gives_each_wording_once_with_all_places() -> None:
    """A placeholder used twice is one finding with one further place."""
    plan = "sections: [{id: a, title: 总则, text: 由XX局办，报XX局}, {id: b, text: 由××办}]"
    check = "{kind: pattern, any_of: ['[Xx]{2,}局', '××']}"
    assert [
        Found("/sections/0/text", {"found": "XX局"}, ("/sections/0/text",)),
        Found("/sections/1/text", {"found": "××"}),
    ] == run_found(check, plan)


def test_pattern_has_the_place_of_the_words() -> None:
    """The finding points at the characters, not at the whole text."""
    hits = run_kind("{kind: pattern, any_of: [待定]}", "sections: [{text: 标准待定。}]")
    # "sections: [{text: " has 18 characters, 标准 two more.
    assert [(5, 21, 23)] == [
        (at.line, at.column, at.end_column) for at in (hit.spot.locate() for hit in hits)
    ]


@pytest.mark.parametrize(("text", "hits"), [("某市", 1), ("某市级", 0), ("某市级和某市", 1)])
def test_pattern_excuses_what_an_exception_covers(text: str, hits: int) -> None:
    """An exception must cover the match, not only stand beside it."""
    check = "{kind: pattern, any_of: [某市], unless: [某市级]}"
    assert hits == len(run_kind(check, f"sections: [{{text: {text}}}]"))


def test_pattern_skips_sections_by_role_and_nothing_beside_them() -> None:
    """A form among the sub-sections excuses itself and what is below it, not its chapter."""
    plan = (
        "sections:\n"
        "  - text: 一____\n"
        "    sections:\n"
        "      - {role: annex.forms, text: 二____, sections: [{text: 三____}]}\n"
        "      - {role: command, text: 四____}\n"
        "annexes:\n"
        "  - {role: annex.forms, text: 五____}\n"
    )
    check = "{kind: pattern, any_of: ['._{3,}'], skip_roles: [annex.forms]}"
    found = run_found(check, plan)
    assert ["/sections/0/text", "/sections/0/sections/1/text"] == places(found)


# --- elements ---

ROLES = words(
    roles={
        "command": {"zh": "组织指挥", "titles": ["组织体系"]},
        "command.body": {"zh": "指挥机构", "shows": ["bodies"]},
        "recovery": {"zh": "后期处置", "words": ["恢复重建", "善后"]},
        "procedure": {"zh": "处置程序"},
        "response": {"zh": "应急响应", "counts_as": ["procedure"]},
    }
)


def elements(role: str, plan: str, vocabulary: Vocabulary = ROLES) -> list[Found]:
    """What asking for one role says."""
    return run_found(f"{{kind: elements, roles: [{role}]}}", plan, vocabulary=vocabulary)


@pytest.mark.parametrize(
    ("role", "plan"),
    [
        ("command", "sections: [{role: command, title: 甲}]"),
        ("command", "sections: [{role: command.body, title: 甲}]"),
        ("command", "sections: [{title: 甲, sections: [{role: command}]}]"),
        ("command", "sections: [{title: 组织体系}]"),
        ("command", "sections: [{title: 二、组织 体系}]"),
        ("command", "annexes: [{title: 组织体系}]"),
        ("command", "bodies: [{id: hq}]"),
        ("procedure", "sections: [{role: response}]"),
        ("recovery", "sections: [{title: 第五章 后期处置}]"),
    ],
)
def test_an_element_is_there_by_role_title_or_data(role: str, plan: str) -> None:
    """'Missing' is judged over the whole plan: roles, usual headings, typed data, equal roles."""
    assert [] == elements(role, plan)


@pytest.mark.parametrize(
    ("role", "plan"),
    [
        ("command", "sections: [{title: 总则, text: 组织体系}]"),
        ("command.body", "sections: [{role: command}]"),
        ("command", "bodies: []"),
        ("procedure", "sections: [{role: recovery}]"),
    ],
)
def test_a_missing_element_is_found(role: str, plan: str) -> None:
    """Nothing in the plan fills the role: the whole plan is the place."""
    expected = [Found("/type", {"element": ROLES.name("roles", role).zh})]
    assert expected == elements(role, plan)


def test_an_element_only_spoken_of_is_undecided() -> None:
    """The running text mentions it: a person must judge, and is shown where."""
    plan = "sections: [{title: 保障, text: 做好善后工作}]"
    expected = [Found("/type", {"element": "后期处置"}, ("/sections/0/text",), undecided=True)]
    assert expected == elements("recovery", plan)


def test_each_missing_element_is_a_finding_of_its_own() -> None:
    """Two missing elements at one place are told apart."""
    hits = run_kind("{kind: elements, roles: [command, recovery]}", "maker: x", vocabulary=ROLES)
    assert ["command", "recovery"] == [hit.mark for hit in hits]


# --- reference ---

TASKS = "{kind: reference, among: tasks, of: ['responses[].tasks[]']}"
UNITS = "- {id: lin-em, posts: [{id: duty}]}\n- {id: lin-police}\n"


def test_reference_gives_each_unknown_id_once() -> None:
    """An unknown task used by two levels is one finding with both places and the nearest id."""
    plan = (
        "tasks: [{id: evacuate}]\n"
        "responses: [{level: 1, tasks: [evacuate, evacuat]}, {level: 2, tasks: [evacuat, zzz]}]\n"
    )
    assert [
        Found(
            "/responses/0/tasks/1",
            {"value": "evacuat", "near": "；是否应为 evacuate？"},
            ("/responses/1/tasks/0",),
        ),
        Found("/responses/1/tasks/1", {"value": "zzz", "near": ""}),
    ] == run_found(TASKS, plan)


@pytest.mark.parametrize(
    ("holder", "known"),
    [
        ("lin-em", True),
        ("lin-em/duty", True),
        ("hq", True),
        ("hq.head", True),
        ("hq.deputies", True),
        ("hq.office", True),
        ("lin.total#committee", True),
        ("lin-em/night", False),
        ("lin-fire", False),
        ("group", False),
        ("lin-em.head", False),
    ],
)
def test_holders_are_units_posts_and_bodies(holder: str, known: bool) -> None:
    """Everything that the model lets stand as a holder is known, and nothing else.

    Bodies of other plans are judged where those plans are.
    """
    made = facts(f"bodies: [{{id: hq}}]\ntasks: [{{id: a, lead: {holder}}}]\n")
    around = family(made, registered=registry(organisations=UNITS))
    found = run_found("{kind: reference, among: holders}", made, around=around)
    assert ([] if known else ["/tasks/0/lead/0"]) == places(found)


def test_resources_and_areas_are_looked_up_in_the_registry() -> None:
    """Ids of resources and areas live in the registries."""
    made = facts("resources: {supplies: [boats, bags]}\n")
    around = family(
        made,
        registered=registry(
            resources="supplies: [{id: boats}]\n", jurisdictions="- {id: north, level: province}\n"
        ),
    )
    supplies = "{kind: reference, among: resources, of: ['resources.supplies[]']}"
    assert ["/resources/supplies/1"] == places(run_found(supplies, made, around=around))
    area = "{kind: reference, among: jurisdictions, of: [jurisdiction]}"
    assert ["/jurisdiction"] == places(run_found(area, made, around=around))


# --- compare ---

COMPARE = "{kind: compare, ours: lead, relation: total, theirs: leads, key: hazards}"


def total(leads: str, area: str = "lin") -> str:
    """A total plan with its leads."""
    return f"type: total\nid: {area}.total\ntitle: 总体预案\njurisdiction: {area}\nleads: {leads}\n"


@pytest.mark.parametrize(
    ("ours", "leads", "expected"),
    [
        ("lin-water", "{flood: lin-water}", []),
        ("lin-water", "{flood: lin-em}", ["flood"]),
        ("[lin-em, lin-water]", "{flood: [lin-water, lin-em]}", []),
        ("[lin-em, lin-water]", "{flood: lin-water}", ["flood"]),
        ("lin-water", "{quake: lin-em}", []),
        ("lin-water", "{flood: lin-em, drought: lin-em}", ["flood", "drought"]),
        ("", "{flood: lin-em}", []),
    ],
)
def test_compare_finds_each_key_on_which_two_plans_disagree(
    ours: str, leads: str, expected: list[str]
) -> None:
    """Sets are compared; where one side says nothing there is nothing to compare."""
    made = facts(f"hazards: [flood, drought]\nlead: {ours}\n")
    around = family(made, facts(total(leads), "total.yaml"))
    found = run_found(COMPARE, made, around=around)
    assert expected == [hit.words["key"] for hit in found]
    assert [("/lead", (f"/leads/{key}",)) for key in expected] == [
        (hit.at, hit.related) for hit in found
    ]


def test_compare_looks_at_the_plan_of_the_same_area() -> None:
    """The total plan of another area, or none at all, decides nothing."""
    made = facts("hazards: [flood]\nlead: lin-water\n")
    other = facts(total("{flood: lin-em}", "north"), "total.yaml")
    assert [] == run_found(COMPARE, made, around=family(made, other))
    assert [] == run_found(COMPARE, made, around=family(made))


# --- all of them ---


def test_kinds_are_listed_in_order_with_all_they_promise() -> None:
    """Each kind has parameters, words, paths and a check; the list is alphabetical."""
    assert sorted(KINDS) == list(KINDS)
    for name, module in KINDS.items():
        assert name == module.__name__.rpartition(".")[2]
        assert {"Params", "WORDS", "reads", "check"} <= set(vars(module))
        assert set(module.Params.needed) <= set(module.Params.model_fields)
