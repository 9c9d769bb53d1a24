"""What a file is, by its first bytes: what its name or its sender says of it proves nothing. Pure."""


def extension_of(content: bytes) -> str | None:
    """Return `pdf`, `jpg`, `png` or `webp`, or None for everything else."""
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return None
