"""What diagrams over two parameters have in common, of chains and of networks alike."""
