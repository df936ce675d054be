"""Duties of a holder as text, Markdown and JSON; what the printed card shows comes from here too."""
