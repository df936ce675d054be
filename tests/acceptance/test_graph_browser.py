"""The page of ``graph`` in a browser: search, filters, panel, keys, links, hostile titles."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from chromium import OVERLAPS, chromium

_DAY = ("--as-of", "2026-06-30")
_WIDE, _NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
_PLANS = {"state.total", "north.total", "north.flood", "lin.total", "lin.flood", "lin.water"}
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all tests here."""
    with chromium() as launched:
        yield launched


@pytest.fixture
def opened(browser: Any, planted: Any) -> Iterator[Open]:
    """Opens the page of the fixture family, with findings; afterwards nothing may have gone wrong."""
    wrong: list[str] = []

    def open_page(where: str = "", size: Any = _WIDE, scheme: str = "light", **words: str) -> Any:
        _make(planted, words)
        context = browser.new_context(viewport=size, color_scheme=scheme)
        page = context.new_page()
        page.set_default_timeout(15_000)
        address = planted.path("map.html").as_uri()
        page.on("request", lambda r: r.url.startswith(address) or wrong.append(f"asks for {r.url}"))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(error.message))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.goto(address + where)
        return page

    yield open_page
    for context in list(browser.contexts):
        context.close()
    assert wrong == []


_MADE: dict[tuple[object, ...], str] = {}
"""Pages made before, by what they are made from: most tests look at the same one."""


def _make(family: Any, words: dict[str, str]) -> None:
    texts = (family.read(name) for name in ("flood.yaml", "registry/organisations.yaml"))
    key = (*texts, *words.items())
    if key not in _MADE:
        done = family.run("graph", "--format", "html", *_DAY, **words)
        assert done.code == 0, done.err
        _MADE[key] = done.out
    family.write("map.html", _MADE[key])


def _drawn(page: Any) -> set[str]:
    """The plans on the map."""
    return set(page.eval_on_selector_all("#plans .node", "all => all.map((one) => one.dataset.key)"))  # fmt: skip


def _found(page: Any) -> list[str]:
    """The results of the search."""
    return list(page.eval_on_selector_all("#results button[data-node]", "all => all.map((one) => one.dataset.node)"))  # fmt: skip


def _panel(page: Any) -> str:
    """All that the panel says, folds opened."""
    page.eval_on_selector_all("#panel details", "all => all.forEach((one) => { one.dispatchEvent(new Event('fill')); one.open = true; })")  # fmt: skip
    return re.sub(r"\s+", " ", page.inner_text("#panel"))


def _line(family: Any, path: str, words: str) -> str:
    """``file:line`` of the line that holds some words."""
    numbers = [n for n, line in enumerate(family.read(path).splitlines(), 1) if words in line]
    return f"{path}:{numbers[0]}"


def test_it_opens_with_the_plans(opened: Open) -> None:
    """All plans on the map and in the list, no panel, and not a byte from elsewhere."""
    page = opened()
    assert _drawn(page) == _PLANS == set(_found(page))
    assert page.is_hidden("#panel")
    assert page.inner_text("h1") == "预案关系"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("防汛指挥部", "lin.flood#hq"), ("lin-water", "lin-water"), ("市水务局", "lin-water"),
        ("临江市水利局", "lin-water"), ("冲锋舟", "boats"), ("LIN-EM duty", "lin-em/duty"),
    ],
)  # fmt: skip
def test_search_finds(opened: Open, words: str, wanted: str) -> None:
    """By title, id, short name and former name, whatever the kind; nothing for nonsense."""
    page = opened()
    page.fill("#search-box", words)
    assert wanted in _found(page)[:3]
    page.fill("#search-box", "没有这样的东西")
    assert _found(page) == []
    assert "没有符合的" in page.inner_text("#found")


@pytest.mark.parametrize(
    ("pick", "plans"),
    [
        (
            ("select", "#f-h", "flood"),
            {"state.total", "north.total", "north.flood", "lin.flood", "lin.water"},
        ),
        (("select", "#f-l", "2"), {"lin.flood"}),
        (("select", "#f-s", "outside"), {"state.total", "north.total", "north.flood"}),
        (("fill", "#f-u", "临江市堤防管理处"), {"lin.water"}),
        (("check", "#f-f", ""), {"lin.flood", "lin.water"}),
    ],
)
def test_a_filter_narrows(opened: Open, pick: tuple[str, str, str], plans: set[str]) -> None:
    """Hazard, response level, standing, unit, findings: only such plans, and all again after."""
    page = opened()
    page.click("#filters > summary")
    how, where, value = pick
    if how == "select":
        page.select_option(where, value)
    elif how == "check":
        page.check(where)
    else:
        page.fill(where, value)
        page.press(where, "Enter")
    assert _drawn(page) & _PLANS >= plans
    assert _drawn(page) == {key for key in _drawn(page) if key in plans}
    page.click("#clear")
    assert _drawn(page) == _PLANS


def test_kinds_of_nodes_and_ties(opened: Open) -> None:
    """What is not ticked is neither found nor drawn around a node."""
    page = opened("#n=lin.flood&k=plan,unit&e=implements,task_lead")
    keys = page.eval_on_selector_all(".card .node", "all => all.map((one) => one.dataset.key.split('@')[0])")  # fmt: skip
    assert set(keys) - {""} == {"north.flood", "lin.water", "lin-water", "lin-em"}
    page.fill("#search-box", "冲锋舟")
    assert _found(page) == []


def test_a_plan(opened: Open, planted: Any) -> None:
    """Number, levels with trigger and decider, tasks, clauses, findings; each with its line."""
    page = opened()
    page.click("#plans [data-key='lin.flood']")
    told = _panel(page)
    assert page.inner_text("#panel h2") == "临江市防汛应急预案"
    for words in (
        "临政办发〔2026〕8号",
        "flood.yaml:1",
        "24小时降雨量 ≥ 250",
        "小型水库出现重大险情",
    ):
        assert words in told
    assert "转移危险区域群众 2小时内 " + _line(planted, "flood.yaml", "id: evacuate") in told
    assert "《中华人民共和国突发事件应对法》" in page.inner_text("#cites")
    finding = page.inner_text("#findings [data-rule='holder-not-registered']")
    assert _line(planted, "flood.yaml", "lin-council") in finding
    assert "lin-council" in finding
    assert "改法" in finding
    assert "依据" in finding


def test_findings_of_files_that_are_no_node(opened: Open, planted: Any) -> None:
    """A file that could not be read is no plan, but what is wrong with it is told."""
    planted.write("bad.yaml", "a: [\n")
    planted.write("flood.yaml", planted.read("flood.yaml") + "# changed\n")
    page = opened()
    page.click("#elsewhere summary")
    assert "bad.yaml:" in page.inner_text("#elsewhere")


def test_a_unit(opened: Open, planted: Any) -> None:
    """Its duties in all plans: its own, those of its posts and of offices that it keeps; its phone."""
    page = opened("#n=lin-water")
    told = _panel(page)
    assert "职责 负责水情监测和工程调度" in told
    assert "任务牵头 组织会商研判 每4小时" in told
    assert "职责 承担市防指日常工作" in told
    assert "经 临江市防汛指挥部" in told
    assert "0999-2000002" in told
    assert _line(planted, "flood.yaml", "id: consult") in told
    assert "职责 负责水情预报和信息报告" in told  # of its duty desk, in its own plan


def test_a_post_behind_the_head_of_a_body(opened: Open) -> None:
    """Who decides at level two is said with the post, not only as the head of the headquarters."""
    told = _panel(opened("#n=lin.flood"))
    assert re.search(r"决定 临江市防汛指挥部 · 负责人（[^（）]*副市长[^（）]*）", told)


def test_findings_that_touch_a_unit(opened: Open) -> None:
    """A task that lin-em leads names an unknown unit: told at both, with the plan; others hear nothing."""
    page = opened("#n=lin-em")
    told = page.inner_text("#touching [data-rule='holder-not-registered']")
    assert "临江市防汛应急预案" in told
    assert "lin-council" in told
    _panel(page)
    assert "《中华人民共和国突发事件应对法》" in page.inner_text("#law")
    page.goto(page.url.split("#")[0] + "#n=lin-council")
    page.wait_for_selector("#touching [data-rule='holder-not-registered']")
    page.goto(page.url.split("#")[0] + "#n=lin-police")
    page.wait_for_function("document.querySelector('#panel').innerText.includes('lin-police')")
    assert page.query_selector("#touching [data-rule='holder-not-registered']") is None


def test_a_resource_and_a_place(opened: Open) -> None:
    """Who holds the boats, who counts on how many; which plans and units a place has."""
    page = opened("#n=boats")
    told = _panel(page)
    assert "所需资源 临江市防汛应急预案 数量 4" in told
    page.goto(page.url.split("#")[0] + "#n=area%3Alin")
    page.wait_for_function("document.querySelector('#panel h2').textContent === '临江市'")
    assert "临江市水务局防汛应急预案" in _panel(page)


def test_keys_alone(opened: Open) -> None:
    """Search, choose, come back; then over the map by arrows and into a node."""
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.type("市应急局")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "临江市应急管理局"
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#drawing') !== null"):
            break
    start = page.evaluate("document.activeElement.dataset.key")
    assert page.evaluate("getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth") == "3px"  # fmt: skip
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    there = page.evaluate("document.activeElement.dataset.key")
    assert there != start
    while page.evaluate("document.activeElement.getAttribute('aria-expanded')"):
        page.keyboard.press("ArrowDown")
    key = page.evaluate("document.activeElement.dataset.key")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2")
    assert page.evaluate("new URLSearchParams(location.hash.slice(1)).get('n')") == key


def test_a_link_brings_it_all_back(opened: Open) -> None:
    """What is chosen, sought and filtered is in the address; back and forward go through it."""
    page = opened("#n=lin-em&q=%E5%86%B2%E9%94%8B&h=flood")
    assert page.inner_text("#panel h2") == "临江市应急管理局"
    assert page.input_value("#search-box") == "冲锋"
    assert page.input_value("#f-h") == "flood"
    assert _found(page) == ["boats"]
    page.click("#results [data-node=boats]")
    title = page.inner_text("#panel h2")
    page.go_back()
    page.wait_for_function("document.querySelector('#panel h2').textContent === '临江市应急管理局'")
    page.go_forward()
    page.wait_for_function("title => document.querySelector('#panel h2').textContent === title", arg=title)  # fmt: skip
    page.click("#close")
    assert page.is_hidden("#panel")
    # The two total plans are of no hazard in particular and stand above the others: the chain is whole.
    assert _drawn(page) == {"state.total", "north.total", "north.flood", "lin.flood", "lin.water"}


def test_an_unknown_node_says_so(opened: Open) -> None:
    """An old link to a plan that is gone is no empty page."""
    page = opened("#n=no.such.plan")
    assert "这个节点不在本页：no.such.plan" in page.inner_text("#panel")


def test_hostile_words_stay_words(opened: Open, planted: Any) -> None:
    """Titles, tasks and numbers that are markup make no element and run nothing."""
    evil = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"
    planted.replace("flood.yaml", "title: 临江市防汛应急预案", f"title: '{evil}'")
    planted.replace("flood.yaml", "title: 转移危险区域群众", f"title: '{evil}t'")
    planted.replace("flood.yaml", "number: 临政办发〔2026〕8号", f"number: '{evil}n'")
    planted.replace("registry/organisations.yaml", "{name: 临江市公安局}", f"{{name: '{evil}u'}}")
    page = opened("#n=lin.flood")
    assert page.inner_text("#panel h2") == evil
    told = _panel(page)
    assert evil + "t" in told
    assert evil + "n" in told
    page.click("#panel a[data-node='lin-police']")
    assert page.inner_text("#panel h2") == evil + "u"
    page.fill("#search-box", "<img")
    assert "lin.flood" in _found(page)
    assert page.evaluate("document.querySelectorAll('img').length") == 0
    assert page.evaluate("document.querySelectorAll('script').length") == 2


def test_print_shows_the_panel(opened: Open) -> None:
    """On paper stands what the panel says, with all folds open, and nothing else."""
    page = opened("#n=lin-em")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.is_visible("#panel h2")
    assert page.is_hidden("#map")
    assert page.is_hidden("#side")
    assert page.eval_on_selector_all("#panel details:not([open])", "all => all.length") == 0
    assert "转移危险区域群众" in page.inner_text("#panel")


@pytest.mark.parametrize("size", [_WIDE, _NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_label_covers_another(opened: Open, size: Any, scheme: str) -> None:
    """On the map and around a node: words within their boxes, boxes apart."""
    page = opened("", size, scheme)
    assert page.evaluate(OVERLAPS, "#plans .node, #frames .node") == []
    for node in ("lin.flood", "lin-em", "lin.flood%23hq", "area%3Alin"):
        page.goto(page.url.split("#")[0] + "#n=" + node)
        page.wait_for_selector(".card")
        assert page.evaluate(OVERLAPS, ".card .node") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_english(opened: Open) -> None:
    """The page speaks the language that it was asked for."""
    page = opened("#n=lin-em", PLANLINT_LANG="en")
    told = _panel(page)
    for words in ("leads the task", "within 2 hours", "Phones"):
        assert words in told


def test_wheel_fingers_and_keys_move_the_view(opened: Open) -> None:
    """The drawing follows the mouse, two fingers and keys; a drag chooses nothing."""
    page = opened()

    def view() -> list[float]:
        found = page.get_attribute("#world", "transform")
        return [float(number) for number in re.findall(r"-?[\d.]+", found)]

    scale = view()[2]
    page.mouse.move(800, 500)
    page.mouse.wheel(0, -300)
    page.wait_for_function("k => !document.querySelector('#world').getAttribute('transform').includes(k)", arg=f"scale({scale:.4f})")  # fmt: skip
    assert view()[2] > scale
    before = view()
    box = page.locator("#plans [data-key='lin.flood']").bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 80, box["y"] + 50, steps=4)
    page.mouse.up()
    assert view() == pytest.approx([before[0] + 60, before[1] + 30, before[2]], abs=1)
    assert page.is_hidden("#panel")
    spread = """(distance) => {
      const drawing = document.querySelector("#drawing");
      const send = (target, kind, id, x) => target.dispatchEvent(new PointerEvent(kind, { pointerId: id, clientX: x, clientY: 400, bubbles: true }));
      send(drawing, "pointerdown", 8, 700); send(drawing, "pointerdown", 9, 800);
      send(window, "pointermove", 9, 700 + distance);
      send(window, "pointerup", 8, 700); send(window, "pointerup", 9, 700 + distance);
    }"""
    near = view()[2]
    page.evaluate(spread, 50)
    assert view()[2] == pytest.approx(near / 2, rel=0.01)
    page.focus("#plans [data-key='lin.flood']")
    page.keyboard.press("+")
    assert view()[2] == pytest.approx(near / 2 * 1.25, rel=0.01)
    page.keyboard.press("0")
    assert view()[2] <= 1.1
