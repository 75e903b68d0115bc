"""Measurements: tables with ratios, both sides in one run; never asserted as timings."""
