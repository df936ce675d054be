"""What of the duties goes on a card of one page, the first hour first."""
