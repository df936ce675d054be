"""A booklet (汇编) of plans: each plan laid out alone, then numbered, linked and bound into one."""
