"""The signs of the ratings, 20 by 20, beside the colours: neither speaks alone."""

SHAPES = {
    "cross": '<path fill="currentColor" d="M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7z"/>'
    '<path class="cut" d="m7 7 6 6m0-6-6 6"/>',
    "minus": '<path fill="currentColor" d="M10 18 1.5 3h17z"/>'
    '<path class="cut" d="M7.5 7.5h5"/>',
    "half": '<circle cx="10" cy="10" r="8.5"/>'
    '<path fill="currentColor" stroke="none" d="M10 1.5a8.5 8.5 0 0 1 0 17z"/>',
    "plus": '<rect x="1.5" y="1.5" width="17" height="17" rx="5" fill="currentColor"/>'
    '<path class="cut" d="M10 6v8m-4-4h8"/>',
    "check": '<circle cx="10" cy="10" r="8.5" fill="currentColor"/>'
    '<path class="cut" d="m6 10.5 2.75 2.75L14 7.5"/>',
    "question": '<circle cx="10" cy="10" r="8.5"/>'
    '<path d="M7.6 7.8a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2.9-1.2 1.7m0 2.6v.05"/>',
    "ring": '<circle cx="10" cy="10" r="8.5" stroke-dasharray="4 3.6"/>'
    '<circle cx="10" cy="10" r="3" fill="currentColor" stroke="none"/>',
}

NONE = '<path d="M2.5 10h15"/>'
"""Of a check that no longer stands."""


def marks(shape: str) -> str:
    """What is drawn within the `<svg>` of a shape; what its class "cut" names is cut
    out of it."""
    return SHAPES.get(shape, NONE)
