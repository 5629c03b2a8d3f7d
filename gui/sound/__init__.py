"""The chain as it sounds: what is heard, made into samples, played or put into films."""
