"""What one edition of a plan says that another does not (改动)."""
