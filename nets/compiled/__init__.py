"""Training steps of many small networks, compiled by Numba."""
