"""The taxes that an organization charges, as finance last announced them."""
