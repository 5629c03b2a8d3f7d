"""How things look: theme, type, signs, shades, and numbers as the eye reads them."""
