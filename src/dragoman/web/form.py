"""What our own forms send."""

from __future__ import annotations

from litestar.exceptions import PermissionDeniedException, ValidationException

from dragoman.web.access import Access, same
from dragoman.web.seat import Asked

LONGEST = 100_000
"""Characters of a form."""


async def form_of(request: Asked) -> dict[str, str]:
    """The fields of a form, the last of each name. Refused where it does not hold the secret of this run."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise ValidationException("A form is wanted (application/x-www-form-urlencoded).")
    if int(request.headers.get("content-length", "0") or 0) > LONGEST:
        raise ValidationException("The form is too long.")
    try:
        fields = {
            name: value for name, value in (await request.form()).multi_items() if isinstance(value, str)
        }
    except (ValueError, UnicodeError) as error:
        raise ValidationException("The form cannot be read.") from error
    access: Access = request.app.state.access
    if not same(fields.pop("secret", ""), access.secret):
        raise PermissionDeniedException(
            "This form was not made by the running desk; reload the page and send it again."
        )
    return fields
