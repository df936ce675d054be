"""The commands of ``planlint record``."""
