"""Clause by clause: what rests on an article, what on its paragraphs, and what is left open."""

import pytest

from planlint.rulebook.clauses import coverages, faults, totals, unread
from planlint.rulebook.pack import load_pack

LAW = """\
id: LAW
title: 办法
in_force: 2024-01-31
accounted: true
reading: full
clauses:
  - {article: "1", gist: 目的, en: Purpose, reading: full, no_duty: {zh: 目的, en: purpose}}
  - {article: "2", gist: 总, en: Whole, reading: full}
  - {article: "2(1)", gist: 一款, en: Part, reading: full}
  - {article: "2(2)", gist: 二款, en: Part, reading: full, manual: {zh: 看, en: look}}
  - {article: "3", gist: 总, en: Whole, reading: full}
  - {article: "3(1)", gist: 一款, en: Part, reading: full, manual: {zh: 看, en: look}}
  - {article: "3(2)", gist: 二款, en: Part, reading: full, no_duty: {zh: 无, en: none}}
  - {article: "4", gist: 要求, en: Demand, reading: full}
  - {article: "22", gist: 另一条, en: Other, reading: full}
"""
RULE = """\
id: task-without-lead
basis: [{instrument: LAW, article: "ARTICLE", force: mandatory}]
title: {zh: 没有牵头, en: No lead}
why: {zh: 落不到人, en: Nobody does it}
check: {kind: required, each: "tasks[]", one_of: [lead]}
message: {zh: 没有牵头, en: no lead}
mend: {zh: 写上, en: write one}
"""
NEW = "id: NEW\ntitle: 导则\nnumber: GB/T 1\nin_force: 2026-07-01\nreading: unread\n"


@pytest.fixture
def made():
    """The coverage of a small law by one rule that rests on the article given."""

    def make(article, law=LAW):
        pack = load_pack(
            {
                "instruments/law.yaml": law.encode(),
                "instruments/new.yaml": NEW.encode(),
                "rules/x/task-without-lead.yaml": RULE.replace("ARTICLE", article).encode(),
            }
        )
        assert pack.problems == ()
        return pack

    return make


def standings(pack):
    """Article -> standing."""
    return {entry.clause.article: entry.standing for entry in coverages(pack)[0].clauses}


def test_an_article_is_covered_by_its_paragraph(made):
    """A rule on 2(1) covers 2 as well, but neither 2(2) nor 22."""
    found = standings(made("2(1)"))

    assert (found["2"], found["2(1)"], found["2(2)"]) == ("rules", "rules", "manual")
    assert found["22"] == "open"


def test_a_paragraph_is_not_covered_by_its_article(made):
    """What a rule on the whole article looks at is not known for each paragraph."""
    found = standings(made("2"))

    assert (found["2"], found["2(1)"]) == ("rules", "open")


def test_an_article_is_settled_by_its_paragraphs(made):
    """All paragraphs say why they have no rule, so the article needs no words of its own."""
    assert standings(made("4"))["3"] == "manual"


def test_faults_are_open_and_double_clauses(made):
    """Open: 22 and 2(1); double: 1, which says it asks nothing and has a rule."""
    pack = made("1")

    assert {entry.clause.article for _, entry in faults(coverages(pack))} == {
        "1", "2", "2(1)", "4", "22",
    }  # fmt: skip
    assert totals(coverages(pack)) == {"rules": 1, "manual": 3, "no_duty": 1, "open": 4}


def test_what_is_not_called_accounted_has_no_faults(made):
    """Of other instruments only the clauses in use are carried."""
    pack = made("4", LAW.replace("accounted: true", "accounted: false"))

    assert faults(coverages(pack)) == []
    assert set(totals(coverages(pack)).values()) == {0}


def test_an_unread_instrument_is_named(made):
    """It has no clauses, so it stands apart."""
    pack = made("4")

    assert [law.id for law in unread(pack)] == ["NEW"]
    assert [coverage.instrument.id for coverage in coverages(pack)] == ["LAW"]
