"""Who is where and when: the visits of a few days beside the workers."""
