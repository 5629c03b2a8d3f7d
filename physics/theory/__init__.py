"""What is known of the chain without simulating it, and how far a simulation lies from it."""
