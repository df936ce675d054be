"""A small flood plan that uses every kind of typed data, and its printed forms."""

import io
from collections.abc import Callable
from typing import Any

import pypdf
import pytest

from planlint.family.names import Names
from planlint.family.registry import Entry, Registry
from planlint.model.document import Document
from planlint.model.plan_types import PLAN_TYPES
from planlint.model.registries.organisations import Organisation
from planlint.model.registries.resources import Supply
from planlint.render.document import Printable, build_html
from planlint.render.fonts import Fonts, FontsMissingError, choose_fonts
from planlint.render.pdf import write_pdf

UNITS = {
    "gov-office": "江州市人民政府办公室", "em": "市应急局", "water": "市水利局",
    "police": "市公安局", "transport": "市交通运输局",
}  # fmt: skip
VOCABULARY = {
    "quantities": {"rain_24h": "24小时降雨量", "deaths": "死亡人数", "direct_loss": "直接经济损失"},
    "hazards": {"flood": "洪涝", "drought": "干旱"},
    "report_contents": {"time": "时间", "place": "地点"},
    "reach": {"schools": "学校"},
}
ROLES = {
    "bodies": "command.body", "duties": "command.duties", "responses": "response.levels",
    "references": "general.basis", "contacts": "annex.contacts", "tasks": "response.measures",
}  # fmt: skip
Make = Callable[..., Printable]


def plan_data(**changes: Any) -> dict[str, Any]:
    """The data of a small plan; *changes* replace keys."""
    section = {
        "id": "purpose",
        "role": "general.purpose",
        "title": "编制目的",
        "text": "为做好防汛工作，制定本预案。",
    }
    data: dict[str, Any] = {
        "type": "special", "id": "jiangzhou.flood", "title": "江州市防汛抗旱应急预案",
        "jurisdiction": "jiangzhou",
        "sections": [{"id": "general", "role": "general", "title": "总则", "sections": [section]}],
    }  # fmt: skip
    return {**data, **changes}


def _entry(value: Any) -> Entry[Any]:
    nowhere: Document = None  # type: ignore[assignment] # printing asks for no place
    return Entry(value, nowhere, ())


@pytest.fixture
def make() -> Make:
    """Build a printable plan from changes to the small one; ``also`` are fields of Printable."""

    def build(also: dict[str, Any] | None = None, **changes: Any) -> Printable:
        data = plan_data(**changes)
        plan = PLAN_TYPES[data["type"]].model_validate(data)
        units = {
            name: Organisation.model_validate({"id": name, "names": [{"name": title}]})
            for name, title in UNITS.items()
        }
        boat = Supply.model_validate(
            {"id": "boat", "name": "冲锋舟", "unit": "艘", "quantity": "36"}
        )
        registry = Registry(
            organisations={name: _entry(unit) for name, unit in units.items()},
            resources={"boat": _entry(boat)},
        )
        fields: dict[str, Any] = {"default_roles": ROLES, "vocabulary": VOCABULARY, **(also or {})}
        return Printable(plan, Names(registry, plan), registry, **fields)

    return build


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    """The fonts of this machine; printing tests are skipped where there are none."""
    try:
        return choose_fonts()
    except FontsMissingError as error:
        pytest.skip(str(error))


@pytest.fixture
def pdf(make: Make, fonts: Fonts) -> Callable[..., pypdf.PdfReader]:
    """Print changes of the small plan and open the PDF."""

    def build(also: dict[str, Any] | None = None, **changes: Any) -> pypdf.PdfReader:
        html = build_html(make(also, **changes), fonts, paged=True)
        return pypdf.PdfReader(io.BytesIO(write_pdf(html)))

    return build
