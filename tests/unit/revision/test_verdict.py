"""Article 36: which changes ask for the whole procedure, which may be simplified, which people judge."""

import pytest

from .comparing import compared, edited, revision

_FULL, _SIMPLE, _JUDGE, _NONE = "full", "simplified", "undecided", "none"
# Edit of flood.yaml -> procedure, and what decides it.
_VERDICTS = {
    "command": ("head: lin-gov/vice-mayor\n    dep", "head: lin-gov/mayor\n    dep", _FULL, ["command"]),
    "procedures": ("to: hq.office, within: 30m", "to: hq.office, within: 20m", _FULL, ["procedures"]),
    "measures": ("within: 2h, needs", "within: 1h, needs", _FULL, ["measures"]),
    "grading": ("from: 3, below: 10", "from: 5, below: 10", _FULL, ["grading"]),
    "duty-words": ("承担水上救援", "承担水上和山洪救援", _JUDGE, ["command"]),
    "prose-of-measures": ("村民小组组织互助。", "村民小组组织互助互救。", _JUDGE, ["measures"]),
    "prose-of-scope": ("本市行政区域内的洪涝灾害", "本市城区内的洪涝灾害", _JUDGE, ["wording"]),
    "prose-elsewhere": ("登记并整治堤防险段", "排查、登记并整治堤防险段", _SIMPLE, []),
    "phone": ("phone: 0999-2000004", "phone: 0999-2000044", _SIMPLE, []),
    "marks": ("村民小组组织互助。", "村民小组，组织互助。", _SIMPLE, []),
    "heading": ("title: 自救互救", "title: 群众自救互救", _SIMPLE, []),
    "a time that was not read": ("within: 2h, needs", "within: soon, needs", _JUDGE, ["measures"]),
    "a task that was not read": ("  - {id: standby, title: 抢险队伍集结待命, lead: lin-em, phase: warning, within: 1h}", "  - standby", _JUDGE, ["measures"]),
    "day of the last look": ("checked: 2026-03-01}\n  - {holder: lin-em/duty", "checked: 2026-04-01}\n  - {holder: lin-em/duty", _NONE, []),
    "secrecy": ("secrecy: public", "secrecy: internal", _SIMPLE, []),
    "edition": ("drafted: 2025-11-20", "drafted: 2025-11-21", _NONE, []),
}  # fmt: skip


@pytest.mark.parametrize("name", _VERDICTS)
def test_the_procedure_follows_from_the_changes(name: str) -> None:
    """One change of each kind, with the areas of the changes that decide."""
    before, after, procedure, deciding = _VERDICTS[name]
    verdict = revision("flood.yaml", (str(before), str(after))).verdict
    assert verdict is not None
    assert procedure == verdict.procedure
    assert deciding == [one.change.area for one in verdict.deciding]


_TEAMS = "  - {id: teams, role: support.teams, title: 队伍保障, text: 专业队伍30分钟内集结，主汛期待命。}\n"
_SECTIONS = "sections:\n"
# New wording of the chapter on teams -> procedure.
_SUPPORT = {
    "a time": ("30分钟", "3小时", _JUDGE),
    "a number in Han characters": ("专业队伍30分钟内集结", "三支专业队伍30分钟内集结", _JUDGE),
    "words": ("主汛期待命", "主汛期在岗待命", _SIMPLE),
}


@pytest.mark.parametrize("name", _SUPPORT)
def test_numbers_of_support_are_for_people(name: str) -> None:
    """Within which time a team stands ready may be what the measures stand on; other words are not."""
    before, after, procedure = _SUPPORT[name]
    old = edited("flood.yaml", (_SECTIONS, _SECTIONS + _TEAMS))
    new = edited("flood.yaml", (_SECTIONS, _SECTIONS + _TEAMS.replace(before, after)))
    (found,) = compared(new, old).revisions
    assert found.verdict is not None
    assert procedure == found.verdict.procedure


def test_a_promise_taken_back_is_for_people() -> None:
    """To say what one fulfils binds nobody anew; to say so no longer may leave somebody without."""
    lead = (
        "title: 转移危险区域群众, lead: lin-em,",
        "title: 转移危险区域群众, lead: lin-em, fulfils: [{plan: north.flood, task: move}],",
    )
    plain, promising = edited("flood.yaml"), edited("flood.yaml", lead)
    (gone,) = compared(plain, promising).revisions
    (come,) = compared(promising, plain).revisions
    assert gone.verdict is not None
    assert come.verdict is not None
    assert (gone.verdict.procedure, come.verdict.procedure) == (_JUDGE, _SIMPLE)


def test_the_worst_of_several_counts() -> None:
    """A phone, a sentence and a lead: the lead decides, alone."""
    found = revision(
        "flood.yaml",
        ("0999-2000004", "0999-2000044"),
        ("村民小组组织互助。", "村民小组组织互助互救。"),
        ("title: 转移危险区域群众, lead: lin-em", "title: 转移危险区域群众, lead: lin-police"),
    )
    assert found.verdict is not None
    assert ("full", ["lead"]) == (
        found.verdict.procedure,
        [one.change.field for one in found.verdict.deciding],
    )


_NEXT = ('version: "2"', 'version: "3"')
_LATER = ("临政办发〔2026〕8号", "临政办发〔2026〕19号")
_SLOWER = ("within: 2h, needs", "within: 3h, needs")
_WORDS = ("村民小组组织互助。", "村民小组组织互助互救。")


def _says(procedure: str, touches: str) -> tuple[str, str]:
    line = f"  secrecy: public\n  revision: {{procedure: {procedure}, touches: [{touches}]}}\n"
    return "  secrecy: public\n", line


_REMARKS = {
    "the same edition": ([_SLOWER], ["edition-unchanged"]),
    "a new one": ([_SLOWER, _NEXT], []),
    "simplified, but full": ([_SLOWER, _NEXT, _says("simplified", "measures")], ["simplified-but-full"]),
    "simplified, to be confirmed": ([_WORDS, _NEXT, _says("simplified", "other")], ["simplified-to-confirm"]),
    "full, and says what": ([_SLOWER, _NEXT, _says("full", "measures")], []),
    "full is always allowed": ([("0999-2000004", "0999-2000044"), _NEXT, _says("full", "other")], []),
    "does not name the measures": ([_SLOWER, _NEXT, _says("full", "other")], ["touches-missing"]),
    "names what did not change": ([_SLOWER, _NEXT, _says("full", "measures, grading")], ["touches-unfounded"]),
    "words may be what it names": ([_WORDS, _NEXT, _says("full", "measures")], []),
    "does not say what it replaces": ([_SLOWER, _LATER], ["replaces-missing"]),
    "says what it replaces": ([_SLOWER, _LATER, ("  secrecy: public\n", "  secrecy: public\n  replaces: [{plan: lin.flood, number: 临政办发〔2026〕8号}]\n")], []),
    "a phone needs no new edition": ([("0999-2000004", "0999-2000044")], []),
    "only the edition": ([("drafted: 2025-11-20", "drafted: 2025-11-21")], []),
    "a draft is being written": ([("status: in_force", "status: draft"), _SLOWER], []),
}  # fmt: skip


@pytest.mark.parametrize("name", _REMARKS)
def test_what_the_edition_says_is_compared(name: str) -> None:
    """Procedure, touched parts, number and what it replaces: said where the changes contradict them."""
    edits, codes = _REMARKS[name]
    verdict = revision("flood.yaml", *edits).verdict
    assert verdict is not None
    assert codes == [remark.code for remark in verdict.remarks]


def test_registries_ask_for_no_procedure() -> None:
    """A phone in the registry of organisations belongs to no plan."""
    found = compared(edited("registry/organisations.yaml", ("0999-2000002", "0999-2000022")))
    assert ((), "none") == (found.revisions, found.procedure)
    (told,) = found.registry
    assert ("contacts", "registry.organisations.posts", "phone") == (
        told.change.area,
        told.change.chapter,
        told.change.field,
    )
    assert not found.is_empty
