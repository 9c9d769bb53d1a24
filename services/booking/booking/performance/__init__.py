"""How the crews do: numbers of a period by worker, ranked, with every part of the rank shown."""
