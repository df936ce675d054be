"""Single points against brute force: what is reported breaks, and nothing else does."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import facts, family, registry
from planlint.family.fragility.branches import Branch, Part, needed
from planlint.family.fragility.cuts import report_cuts
from planlint.family.reporting.chain import Reports

_AREAS = "- {id: lin, level: city}\n- {id: east, level: county, parent: lin}\n"
_UNITS, _POSTS = range(4), ("a", "b")
_HOLDERS = [f"u{unit}/{post}" for unit in _UNITS for post in _POSTS]
_START = "*"

_layers = st.tuples(
    st.sampled_from([(Part("unit", str(n)),) for n in range(3)]),
    st.sampled_from([(), *((Part("post", str(n)),) for n in range(3))]),
    st.lists(st.sampled_from([Part("number", str(n)) for n in range(3)]), max_size=2, unique=True).map(tuple),
)  # fmt: skip


@given(st.lists(_layers, min_size=1, max_size=4))
def test_a_step_cannot_do_without_exactly_these(ways: list[Branch]) -> None:
    """A step fails without a part if, and only if, no branch works without it."""

    def works(lost: Part | None) -> bool:
        return any(all(set(layer) - {lost} for layer in way if layer) for way in ways)

    parts = {part for way in ways for layer in way for part in layer}
    # Branches meet in equal parts: what works is a way through the meshes, as with real numbers.
    meshes = {part for part in parts if not _passes(ways, part)}
    assert meshes == set(needed(ways))
    assert {part for part in parts if not works(part)} >= meshes


def _passes(ways: list[Branch], lost: Part) -> bool:
    """Whether some way leads on without a part, where equal parts are one."""
    after: dict[object, set[object]] = {}
    for way in ways:
        before: tuple[object, ...] = ("begin",)
        for layer in (*(layer for layer in way if layer), ("end",)):
            for one in before:
                after.setdefault(one, set()).update(layer)
            before = layer
    seen, waiting = {"begin"}, ["begin"]
    while waiting:
        for node in after.get(waiting.pop(), ()):
            if node != lost and node not in seen:
                seen.add(node)
                waiting.append(node)
    return "end" in seen


_steps = st.lists(
    st.tuples(st.sampled_from([_START, *_HOLDERS]), st.lists(st.sampled_from(_HOLDERS), min_size=1, max_size=2)),
    min_size=1,
    max_size=9,
)  # fmt: skip
_phones = st.lists(st.sampled_from(["", "1001", "1002", "1003"]), min_size=8, max_size=8)


@settings(max_examples=200)
@given(_steps, _phones, st.sampled_from(_HOLDERS))
def test_a_report_cannot_do_without_exactly_these(
    steps: list[tuple[str, list[str]]], phones: list[str], target: str
) -> None:
    """Each part is taken away in turn; where no report comes to the target any more it must be told."""
    given_phones = dict(zip(_HOLDERS, phones, strict=True))
    if not _arrives(steps, given_phones, target, None):
        return
    parts = {Part("post", holder) for holder in _HOLDERS}
    parts |= {Part("unit", f"u{unit}") for unit in _UNITS}
    parts |= {Part("number", phone) for phone in phones if phone}
    expected = {part for part in parts if not _arrives(steps, given_phones, target, part)}
    assert expected == {part for part, _ in report_cuts(_chain(steps, given_phones), [target])}


def _chain(steps: list[tuple[str, list[str]]], phones: dict[str, str]):
    posts = {
        unit: ", ".join(
            f"{{id: {post}" + (f", phone: '{phones[f'u{unit}/{post}']}'" if phones[f"u{unit}/{post}"] else "") + "}"
            for post in _POSTS
        )
        for unit in _UNITS
    }  # fmt: skip
    units = "".join(f"- {{id: u{n}, jurisdiction: east, posts: [{posts[n]}]}}\n" for n in _UNITS)
    lines = [
        f"  - {{from: {'{tier: village}' if sender == _START else sender}, to: [{', '.join(to)}]}}\n"
        for sender, to in steps
    ]
    text = "type: special\nid: east.flood\ntitle: 预案\njurisdiction: east\nhazards: [flood]\nreporting:\n"
    made = family(
        facts(text + "".join(lines)), registered=registry(jurisdictions=_AREAS, organisations=units)
    )
    return Reports(made).chain("east", "flood")


def _arrives(
    steps: list[tuple[str, list[str]]], phones: dict[str, str], target: str, lost: Part | None
) -> bool:
    """Whether a report comes to the target: by steps, and within a unit, to whom one can call."""
    received = {holder for _, to in steps for holder in to}
    named = received | {sender for sender, _ in steps if sender != _START}

    def there(holder: str) -> bool:
        return lost not in (Part("post", holder), Part("unit", holder.partition("/")[0]))

    def called(holder: str) -> bool:
        unit = holder.partition("/")[0]
        own = [phones[holder]] if phones[holder] else [phones[f"{unit}/{p}"] for p in _POSTS]
        numbers = [number for number in own if number]
        return not numbers or any(Part("number", number) != lost for number in numbers)

    def hears(holder: str) -> bool:
        return there(holder) and (holder not in received or called(holder))

    informed: set[str] = set()
    while True:
        told = {h for sender, to in steps if sender == _START or sender in informed for h in to}
        same = {
            h
            for h, other in itertools.product(named, informed)
            if h.split("/")[0] == other.split("/")[0]
        }
        fresh = {holder for holder in told | same if hears(holder)} - informed
        if not fresh:
            return target in informed
        informed |= fresh
