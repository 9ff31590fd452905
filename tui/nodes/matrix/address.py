"""The address of the matrix, above those of its rows and cells."""

from tui.navigation.address import Address

MATRIX = Address("matrix")
