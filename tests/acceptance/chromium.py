"""Chromium of the system for tests that open a page; where there is none they say so, loudly."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser without a window; nothing is downloaded."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.skip("PAGE NOT OPENED: run scripts/graph_readers.sh (installs Chromium) first")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


OVERLAPS = """(selector) => {
  const boxes = [...document.querySelectorAll(selector)].map((one) => {
    const rect = one.querySelector("rect").getBoundingClientRect();
    const out = [...one.querySelectorAll("text")].filter((text) => {
      const words = text.getBoundingClientRect();
      const low = words.bottom > rect.bottom + 1;
      return words.left < rect.left - 1 || words.right > rect.right + 1 || low;
    });
    return { key: one.dataset.key, rect, out: out.map((text) => text.textContent) };
  });
  const bad = boxes.filter((box) => box.out.length).map((box) => box.key + ": " + box.out);
  boxes.forEach((a, at) => boxes.slice(at + 1).forEach((b) => {
    const aside = a.rect.right <= b.rect.left + 1 || b.rect.right <= a.rect.left + 1;
    const apart = aside || a.rect.bottom <= b.rect.top + 1 || b.rect.bottom <= a.rect.top + 1;
    if (!apart) bad.push(a.key + " on " + b.key);
  }));
  return bad;
}"""
"""Labels that leave their box, and boxes that cover each other."""
