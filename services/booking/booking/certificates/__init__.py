"""What workers are certified for, and until when."""
