"""The parts that screens are put together from. Only this package and what stands on it knows Textual."""
