"""Show how a Dutch region organises its cooperation between care and safety."""

__version__ = "0.1.0"
