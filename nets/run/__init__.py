"""One training run: the loop, its controls, the process that it runs in, what it leaves."""
