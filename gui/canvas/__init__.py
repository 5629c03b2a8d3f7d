"""The scene: vispy visuals that know only arrays."""
