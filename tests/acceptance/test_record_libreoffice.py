"""``planlint record import`` of a workbook that LibreOffice has written, with results of formulas."""

import datetime
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

_OFFICE = shutil.which("soffice")


@pytest.mark.skipif(_OFFICE is None, reason="LibreOffice is not installed")
def test_a_workbook_saved_by_an_office_program(family: Any, tmp_path: Path) -> None:
    """Real dates and texts as typed; formulas only when their stored results are asked for."""
    book = Workbook()
    page = book.active
    page.append(["预案名称", "办理单位", "日期", "备注", "参加人员"])
    page.append(
        ["lin.flood", "市应急局", datetime.date(2026, 6, 1), '=CONCATENATE("夜","间")', "公众"]
    )
    page.append(["lin.flood", "市应急局", "=DATE(2026,6,2)", "一\n二", None])
    page["C3"].number_format = "yyyy-mm-dd"
    (tmp_path / "in").mkdir()
    book.save(tmp_path / "in/drills.xlsx")
    subprocess.run(
        [
            str(_OFFICE), "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to", "xlsx", "--outdir", str(family.root), str(tmp_path / "in/drills.xlsx"),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    words = ("record", "import", "drills.xlsx", "--kind", "drill", "--as-of", "2026-06-30")
    refused = family.run(*words, LANG="zh_CN.UTF-8")
    assert refused.code == 1
    assert [place for place in ("第2行 D列", "第3行 C列") if place not in refused.out] == []
    done = family.run(*words, "--values")
    assert done.code == 0, done
    text = family.read("ledger/drills.yaml")
    assert "on: 2026-06-01, audience: [public], note: 夜间" in text
    assert 'on: 2026-06-02, note: "一\\n二"' in text
