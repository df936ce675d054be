"""What only some types of plans print: evacuations, parties, cards, covers, and the marks of several."""

import io
import re
from typing import Any

import pypdf
import pytest

from planlint.family.names import Names
from planlint.model.registries.jurisdictions import Jurisdiction
from planlint.model.registries.organisations import Organisation
from planlint.model.registries.resources import Shelter
from planlint.render.blocks import Card, Table
from planlint.render.document import build_html
from planlint.render.head import build_head
from planlint.render.outline import build_outline
from planlint.render.pdf import write_pdf
from planlint.render.printable import Printable
from planlint.render.words import PLAN_KINDS

from .conftest import Make, _entry

_DUTY = {"id": "duty", "title": "值班室", "phone": "0999-2000001", "always": True}
_DESK = {"id": "desk", "title": "前台", "phone": "0999-2000009"}
_EM = {"id": "em", "names": [{"name": "市应急局"}], "posts": [_DESK, _DUTY]}
_ISSUED = {"status": "in_force", "issued_by": "em", "dates": {"issued": "2026-05-08"}}


@pytest.fixture
def local(make: Make) -> Make:
    """The small plan where the emergency office has phones, and a school and two areas are known."""

    def build(**changes: Any) -> Printable:
        plain = make(**changes)
        shelter = Shelter.model_validate({"id": "school", "name": "河口小学", "capacity": "600"})
        areas = {
            name: _entry(Jurisdiction.model_validate({"id": name, "name": title}))
            for name, title in (("up", "上江县"), ("down", "下江县"))
        }
        office = _entry(Organisation.model_validate(_EM))
        registry = plain.registry
        known = type(registry)(
            organisations={**registry.organisations, "em": office},
            resources={**registry.resources, "school": _entry(shelter)},
            jurisdictions=areas,
        )
        return Printable(
            plain.plan, Names(known, plain.plan), known, plain.default_roles | _ROLES,
            vocabulary=plain.vocabulary,
        )  # fmt: skip

    return build


_ROLES = {"evacuations": "response.evacuation", "parties": "command.linkage", "cards": "annex.cards"}  # fmt: skip


def _only(blocks: Any, kind: type) -> Any:
    (found,) = [block for block in blocks if isinstance(block, kind)]
    return found


def test_evacuations_name_shelter_and_sum(local: Make) -> None:
    """One row a group with the capacity of its shelter; both groups are summed up."""
    moves = [
        {"id": "a", "area": "一组", "people": "118", "vulnerable": "31", "notify": "em/duty", "lead": "em", "to": "school"},
        {"id": "b", "area": "二组", "people": "64", "to": "unknown", "place": "亲友家"},
    ]  # fmt: skip
    sections = [{"id": "e", "role": "response.evacuation", "title": "转移"}]
    (part,) = build_outline(local(type="village", evacuations=moves, sections=sections)).body
    table = _only(part.blocks, Table)
    assert table.rows[0] == ("一组", "118", "31", "市应急局值班室", "市应急局", "河口小学（可容纳600人）")  # fmt: skip
    assert table.rows[1][-1] == "unknown；亲友家"
    # The vulnerable of one group are not known, so they are not summed up.
    assert table.rows[2][:3] == ("合计", "182", "")


def test_one_group_or_unknown_numbers_are_not_summed(local: Make) -> None:
    """A sum of one row says nothing, a sum without one of its numbers would be wrong."""
    for moves in ([{"area": "一组", "people": "9"}], [{"area": "一组", "people": "9"}, {"area": "二组"}]):  # fmt: skip
        (*_, part) = build_outline(local(evacuations=moves)).body
        assert part.title == "人员转移避险"
        assert len(_only(part.blocks, Table).rows) == len(moves)


def test_parties_with_their_phone(local: Make) -> None:
    """Area, unit, version and contact of each party; the phone of a unit is that of its duty post."""
    parties = [
        {"jurisdiction": "up", "unit": "em", "signed": "2026-05-08", "version": "2", "contact": "em"},
        {"jurisdiction": "down", "unit": "water", "contact": "water"},
    ]  # fmt: skip
    sections = [{"id": "c", "role": "command", "title": "指挥"}]
    (part,) = build_outline(local(type="joint", parties=parties, sections=sections)).body
    assert _only(part.blocks, Table).rows == (
        ("上江县", "市应急局", "2026年5月8日", "2", "市应急局", "0999-2000001"),
        ("下江县", "市水利局", "", "", "市水利局", ""),
    )


def test_card_takes_phones_from_the_plan_before_the_registry(local: Make) -> None:
    """Steps are sentences; a body is reached where its office sits; unknown phones stay empty."""
    printable = local(
        type="unit", form="onsite",
        cards=[{"id": "c", "post": "em/desk", "when": "报警。", "steps": ["关阀", "撤离！"], "contacts": ["em/desk", "hq.office", "police"]}],
        contacts=[{"holder": "em/desk", "phone": "0999-2000777"}],
        bodies=[{"id": "hq", "name": "指挥部", "office": {"host": "em"}}],
        annexes=[{"id": "k", "role": "annex.cards", "title": "处置卡"}],
    )  # fmt: skip
    card = _only(build_outline(printable).annexes[0].blocks, Card)
    assert card == Card(
        "市应急局前台", "报警", ("关阀。", "撤离！"),
        (("市应急局前台", "0999-2000777"), ("指挥部办公室", "0999-2000001"), ("市公安局", "")),
    )  # fmt: skip


def test_card_is_printed_with_its_words_escaped(local: Make, fonts: Any) -> None:
    """Whatever stands on a card is text."""
    printable = local(
        type="unit", cards=[{"post": "em", "when": "<b>火</b>", "steps": ["<i>关</i>"]}]
    )
    html = build_html(printable, fonts, paged=True)
    assert "&lt;b&gt;火&lt;/b&gt;" in html
    assert "&lt;i&gt;关&lt;/i&gt;。" in html
    assert "<i>" not in html


def test_a_card_is_not_spread_over_two_pages(local: Make, fonts: Any) -> None:
    """Nine cards that would not end with a page: each stands on one."""
    cards = [
        {"id": f"c{n}", "post": "em", "when": f"情形{n}", "steps": [f"第{n}卡步骤{k}" for k in range(7)]}
        for n in range(9)
    ]  # fmt: skip
    annexes = [{"id": "k", "role": "annex.cards", "title": "处置卡"}]
    html = build_html(local(type="unit", cards=cards, annexes=annexes), fonts, paged=True)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(write_pdf(html))).pages]
    for n in range(9):
        assert len([p for p in pages if f"第{n}卡步骤" in p]) == 1
    assert len([p for p in pages if "应急处置卡" in p]) > 1


def test_joint_plan_has_one_mark_for_all(local: Make, fonts: Any) -> None:
    """The organs one below the other, 文件 once beside them; without issuers those that signed."""
    parties = [{"jurisdiction": "up", "unit": "em"}, {"jurisdiction": "down", "unit": "water"}]
    edition = {**_ISSUED, "number": "上政发〔2026〕9号", "issued_by": []}
    printable = local(type="joint", parties=parties, edition=edition)
    head = build_head(printable)
    assert head.marks == head.signers == ("市应急局", "市水利局")
    assert head.red
    html = build_html(printable, fonts, paged=True)
    mark = html[html.index('<table class="mark"') :]
    assert re.findall(r"<td[^>]*>([^<]+)</td>", mark[: mark.index("</table>")]) == ["市应急局", "文件", "市水利局"]  # fmt: skip


def test_unit_plan_has_cover_and_approval_instead_of_a_red_head(local: Make, fonts: Any) -> None:
    """GB/T 29639-2020, annex C: number, version, unit, title, day; who approved; contents."""
    edition = {**_ISSUED, "number": "YJ-01", "version": "3", "signed_by": "em/desk"}
    printable = local(type="unit", maker="em", edition=edition)
    head = build_head(printable)
    assert not head.red
    assert not head.signed
    assert head.cover is not None
    assert (head.cover.number, head.cover.version, head.cover.unit) == ("YJ-01", "3", "市应急局")
    assert (head.cover.date, head.cover.approvers) == ("2026年5月8日", "市应急局前台")
    html = build_html(printable, fonts, paged=True)
    for words in (
        "预案编号：YJ-01",
        "版本号：3",
        "颁布日期：2026年5月8日",
        "批准页",
        "签发人：市应急局前台",
        "目次",
    ):
        assert words in html
    assert 'href="#s-general"' in html
    assert "red-head" not in html[html.index("<body") :]


def test_cover_says_the_unit_once(local: Make) -> None:
    """The unit stands above the title, which then need not repeat it."""
    head = build_head(local(type="unit", maker="em", title="市应急局火灾现场处置方案"))
    assert head.cover is not None
    assert (head.cover.unit, head.cover.name) == ("市应急局", "火灾现场处置方案")
    head = build_head(local(type="unit", maker="em", title="市应急局"))
    assert head.cover is not None
    assert head.cover.name == "市应急局"


def test_draft_of_a_unit_is_not_approved(local: Make, fonts: Any) -> None:
    """A cover, but no approval page before somebody has approved."""
    edition = {"status": "draft", "version": "3", "signed_by": "em/desk"}
    html = build_html(local(type="unit", maker="em", edition=edition), fonts, paged=True)
    assert "版本号：3" in html
    assert 'class="approval"' not in html


def test_village_plan_is_short(local: Make, fonts: Any) -> None:
    """No red head even with a number; the post that signed stands with the committee."""
    edition = {**_ISSUED, "number": "河村〔2026〕1号", "signed_by": "em/desk"}
    head = build_head(local(type="village", edition=edition))
    assert (head.red, head.colophon, head.signed, head.style) == (False, False, True, "short")
    html = build_html(local(type="village", edition=edition), fonts, paged=True)
    assert '<body class="short">' in html
    assert "签发人：市应急局前台" in html


def test_supplies_of_those_who_act_are_listed_in_short(local: Make) -> None:
    """A village needs to know where the boats are, not what their maker puts out a year."""
    wide, short = (
        _only(build_outline(local(type=kind, resources={"supplies": ["boat"]})).body[-1].blocks, Table)
        for kind in ("special", "village")
    )  # fmt: skip
    assert short.head == ("序号", "物资名称", "单位", "储备数量")
    assert set(short.head) <= set(wide.head)


def test_every_kind_has_a_name() -> None:
    """As plan lists print them."""
    assert PLAN_KINDS["unit"] == "单位应急预案"
    assert PLAN_KINDS["handbook"] == "应急工作手册"
    assert len(PLAN_KINDS) == len(set(PLAN_KINDS.values())) == 9
