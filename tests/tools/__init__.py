"""Tools of the project that need the tests' set-up."""
