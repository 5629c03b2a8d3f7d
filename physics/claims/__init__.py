"""The ledger of claims: what papers say that a number can test, and what is measured of it."""
