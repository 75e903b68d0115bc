"""Guest pages."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# SQLite gives ids once only to INTEGER PRIMARY KEY AUTOINCREMENT.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Bring the tables forward."""
    moments = ("opened_at", "looked_at", "confirmed_at", "refused_at", "stopped_at", "asked_at")
    op.create_table(
        "guest_page",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.DateTime(timezone=True), nullable=True) for name in moments),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_guest_page_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guest_page")),
        sa.UniqueConstraint("person_id", name=op.f("uq_guest_page_person_id")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_guest_page_secret_hash")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    """Take the tables back."""
    op.drop_table("guest_page")
