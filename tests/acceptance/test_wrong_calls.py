"""Wrong settings and wrong calls: a message in the words of the user, exit code 2."""

import re
from typing import Any

import pytest

_USAGE = 2

_TOML = {
    "not_toml": ("name = 临江\n", ("planlint.toml", "第 1 行", "第 8 列"), ("planlint.toml", "line 1", "column 8")),
    "not_utf8": ("name = 1 # \xff", ("planlint.toml", "UTF-8"), ("planlint.toml", "UTF-8")),
    "unknown_key": ('fail_on = "error"\n', ("planlint.toml", "fail_on", "是否应为 fail-on"), ("fail_on", "did you mean fail-on")),
    "wrong_value": ('fail-on = "never"\n', ("fail-on", "never", "undecided"), ("fail-on", "never", "undecided")),
    "wrong_lang": ('lang = "fr"\n', ("lang", "fr", "zh"), ("lang", "fr", "zh")),
    "wrong_type": ("fonts = 3\n", ("fonts",), ("fonts",)),
    "name_no_text": ("name = [1]\n", ("name", "文字"), ("name", "text")),
    "list_for_word": ('fail-on = ["error"]\n', ("fail-on", "undecided"), ("fail-on", "undecided")),
}  # fmt: skip
_CALLS = {
    "no_path": (("check", "无此文件.yaml"), ("路径不存在", "无此文件.yaml"), ("no such path", "无此文件.yaml")),
    "no_rule_selected": (("check", "--select", "task-without-leed"), ("task-without-leed", "是否应为 task-without-lead"), ("task-without-leed", "did you mean task-without-lead")),
    "no_rule_ignored": (("check", "--ignore", "无"), ("没有规则“无”",), ("no such rule “无”",)),
    "mandatory_ignored": (("check", "--ignore", "filing-overdue"), ("filing-overdue", "法定", "ledger/waivers.yaml"), ("filing-overdue", "mandatory", "ledger/waivers.yaml")),
    "no_option": (("check", "--formt", "json"), ("没有选项 --formt", "是否应为 --format"), ("no such option --formt", "did you mean --format")),
    "no_short_option": (("check", "-x"), ("没有选项 -x",), ("no such option -x",)),
    "no_command": (("chekc",), ("没有命令“chekc”", "check"), ("no such command “chekc”", "check")),
    "no_subcommand": (("rules", "lst"), ("没有命令“lst”", "list"), ("no such command “lst”", "list")),
    "bad_week": (("check", "--as-of", "2026-W27-2"), ("--as-of", "2026-W27-2"), ("--as-of",)),
    "bad_compact_date": (("check", "--as-of", "20260630"), ("--as-of", "20260630"), ("--as-of",)),
    "bad_date": (("check", "--as-of", "2026-13-01"), ("--as-of", "2026-13-01", "2026-11-22"), ("--as-of", "2026-13-01", "2026-11-22")),
    "bad_choice": (("check", "--format", "xml"), ("--format", "xml", "text", "json"), ("--format", "xml", "text", "json")),
    "option_without_value": (("check", "--as-of"), ("--as-of", "后面要有值"), ("--as-of", "needs a value")),
    "flag_with_value": (("render", "--draft=1"), ("--draft", "不带值"), ("--draft", "takes no value")),
    "missing_argument": (("explain",), ("缺少 RULE",), ("missing RULE",)),
    "extra_argument": (("explain", "anchor", "多余的"), ("多余的参数", "多余的"), ("extra argument", "多余的")),
    "no_schema": (("schema", "specal"), ("specal", "special"), ("specal", "special")),
    "no_rule_explained": (("explain", "task-without-leed"), ("是否应为 task-without-lead",), ("did you mean task-without-lead",)),
    "output_below_a_file": (("check", "--output", "total.yaml/out.json"), ("无法写入", "total.yaml/out.json"), ("cannot write", "total.yaml/out.json")),
    "output_is_a_folder": (("check", "--output", "registry"), ("无法写入", "registry", "文件夹"), ("cannot write", "registry", "folder")),
    "output_nowhere": (("check", "--output", "/proc/none/out.json"), ("无法写入", "/proc/none"), ("cannot write", "/proc/none")),
}  # fmt: skip


@pytest.mark.parametrize("case", _TOML)
def test_wrong_settings(family: Any, case: str) -> None:
    """A wrong planlint.toml is told with its place and stops with exit 2, in both languages."""
    content, zh, en = _TOML[case]
    family.write("planlint.toml", content.encode("latin-1" if "\xff" in content else "utf-8"))
    _assert_usage(family, ("check", "."), zh, en)


@pytest.mark.parametrize("case", _CALLS)
def test_wrong_call(family: Any, case: str) -> None:
    """A wrong path, option or argument is told with what was meant, in both languages."""
    arguments, zh, en = _CALLS[case]
    before = sorted(path.name for path in family.root.rglob("*"))
    _assert_usage(family, arguments, zh, en)
    assert sorted(path.name for path in family.root.rglob("*")) == before


def _assert_usage(
    family: Any, arguments: tuple[str, ...], zh: tuple[str, ...], en: tuple[str, ...]
) -> None:
    for lang, words in (("zh", zh), ("en", en)):
        result = family.run(*arguments, PLANLINT_LANG=lang)
        assert (result.code, result.out) == (_USAGE, ""), result
        for word in words:
            assert word in result.err
        if lang == "en":
            assert not _prose(result.err), result.err
        else:
            english = r"[Ii]nvalid|[Mm]issing|[Uu]nexpected|[Nn]o such|[Rr]equires|denied|directory"
            assert re.search(english, result.err) is None, result.err


def _prose(text: str) -> str:
    """Han characters that are not quoted from the call."""
    for quoted in ("无此文件.yaml", "“无”", "“多余的”", "临江"):
        text = text.replace(quoted, "")
    return "".join(re.findall(r"[\u4e00-\u9fff]", text))
