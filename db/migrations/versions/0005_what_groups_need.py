"""What groups need."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# SQLite gives ids once only to INTEGER PRIMARY KEY AUTOINCREMENT.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# A table that SQLite makes anew would lose it.
AUTOINCREMENT = {"sqlite_autoincrement": True}


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "announced",
        sa.Column("chat_id", ID, nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("told_revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_announced_activity_id_activity")
        ),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("fk_announced_chat_id_chat")),
        sa.PrimaryKeyConstraint("chat_id", "activity_id", name=op.f("pk_announced")),
    )
    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.add_column(sa.Column("project_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_chat_project_id_project"), "project", ["project_id"], ["id"]
        )
    with op.batch_alter_table("delivery", schema=None, table_kwargs=AUTOINCREMENT) as batch_op:
        batch_op.alter_column("person_id", existing_type=sa.INTEGER(), nullable=True)


def downgrade() -> None:
    """Take the tables back; what was owed to groups goes."""
    attempts = "DELETE FROM attempt WHERE delivery_id IN (SELECT id FROM delivery WHERE {})"
    op.execute(attempts.format("person_id IS NULL"))
    op.execute("DELETE FROM delivery WHERE person_id IS NULL")
    with op.batch_alter_table("delivery", schema=None, table_kwargs=AUTOINCREMENT) as batch_op:
        batch_op.alter_column("person_id", existing_type=sa.INTEGER(), nullable=False)
    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_chat_project_id_project"), type_="foreignkey")
        batch_op.drop_column("project_id")
    op.drop_table("announced")
