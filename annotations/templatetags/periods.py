"""Days and moments of snapshots, as filters."""

from django import template

from annotations.queries import periods

register = template.Library()

day = register.filter("day", periods.day)
moment = register.filter("moment", periods.moment)
