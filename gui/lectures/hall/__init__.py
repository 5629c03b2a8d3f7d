"""The windows of a lecture: what the audience sees, and what the lecturer does."""
