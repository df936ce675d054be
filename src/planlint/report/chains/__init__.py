"""Command and reporting chains with their weak points, as text, Markdown and JSON."""
