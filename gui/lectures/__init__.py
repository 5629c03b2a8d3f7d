"""Lectures: texts that are played in front of people."""
