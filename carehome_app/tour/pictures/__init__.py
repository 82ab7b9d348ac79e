"""Pictures of the window on the screens of real computers."""
