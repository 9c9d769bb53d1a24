"""What has to be done at a visit, copied from a template when the visit is booked."""
