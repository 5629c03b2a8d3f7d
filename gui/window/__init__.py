"""The main window: its areas, docks, cards and notices. What things do is wired elsewhere."""
