"""What many changes at once owe."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "unsettled",
        sa.Column("activity_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name="fk_unsettled_activity_id_activity"
        ),
        sa.PrimaryKeyConstraint("activity_id", name="pk_unsettled"),
    )


def downgrade() -> None:
    """Take the tables back."""
    op.drop_table("unsettled")
