"""What crosses a border between services: event models, subscriptions and the documents made from them."""
