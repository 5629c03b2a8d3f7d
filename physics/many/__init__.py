"""Many chains at once: ensembles and phase diagrams."""
