"""What finance knows of completed visits: what sales are broken down by."""
