"""Property: simulations of random small families, with rings everywhere, end and keep their word."""

import datetime
import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import facts, family, registry
from planlint.family.family import Family
from planlint.response.asked import Asked
from planlint.response.course import Run
from planlint.response.json import to_json
from planlint.response.run import simulate
from planlint.response.text import to_text
from planlint.response.window import Window
from planlint.response.words import Words
from planlint.rulebook.regime import Regimes
from planlint.rulebook.vocabulary import Vocabulary

NIGHT = datetime.datetime.fromisoformat("2026-06-30T02:10")
AREAS = ("top", "mid", "low")
LEVELS = ("city", "county", "township")
UNITS = tuple(f"u{n}" for n in range(4))
BOOKS = registry(
    jurisdictions="\n".join(
        f"- {{id: {area}, level: {level}{f', parent: {AREAS[n - 1]}' if n else ''}}}"
        for n, (area, level) in enumerate(zip(AREAS, LEVELS, strict=True))
    ),
    organisations="\n".join(
        f"- {{id: {unit}, kind: department, jurisdiction: {AREAS[n % 3]}, superior: u{(n + 1) % 4},"
        f" posts: [{{id: duty, phone: 0719-100000{n}, always: {str(n < 2).lower()}}}]}}"
        for n, unit in enumerate(UNITS)
    ),
    resources="supplies: [{id: boat, name: 船, unit: 艘, quantity: 3}]",
)
units = st.sampled_from(UNITS)
minutes = st.one_of(st.none(), st.integers(1, 90))
numbers = st.integers(0, 4)


def within(value: int | None) -> str:
    """A time in flow style, or none."""
    return "" if value is None else f", within: {value}m"


@st.composite
def bodies(draw: st.DrawFn, number: int) -> str:
    """Everything a plan may say that leads to others: rings of all kinds come of themselves."""
    kind = draw(st.sampled_from(("special", "department", "township", "total")))
    area = draw(st.sampled_from(AREAS))
    lines = [f"type: {kind}", f"id: p{number}", f"title: 预案{number}", f"jurisdiction: {area}"]
    lines += ["hazards: [flood]", "edition: {status: in_force, dates: {issued: 2026-01-01}}"]
    lines.append(f"bodies: [{{id: hq, head: {draw(units)}, succession: [{draw(units)}], office: {{host: {draw(units)}}}}}]")  # fmt: skip
    who = st.one_of(units, st.sampled_from(("hq.head", "hq.office", f"p{draw(numbers)}#hq.head")))
    tasks = []
    for task in range(draw(st.integers(0, 3))):
        relies = "".join(
            f"{{plan: p{draw(numbers)}, task: t{draw(st.integers(0, 2))}{within(draw(minutes))}}}, "
            for _ in range(draw(st.integers(0, 2)))
        )
        every = ", every: 2h" if draw(st.booleans()) else ""
        tasks.append(f"  - {{id: t{task}, title: 任务{task}, lead: {draw(who)}{within(draw(minutes))}{every}, relies_on: [{relies}], needs: [{{resource: boat, quantity: {draw(st.integers(1, 3))}}}]}}")  # fmt: skip
    lines += ["tasks:", *tasks] if tasks else []
    kinds = st.sampled_from(("implements", "follows", "activates", "escalates_to", "supported_by"))
    links = [f"  - {{kind: {draw(kinds)}, plan: p{draw(numbers)}}}" for _ in range(draw(st.integers(0, 3)))]  # fmt: skip
    lines += ["references:", *links] if links else []
    named = "[" + ", ".join(f"t{n}" for n in range(len(tasks))) + "]"
    lines.append("responses:")
    for level in (1, 2, 3):
        builds = f", builds_on: {draw(st.integers(1, 3))}" if draw(st.booleans()) else ""
        delegated = ", delegated_to: [special]" if kind == "total" and draw(st.booleans()) else f", decide: {draw(who)}"  # fmt: skip
        lines.append(f"  - {{level: {level}, propose: {draw(who)}{delegated}, tasks: {named}{within(draw(minutes))}{builds}}}")  # fmt: skip
    tiers = st.one_of(who.map(lambda one: f"{{holder: {one}}}"), st.sampled_from(LEVELS).map(lambda one: f"{{tier: {one}}}"))  # fmt: skip
    steps = [f"  - {{from: {draw(tiers)}, to: {draw(tiers)}{within(draw(minutes))}}}" for _ in range(draw(st.integers(0, 4)))]  # fmt: skip
    lines += ["reporting:", *steps] if steps else []
    return "\n".join(lines) + "\n"


families = st.tuples(*(bodies(n) for n in range(5)))
missing = st.frozensets(st.sampled_from((*UNITS, "boat")), max_size=3)


def course(texts: tuple[str, ...], without: frozenset[str] = frozenset()) -> tuple[Family, Run]:
    """The run of a flood in the county."""
    plans = tuple(facts(text, f"p{n}.yaml") for n, text in enumerate(texts))
    around = family(*plans, registered=BOOKS)
    asked = Asked("flood", "natural", "major", "mid", NIGHT, without=without)
    return around, simulate(around, asked, Regimes({}, around.lawbook, BOOKS))


def windows(run: Run) -> dict[tuple[str, ...], Window]:
    """Everything that has a time, by what it is."""
    found: dict[tuple[str, ...], Window] = {}
    for one in run.activations:
        found["known", one.id] = one.known
        if one.begins:
            found["begins", one.id] = one.begins
        found |= {("step", one.id, step.kind): step.window for step in one.steps if step.window}
        for deed in one.deeds:
            if deed.start and deed.due:
                found["start", *deed.key] = deed.start
                found["due", *deed.key] = deed.due
    found |= {("area", area): window for area, (window, _) in run.spread.areas.items()}
    return found


@settings(deadline=None, max_examples=80)
@given(families, missing)
def test_a_run_ends_and_nothing_is_later_than_its_latest(
    texts: tuple[str, ...], without: frozenset[str]
) -> None:
    """Whatever rings there are; and no task is due before it begins."""
    _, run = course(texts, without)
    found = windows(run)
    assert all(0 <= window.earliest <= window.latest for window in found.values())
    starts = ((key[1:], window) for key, window in found.items() if key[0] == "start")
    for key, start in starts:
        due = found["due", *key]
        assert start.open <= due.open
        assert start.latest <= due.latest
    order = [one.known.order for one in run.activations]
    assert order == sorted(order)


@settings(deadline=None, max_examples=80)
@given(families, missing, st.sampled_from((*UNITS, "boat")))
def test_whoever_is_missing_makes_nothing_earlier(
    texts: tuple[str, ...], without: frozenset[str], gone: str
) -> None:
    """One more missing: what still has an end had one before, no later; nothing new comes about.

    Of open ends only the least is known, so that they do not compare. What waited for a ring may
    come about when the ring is gone: a plan that is not launched keeps nobody waiting.
    """
    run = course(texts, without)[1]
    waited = {deed.key for one in run.activations for deed in one.deeds if deed.state in ("blocked", "deadlock")}  # fmt: skip
    before = windows(run)
    found = windows(course(texts, without | {gone})[1])
    after = {key: window for key, window in found.items() if key[1:] not in waited}
    assert after.keys() <= before.keys()
    ends = {key: window for key, window in after.items() if not window.open}
    assert not [key for key in ends if before[key].open or before[key].latest > ends[key].latest]
    assert not [key for key in after if before[key].earliest > after[key].earliest]


@settings(deadline=None, max_examples=60)
@given(families, st.permutations(range(5)))
def test_the_order_of_the_files_does_not_matter(texts: tuple[str, ...], order: list[int]) -> None:
    """The same report in every byte; and twice the same."""
    plans = [facts(text, f"p{n}.yaml") for n, text in enumerate(texts)]
    reports = []
    for arranged in (plans, plans, [plans[n] for n in order]):
        around = family(*arranged, registered=BOOKS)
        asked = Asked("flood", "natural", "major", "mid", NIGHT)
        run = simulate(around, asked, Regimes({}, around.lawbook, BOOKS))
        words = Words("zh", Vocabulary({}, {}), {}, {}, {})
        reports.append((to_text(run, None, words), to_json(run, None, words)))
    assert all(one == other for one, other in itertools.pairwise(reports))
