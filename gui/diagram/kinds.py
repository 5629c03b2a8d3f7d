"""What the diagrams' window may show."""

CHAIN, NETWORK, BOTH = "chain", "network", "side by side"
SHOWN = {CHAIN: (CHAIN,), NETWORK: (NETWORK,), BOTH: (CHAIN, NETWORK)}
