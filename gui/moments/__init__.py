"""What is known at an instant: records of chain and network, tapes, overlays, explanations."""
