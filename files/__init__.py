"""Files as such: what they are, whether they may be written, what a damaged one costs."""
