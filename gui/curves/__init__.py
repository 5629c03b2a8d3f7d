"""Curves as tables: what a plot shows, with units and parameters, to a file; no Qt."""
