"""What readers report: taken in from anybody, answered by the desk."""

import re

from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions import limits
from annotations.actions.change import acting, check, create, locked, require
from annotations.actions.errors import Conflict, Invalid
from annotations.models import Claim, Report, User
from annotations.queries import public
from annotations.workflow.roles import Permission

HOUR = 3600
MOST_OF_ONE = 5
MOST_OF_ALL = 200
"""Reports that are taken in an hour: from one address of the network, and in all."""

CLAIM_PAGE = re.compile(r"/claims/([0-9]{1,18})(?:/|$)")


def send(*, text: str, page: str, contact: str, sender: str) -> Report:
    """Take in a reader's report. Raises Invalid, TooMany.

    `sender` is where it comes from on the network; it is counted, never kept.
    """
    if not text.strip():
        raise Invalid.at("text", _("Say what is wrong."))
    report = Report(claim=_claim(page), page=page, text=text.strip(), contact=contact)
    check(report, ["text", "page", "contact"])
    limits.require(f"reports:{sender}", MOST_OF_ONE, HOUR)
    limits.require("reports", MOST_OF_ALL, HOUR)
    return create(report)


def close(*, report_id: int, note: str, by: User) -> Report:
    """Note what was done about it. Raises Report.DoesNotExist, Forbidden, Conflict,
    Invalid."""
    require(by, Permission.ANSWER)
    with acting(by, "close a report"):
        report = locked(Report.objects.all(), report_id)
        if report.done_at:
            raise Conflict(_("It was closed already."))
        if not note.strip():
            raise Invalid.at("note", _("Note what was done about it."))
        report.note, report.done_by, report.done_at = note.strip(), by, timezone.now()
        check(report, ["note"])
        report.save(update_fields=["note", "done_by", "done_at"])
    return report


def erase_contact(*, report_id: int, by: User) -> Report:
    """Forget how to reach the reader. Raises Report.DoesNotExist, Forbidden."""
    require(by, Permission.ANSWER)
    with acting(by, "erase a reader's contact"):
        report = locked(Report.objects.all(), report_id)
        report.contact = ""
        report.save(update_fields=["contact"])
    return report


def _claim(page: str) -> Claim | None:
    """The published claim that the address leads to."""
    found = CLAIM_PAGE.search(page)
    if not found:
        return None
    published = public.checks().filter(claim_id=found[1]).first()
    return published.claim if published else None
