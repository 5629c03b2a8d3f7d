"""The training response: how far training on one point once moves a network's output elsewhere."""
