"""Predictions on the audience's phones: a page on the local network, in a process of its own."""
