"""How well figures and dates are read, by crosscheck and by other libraries in the same run."""
