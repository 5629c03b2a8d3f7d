"""Nothing can be played, and why."""


class NoSoundError(Exception):
    """The package for it is missing, or a device; in one sentence."""
