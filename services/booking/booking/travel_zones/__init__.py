"""Travel zones: areas of postal codes that it takes a fee and a way to come to."""
