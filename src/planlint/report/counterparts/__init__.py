"""What areas have and owe beside the areas above them: as text, Markdown and JSON."""
