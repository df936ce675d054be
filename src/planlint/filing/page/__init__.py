"""The dashboard of ``planlint filing``: what exists, what was filed, what is due, as one file."""
