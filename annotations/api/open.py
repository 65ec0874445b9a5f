"""What everybody reads alike, in the form of somebody else's standard."""

from rest_framework.views import APIView


class Open(APIView):
    """One address; who asks makes no difference, so a key is not looked at.

    Described by its standard, and therefore not in the OpenAPI document.
    """

    schema = None
    authentication_classes = ()
    permission_classes = ()
