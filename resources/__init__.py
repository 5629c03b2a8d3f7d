"""Data files: presets, themes, icons, fonts."""
