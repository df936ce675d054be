"""Simulation of an event (推演): who decides, who is called, what starts, what runs out, and when."""
