"""Films of recordings: composed frame by frame, without a window, and encoded as they come."""
