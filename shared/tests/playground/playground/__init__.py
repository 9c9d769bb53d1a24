"""The smallest service there is: the suite of `shared` tests the rails with it, not with a real one."""
