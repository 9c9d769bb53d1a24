"""The chapters of the demo organization. Each asks first whether it has been told, so that all can run again."""
