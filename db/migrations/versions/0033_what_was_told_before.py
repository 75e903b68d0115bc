"""What was told before."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.add_column("attempt", sa.Column("told_before", sa.JSON(), nullable=True))
    op.add_column("attempt", sa.Column("told_before_revision", sa.Integer(), nullable=True))


def downgrade() -> None:
    """Take the tables back."""
    op.drop_column("attempt", "told_before_revision")
    op.drop_column("attempt", "told_before")
