"""What calendars need."""

from contextlib import AbstractContextManager

import sqlalchemy as sa
from alembic import op
from alembic.operations.base import BatchOperations

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# SQLite gives ids once only to INTEGER PRIMARY KEY AUTOINCREMENT.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
CHOICES = ("reminders", "tentative_hidden", "cancelled_kept", "busy_only")
KEPT = {
    "second_language": sa.String(length=16),
    "expires_on": sa.Date(),
    "altered_at": sa.DateTime(timezone=True),
    "edition": sa.Integer(),
    "shown_change": ID,
    "shown_at": sa.DateTime(timezone=True),
}


def upgrade() -> None:
    """Bring the tables forward."""
    for name, kind in KEPT.items():
        op.add_column("feed", sa.Column(name, kind, nullable=True))
    for name in CHOICES:
        column = sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
        op.add_column("feed", column)
    with leg() as batch_op:
        batch_op.alter_column("uid", existing_type=sa.String(64), type_=sa.String(255))
        batch_op.create_index(batch_op.f("ix_leg_end_on"), ["end_on"], unique=False)


def downgrade() -> None:
    """Take the tables back."""
    with leg() as batch_op:
        batch_op.drop_index(batch_op.f("ix_leg_end_on"))
        batch_op.alter_column("uid", existing_type=sa.String(255), type_=sa.String(64))
    for name in (*CHOICES, *KEPT):
        op.drop_column("feed", name)


def leg() -> AbstractContextManager[BatchOperations]:
    """The table of legs; one that SQLite makes anew would lose its ids and what it checks."""
    order = sa.CheckConstraint(
        "end_on IS NULL OR start_on IS NULL OR end_on >= start_on", name=op.f("ck_leg_order")
    )
    return op.batch_alter_table(
        "leg", schema=None, table_args=(order,), table_kwargs={"sqlite_autoincrement": True}
    )
