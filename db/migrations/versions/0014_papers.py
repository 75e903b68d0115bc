"""Papers that are handed in to be read, and what was read in them."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0009"
branch_labels = None
depends_on = None

# SQLite gives ids once only to INTEGER PRIMARY KEY AUTOINCREMENT.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AUTOINCREMENT = {"sqlite_autoincrement": True}


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "paper",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("chat_id", ID, nullable=True),
        sa.Column("message_id", ID, nullable=True),
        sa.Column("name", sa.String(200), nullable=True),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("wants", sa.JSON(), nullable=False),
        sa.Column("refusal", sa.String(24), nullable=True),
        sa.Column("forwarded", sa.Boolean(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_paper_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_paper"),
        **AUTOINCREMENT,
    )
    op.create_index("ix_paper_state", "paper", ["state"])
    op.create_table(
        "paper_part",
        sa.Column("id", ID, nullable=False),
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("update_id", ID, nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("file_id", sa.String(200), nullable=True),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name="fk_paper_part_paper_id_paper"),
        sa.PrimaryKeyConstraint("id", name="pk_paper_part"),
        sa.UniqueConstraint("update_id", name="uq_paper_part_update_id"),
        **AUTOINCREMENT,
    )
    op.create_index("ix_paper_part_paper_id", "paper_part", ["paper_id"])
    op.create_table(
        "paper_row",
        sa.Column("id", ID, nullable=False),
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("given", sa.JSON(), nullable=False),
        sa.Column("standing", sa.String(24), nullable=False),
        sa.Column("choice", sa.String(24), nullable=True),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name="fk_paper_row_paper_id_paper"),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name="fk_paper_row_activity_id_activity"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_paper_row"),
        sa.UniqueConstraint("paper_id", "place", name="uq_paper_row_paper_id_place"),
        **AUTOINCREMENT,
    )
    op.create_index("ix_paper_row_activity_id", "paper_row", ["activity_id"])
    op.create_table(
        "source_line",
        sa.Column("id", ID, nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("paper", sa.String(200), nullable=True),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name="fk_source_line_activity_id_activity"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_source_line"),
        **AUTOINCREMENT,
    )
    op.create_index("ix_source_line_activity_id", "source_line", ["activity_id"])


def downgrade() -> None:
    """Take the tables back."""
    for table in ("source_line", "paper_row", "paper_part", "paper"):
        op.drop_table(table)
