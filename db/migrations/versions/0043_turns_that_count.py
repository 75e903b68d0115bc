"""Turns that count."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward: what was given out counts for a second, and is nobody's loss."""
    op.execute(sa.text("DELETE FROM pace"))
    with op.batch_alter_table("pace") as pace:
        pace.drop_column("until")
        pace.add_column(sa.Column("given", sa.JSON(none_as_null=True), nullable=False))


def downgrade() -> None:
    """Take the tables back."""
    op.execute(sa.text("DELETE FROM pace"))
    with op.batch_alter_table("pace") as pace:
        pace.drop_column("given")
        pace.add_column(sa.Column("until", sa.DateTime(timezone=True), nullable=False))
