"""The ledger of claims as a page: what was measured of each, and measuring it anew."""
