"""The catalogues hold every string of the interface, and say in Arabic what it says."""

import re
from pathlib import Path

import pytest

from tools import messages

CATALOGUES = {
    f"{path.parent.parent.name} {path.stem}": path for path in messages.CATALOGUES
}
READERS = "ar django"
"""The catalogue of what readers see."""
DESK_VIEWS = (
    *("articles", "claims", "differences", "elsewhere", "forms", "moves", "pulse"),
    *("reports", "style", "tokens", "translations", "workbench", "workbench_parts"),
)
NOT_FOR_READERS = (
    *(f"templates/{folder}/" for folder in ("desk", "account", "allauth", "admin")),
    *(f"annotations/views/{name}.py" for name in DESK_VIEWS),
    *("annotations/models/", "annotations/ingestion/", "annotations/static/"),
    "annotations/queries/list_filters.py",
)
ACTIONS_OF_READERS = ("annotations/actions/errors.py", "annotations/actions/reports.py")
REFERENCE = messages.PROJECT / "templates" / "api"
"""English, as the document that it is drawn from."""

TEMPLATES = sorted(
    path
    for path in (messages.PROJECT / "templates").rglob("*.html")
    if path.parent != REFERENCE
)

PLACES = re.compile(r"%(?:\((\w+)\))?[sd]|%%")
BLOCKS = re.compile(r"{% blocktranslate.*?{% endblocktranslate %}", re.DOTALL)
TAGS = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
FOR_MACHINES = re.compile(
    r"{% block (?:og_type|body_class|main_class) %}.*?{% endblock %}"
)
CODE = re.compile(r"<(code|kbd)>.*?</\1>")
NAMES = re.compile(r"Factcheck|https://|CSV|JSON Lines|ClaimReview|oEmbed")
SPOKEN_ATTRIBUTES = re.compile(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"')
COMMENTS = re.compile(r"/\*.*?\*/|(?<=\s)//[^\n]*", re.DOTALL)
SENTENCES = re.compile(
    r"""(?<!gettext\()(?<!gettext\(\n  )["`][A-Z][\w’]*,? [a-z][^"`]*["`]"""
)
LETTERS = re.compile(r"[^\W\d_]{2,}")


def key(message):
    """What gettext looks up: the string, or the one for one thing, and its context."""
    one = message.id if isinstance(message.id, str) else message.id[0]
    return message.context, one


def read_by_the_public(message):
    """Whether it stands anywhere but on the desk."""
    return not all(map(is_of_the_desk, (name for name, _ in message.locations)))


def is_of_the_desk(name):
    is_action = name.startswith("annotations/actions/")
    return name.startswith(NOT_FOR_READERS) or (
        is_action and name not in ACTIONS_OF_READERS
    )


def forms(message):
    return [message.string] if isinstance(message.string, str) else message.string


@pytest.fixture(params=CATALOGUES)
def path(request):
    return CATALOGUES[request.param]


@pytest.fixture
def catalogue(path):
    return messages.read(path)


@pytest.fixture
def in_the_code(path):
    return messages.in_the_code(path.stem)


def test_every_string_of_the_code_is_in_the_catalogue(catalogue, in_the_code):
    known = {key(message) for message in catalogue}
    missing = [m.id for m in in_the_code if m.id and key(m) not in known]
    assert missing == [], "make messages"


def test_catalogue_holds_nothing_that_stands_nowhere(catalogue, in_the_code):
    there = {key(message) for message in in_the_code}
    assert [m.id for m in catalogue if m.id and key(m) not in there] == []


def test_what_readers_see_is_translated(catalogue):
    empty = [
        message.id
        for message in catalogue
        if message.id
        and read_by_the_public(message)
        and not messages.is_translated(message)
    ]
    assert empty == []


def test_nothing_is_translated_by_a_guess(catalogue):
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


def test_places_for_values_are_those_of_the_original(catalogue):
    """Arabic says one thing and two things without a numeral."""
    for message in catalogue:
        if not message.id:
            continue
        one, *many = [message.id] if isinstance(message.id, str) else message.id
        wanted = {match[0] for match in PLACES.finditer((many or [one])[0])}
        for number, form in enumerate(forms(message)):
            found = {match[0] for match in PLACES.finditer(form)}
            if many and number < 3:
                assert found <= wanted, form
            elif form:
                assert found == wanted, form


def test_markup_is_that_of_the_original(catalogue):
    elements = re.compile(r"</?\w+")
    for message in catalogue:
        if not message.id:
            continue
        *_, last = [message.id] if isinstance(message.id, str) else message.id
        for form in filter(None, forms(message)):
            found = sorted(elements.findall(form))
            assert found == sorted(elements.findall(last)), form


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_template_has_no_words_outside_gettext(template):
    text = FOR_MACHINES.sub("", BLOCKS.sub("", template.read_text()))
    text = CODE.sub("", TAGS.sub("", text))
    spoken = " ".join(SPOKEN_ATTRIBUTES.findall(text))
    bare = re.sub(r"<[^>]*>", " ", text)
    assert LETTERS.findall(NAMES.sub("", f"{bare} {spoken}")) == []


@pytest.mark.parametrize(
    "script", sorted(messages.scripts()), ids=lambda path: path.name
)
def test_script_has_no_sentence_outside_gettext(script):
    code = COMMENTS.sub("", script.read_text())
    assert [found[0] for found in SENTENCES.finditer(code)] == []


def test_a_string_in_every_way_of_writing_it_is_found(tmp_path, monkeypatch):
    page = tmp_path / "templates" / "page.html"
    page.parent.mkdir()
    page.write_text(
        '{% load i18n %}<p>\n   {% translate "One" %} '
        "{% include 'x' with y=_('Two') %}\n"
        "{% blocktranslate count n=n %}{{ n }} ‘thing’{% plural %}"
        "{{ n }} things{% endblocktranslate %}</p>"
    )
    code = tmp_path / "annotations" / "code.py"
    code.parent.mkdir()
    code.write_text('_("Three")\nSaid("Four %(a)s", a=1)\nCheck("c", "Five", "f")\n')
    monkeypatch.setattr(messages, "PROJECT", tmp_path)
    found = {m.id for m in messages.in_the_code("django") if m.id}
    things = ("%(n)s ‘thing’", "%(n)s things")
    assert found == {"One", "Two", things, "Three", "Four %(a)s", "Five"}


def test_compiled_catalogue_says_it(tmp_path, monkeypatch):
    copy = tmp_path / "ar" / "LC_MESSAGES" / "django.po"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(Path(CATALOGUES[READERS]).read_bytes())
    monkeypatch.setattr(messages, "CATALOGUES", [copy])
    assert messages.compile_all() == 0
    assert "تصحيح".encode() in copy.with_suffix(".mo").read_bytes()
