"""What the command line does: services, documents and language put together, without a window."""
