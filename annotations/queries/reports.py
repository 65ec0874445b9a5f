"""What readers reported, for the desk."""

from django.db.models import QuerySet

from annotations.models import Report


def waiting() -> QuerySet[Report]:
    """Those that nobody closed, oldest first."""
    return _reports().filter(done_at=None).order_by("sent_at", "id")


def closed() -> QuerySet[Report]:
    """Those that somebody dealt with, the last one first."""
    done = _reports().filter(done_at__isnull=False)
    return done.order_by("-done_at", "-id")


def _reports() -> QuerySet[Report]:
    return Report.objects.select_related("claim", "done_by")
