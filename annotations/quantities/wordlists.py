"""Word lists, written as running text so that they can be read and kept in order."""


def words(listed: str) -> frozenset[str]:
    """The words of `listed`, which blanks part."""
    return frozenset(listed.split())


def sequence(listed: str) -> tuple[str, ...]:
    """The same in their order."""
    return tuple(listed.split())
