"""The controls beside and above the scene."""
