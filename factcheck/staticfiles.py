"""Static files under names that hold their hash, module imports included."""

from whitenoise.storage import CompressedManifestStaticFilesStorage as Base


class HashedStorage(Base):
    """Rewrites `import` addresses in our own modules only.

    Django's switch for all files trips over an import-looking string in a
    third-party script, so its pattern (a private name; the test of this class
    watches it) is applied to `annotations/*.js`.
    """

    max_post_process_passes = 50
    """A name is settled when those of its imports are: one round a level of imports."""

    patterns = (
        *Base.patterns,
        # But for `import("…")`, which in our modules only names types in comments.
        ("annotations/*.js", Base._js_module_import_aggregation_patterns[1][:3]),
    )
    max_post_process_passes = 20
    """A module's name changes with those that it imports: the longest chain of imports
    takes a pass a link."""
