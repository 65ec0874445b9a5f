"""The rows that every site begins with: default scale, newsroom, roles, cache table."""

from django.core.management import call_command
from django.db import migrations

# slug, label, value, colour, shape, definition
RATINGS = [
    ("false", "False", 1, "red", "cross",
     "The claim is wrong in what matters."),
    ("mostly-false", "Mostly false", 2, "orange", "minus",
     "The claim holds a grain of truth and misleads all the same."),
    ("half-true", "Half true", 3, "amber", "half",
     "About as much of the claim is right as is wrong or left out."),
    ("mostly-true", "Mostly true", 4, "olive", "plus",
     "The claim is right in what matters; a detail is off or missing."),
    ("true", "True", 5, "green", "check",
     "The claim is right, and nothing that matters is left out."),
    ("unproven", "Unproven", None, "grey", "question",
     "The evidence at hand neither bears the claim out nor refutes it."),
    ("needs-context", "Needs context", None, "blue", "ring",
     "Right as far as it goes, and misunderstood without what is left out."),
]
ROLES = ["annotator", "reviewer", "editor"]


def add(apps, schema_editor):
    scale = apps.get_model("annotations", "RatingScale").objects.create(name="Default")
    rating_model = apps.get_model("annotations", "Rating")
    for position, row in enumerate(RATINGS, start=1):
        slug, label, value, colour, shape, definition = row
        rating_model.objects.create(
            scale=scale, slug=slug, label=label, value=value, colour=colour,
            shape=shape, definition=definition, position=position,
        )
    apps.get_model("annotations", "Newsroom").objects.create(pk=1, scale=scale)
    for name in ROLES:
        apps.get_model("auth", "Group").objects.get_or_create(name=name)
    call_command("createcachetable", database=schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("annotations", "0001_initial")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
