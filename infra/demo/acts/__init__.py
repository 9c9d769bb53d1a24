"""The acts of the journey. Each function is a step: it does its part and returns a remark."""
