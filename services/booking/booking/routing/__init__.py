"""A better order of a day's visits: fewer kilometres and less waiting, proposed, then accepted or discarded."""
