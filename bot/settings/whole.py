"""All sections of the settings together, and the rules that follow from them."""

from datetime import timedelta
from typing import Literal, Self

from pydantic import model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.settings.rules import KindSettings, Reminder, RhythmSettings
from bot.settings.sections import (
    DatabaseSettings,
    OfficeSettings,
    ReadingSettings,
    RetentionSettings,
    SandboxSettings,
    TelegramSettings,
    WebSettings,
)
from bot.settings.types import Footnote
from locales import Catalogues
from programme.quiet import quiet_hours
from programme.rules import KindRules, Retention, Rhythm, Rules, Rung
from programme.values import Kind

PREFIX = "CONVOKE_"


class Settings(BaseSettings):
    """Everything that can be set: the environment over the office's own file over the shipped."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", frozen=True, extra="forbid"
    )

    office: OfficeSettings
    retention: RetentionSettings
    telegram: TelegramSettings
    database: DatabaseSettings
    web: WebSettings
    reading: ReadingSettings
    sandbox: SandboxSettings
    footnotes: dict[Literal["XK"], Footnote]
    rhythms: dict[Literal["week_ahead", "stale", "clearing", "completing"], RhythmSettings]
    kinds: dict[Kind, KindSettings]
    ladders: dict[str, tuple[Reminder, ...]]

    @model_validator(mode="after")
    def _ladders_stand(self) -> Self:
        for kind, one in self.kinds.items():
            if one.ladder not in self.ladders:
                raise ValueError(f"kinds.{kind}.ladder: there is no ladder {one.ladder}")
        return self

    @model_validator(mode="after")
    def _lease_outlasts_a_call(self) -> Self:
        if self.telegram.patience * 4 > self.database.lease:
            raise ValueError("telegram.patience: at most a quarter of database.lease")
        return self

    def at(self, database: str) -> Self:
        """The same settings with another database."""
        return self.model_copy(
            update={"database": self.database.model_copy(update={"url": database})}
        )

    def catalogues(self) -> Catalogues:
        """The words of the office's languages."""
        footnotes = {str(code): said for code, said in self.footnotes.items()}
        return Catalogues(self.office.languages, footnotes=footnotes)

    def rules(self) -> Rules:
        """The office's rules as the programme reads them."""
        office = self.office
        return Rules(
            zone=office.timezone,
            languages=office.languages,
            self_confirm=office.self_confirm,
            hosts=frozenset(office.hosts),
            territory=office.territory,
            head_decides_after=office.head_decides_after,
            day_begins=office.day_begins,
            day_ends=office.day_ends,
            day_message_at=office.day_message_at,
            quiet=quiet_hours(office.quiet_from, office.quiet_until, None),
            tell_after=office.tell_after,
            tell_at_once_within=office.tell_at_once_within,
            lease=timedelta(seconds=self.database.lease),
            retention=Retention(**self.retention.model_dump()),
            rhythms={name: Rhythm(one.day, one.hour) for name, one in self.rhythms.items()},
            kinds={kind: self._of(one) for kind, one in self.kinds.items()},
            key=office.key.get_secret_value(),
        )

    def _of(self, kind: KindSettings) -> KindRules:
        ladder = tuple(Rung(**dict(rung)) for rung in self.ladders[kind.ladder])
        return KindRules(kind.asks, kind.requires, kind.confirms, kind.legs, ladder, kind.discreet)
