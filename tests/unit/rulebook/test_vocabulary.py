"""Vocabularies: roles by word, title and synonym; headings without numbering."""

import pytest

from helpers import words
from planlint.rulebook.pack import Pack
from planlint.rulebook.vocabulary import Vocabulary, bare_title
from planlint.rulebook.words import Both

ROLES = Vocabulary(
    words(
        roles={
            "general": {"zh": "总则", "titles": ["前言"]},
            "general.purpose": {"zh": "编制目的", "titles": ["目的"]},
            "warning": {"zh": "监测预警", "shows": ["warnings"]},
            "reporting": {"zh": "信息报告"},
            "response": {"zh": "应急响应", "counts_as": ["procedure"]},
            "response.levels": {"zh": "响应分级", "shows": ["responses"]},
        }
    ).lists,
    {"预警和信息报告": ("warning", "reporting")},
)


@pytest.mark.parametrize(
    ("role", "title", "expected"),
    [
        ("general", None, {"general"}),
        ("general.purpose", None, {"general", "general.purpose"}),
        (None, "编制目的", {"general", "general.purpose"}),
        (None, "目的", {"general", "general.purpose"}),
        (None, "1.1 目 的", {"general", "general.purpose"}),
        (None, "一、总 则", {"general"}),
        (None, "第一章 前言", {"general"}),
        (None, "（三）预警和信息报告", {"warning", "reporting"}),
        ("response.levels", None, {"response", "response.levels", "procedure"}),
        ("general", "信息报告", {"general"}),
        (None, "没见过的标题", set()),
        (None, None, set()),
        ("unheard.of", None, {"unheard", "unheard.of"}),
    ],
)
def test_a_section_fills_its_role_and_those_above(
    role: str | None, title: str | None, expected: set[str]
) -> None:
    """Its own role, those above it, what they count as; without a role the title speaks."""
    assert expected == ROLES.roles_of(role, title)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("总则", "总则"),
        ("一、总则", "总则"),
        ("一、总 则", "总则"),
        ("十二、附则", "附则"),
        ("第一章 总则", "总则"),
        ("第十章　附 则", "附则"),
        ("第1章 总则", "总则"),
        ("第二节 组织体系", "组织体系"),
        ("（一）监测", "监测"),
        ("(一)监测", "监测"),
        ("（1）监测", "监测"),
        ("1 总则", "总则"),
        ("1. 总则", "总则"),
        ("1．总则", "总则"),
        ("1、总则", "总则"),
        ("1.1 编制目的", "编制目的"),
        ("1.1编制目的", "编制目的"),
        ("3.2.1 信息报告", "信息报告"),
        ("  总则  ", "总则"),
        ("三防指挥部", "三防指挥部"),
        ("第一响应人", "第一响应人"),
        ("一般事件", "一般事件"),
        ("", ""),
    ],
)
def test_a_heading_is_compared_without_numbering_and_spaces(title: str, expected: str) -> None:
    """All usual numbering styles go, words that begin with a numeral stay."""
    assert expected == bare_title(title)


def test_typed_data_prints_under_its_default_role() -> None:
    """The vocabulary says where data goes that no section shows."""
    assert {"warnings": "warning", "responses": "response.levels"} == ROLES.default_roles


def test_a_word_is_called_by_its_name() -> None:
    """Unknown words are called by themselves, in both languages."""
    assert Both(zh="总则") == ROLES.name("roles", "general")
    assert Both(zh="x", en="x") == ROLES.name("roles", "x")
    assert Both(zh="x", en="x") == ROLES.name("no-list", "x")


def test_the_pack_knows_each_heading_once(pack: Pack) -> None:
    """A title stands under one role, or under several through headings.yaml, never both."""
    seen: dict[str, str] = {}
    for term in pack.vocabulary.roles:
        for title in term.titles:
            assert title not in pack.vocabulary.headings
            assert seen.setdefault(title, term.id) == term.id
            assert bare_title(title) == title


def test_combined_headings_lead_to_known_roles(pack: Pack) -> None:
    """Every role of headings.yaml, and everything a role counts as, is a role."""
    known = {term.id for term in pack.vocabulary.roles}
    led = {role for roles in pack.vocabulary.headings.values() for role in roles}
    counted = {role for term in pack.vocabulary.roles for role in term.counts_as}
    assert set() == (led | counted) - known


def test_words_of_the_pack_have_names_in_both_languages(pack: Pack) -> None:
    """Messages can be made in Chinese and English from every list."""
    for name, terms in pack.vocabulary.lists.items():
        for term in terms.values():
            assert term.zh, (name, term.id)
            assert term.en, (name, term.id)
