"""What the steps of a life need: waivers, absences, words with a decision, and reports."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0008"
branch_labels = None
depends_on = None

# SQLite gives ids once only to INTEGER PRIMARY KEY AUTOINCREMENT.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# A table that SQLite makes anew would lose it.
AUTOINCREMENT = {"sqlite_autoincrement": True}


def upgrade() -> None:
    """Bring the tables forward."""
    _waivers()
    _absences()
    with op.batch_alter_table("approval", schema=None, table_kwargs=AUTOINCREMENT) as batch_op:
        batch_op.add_column(sa.Column("waives", sa.JSON(none_as_null=True), nullable=True))
        batch_op.add_column(sa.Column("word", sa.String(), nullable=True))
    with op.batch_alter_table("activity", schema=None, table_kwargs=AUTOINCREMENT) as batch_op:
        batch_op.add_column(sa.Column("report", sa.String(length=500), nullable=True))
        batch_op.add_column(sa.Column("attended", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("summary", sa.String(), nullable=True))


def _waivers() -> None:
    op.create_table(
        "waiver",
        sa.Column("id", ID, nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("guard", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_waiver_activity_id_activity")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_waiver_by_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiver")),
        **AUTOINCREMENT,
    )
    op.create_index(op.f("ix_waiver_activity_id"), "waiver", ["activity_id"], unique=False)


def _absences() -> None:
    op.create_table(
        "absence",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("deputy_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("last_on >= first_on", name=op.f("ck_absence_order")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_absence_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["deputy_id"], ["person.id"], name=op.f("fk_absence_deputy_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
        **AUTOINCREMENT,
    )
    op.create_index(op.f("ix_absence_person_id"), "absence", ["person_id"], unique=False)


def downgrade() -> None:
    """Take the tables back."""
    with op.batch_alter_table("activity", schema=None, table_kwargs=AUTOINCREMENT) as batch_op:
        for column in ("summary", "attended", "report"):
            batch_op.drop_column(column)
    with op.batch_alter_table("approval", schema=None, table_kwargs=AUTOINCREMENT) as batch_op:
        for column in ("word", "waives"):
            batch_op.drop_column(column)
    op.drop_table("absence")
    op.drop_table("waiver")
