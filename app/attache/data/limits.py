"""How much of the user's files is read: bounds in bytes, rows and cells."""

from attache.data.models import MOST_ROWS
from attache.opc import Limits

MEGABYTE = 1024 * 1024
LARGEST_FILE = 25 * MEGABYTE
"""A table of 2,000 rows is far smaller, in whatever format."""
WORKBOOK = Limits(parts=5_000, part=64, total=200, links=8)
"""What a workbook may unpack to."""
READ_ROWS = MOST_ROWS + 300
"""How many rows of cells are kept at most: a table's, its titles, its notes and its gaps."""
ABOVE = 6
"""How many rows above a range are looked at for what is said of the whole table."""
MOST_CELLS = 4_000_000
"""How large a rectangle of a sheet is unfolded in memory."""
