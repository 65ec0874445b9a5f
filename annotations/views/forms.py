"""The desk's plain forms: what comes out of each is handed to one action."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from annotations.actions.errors import Invalid, Refused
from annotations.models import Article, Notice
from annotations.models.fields import SHORT
from annotations.workflow.roles import Scope

MEGABYTE = 1024 * 1024
FILE_MOST = 2 * MEGABYTE
"""Largest file that is taken in, in bytes."""

DAYS = [
    ("30", later("30 days")),
    ("90", later("90 days")),
    ("365", later("1 year")),
    ("", later("never")),
]


def take(form: forms.Form, refused: Refused) -> None:
    """Show what an action refused at the field it names, else above the form."""
    if not isinstance(refused, Invalid):
        form.add_error(None, refused.detail)
        return
    for name, detail in refused.errors:
        form.add_error(name if name in form.fields else None, detail)


def prose(rows: int = 3, **options) -> forms.CharField:
    """A text of several lines; blanks at its ends are the writer's."""
    options.setdefault("required", False)
    widget = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(widget=widget, **options)


class ArrivalForm(forms.Form):
    """A text that comes in: pasted, or in a file."""

    text = prose(14, label=later("Text of the article"), strip=False)
    file = forms.FileField(
        label=later("or a file"),
        required=False,
        allow_empty_file=True,
        help_text=later("Plain text, Markdown or a saved web page, 2 MB at most."),
        widget=forms.FileInput(attrs={"accept": ".txt,.md,.markdown,.html,.htm"}),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > FILE_MOST:
            raise forms.ValidationError(
                _(
                    "The file has %s MB; 2 MB is the most. "
                    "Paste the text of the article instead."
                )
                % f"{file.size / MEGABYTE:.1f}"
            )
        return file

    def clean(self):
        given = super().clean()
        text, file = given.get("text", "").strip(), given.get("file")
        if text and file:
            self.add_error("file", _("Give a text or a file, not both."))
        elif not text and not file and not self.errors:
            self.add_error("text", _("Paste the article's text, or choose a file."))
        return given


class ArticleForm(forms.ModelForm):
    """What is known of an article; the outlet goes by its name."""

    outlet = forms.CharField(
        max_length=SHORT,
        required=False,
        help_text=later("Who published it."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    source_url = forms.URLField(
        label=later("Address"), required=False, max_length=2000, assume_scheme="https"
    )

    class Meta:
        model = Article
        fields = ("title", "byline", "published_on", "language", "source_url")
        labels = {"published_on": later("Published on"), "byline": later("By")}
        help_texts = {
            "language": later("A tag such as en, ar or pt-BR; und when unknown.")
        }
        widgets = {
            "title": forms.TextInput(attrs={"dir": "auto"}),
            "byline": forms.TextInput(attrs={"dir": "auto"}),
            "published_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    field_order = ("title", "outlet", "byline", "published_on", "language")


class NoticeForm(forms.Form):
    """A dated fact to stand beside the published check."""

    kind = forms.ChoiceField(choices=Notice.Kind.choices)
    text = prose(2, label=later("What it says"), max_length=1000)

    def __init__(self, kinds, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind, kind.label) for kind in kinds]


class TokenForm(forms.Form):
    label = forms.CharField(
        max_length=100, required=False, help_text=later("What the token is for.")
    )
    scope = forms.ChoiceField(
        choices=[
            (Scope.READ, "read: all that the desk sees"),
            (Scope.WRITE, "write: also mark, cite, draft and submit"),
            (Scope.PUBLISH, "publish: all that you may do"),
        ]
    )
    days = forms.ChoiceField(label=later("Ends after"), choices=DAYS, required=False)


class RevokeForm(forms.Form):
    revoke = forms.IntegerField(min_value=1)
