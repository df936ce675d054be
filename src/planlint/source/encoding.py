"""Name the encoding of a file that is not UTF-8."""

import codecs

# UTF-32 first: its little-endian mark starts with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "UTF-32BE"),
    (codecs.BOM_UTF16_LE, "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "UTF-16BE"),
)
_MOSTLY = 0.7  # share of Han among the characters beyond ASCII, seen in every Chinese text
_HALF_ASCII = 0.3  # share of NULs in UTF-16 that happens to be valid UTF-8: nearly all ASCII
_SOME_ASCII = 0.02  # share of NULs in other UTF-16: at least the keys and line breaks of the YAML


def guess(data: bytes) -> str | None:
    """The name of the encoding if it is surely not UTF-8, else None (UTF-8 or unknown)."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if 0 in data:
        return _wide(data)
    return None if _is_utf8(data) else _chinese(data)


def _wide(data: bytes) -> str | None:
    for codec in ("UTF-32LE", "UTF-32BE"):
        if _decodes(data, codec):
            return codec
    least = _HALF_ASCII if _is_utf8(data) else _SOME_ASCII
    if data.count(0) < least * len(data):
        return None
    # ASCII letters have their NUL in the high byte, so all NULs stand at one parity.
    for codec, low in (("UTF-16LE", data[::2]), ("UTF-16BE", data[1::2])):
        if 0 not in low and _decodes(data, codec):
            return codec
    return None


def _decodes(data: bytes, codec: str) -> bool:
    try:
        return "\0" not in data.decode(codec)
    except UnicodeDecodeError:
        return False


def _is_utf8(data: bytes) -> bool:
    try:
        # Incremental: a file cut off inside its last character is still UTF-8.
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _chinese(data: bytes) -> str | None:
    # Damaged UTF-8 also decodes as rare Han in GB 18030: most of it must be no UTF-8 at all.
    broken = data.decode(errors="replace")
    if broken.count("\ufffd") <= _han(broken):
        return None
    for codec in ("GBK", "GB18030"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        beyond = sum(character > "\x7f" for character in text)
        return codec if _han(text) >= _MOSTLY * beyond else None
    return None


def _han(text: str) -> int:
    return sum(
        "\u4e00" <= c <= "\u9fff" or "\u3000" <= c <= "\u303f" or "！" <= c <= "｠" for c in text
    )
