"""Diagrams of networks: the plan, its cells, who trains them, and the file."""
