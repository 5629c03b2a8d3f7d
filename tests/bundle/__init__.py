"""What `make bundle` made, tried where there is no Python; `make test-bundle` runs it."""
