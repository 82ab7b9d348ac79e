"""Made-up training, cards for families, and children where the home is one for children."""
