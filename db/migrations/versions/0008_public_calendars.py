"""Calendars for everybody, and when the octets of one were last others."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.add_column(
        "project", sa.Column("public", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("feed", sa.Column("etag", sa.String(length=32), nullable=True))
    op.add_column("feed", sa.Column("modified_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Take the tables back."""
    with op.batch_alter_table("feed") as table:
        table.drop_column("modified_at")
        table.drop_column("etag")
    with op.batch_alter_table("project") as table:
        table.drop_column("public")
