"""The command line: one file a command, loaded only when it runs."""

from .main import main

__all__ = ["main"]
