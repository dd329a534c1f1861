"""Spans of time as the window writes them."""


def spoken(seconds: float) -> str:
    """Minutes and seconds, such as "3:05"; from an hour on "1:02:05"."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
