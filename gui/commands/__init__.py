"""The command line: everything that the app does without its window."""
