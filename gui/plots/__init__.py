"""The pyqtgraph plots below the scene."""
