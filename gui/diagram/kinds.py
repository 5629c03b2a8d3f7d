"""What the diagrams' window may show."""

from physics.wording import Words

CHAIN: str = Words("chain")
NETWORK: str = Words("network")
BOTH: str = Words("side by side")
SHOWN = {CHAIN: (CHAIN,), NETWORK: (NETWORK,), BOTH: (CHAIN, NETWORK)}
