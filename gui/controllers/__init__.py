"""The only writers of the models."""
