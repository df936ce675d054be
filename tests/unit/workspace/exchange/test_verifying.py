"""A bundle is taken as it is or not at all: form, hashes, and that data and text agree."""

from collections.abc import Callable
from typing import Any

import pytest

from bundles import as_bytes, bundle, sealed, sha256
from planlint.workspace.exchange import verifying
from planlint.workspace.exchange.parsing import BundleError, parse
from planlint.workspace.exchange.verifying import exceeds, read_bundle

TEXT = "type: special\nid: lin.flood\ntitle: 临江市防汛应急预案\njurisdiction: lin\n"
FILES = {
    "flood.yaml": TEXT + "contacts: lists/flood.yaml\n",
    "lists/flood.yaml": "- {holder: lin-em}\n",
    "registry/organisations.yaml": "- {id: lin-em, jurisdiction: lin}\n",
}


def refused(content: Any) -> list[str]:
    """Why a bundle is refused, in Chinese."""
    with pytest.raises(BundleError) as caught:
        read_bundle(content if isinstance(content, bytes) else as_bytes(content))
    return [reason.zh for reason in caught.value.reasons]


def changed(change: Callable[[dict[str, Any]], Any], *, sealing: bool = True) -> dict[str, Any]:
    """The bundle with one change, and with a hash of the whole that fits again."""
    content = bundle(FILES)
    change(content)
    return sealed(content) if sealing else content


def test_a_bundle_of_another_program_is_read() -> None:
    """Whoever follows the page on the format needs no planlint, no plans list and no data."""
    found = read_bundle(as_bytes(bundle(FILES)))
    assert {file.path: file.text for file in found.files} == FILES
    assert ("lin-em", "lin") == (found.office.id, found.office.jurisdiction)


def test_a_mark_of_the_byte_order_is_no_alteration() -> None:
    """Editors of Windows put one in front."""
    assert read_bundle(b"\xef\xbb\xbf" + as_bytes(bundle(FILES))).files


def test_an_altered_text_is_named() -> None:
    """Each altered file is named, whether the hash of the whole was put right or not."""
    for sealing in (True, False):
        content = changed(
            lambda b: [f.update(text=f["text"] + "#") for f in b["files"][:2]], sealing=sealing
        )
        assert refused(content) == [
            "flood.yaml：被改过（散列不符）",
            "lists/flood.yaml：被改过（散列不符）",
        ]


def test_an_altered_manifest_is_refused() -> None:
    """Who sent it, when, and which files there are cannot be changed by hand."""
    for change in (
        lambda b: b["office"].update(id="lin-gov"),
        lambda b: b.update(as_of="2026-07-01"),
        lambda b: b["files"].pop(),
        lambda b: b.update(public=True),
    ):
        assert refused(changed(change, sealing=False)) == ["清单被改过（总散列不符）"]


def test_data_may_stand_beside_the_text() -> None:
    """The reading of a plan has the files that it includes in their place."""
    data = {
        "type": "special", "id": "lin.flood", "title": "临江市防汛应急预案", "jurisdiction": "lin",
        "contacts": [{"holder": "lin-em"}],
    }  # fmt: skip
    assert read_bundle(as_bytes(changed(lambda b: b["files"][0].update(data=data)))).files
    other = {**data, "title": "别的"}
    content = changed(lambda b: b["files"][0].update(data=other))
    assert refused(content) == ["flood.yaml：data 与正文不一致"]


def test_an_empty_file_is_a_file() -> None:
    """A registry that somebody emptied travels too."""
    content = bundle({**FILES, "registry/events.yaml": ""})
    assert [f.text for f in read_bundle(as_bytes(content)).files if "events" in f.path] == [""]


def test_the_list_of_plans_must_speak_of_the_files() -> None:
    """A plan that names files which are not there, or another hash, is refused."""
    plan = {
        "id": "lin.flood", "title": "预案", "type": "special", "jurisdiction": "lin",
        "number": None, "status": None, "files": ["flood.yaml"], "withheld": None,
        "sha256": sha256((sha256(FILES["flood.yaml"].encode()) + "\n").encode()),
    }  # fmt: skip
    assert read_bundle(as_bytes(changed(lambda b: b["plans"].append(plan)))).plans
    for wrong in ({"files": ["gone.yaml"]}, {"sha256": "0" * 64}):
        content = changed(lambda b, wrong=wrong: b["plans"].append({**plan, **wrong}))
        assert refused(content) == ["lin.flood：预案与文件对不上"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda b: b.update(kind="other"), "不是 planlint export 写出的交换包"),
        (lambda b: b.update(format=2), "格式版本是 2，这个 planlint 只认识 1"),
        (lambda b: b.update(extra=1), "/extra 的写法不对"),
        (lambda b: b["office"].update(id=7), "/office/id 的写法不对"),
        (lambda b: b["files"][1].update(role="virus"), "/files/1/role 的写法不对"),
        (lambda b: b["files"][0].pop("text"), "/files/0/text 的写法不对"),
        (lambda b: b.pop("public"), "/public 的写法不对"),
        (lambda b: b["office"].update(id="../lin"), "导出单位的标识不对"),
        (lambda b: b["office"].update(id="con"), "导出单位的标识不对"),
        (lambda b: b.update(as_of="20260630"), "导出日期不对"),
        (lambda b: b.update(as_of="昨天"), "导出日期不对"),
    ],
)
def test_what_is_no_bundle_is_told(change: Callable[[dict[str, Any]], Any], said: str) -> None:
    """One reason, with its place."""
    assert refused(changed(change)) == [said]


def test_broken_json_is_told() -> None:
    """Cut off, keys twice, odd numbers, other encodings, too deep: words, never a crash."""
    whole = as_bytes(bundle(FILES))
    for end in range(0, len(whole) - 1, 97):
        assert refused(whole[:end])
    assert refused(whole[: len(whole) // 2]) == ["文件不完整，后面缺了"]
    assert refused(b'{"kind": "planlint-bundle", "kind": "x"}') == ["键“kind”写了两次"]
    assert refused(b'{"format": 1.0}') == ["不用小数：1.0"]
    assert refused(b'{"format": NaN}') == ["不用小数：NaN"]
    assert refused(b'{"format": ' + b"9" * 5000 + b"}")[0].startswith("不用小数：999")
    assert refused("{}".encode("utf-16")) == ["编码不是 UTF-8"]
    assert refused(b"[" * 100_000) == ["嵌套太深"]
    assert refused(b'{"a":' * 50_000 + b"1" + b"}" * 50_000) == ["嵌套太深"]
    assert refused(b"[]") == ["不是 planlint export 写出的交换包"]
    assert refused(b"{") == ["文件不完整，后面缺了"]
    assert refused(b"\x00") == ["第 1 行第 1 列不是合法的 JSON"]


def test_half_a_character_is_no_text() -> None:
    """JSON can write half of a pair, UTF-8 cannot."""
    data = as_bytes(changed(lambda b: b["files"][0].update(text="HALF")))
    assert refused(data.replace(b"HALF", b"\\ud83d")) == ["flood.yaml：正文不是文字"]


def test_deep_data_is_refused() -> None:
    """A reading deeper than any plan cannot be that of the text."""
    data: Any = []
    for _ in range(500):
        data = [data]
    content = changed(lambda b: b["files"][0].update(data=data))
    assert refused(content) == ["flood.yaml：data 与正文不一致"]


def test_a_bomb_is_not_opened() -> None:
    """Millions of empty lists would take a hundred times their size: counted before they are read."""
    with pytest.raises(BundleError, match="too large"):
        parse(b"[" + b"[]," * 4_000_000 + b"[]]")


@pytest.mark.parametrize("key", ["name", "jurisdiction"])
def test_half_a_character_in_the_manifest_is_no_text(key: str) -> None:
    """JSON can write it, UTF-8 cannot: refused before anything is hashed."""
    content = bundle(FILES)
    content["office"][key] = "半"
    assert refused(as_bytes(content).replace("半".encode(), b"\\ud800")) == [
        "里面有不成文字的半个字符"
    ]


def test_an_office_has_a_name() -> None:
    """People are to see who sent it."""
    assert refused(changed(lambda b: b["office"].update(name=" "))) == ["没有导出单位的名称"]


@pytest.mark.parametrize("limit", ["LIMIT_OF_BUNDLE", "MOST_PARTS", "_MOST_FILES", "LIMIT"])
def test_what_nobody_would_take_in_is_not_sent(monkeypatch: Any, limit: str) -> None:
    """The writer knows the limits of the reader."""
    data = as_bytes(bundle(FILES))
    found = read_bundle(data)
    assert not exceeds(found, data)
    monkeypatch.setattr(verifying, limit, 2)
    assert exceeds(found, data)
