"""From SVG to PNG, with our own letters and no others."""

from resvg_py import svg_to_bytes

from annotations.drawing import fonts


def png(picture: str, width: int | None = None) -> bytes:
    """`width` in pixels where it is not the picture's own. Raises ValueError for what
    is no SVG."""
    return svg_to_bytes(
        svg_string=picture,
        width=width,
        font_files=fonts.files(),
        skip_system_fonts=True,
        font_family=fonts.FAMILY,
    )
