"""What is measured of a network: data separation by layer, its errors, probes, sharpness."""
