"""Bytes to text to data with places; the only room that knows the YAML and Markdown libraries."""
