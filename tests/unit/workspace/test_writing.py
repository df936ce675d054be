"""Files are written whole, and keep what their owner gave them."""

import os
import stat
import threading
from pathlib import Path

import pytest

from planlint.workspace.disk import write_atomically
from planlint.workspace.errors import UsageProblem


def test_a_new_file_may_be_read_by_others_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    """A ledger that is closed to others stays closed."""
    fresh, closed = tmp_path / "new.txt", tmp_path / "closed.txt"
    closed.write_text("old")
    closed.chmod(0o600)
    for path in (fresh, closed):
        write_atomically(path, b"new")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (fresh, closed)] == [0o644, 0o600]
    assert closed.read_bytes() == b"new"


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    """So is a device such as /dev/stdout."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_atomically(pipe, b"report")
    reader.join()
    assert got == [b"report"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_is_refused_with_words(tmp_path: Path) -> None:
    """Nothing is lost of it."""
    (tmp_path / "sub").mkdir()
    with pytest.raises(UsageProblem):
        write_atomically(tmp_path / "sub", b"x")
    assert (tmp_path / "sub").is_dir()
