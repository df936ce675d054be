"""What ``export`` does not let out: secret plans, what is not public, what nobody can read."""

import json
from typing import Any

import pytest

DAY = "2026-06-30"


def exported(family: Any, *more: str, code: int = 0) -> Any:
    """The bundle that the family prints, or what it says instead."""
    result = family.run("export", "--office", "lin-em", "--as-of", DAY, *more)
    assert result.code == code, result
    return json.loads(result.out) if code == 0 else result


def marked(family: Any, secrecy: str) -> None:
    """The water plan is no longer public; a list of its own stands in a file."""
    text = family.read("water.yaml").replace("secrecy: public", f"secrecy: {secrecy}")
    assert f"secrecy: {secrecy}" in text
    family.write("water.yaml", text.replace("contacts:", "contacts: lists/water.yaml\nwas:", 1))
    family.write("lists/water.yaml", "- {holder: lin-water, name: 王水, mobile: 13800000000}\n")


@pytest.mark.parametrize("secrecy", ["secret", "涉密"])
def test_secret_plans_stay_at_home(family: Any, secrecy: str) -> None:
    """Only named, with all that belongs to them; so is what nobody can read as public or internal."""
    marked(family, secrecy)
    result = family.run("export", "--office", "lin-em", "--as-of", DAY)
    content = json.loads(result.out)
    (plan,) = [plan for plan in content["plans"] if plan["withheld"]]
    assert (plan["id"], plan["withheld"], plan["files"], plan["sha256"]) == (
        "lin.water",
        "secret",
        [],
        None,
    )
    assert {"water.yaml", "lists/water.yaml"}.isdisjoint(f["path"] for f in content["files"])
    assert "13800000000" not in result.out
    assert "lin.water" in result.err
    with_it = exported(family, "--with-secret")
    assert {"water.yaml", "lists/water.yaml"} <= {f["path"] for f in with_it["files"]}


def test_a_secret_plan_does_not_leave_inside_another(family: Any) -> None:
    """A public plan that includes its file is named, and nothing is written."""
    marked(family, "secret")
    family.replace("total.yaml", "type: total\n", "type: total\ncontacts: water.yaml\n")
    for more in ((), ("--public",)):
        assert "total.yaml" in exported(family, *more, code=3).err


def test_internal_plans_go_to_offices_but_not_to_the_public(family: Any) -> None:
    """--public also leaves out mobiles, comments, ledgers, rosters and stores."""
    marked(family, "internal")
    assert "water.yaml" in {f["path"] for f in exported(family)["files"]}
    family.write("flood.yaml", family.read("flood.yaml") + "# 内部批注\n")
    family.write("lists/x.yaml", "- {holder: lin-em, phone: 0719-2345678, mobile: 13911112222}\n")
    family.replace("total.yaml", "type: total\n", "type: total\ncontacts: lists/x.yaml\n")
    family.replace("total.yaml", "type: total\n", "type: total\nevacuations:\n")
    public = exported(family, "--public")
    text = json.dumps(public, ensure_ascii=False)
    paths = {f["path"] for f in public["files"]}
    assert {"flood.yaml", "total.yaml", "registry/organisations.yaml"} <= paths
    assert not [path for path in paths if path.startswith(("ledger/", "lists/", "registry/res"))]
    assert {"water.yaml"}.isdisjoint(paths)
    assert ("0719-2345678" in text, "13911112222" in text, "内部批注" in text) == (
        True,
        False,
        False,
    )
    assert [p["id"] for p in public["plans"] if p["withheld"]] == ["lin.water"]
    assert "null" not in next(f["text"] for f in public["files"] if f["path"] == "total.yaml")


def test_what_nobody_can_read_is_not_sent(family: Any) -> None:
    """Another encoding, no YAML, a name that Windows has not: all are named, nothing is written."""
    family.write("gbk.yaml", "type: special\ntitle: 预案\n".encode("gbk"))
    family.write("bad.yaml", "type: [\n")
    family.write("aux.yaml", family.read("water.yaml").replace("lin.water", "lin.aux"))
    family.write("ledger/drills.yaml", "- {\n")
    result = exported(family, "-o", "out.json", code=3)
    assert all(
        name in result.err for name in ("gbk.yaml", "bad.yaml", "aux.yaml", "ledger/drills.yaml")
    )
    assert not family.path("out.json").exists()


def test_an_office_must_be_registered(family: Any) -> None:
    """Without --office, and with a wrong one, the words say which there are."""
    asked = family.run("export")
    assert (2, True) == (asked.code, "--office" in asked.err)
    assert "lin-em" in asked.err
    wrong = family.run("export", "--office", "lin-en")
    assert (2, True) == (wrong.code, "lin-em" in wrong.err)
    assert family.run("export", "--office", "lin-em", "--public", "--with-secret").code == 2
