"""The lock of the books: until which day nothing can change any more."""
