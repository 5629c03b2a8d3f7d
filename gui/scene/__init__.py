"""From what is known to what stands where: one pure function to the frozen scene."""
