"""Recordings seen again: as they were at any second, and from there on live."""
