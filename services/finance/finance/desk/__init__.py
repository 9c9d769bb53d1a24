"""The desk: invoices and payments as staff see and handle them."""
