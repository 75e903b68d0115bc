"""What people write: dates, places, lines; text in, proposals and doubts out."""
