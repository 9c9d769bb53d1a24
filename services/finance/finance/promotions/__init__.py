"""What promo codes cost, and what was earned with them."""
