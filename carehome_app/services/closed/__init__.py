"""The one page of a closed month: what every other subject says of today."""
