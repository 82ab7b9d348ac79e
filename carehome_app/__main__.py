"""`python -m carehome_app` and the command `carehome`."""


def main() -> None:
    """Start the program as the command line says."""
    from carehome_app.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
