from rest_framework.serializers import CharField, Serializer


class KnownName(Serializer):
    name = CharField()
