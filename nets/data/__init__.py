"""Data sets: generated, fetched and own ones, as samples with labels."""
