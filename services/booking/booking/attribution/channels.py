"""Which channel led somebody here: what the link says, else the site that the visitor came from."""

from urllib.parse import urlsplit

DIRECT = "direct"
_SEARCH = ("google", "bing", "duckduckgo", "yahoo", "ecosia", "qwant")
_SOCIAL = ("facebook", "instagram", "linkedin", "pinterest", "reddit", "tiktok", "nextdoor", "youtube")
_ALIASES = {"fb": "facebook", "ig": "instagram", "x": "twitter", "t": "twitter", "lnkd": "linkedin"}


def channel_of(source: str | None, medium: str | None, referrer: str | None) -> tuple[str, str | None]:
    """Return source and medium in lower case. Without a source they follow from the referrer's host."""
    if source:
        return source.lower(), medium.lower() if medium else None
    site = _site(referrer)
    if site is None:
        return DIRECT, medium.lower() if medium else None
    known = "organic" if site in _SEARCH else "social" if site in _SOCIAL or site == "twitter" else "referral"
    return site, medium.lower() if medium else known


def _site(referrer: str | None) -> str | None:
    """Return the name of a known site (`google` for any of its hosts), else the host without `www.`."""
    try:
        host = urlsplit(referrer or "").hostname
    except ValueError:
        return None
    if not host:
        return None
    labels = host.removeprefix("www.").split(".")
    for label in labels[:-1]:
        name = _ALIASES.get(label, label)
        if name in _SEARCH or name in _SOCIAL or name == "twitter":
            return name
    return ".".join(labels)[:100]
