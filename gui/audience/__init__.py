"""The audience: what it predicts in the window and on its phones, and what hides the answer."""
