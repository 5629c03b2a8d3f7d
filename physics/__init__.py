"""The spring–block chain: NumPy, Numba and SciPy; no window, no network."""
