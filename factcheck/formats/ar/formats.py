"""Arabic: Western digits with point and comma, as most of the Arab press prints them.

Django's own has the comma for decimals and the point for thousands, and a comma within
the date.
"""

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y، H:i"
