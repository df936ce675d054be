"""What a unit, a post or a body answers for, across all plans (职责)."""
