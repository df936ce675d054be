"""Where the kinds leave the answer to a person."""

from helpers import Found, run_found, words

LIFT = "{kind: required, each: 'warnings[]', one_of: [lift], spoken: [解除预警]}"
WARNINGS = "warnings: [{level: 2}, {level: 3, lift: hq}, {level: 4}]\n"
ROLES = words(roles={"supplement.effect": {"zh": "实施时间", "words": ["起施行"]}})
EFFECT = "{kind: elements, roles: [supplement.effect]}"
ABRIDGED = "edition: {abridged_of: lin.flood-full}\n"


def test_what_the_text_speaks_of_is_one_question_for_all_items() -> None:
    """One sentence on lifting warnings is judged once, not once a level."""
    hits = run_found(LIFT, WARNINGS + "sections: [{title: 预警, text: 危险消除后解除预警。}]")
    assert [("/warnings/0", ("/warnings/2",), True)] == [
        (hit.at, hit.related, hit.undecided) for hit in hits
    ]


def test_what_the_text_does_not_speak_of_is_missing_in_each_item() -> None:
    """Without a word in the text each item is a defect of its own."""
    hits = run_found(LIFT, WARNINGS)
    assert [("/warnings/0", (), False), ("/warnings/2", (), False)] == [
        (hit.at, hit.related, hit.undecided) for hit in hits
    ]


def test_an_abridged_version_leaves_open_what_the_full_plan_says() -> None:
    """What only an abridged version lacks is not called missing."""
    expected = Found("/type", {"element": "实施时间"}, undecided=True)
    assert [expected] == run_found(EFFECT, ABRIDGED, vocabulary=ROLES)


def test_an_abridged_version_that_has_the_section_is_not_asked() -> None:
    """What is there needs no full plan."""
    plan = ABRIDGED + "sections: [{role: supplement.effect, title: 实施时间}]"
    assert [] == run_found(EFFECT, plan, vocabulary=ROLES)
