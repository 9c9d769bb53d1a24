"""The office's side of bookings: finding, making, confirming, assigning and cancelling them."""
