"""People come and go."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0011"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Bring the tables forward."""
    op.add_column("person", sa.Column("suspended_at", INSTANT, nullable=True))
    op.add_column("person", sa.Column("forgotten_at", INSTANT, nullable=True))
    op.add_column("chat", sa.Column("stopped_at", INSTANT, nullable=True))
    op.add_column("invitation", sa.Column("territory", sa.String(2), nullable=True))


def downgrade() -> None:
    """Take the tables back."""
    op.drop_column("invitation", "territory")
    op.drop_column("chat", "stopped_at")
    op.drop_column("person", "forgotten_at")
    op.drop_column("person", "suspended_at")
