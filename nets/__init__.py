"""The network beside the chain: torch in its own process; no window."""
