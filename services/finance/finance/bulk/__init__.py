"""One action on many invoices, each of which may fail by itself."""
