"""What a key of the settings may hold, by type; and what every part has in common."""

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_settings import NoDecode

from bot.settings.values import address, footnote, listed

Address = Annotated[str, AfterValidator(address)]
Port = Annotated[int, Field(ge=0, le=65535)]
Code = Annotated[str, Field(pattern="^[A-Z]{2}$")]
Span = Annotated[timedelta, Field(ge=timedelta(0))]
Footnote = Annotated[dict[str, str], AfterValidator(footnote)]
# pydantic-settings would take nothing but JSON from the environment.
Listed = (NoDecode, BeforeValidator(listed))


class Section(BaseModel):
    """A part of the settings: read once, frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
