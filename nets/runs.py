"""What any run is made from: a configuration that says which generator runs it; no torch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict

from physics.wording import Words


class RunConfig(BaseModel):
    """All that determines a run of one kind: the base of what each lab declares.

    Attributes
    ----------
    run_by : "module:function" of its generator, called with a configuration, a
        `nets.run.control.Control` and the number of the run, which yields messages
        (`nets.protocol`). It is imported where it runs, in the training process, and nowhere
        else: it may import what takes long.
    section : the name of such a configuration in files.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    run_by: ClassVar[str]
    section: ClassVar[str]

    @classmethod
    def live_fields(cls) -> frozenset[str]:
        """Names of the parameters that may change while it runs, marked `live`."""
        return frozenset(
            name
            for name, field in cls.model_fields.items()
            if isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("live")
        )

    @classmethod
    def rehearsal(cls) -> Self | None:
        """A run of no length, after which all is there that is imported or compiled at first."""
        return None

    def changed(self, values: Mapping[str, Any]) -> Self:
        """The configuration with other values of live parameters.

        Raises
        ------
        ValueError
            If a parameter may not change during a run, or is out of its range.
        """
        fixed = values.keys() - self.live_fields()
        if fixed:
            names = ", ".join(sorted(fixed))
            raise ValueError(Words("{names} cannot change during a run", names=names))
        return self.model_validate(dict(self) | dict(values))
