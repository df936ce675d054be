"""Printing: plan → blocks → HTML → PDF. Styles are templates; the words of a plan are blocks."""
