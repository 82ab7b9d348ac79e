"""The command line: a thin face on the same services as the window. Only click lives here."""
