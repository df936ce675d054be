"""The yearly report (年度报告): figures of one year for an area and all below it."""
