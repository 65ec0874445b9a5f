"""Pages whose save is an action. What it refuses stands at the form's fields."""

from typing import Any

from django import forms
from django.contrib.admin.utils import flatten
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse

from annotations.actions.errors import Invalid, Refused
from annotations.admin.base import RoleAdmin
from annotations.models import User


class RefusalForm(forms.ModelForm):
    """Shows why the action refused what was asked with it."""

    refused: Refused | None = None

    def _get_validation_exclusions(self) -> set[str]:
        """The model's own checks are left to the action, whose words name the field."""
        return {field.name for field in self.instance._meta.fields}

    def _post_clean(self) -> None:
        super()._post_clean()
        if isinstance(self.refused, Invalid):
            for field, detail in self.refused.errors:
                self.add_error(field if field in self.fields else None, detail)
        elif self.refused:
            self.add_error(None, self.refused.detail)


class ActionForm(RefusalForm):
    """Carries the version that was read, so that nobody else's change is lost."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = self.instance.version


class RefusalAdmin(RoleAdmin):
    """Shows what an action refused as errors of the form that asked for it."""

    def changeform_view(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except ObjectDoesNotExist:  # put aside by somebody else this instant
            raise Http404 from None
        except Refused as refused:  # nothing was written: try again, to show why
            request.refused = refused
            return super().changeform_view(request, *args, **kwargs)

    def get_form(
        self, request: HttpRequest, obj: Model | None = None, **kwargs: Any
    ) -> type[forms.ModelForm]:
        form = super().get_form(request, obj, **kwargs)
        form.refused = getattr(request, "refused", None)
        return form

    def save_related(
        self,
        request: HttpRequest,
        form: forms.ModelForm,
        formsets: list[forms.BaseModelFormSet],
        change: bool,
    ) -> None:
        """The action has written everything; inlines are there to be read."""
        for formset in formsets:
            formset.new_objects = formset.changed_objects = []
            formset.deleted_objects = []


class ActionAdmin(RefusalAdmin):
    """`shown` are the fields as they stand on the page, `editable` those to change."""

    form = ActionForm
    shown: tuple[str | tuple[str, ...], ...] = ()
    editable: tuple[str, ...] = ()

    def is_open(self, row: Model) -> bool:
        """Whether the row's state allows changes at all."""
        return True

    def act(self, row: Model, by: User, expected: int, fields: dict[str, Any]) -> None:
        """Have the action write `fields`. Raises what it refuses with."""
        raise NotImplementedError

    def has_change_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or self.is_open(obj))

    def get_fields(
        self, request: HttpRequest, obj: Model | None = None
    ) -> list[str | tuple[str, ...]]:
        changing = self.has_change_permission(request, obj)
        return [*self.shown, *(["seen"] if changing else [])]

    def get_readonly_fields(
        self, request: HttpRequest, obj: Model | None = None
    ) -> list[str]:
        return [name for name in flatten(self.shown) if name not in self.editable]

    def save_model(
        self, request: HttpRequest, obj: Model, form: forms.ModelForm, change: bool
    ) -> None:
        self.act(
            obj,
            by=request.user,
            expected=form.cleaned_data["seen"],
            fields={name: form.cleaned_data[name] for name in self.editable},
        )


def name(row: Model | None) -> str:
    """What actions take for something that goes by a name."""
    return str(row) if row else ""
