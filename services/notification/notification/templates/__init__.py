"""The words of messages: one file per kind and language under `files/`, and what turns it into mail or text."""
