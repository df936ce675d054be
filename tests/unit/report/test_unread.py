"""Every report names the instruments in force that nobody could read, whatever its format."""

import datetime
import json

import pytest

from planlint.engine.harness import fetcher
from planlint.engine.report import Exit
from planlint.engine.run import Options, check_files
from planlint.report.github import to_github
from planlint.report.json import to_json
from planlint.report.junit import to_junit
from planlint.report.sarif.log import to_sarif
from planlint.report.text import TextReport

PARTS = [f"GB/T 46793.{part}-2025" for part in (1, 2, 3)]
FORMATS = {
    "text": lambda report, lang: "\n".join(
        TextReport(report, lang, lambda _path, _line: None, lambda _role, text: text).lines()
    ),
    "json": lambda report, lang: json.dumps(to_json(report, lang), ensure_ascii=False),
    "sarif": lambda report, lang: json.dumps(
        to_sarif(report, lang, Exit.COMPLIANT), ensure_ascii=False
    ),
    "junit": lambda report, lang: to_junit(report, lang, "error"),
    "github": lambda report, lang: "\n".join(to_github(report, lang)),
}


@pytest.fixture(scope="module")
def reports(pack, city):
    """The clean family on the last day before the standard and on its first."""
    return [
        check_files(city, fetcher(city), pack, Options(datetime.date.fromisoformat(day)))
        for day in ("2026-06-30", "2026-07-01")
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("style", FORMATS)
def test_unread_instruments_stand_in_every_format(reports, style, lang):
    """From the day they are in force, not earlier, and as a limit, not as a finding."""
    before, since = (FORMATS[style](report, lang) for report in reports)
    words = {"zh": "没有读到正文", "en": "not read, so not checked"}[lang]

    assert words not in before
    assert words in since
    said = since[since.index(words) :]
    assert [part for part in PARTS if part not in said] == []
