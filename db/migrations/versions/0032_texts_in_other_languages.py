"""Whose a translated text is."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0033"
branch_labels = None
depends_on = None

KEY = "fk_translation_activity_id_activity"
# SQLite takes no key into a table that stands: the table is copied.
AUTOINCREMENT = {"sqlite_autoincrement": True}


def upgrade() -> None:
    """Bring the tables forward."""
    with op.batch_alter_table("translation", table_kwargs=AUTOINCREMENT) as batch:
        batch.add_column(sa.Column("activity_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(KEY, "activity", ["activity_id"], ["id"])
        batch.create_index("ix_translation_activity_id", ["activity_id"])
    op.execute("UPDATE translation SET activity_id = thing_id WHERE thing = 'activity'")


def downgrade() -> None:
    """Take the tables back."""
    with op.batch_alter_table("translation", table_kwargs=AUTOINCREMENT) as batch:
        batch.drop_index("ix_translation_activity_id")
        batch.drop_constraint(KEY, type_="foreignkey")
        batch.drop_column("activity_id")
