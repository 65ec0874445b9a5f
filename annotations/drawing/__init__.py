"""Pictures made of plain data: charts of figures, and the card image of a check.

Nothing here knows the database or the site. A chart is a list of shapes (`canvas`) that
pages draw with classes; where there is no style sheet, `svg` gives the same shapes
their colours. `fonts` brings the letters along, so that a machine needs none.
"""
