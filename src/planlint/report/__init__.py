"""Reports: findings as text, JSON, SARIF, JUnit XML and GitHub annotations; explanations."""
