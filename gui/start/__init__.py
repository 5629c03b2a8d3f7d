"""Before anything else: where compiled code is kept, how the program is started again and found."""
