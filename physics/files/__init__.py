"""Files as such: what they are, who owns them, how they are written whole, sealed, read."""
