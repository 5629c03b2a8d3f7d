"""The phase diagram in a window of its own: form, map, and what joins them to the live chain."""
