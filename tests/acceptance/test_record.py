"""``record acknowledgement``: an answer to what another plan assumes, which holds until a side changes."""

from typing import Any

import pytest

_LEDGER = "ledger/acknowledgements.yaml"
_ON = ("--on", "2026-06-20")


@pytest.fixture
def relying(family: Any) -> Any:
    """Two tasks of the flood plan count on two tasks of the water plan."""
    promise = "relies_on: [{{unit: lin-water, plan: lin.water, task: {}, within: {}}}]"
    family.replace(
        "flood.yaml", "needs: [{resource: boats, quantity: 4}]}",
        "needs: [{resource: boats, quantity: 4}], " + promise.format("dispatch", "1h") + "}",
    )  # fmt: skip
    family.replace(
        "flood.yaml", "lead: lin-em, phase: warning, within: 1h}",
        "lead: lin-em, phase: warning, within: 1h, " + promise.format("patrol", "2h") + "}",
    )  # fmt: skip
    return family


def answer(family: Any, task: str, *more: str) -> Any:
    """Answer for the water bureau that it accepts, unless *more* says otherwise."""
    given = more if "--answer" in more else ("--answer", "accept", *more)
    return family.run(
        "record", "acknowledgement", "lin.flood", task, "--by", "lin-water", *_ON, *given
    )


def promises(family: Any) -> list[tuple[str, str]]:
    """The findings about promises and answers, with their places by ids."""
    return sorted(
        (f["rule"], f["pointer"])
        for f in family.check(
            "--select", "promise-one-sided", "--select", "acknowledgement-reopened"
        ).findings()
    )


def test_an_answer_settles_one_assumption_and_no_other(relying: Any) -> None:
    """Both are one-sided; after one answer the other still is."""
    assert [rule for rule, _ in promises(relying)] == ["promise-one-sided"] * 2
    done = answer(relying, "evacuate", "--document", "临水函〔2026〕9号")
    assert done.code == 0
    assert "A-2026-001" in done.out
    assert len(promises(relying)) == 1
    answer(relying, "standby")
    assert promises(relying) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("flood.yaml", "task: dispatch, within: 1h", "task: dispatch, within: 30m"),
        ("water.yaml", "title: 调度水库泄洪, lead: lin-water/duty, phase: response, within: 1h", "title: 调度水库泄洪, lead: lin-water/duty, phase: response, within: 50m"),
    ],
    ids=["assumed", "promised"],
)  # fmt: skip
def test_a_change_on_either_side_reopens_only_what_it_touches(
    relying: Any, file: str, old: str, new: str
) -> None:
    """The answer to the other assumption holds."""
    answer(relying, "evacuate")
    answer(relying, "standby")
    relying.replace(file, old, new)
    assert promises(relying) == [("acknowledgement-reopened", "/tasks/1/relies_on/0")]


def test_a_change_elsewhere_reopens_nothing(relying: Any) -> None:
    """Prose, phones, other tasks, the order of tasks."""
    answer(relying, "evacuate")
    answer(relying, "standby")
    relying.replace("water.yaml", "text: 预泄腾库，巡堤查险。", "text: 预泄腾库，加密巡堤查险。")
    relying.replace(
        "water.yaml",
        "{id: patrol, title: 巡查堤防, lead: lin-dike, phase: warning, within: 2h}\n",
        "{id: patrol, title: 巡查堤防, lead: lin-dike, phase: warning, within: 2h}\n  - {id: more, title: 检修闸门, lead: lin-dike, phase: prevention}\n",
    )
    assert promises(relying) == []


def test_the_file_keeps_what_stood_in_it(relying: Any) -> None:
    """Comments and records before stay; the record says both sides and their marks."""
    before = relying.read(_LEDGER).replace("[]", "").rstrip()
    answer(
        relying,
        "evacuate",
        "--answer",
        "accept_with_change",
        "--within",
        "2h",
        "--needs",
        "boats=2",
        "--note",
        "夜间多一小时",
    )
    text = relying.read(_LEDGER)
    assert text.startswith(before)
    assert "own_plan: lin.water, own_task: dispatch" in text
    assert "needs: [{resource: boats, quantity: " in text
    assert "assumed: " in text
    assert "promised: " in text
    assert relying.check().code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("lin.floods", "evacuate", "--by", "lin-water", "--answer", "accept"), "lin.flood"),
        (("lin.flood", "evacuat", "--by", "lin-water", "--answer", "accept"), "evacuate"),
        (("lin.flood", "evacuate", "--by", "lin-police", "--answer", "accept"), "lin-water"),
        (("lin.flood", "evacuate", "--by", "lin-watr", "--answer", "accept"), "lin-water"),
        (("lin.flood", "evacuate", "--by", "lin-water", "--answer", "accept_with_change"), "--within"),
        (("lin.flood", "evacuate", "--by", "lin-water", "--answer", "accept", "--within", "2h"), "--within"),
        (("lin.flood", "evacuate", "--by", "lin-water", "--answer", "accept_with_change", "--needs", "boats"), "boats"),
        (("lin.flood", "evacuate", "--by", "lin-water", "--answer", "accept_with_change", "--within", "soon"), "within"),
        (("lin.flood", "evacuate", "--by", "lin-water", "--answer", "yes"), "accept"),
        (("lin.flood", "evacuate", "--by", "lin-water", "--answer", "accept", "--note", "a\nb"), "一行"),
    ],
)  # fmt: skip
def test_wrong_answers_are_refused_with_what_is_known(
    relying: Any, arguments: tuple[str, ...], said: str
) -> None:
    """Exit 2, nothing is written."""
    before = relying.read(_LEDGER)
    result = relying.run("record", "acknowledgement", *arguments, *_ON, LANG="zh_CN.UTF-8")
    assert (result.code, said in result.err) == (2, True), result
    assert relying.read(_LEDGER) == before


def test_several_promises_of_one_task_need_the_own_task(relying: Any) -> None:
    """Which of them is answered is said, not guessed."""
    relying.replace(
        "flood.yaml",
        "task: dispatch, within: 1h}]",
        "task: dispatch, within: 1h}, {unit: lin-water, plan: lin.water, task: patrol}]",
    )
    assert answer(relying, "evacuate").code == 2
    assert answer(relying, "evacuate", "--own-task", "patrol").code == 0
    assert "own_task: patrol" in relying.read(_LEDGER)
