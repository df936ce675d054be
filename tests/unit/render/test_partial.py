"""Plans are printed while they are being written: whatever is still missing, printing goes on."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planlint.render.document import build_html

from .test_wording import EVACUATE, HQ, LEVEL_2, RESCUE

FULL: dict[str, Any] = {
    "edition": {"number": "江政办发〔2026〕12号", "version": "3", "status": "in_force", "issued_by": ["em"], "signed_by": ["em"], "dates": {"issued": "2026-05-08"}},
    "bodies": [{**HQ, "head": "em", "succession": ["em", "water"], "when": "汛期"}, RESCUE],
    "duties": [{"id": "d", "holder": "em", "text": "负责协调"}],
    "tasks": [EVACUATE],
    "grades": [
        {"hazard": "flood", "cites": "CN-X", "levels": [{"grade": "major", "text": "重大", "command": "em"}]},
        {"hazard": "drought", "levels": [{"grade": "large", "any": [{"quantity": "deaths", "from": "3"}]}]},
    ],
    "warnings": [
        {"level": "1", "any": ["暴雨"], "issue": "em", "lift": "em", "lift_when": "雨停", "tasks": ["evacuate"]},
        {"level": "2", "hazard": "flood", "all": ["暴雨"], "adjust": "em"},
    ],
    "responses": [
        {**LEVEL_2, "change": {"when": "加重", "decide": "em"}, "delegated_to": ["special"], "text": "说明"},
        {**LEVEL_2, "level": "1", "hazard": "drought"},
        {**LEVEL_2, "level": "3", "hazard": "drought"},
    ],
    "reporting": [
        {"from": "em", "to": {"tier": "city"}, "within": "30m", "by": ["phone"], "content": ["time"]},
        {"from": {"name": "事发单位"}, "to": "em", "urgent": "立即", "hazard": "flood"},
    ],
    "references": [{"kind": "based_on", "instrument": "CN-X"}, {"kind": "merges", "title": "旧预案"}],
    "resources": {"supplies": ["boat", "nothing"], "teams": ["nobody"]},
    "contacts": [{"holder": "em", "phone": "0719-5550101", "then": "water", "checked": "2026-05-01"}],
    "definitions": [{"term": "以上", "meaning": "含本数"}],
    "evacuations": [{"id": "e", "area": "一组", "people": "9", "vulnerable": "2", "notify": "em", "lead": "em", "route": "路", "to": "nowhere"}, {"area": "二组", "people": "7"}],
    "annexes": [{"id": "a", "role": "annex.chart", "title": "图", "shows": ["bodies"]}],
}  # fmt: skip


# What only plans of one type have.
OWN: dict[str, Any] = {
    "special": {},
    "joint": {"parties": [{"jurisdiction": "up", "unit": "em", "approved_by": "em", "signed": "2026-05-08", "version": "1", "contact": "em"}, {"unit": "water"}]},
    "village": {},
    "unit": {"form": "onsite", "site": "泵房", "maker": "em", "cards": [{"id": "c", "post": "em", "when": "报警", "steps": ["关阀"], "contacts": ["em", "water"]}]},
}  # fmt: skip


@st.composite
def partial(draw, value: Any = FULL):
    """The full plan with some keys and items left out, at every depth."""
    keep = st.integers(0, 7)
    if isinstance(value, dict):
        return {key: draw(partial(each)) for key, each in value.items() if draw(keep)}
    if isinstance(value, list):
        return [draw(partial(each)) for each in value if draw(keep)]
    return value


@given(data=partial(), kind=st.sampled_from(list(OWN)), draws=st.data())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_part_may_be_missing(make, fonts, data, kind, draws):
    """No missing key stops printing, and nothing prints as Python says it."""
    own = draws.draw(partial(OWN[kind]))
    html = build_html(make(**{**data, **own, "type": kind}), fonts, paged=True)
    body = html[html.index("<body") :]
    for slip in ("None", "()", "Undefined", "。。", "，，", "，。", "、、", "由决定", "向报告"):
        assert slip not in body
