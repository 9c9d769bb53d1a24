"""The small library that every service imports. It knows nothing of the business."""
