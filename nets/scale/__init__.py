"""Output scale: a network whose output is multiplied, between lazy and feature learning."""
