"""How well offices' own texts are read: truth beside proposals, and how fast."""
