"""What comes before anything else: where compiled code is kept, and the program started again."""
