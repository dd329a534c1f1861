"""Templates made elsewhere: read, cleaned, matched to the roles, and built anew as a brand."""
