"""Finding workshops in the folders that hold them."""
