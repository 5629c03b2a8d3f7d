"""Figures for papers and slides, by matplotlib; no Qt; the same bytes for the same data."""
