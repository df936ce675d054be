"""Checks, links and prints contingency plans (应急预案) written as YAML."""

__version__ = "0.1.0"
