"""What kinds of activity have of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"
branch_labels = None
depends_on = None

# SQLite gives ids once only to INTEGER PRIMARY KEY AUTOINCREMENT.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXTS = {
    "venue": 200,
    "interpretation": 200,
    "topic": 300,
    "joining_link": 500,
    "telephone": 100,
    "our_part": 300,
}
LISTS = ("working_languages", "seats", "speakers", "travellers", "recurrence")
FIGURES = ("capacity", "series_id")


def upgrade() -> None:
    """Bring the tables forward."""
    for name, length in TEXTS.items():
        op.add_column("activity", sa.Column(name, sa.String(length=length), nullable=True))
    for name in LISTS:
        op.add_column("activity", sa.Column(name, sa.JSON(none_as_null=True), nullable=True))
    for name in FIGURES:
        op.add_column("activity", sa.Column(name, sa.Integer(), nullable=True))
    op.create_index(op.f("ix_activity_series_id"), "activity", ["series_id"])
    op.add_column("leg", sa.Column("host", sa.String(length=200), nullable=True))
    op.add_column("leg", sa.Column("team", sa.String(length=300), nullable=True))
    op.add_column("body", sa.Column("cadence_months", sa.Integer(), nullable=True))
    _agendas()
    _addressees()


def _agendas() -> None:
    op.create_table(
        "agenda_item",
        sa.Column("id", ID, nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=True),
        sa.Column("start_time", sa.Time(), nullable=True),
        sa.Column("end_time", sa.Time(), nullable=True),
        sa.Column("speakers", sa.String(length=300), nullable=True),
        sa.Column("documents", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("level", sa.SmallInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_agenda_item_activity_id_activity")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_agenda_item_activity_id"), "agenda_item", ["activity_id"])


def _addressees() -> None:
    op.create_table(
        "addressee",
        sa.Column("id", ID, nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_addressee_activity_id_activity")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addressee")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_addressee_activity_id"), "addressee", ["activity_id"])


def downgrade() -> None:
    """Take the tables back."""
    op.drop_table("addressee")
    op.drop_table("agenda_item")
    op.drop_column("body", "cadence_months")
    op.drop_column("leg", "team")
    op.drop_column("leg", "host")
    op.drop_index(op.f("ix_activity_series_id"), table_name="activity")
    for name in (*reversed(FIGURES), *reversed(LISTS), *reversed(TEXTS)):
        op.drop_column("activity", name)
