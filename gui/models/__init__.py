"""What the viewer asked for: validated, evented, without widgets."""
