"""A peer of the receiver in a process of its own: says raw bytes over TLS, writes what came back.

`python -m tests.listening.peer PORT AUTHORITY CERT KEY VERSION` reads the bytes from its input;
CERT `-` shows none. It breaks off after its last byte when VERSION ends with `!`.
"""

import socket
import ssl
import sys


def main() -> None:
    """Speak once."""
    port, authority, cert, key, version = sys.argv[1:]
    context = ssl.create_default_context(cafile=authority)
    most = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
    context.maximum_version = most[version.rstrip("!")]
    if cert != "-":
        context.load_cert_chain(cert, key)
    said = sys.stdin.buffer.read()
    try:
        with (
            socket.create_connection(("127.0.0.1", int(port)), 10) as plain,
            context.wrap_socket(plain, server_hostname="127.0.0.1") as line,
        ):
            line.sendall(said)
            if not version.endswith("!"):
                sys.stdout.write(line.recv(4096).decode().partition("\r\n")[0] or "closed")
    except OSError as error:
        sys.stdout.write(f"refused {type(error).__name__}")


if __name__ == "__main__":
    main()
