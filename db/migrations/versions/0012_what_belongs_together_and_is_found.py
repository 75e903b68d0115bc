"""What belongs together, and what is found."""

import sqlalchemy as sa
from alembic import op

from db.folding import fold

revision = "0012"
down_revision = "0013"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SEARCHED = {"activity": "title", "leg": "city", "translation": "text"}


def upgrade() -> None:
    """Bring the tables forward."""
    op.add_column("activity", sa.Column("theme", sa.String(length=64), nullable=True))
    _make_links()
    _make_bodies()
    for table, column in SEARCHED.items():
        op.add_column(table, sa.Column("folded", sa.String(), nullable=True))
        _fold(table, column)


def _make_links() -> None:
    op.create_table(
        "link",
        sa.Column("id", ID, nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("bond", sa.String(length=24), nullable=False),
        sa.CheckConstraint("activity_id <> other_id", name=op.f("ck_link_apart")),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_link_activity_id_activity")
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["activity.id"], name=op.f("fk_link_other_id_activity")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
        sa.UniqueConstraint("activity_id", "other_id", name=op.f("uq_link_activity_id_other_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_link_other_id"), "link", ["other_id"], unique=False)


def _make_bodies() -> None:
    op.create_table(
        "activity_body",
        sa.Column("id", ID, nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_activity_body_activity_id_activity")
        ),
        sa.ForeignKeyConstraint(
            ["body_id"], ["body.id"], name=op.f("fk_activity_body_body_id_body")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_body")),
        sa.UniqueConstraint(
            "activity_id", "body_id", name=op.f("uq_activity_body_activity_id_body_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_activity_body_body_id"), "activity_body", ["body_id"], unique=False)


def _fold(table: str, column: str) -> None:
    rows = sa.table(table, sa.column("id"), sa.column(column), sa.column("folded"))
    at = op.get_bind()
    for number, text in at.execute(sa.select(rows.c.id, rows.c[column])).all():
        if text:
            at.execute(rows.update().where(rows.c.id == number).values(folded=fold(text)))


def downgrade() -> None:
    """Take the tables back."""
    for table in SEARCHED:
        op.drop_column(table, "folded")
    op.drop_table("activity_body")
    op.drop_table("link")
    op.drop_column("activity", "theme")
