"""The fit of the chain to the network's load curve: a page of the side panel."""
