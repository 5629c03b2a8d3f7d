"""Films asked for in the window: the card, the order, and the process that makes them."""
