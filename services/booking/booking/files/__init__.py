"""Files that are kept in a folder of ours, handed out by signed links as a bucket would."""
