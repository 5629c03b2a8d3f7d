"""Diagrams over output scale and width as they are seen: all widths, the map, the powers."""
