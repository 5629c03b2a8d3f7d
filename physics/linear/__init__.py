"""A linear network with one hidden layer, which is solved in closed form (physics/README 6)."""
