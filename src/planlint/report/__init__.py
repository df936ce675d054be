"""Reports: findings as text and JSON."""
