"""The keys of `datapackage.yaml` that Beatbook reads.

Others belong to the Data Package standard and are ignored.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from tui.model.base import Id, NonEmptyText


class _Open(Struct, frozen=True, kw_only=True):
    """A part of the standard. Keys that Beatbook does not read are allowed."""


class PackageOrigin(_Open, frozen=True):
    """A licence or a source.

    It has a title, or else a short name; where to read it; and the attribution that a licence requires.
    """

    title: str = ""
    name: str = ""
    path: str = ""
    attribution: str = ""


class Field(_Open, frozen=True):
    """A column of a table.

    `integer` has whole numbers only, `number` decimals too. A column with `1,234 [p]` or a rating is a `string`.
    """

    name: NonEmptyText
    type: Literal["any", "integer", "number", "string", "year", "yearmonth", "date"] = "any"


class Schema(_Open, frozen=True):
    """The columns of a table in order, its key columns, and the missing values."""

    fields: tuple[Field, ...]
    primary_key: str | tuple[str, ...] = field(name="primaryKey", default=())
    missing_values: tuple[str, ...] = field(name="missingValues", default=("",))

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.fields)


_STEP = r"[A-Za-z0-9_][A-Za-z0-9_.-]*"
TablePath = Annotated[str, Meta(pattern=rf"^{_STEP}(/{_STEP})*$", description="a path inside the folder, such as collisions.csv")]


class Resource(_Open, frozen=True):
    """A table of the package: one CSV file.

    A resource without a schema is something else, such as the narrative.

    Data that is not from the report names its own sources and licences.
    """

    name: Id
    path: TablePath
    schema: Schema = Schema(fields=())
    licenses: tuple[PackageOrigin, ...] = ()
    sources: tuple[PackageOrigin, ...] = ()


class DataPackage(_Open, frozen=True):
    """`datapackage.yaml`: name, title, origins and tables.

    The name of the package is the workshop's id.
    """

    name: Id
    title: NonEmptyText
    resources: tuple[Resource, ...]
    licenses: tuple[PackageOrigin, ...] = ()
    sources: tuple[PackageOrigin, ...] = ()
