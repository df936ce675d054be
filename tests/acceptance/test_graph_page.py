"""``graph --format html`` as a file: what is in it and what can never be."""

import json
import re
from html.parser import HTMLParser
from typing import Any

_DAY = ("--as-of", "2026-06-30")


def _page(family: Any, *arguments: str) -> str:
    done = family.run("graph", "--format", "html", *_DAY, *arguments)
    assert done.code == 0, done.err
    return str(done.out)


def _data(page: str) -> Any:
    (found,) = re.findall(
        r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL
    )
    return json.loads(found)


class _Elements(HTMLParser):
    """Names and attributes of all elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_one_file_that_needs_nothing(family: Any) -> None:
    """No address of anything else; the policy forbids to fetch; the same bytes each time."""
    page = _page(family)
    elements = _Elements(page).found
    policies = [a["content"] for tag, a in elements if a.get("http-equiv") == "Content-Security-Policy"]  # fmt: skip
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"]
    for tag, attributes in elements:
        assert tag not in ("img", "link", "iframe", "object", "base", "form")
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")
    code = page.replace(json.dumps(_data(page)), "")
    assert set(re.findall(r"https?://[^\s\"']+", code)) == {"http://www.w3.org/2000/svg"}
    assert "url(" not in page
    assert page == _page(family)


def test_titles_cannot_leave_the_data(family: Any) -> None:
    """Nothing that a plan says can end the script or begin an element."""
    family.replace("water.yaml", "title: 临江市水务局防汛应急预案", "title: '</script><img src=x onerror=bad()><!--'")  # fmt: skip
    page = _page(family)
    assert "<img" not in page
    assert page.count("</script>") == 2
    assert "</script><img src=x onerror=bad()><!--" in _data(page)["strings"]


def test_findings_come_from_a_check(planted: Any) -> None:
    """Those of ``check``, each with message, mend and clause; none where nobody wants them."""
    wanted = {(f["rule"], f["message"], f["mend"]) for f in planted.check().findings()}
    assert wanted
    data = _data(_page(planted))
    rows = [row for found in data["findings"].values() for row in found]
    assert {(row["rule"], row["message"], row["mend"]) for row in rows} == wanted
    assert any(data["strings"][clause] for row in rows for clause in row["basis"])
    without = _data(_page(planted, "--no-findings"))
    assert (without["checked"], without["findings"]) == (False, {})


def test_findings_of_registries_stand_with_their_entry(family: Any) -> None:
    """A unit that is its own superior: the finding belongs to that unit."""
    family.replace("registry/organisations.yaml", "{id: lin-dike, kind: department, jurisdiction: lin, superior: lin-water", "{id: lin-dike, kind: department, jurisdiction: lin, superior: nobody")  # fmt: skip
    data = _data(_page(family))
    numbers = {data["strings"][row[0]]: str(number) for number, row in enumerate(data["nodes"])}
    assert numbers["lin-dike"] in data["findings"]


def test_no_mobile_numbers_and_no_names(family: Any) -> None:
    """Desks are listed, people are not: contacts, teams and experts keep theirs."""
    family.replace(
        "flood.yaml",
        "{holder: lin-police/duty, phone: 0999-2000003,",
        "{holder: lin-police/duty, name: 赵小明, phone: 0999-2000003, mobile: 13900001234,",
    )
    page = _page(family)
    assert "0999-2000003" in page
    assert "13900001234" not in page
    assert "赵小明" not in page
    experts = re.findall(r"name: (\S+?),", family.read("registry/resources.yaml").partition("experts:")[2])  # fmt: skip
    assert experts
    assert not [name for name in experts if name in page]


def test_plans_that_are_not_public_are_told_by_name_alone(family: Any) -> None:
    """Unless it is for internal use; then the page says that it holds them."""
    family.replace("water.yaml", "title: 临江市水务局防汛应急预案", "title: 内部预案")
    text = family.read("water.yaml")
    family.write("water.yaml", text.replace("secrecy: public", "secrecy: internal"))
    closed = [d for d in _data(_page(family))["details"].values() if d.get("closed")]
    assert [one.get("levels") for one in closed] == [None]
    assert "调度水库泄洪" not in _page(family)
    inside = [d for d in _data(_page(family, "--internal"))["details"].values() if d.get("closed")]
    assert [len(one["levels"]) for one in inside] == [2]


def test_english(family: Any) -> None:
    """All words of the page, by ``--lang``."""
    page = _page(family, "--lang", "en")
    assert '<html lang="en">' in page
    assert "How the plans hang together" in page
    words = _data(page)["words"]
    assert not re.search(r"[\u4e00-\u9fff]", json.dumps([words[k] for k in ("page", "nodeKinds", "edgeKinds", "standings", "bands", "phases", "parts")], ensure_ascii=False))  # fmt: skip


def test_only_some_nodes(family: Any) -> None:
    """``--nodes`` and ``--kinds`` narrow the page as all else."""
    data = _data(_page(family, "--nodes", "plans,units", "--kinds", "maker"))
    kinds = {data["nodeKinds"][row[1]] for row in data["nodes"]}
    assert kinds == {"plan", "unit"}
    assert {data["edgeKinds"][tie[1]] for tie in data["ties"]} == {"maker"}
    assert data["items"] == []


def test_what_registries_say_in_words(family: Any) -> None:
    """Words of closed lists are told by name, with the number and unit of things."""
    data = _data(_page(family))
    strings = data["strings"]
    ids = [strings[row[0]] for row in data["nodes"]]
    facts = {
        ids[int(node)]: {strings[key]: strings[value] for key, value in detail["facts"]}
        for node, detail in data["details"].items()
        if "facts" in detail
    }
    boats = re.search(r"id: boats, .*?unit: (\w+), quantity: (\d+)", family.read("registry/resources.yaml"))  # fmt: skip
    assert boats is not None
    assert (facts["boats"]["计量单位"], facts["boats"]["数量"]) == boats.groups()
    assert facts["water-team"]["类型"] == "专业"
