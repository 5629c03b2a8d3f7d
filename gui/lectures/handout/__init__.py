"""A lecture as something to take home: its words, and a picture of each state that was seen."""
