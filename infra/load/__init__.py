"""The product under load, each figure beside the raw limit of the machine in the same run."""
