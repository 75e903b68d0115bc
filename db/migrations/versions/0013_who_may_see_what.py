"""Who may see what."""

import sqlalchemy as sa
from alembic import op

from db.confidentiality import HANDLE_LENGTH, drawn_handle

revision = "0013"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward; whoever answers for what is red is named to it."""
    op.create_table(
        "named",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_named_activity_id_activity")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_named_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_named")),
        sa.UniqueConstraint(
            "activity_id", "person_id", name=op.f("uq_named_activity_id_person_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_named_person_id"), "named", ["person_id"], unique=False)
    _draw_handles()
    op.execute(
        "INSERT INTO named (activity_id, person_id) SELECT DISTINCT activity.id, owner_id"
        " FROM activity LEFT JOIN leg ON leg.activity_id = activity.id"
        " WHERE owner_id IS NOT NULL AND (activity.level = 3 OR leg.level = 3)"
    )


def _draw_handles() -> None:
    handle = sa.Column("handle", sa.String(HANDLE_LENGTH), nullable=False, server_default="")
    op.add_column("activity", handle)
    activity = sa.table("activity", sa.column("id"), sa.column("handle"))
    for (number,) in op.get_bind().execute(sa.select(activity.c.id)).all():
        drawn = activity.update().where(activity.c.id == number).values(handle=drawn_handle())
        op.execute(drawn)


def downgrade() -> None:
    """Take the tables back."""
    op.drop_column("activity", "handle")
    op.drop_index(op.f("ix_named_person_id"), table_name="named")
    op.drop_table("named")
