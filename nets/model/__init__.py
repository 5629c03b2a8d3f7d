"""What the network is and by which rule it learns: layers, noise, initial weights, optimisers."""
