"""The window: models, controllers, canvas, plots and panels."""
