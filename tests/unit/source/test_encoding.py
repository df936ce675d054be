"""The name of an encoding that is not UTF-8."""

import pytest

from planlint.source.encoding import guess

PLAN = "type: special\ntitle: 江州市防汛抗旱应急预案\nmaker: jz-gov\nnumber: 江政办发〔2026〕12号\n"


@pytest.mark.parametrize("name", ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GBK"])
def test_encodings_of_windows(name: str) -> None:
    """A plan saved in another encoding is recognised without a byte order mark."""
    assert name == guess(PLAN.encode(name))


@pytest.mark.parametrize("name", ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
def test_byte_order_marks(name: str) -> None:
    """A mark decides, whatever follows."""
    assert name == guess("\ufeff".encode(name))


def test_ascii_in_utf16() -> None:
    """Without any Han the bytes are valid UTF-8 with NULs, and still UTF-16."""
    assert guess("type: special\nid: x\n".encode("utf-16-le")) == "UTF-16LE"


def test_gb18030() -> None:
    """Characters beyond GBK tell the two apart."""
    assert guess((PLAN + "㐂\U00020000").encode("gb18030")) == "GB18030"


def test_utf8() -> None:
    """Valid UTF-8 is never called something else, not even with a NUL or cut off."""
    assert guess(PLAN.encode()) is None
    assert guess(PLAN.encode() + b"\0") is None
    assert guess(PLAN.encode()[:-10]) is None
    assert guess("预".encode()[:2]) is None


def test_damaged_utf8_is_not_gbk() -> None:
    """One bad byte in UTF-8 Han would also decode as rare Han."""
    assert guess(PLAN.encode().replace("案".encode(), b"\xe6\xa1")) is None
