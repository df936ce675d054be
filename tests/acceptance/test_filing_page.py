"""The dashboard of ``filing`` in a browser at 1,400 plans: its numbers, filters, search, drill-down."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from filing_pages import (
    CITY,
    TITLES,
    Pages,
    below,
    cell,
    listed,
    living,
    owed,
    pages,
    tile,
    with_owed,
)


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    """The page of the city."""
    with pages(tmp_path_factory.mktemp("filing")) as opened:
        yield opened


@pytest.fixture
def opened(city: Pages) -> Iterator[Pages]:
    """The same; afterwards nothing may have gone wrong."""
    yield city
    assert city.wrong == []


def test_the_numbers_at_the_top_are_the_summary(opened: Pages) -> None:
    """Unfiltered, each button shows what the JSON counts."""
    page = opened()
    assert {key: tile(page, key) for key in CITY["summary"]} == CITY["summary"]
    assert "2026-11-22" in page.inner_text("#scope")


def test_the_matrix_counts_every_plan_once(opened: Pages) -> None:
    """Each cell of each area: plans in force, and how many stand in its most urgent state.

    What is above the city and has no plan of its own is left out.
    """
    page = opened("#x=*")
    page.evaluate("document.querySelector('#cells').unroll()")
    shown = page.eval_on_selector_all(
        "#cells tr[data-row] button.cell",
        """all => all.map((one) => [one.closest("tr").dataset.row, one.dataset.type,
            one.querySelector("b")?.textContent || "0"])""",
    )
    in_force = Counter(
        (p["jurisdiction"], p["type"]) for p in CITY["plans"] if p["standing"] == "in_force"
    )
    wanted = {
        (area["id"], kind): sum(in_force[one, kind] for one in below(area["id"]))
        for area in CITY["areas"]
        if area["id"] in below("jiangzhou")
        for kind in ("total", "special", "department", "township", "village", "unit")
    }
    assert "jiangbei" not in {row for row, _, _ in shown}
    seen = {(row, kind): int(n) for row, kind, n in shown if "!" not in row}
    assert {key: seen[key] for key in wanted} == wanted
    late = sum(row["state"] == "overdue" for row in owed())
    assert cell(page, "jiangzhou", "all").inner_text().split() == [
        str(CITY["summary"]["plans"]), f"✗{late}",
    ]  # fmt: skip


def test_a_cell_lists_its_plans(opened: Pages) -> None:
    """A click on the villages of a county: exactly these plans, the most urgent first."""
    page = opened()
    cell(page, "c3", "village").click()
    wanted = [p for p in living() if p["type"] == "village" and p["jurisdiction"] in below("c3")]
    found = listed(page)
    assert set(found) == {plan["key"] for plan in wanted}
    late = with_owed(lambda row: row["state"] == "overdue")
    assert [key in late for key in found] == sorted((key in late for key in found), reverse=True)
    assert "安平县 · 村" in page.inner_text("#panel h2")
    in_force = sum(plan["standing"] == "in_force" for plan in wanted)
    assert f"现行预案 {in_force} 份" in page.inner_text("#counted")


def test_an_area_alone(opened: Pages) -> None:
    """Open, an area has a row for itself without what is below it."""
    page = opened("#x=jiangzhou,c1")
    cell(page, "c1!", "all").click()
    assert set(listed(page)) == {p["key"] for p in living() if p["jurisdiction"] == "c1"}


@pytest.mark.parametrize("state", ["overdue", "undecided", "incomplete", "missing"])
def test_a_number_narrows_to_its_state(opened: Pages, state: str) -> None:
    """Only plans that have such an obligation, or that are missing; pressed again, all."""
    page = opened()
    page.click(f"[data-tile={state}]")
    if state == "missing":
        wanted = {p["key"] for p in CITY["plans"] if p["standing"] == "missing"}
    else:
        wanted = with_owed(lambda row: row["state"] == state)
    assert set(listed(page)) == wanted
    assert page.get_attribute(f"[data-tile={state}]", "aria-pressed") == "true"
    page.click(f"[data-tile={state}]")
    assert set(listed(page)) >= {p["key"] for p in living()}


@pytest.mark.parametrize(
    ("key", "value"),
    [("t", "department"), ("l", "township"), ("h", "geological"), ("d", "drill"), ("w", "draft")],
)
def test_a_filter_narrows(opened: Pages, key: str, value: str) -> None:
    """Type, level, hazard, duty, standing: exactly such plans, and all again when cleared."""
    page = opened()
    page.select_option(f"#f-{key}", value)
    drilled = with_owed(lambda row: row["duty"] == value)
    tests = {
        "t": lambda p: p["type"] == value,
        "l": lambda p: p["level"] == value,
        "h": lambda p: value in p["hazards"],
        "d": lambda p: p["key"] in drilled,
        "w": lambda p: p["standing"] == value,
    }
    assert set(listed(page)) == {p["key"] for p in living() if tests[key](p)} != set()
    page.click("#clear")
    assert {p["key"] for p in living()} <= set(listed(page))
    assert page.url.split("#")[1] == ""


def test_former_plans_are_shown_on_demand(opened: Pages) -> None:
    """Superseded editions are left out until somebody asks for them."""
    page = opened("#w=superseded")
    former = {p["key"] for p in CITY["plans"] if p["standing"] == "superseded"}
    assert set(listed(page)) == former != set()


def test_an_office_by_name(opened: Pages) -> None:
    """What an office must do and receive: plans that it makes, obligations by it and to it."""
    page = opened()
    page.fill("#f-o", "江州市应急管理局")
    page.press("#f-o", "Enter")
    concerned = with_owed(lambda row: "jiangzhou-em" in (*row["by"], *row["to"]))
    assert set(listed(page)) == concerned != set()
    assert "o=jiangzhou-em" in page.url
    page.select_option("#f-r", "by")
    assert listed(page) == []
    page.select_option("#f-r", "to")
    assert set(listed(page)) == with_owed(lambda row: "jiangzhou-em" in row["to"])
    page.fill("#f-o", "没有这个单位")
    page.press("#f-o", "Enter")
    assert listed(page) == []


@pytest.mark.parametrize("words", ["洪涝 清溪县", "C0.TOTAL", "〔2024〕7号", "七里坪"])
def test_search(opened: Pages, words: str) -> None:
    """Title, id and number, all words at once, whatever the case; nothing for what is nowhere."""
    page = opened()
    page.fill("#search-box", words)
    wanted = {
        plan["key"]
        for plan in living()
        for text in [f"{plan['title']} {plan['key']} {plan['number']}".lower()]
        if all(word in text for word in words.lower().split())
    }
    assert set(listed(page)) >= wanted
    if not wanted:
        assert listed(page) == []
        assert "没有符合的" in page.inner_text("#panel")


def test_a_plan_is_told_in_full(opened: Pages) -> None:
    """Each obligation: duty, by, to, dates, state with days, clause, place; findings with advice."""
    row = next(row for row in owed() if row["findings"] and row["duty"] == "file")
    plan = next(plan for plan in CITY["plans"] if plan["key"] == row["key"])
    page = opened(f"#q={plan['key']}")
    page.click(f"#panel button[data-plan='{plan['key']}']")
    text = re.sub(r"\s+", " ", page.inner_text("#panel"))
    offices = {office["id"]: office["name"] for office in CITY["offices"]}
    finding = next(f for f in CITY["findings"] if f["id"] == row["findings"][0])
    for words in (
        plan["title"], plan["number"], f"{plan['path']}:1", offices[plan["maker"][0]],
        f"逾期 {row['days']} 天", row["due"], "江州市应急管理局", "上一级相应牵头部门",
        f"《{next(iter(TITLES.values()))}》第26条（2）", "ledger/filings.yaml:12",
        finding["message"], finding["mend"],
    ):  # fmt: skip
        assert words in text
    assert page.locator(".duty-card").count() == len(owed(plan["key"]))
    page.click("#back")
    assert plan["key"] in listed(page)


def test_undecided_says_why_and_between_which_days(opened: Pages) -> None:
    """The reason, and the earliest and latest possible day."""
    row = next(row for row in owed() if row["state"] == "undecided")
    page = opened(f"#p={row['key']}")
    text = page.inner_text("#panel")
    assert row["because"] in text
    assert f"{row['earliest']} 至 {row['latest']}" in text


def test_the_time_line(opened: Pages) -> None:
    """A month has what falls due in it; the bars hold everything that nobody can date."""
    page = opened()
    open_rows = [row for row in owed() if row["state"] == "open"]
    december = [row for row in open_rows if row["due"].startswith("2026-12")]
    assert page.inner_text("[data-moment='2026-12'] b") == str(len(december))
    late = [row for row in owed() if row["state"] == "overdue"]
    assert page.inner_text("[data-moment=over] b") == str(len(late))
    later = [row for row in open_rows if row["due"] >= "2027-11-01"]
    assert page.inner_text("[data-moment=later] b") == str(len(later))
    page.click("[data-moment='2026-12']")
    assert set(listed(page)) == {row["key"] for row in december}
    page.click("[data-moment='2026-12']")
    bars = page.eval_on_selector_all("#spans .span", "all => all.map((one) => Number(one.textContent.slice(2)))")  # fmt: skip
    assert sum(bars) == CITY["summary"]["undecided"]


def test_a_view_can_be_sent(opened: Pages) -> None:
    """Everything chosen stands in the address: opened elsewhere it is the same; back goes back."""
    page = opened()
    page.select_option("#f-d", "drill")
    page.click("[data-tile=overdue]")
    page.locator("tr[data-row=c1] .twist").click()
    cell(page, "c1", "village").click()
    first = listed(page)
    assert first
    other = opened.fresh("#" + page.url.split("#")[1])
    assert listed(other) == first
    assert other.locator("tr[data-row='c1']").get_attribute("aria-expanded") == "true"
    assert other.inner_text("#panel h2") == "石门县 · 村"
    page.click(f"#panel button[data-plan='{first[0]}']")
    page.go_back()
    page.wait_for_selector("#counted")
    assert listed(page) == first
    gone = opened.fresh("#p=no.such.plan")
    assert "no.such.plan" in gone.inner_text("#panel")
