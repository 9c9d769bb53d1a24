"""Short names of bookings that people can say on the phone."""

import secrets

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0 or O, no 1, I or L, no U: what is easily misheard or misread."""
LENGTH = 6


def new_reference() -> str:
    """Return a random reference, such as `B-7K3M9Q`."""
    return "B-" + "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
