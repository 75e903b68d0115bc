"""What is counted."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

WAITING = sa.text("state = 'waiting'")
NOT_WAITING = sa.text("state <> 'waiting'")


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_index(op.f("ix_attempt_outcome"), "attempt", ["outcome"], unique=False)
    op.create_index(
        "ix_delivery_not_waiting",
        "delivery",
        ["state"],
        unique=False,
        sqlite_where=NOT_WAITING,
        postgresql_where=NOT_WAITING,
    )
    op.create_index(
        "ix_delivery_expiring",
        "delivery",
        ["expires_at"],
        unique=False,
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    )
    op.create_index(
        "ix_delivery_repeated",
        "delivery",
        ["id"],
        unique=False,
        sqlite_where=sa.text("repeated = 1"),
        postgresql_where=sa.text("repeated"),
    )


def downgrade() -> None:
    """Take the tables back."""
    op.drop_index("ix_delivery_repeated", table_name="delivery")
    op.drop_index("ix_delivery_expiring", table_name="delivery")
    op.drop_index("ix_delivery_not_waiting", table_name="delivery")
    op.drop_index(op.f("ix_attempt_outcome"), table_name="attempt")
