"""Recordings: the run itself, its events and frames, replayed to the last bit."""
