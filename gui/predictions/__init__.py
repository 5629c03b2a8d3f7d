"""What an audience predicts before it sees it: questions, guesses, what came, and how far off."""
