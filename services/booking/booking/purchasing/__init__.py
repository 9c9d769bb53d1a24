"""Where the stock comes from: suppliers, and what is ordered from them."""
