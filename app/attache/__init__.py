"""Attaché turns a policy brief into a branded, editable deck whose every figure can be defended."""

__version__ = "0.1.0"
