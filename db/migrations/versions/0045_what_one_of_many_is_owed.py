"""What one of many guests is owed is found without the others."""

from alembic import op

revision = "0045"
down_revision = "0043"
branch_labels = None
depends_on = None

FOUND = "ix_delivery_activity_id_purpose_person_id_reference"
BEFORE = "ix_delivery_activity_id"


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_index(FOUND, "delivery", ["activity_id", "purpose", "person_id", "reference"])
    op.drop_index(BEFORE, "delivery")


def downgrade() -> None:
    """Take the tables back."""
    op.create_index(BEFORE, "delivery", ["activity_id"])
    op.drop_index(FOUND, "delivery")
