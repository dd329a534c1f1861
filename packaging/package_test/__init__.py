"""Attaché tested as it is installed: on a bare Debian, by an ordinary user, with no network."""
