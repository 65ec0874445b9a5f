"""What everybody reads alike, in the form of somebody else's standard."""

from annotations.api.counting import CountedView


class Open(CountedView):
    """One address; who asks makes no difference, so a key is not looked at.

    Described by its standard, and therefore not in the OpenAPI document.
    """

    schema = None
    authentication_classes = ()
    permission_classes = ()
