"""What the texts typed in a number cell mean; `reading_text` is the front door."""
