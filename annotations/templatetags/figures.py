"""Numbers and days in words, as filters."""

from django import template

from annotations.queries import figures

register = template.Library()

amount = register.filter("amount", figures.amount)
when = register.filter("when", figures.when)
circumstances = register.filter("circumstances", figures.circumstances)
figure = register.filter("figure", figures.figure)
confirmed = register.filter("confirmed", figures.confirmed)
plain = register.filter("plain", figures.plain)
lines = register.filter("lines", figures.lines)
