"""${message[0].upper() + message[1:]}."""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
<%
    def plain(steps):
        kept = [line for line in (steps or "pass").splitlines() if "### " not in line]
        return "\n".join(kept).strip()
%>\
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None

# SQLite gives ids once only to INTEGER PRIMARY KEY AUTOINCREMENT.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Bring the tables forward."""
    ${plain(upgrades)}


def downgrade() -> None:
    """Take the tables back."""
    ${plain(downgrades)}
