"""What reminders need."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# SQLite gives ids once only to INTEGER PRIMARY KEY AUTOINCREMENT.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# A table that SQLite makes anew would lose it.
AUTOINCREMENT = {"sqlite_autoincrement": True}
BROADCAST = sa.text("purpose = 'broadcast'")
GATHERED = sa.text("state = 'gathered'")
WAITING = sa.text("state = 'waiting'")
UNCERTAIN = sa.text("state = 'uncertain'")


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "routine",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_routine")),
    )
    op.create_table(
        "broadcast",
        sa.Column("id", ID, nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("course", sa.String(length=24), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("chat_id", ID, nullable=True),
        sa.Column("message_id", ID, nullable=True),
        sa.Column("shown", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_broadcast_activity_id_activity")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_broadcast_by_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_broadcast_activity_id"), ["activity_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_broadcast_course"), ["course"], unique=False)

    op.create_table(
        "reminder_rule",
        sa.Column("id", ID, nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=24), nullable=False),
        sa.Column("off", sa.Boolean(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("at", sa.Time(), nullable=True),
        sa.Column("clock", sa.String(length=24), nullable=False),
        sa.Column("anchor", sa.String(length=24), nullable=False),
        sa.Column("before", sa.Integer(), nullable=True),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("attach", sa.JSON(), nullable=False),
        sa.Column("policy", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_reminder_rule_activity_id_activity")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_reminder_rule_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_rule")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("reminder_rule", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_reminder_rule_activity_id"), ["activity_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_reminder_rule_person_id"), ["person_id"], unique=False)

    op.create_table(
        "attempt",
        sa.Column("id", ID, nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=24), nullable=True),
        sa.Column("message_id", ID, nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["delivery.id"], name=op.f("fk_attempt_delivery_id_delivery")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempt")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("attempt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attempt_delivery_id"), ["delivery_id"], unique=False)

    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.add_column(sa.Column("title", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("admitted_by_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("migrated_to", ID, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_chat_admitted_by_id_person"), "person", ["admitted_by_id"], ["id"]
        )

    with op.batch_alter_table("delivery", schema=None, table_kwargs=AUTOINCREMENT) as batch_op:
        batch_op.add_column(
            sa.Column("lane", sa.Integer(), nullable=False, server_default=sa.text("1"))
        )
        batch_op.drop_index("ix_delivery_waiting")
        batch_op.create_index(
            "ix_delivery_waiting",
            ["lane", "due_at", "id"],
            unique=False,
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        )
        batch_op.add_column(
            sa.Column("policy", sa.String(length=24), nullable=False, server_default="never")
        )
        batch_op.add_column(
            sa.Column("silent", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(
            sa.Column("repeated", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column("digest_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_delivery_digest_id_delivery"), "delivery", ["digest_id"], ["id"]
        )
        batch_op.create_index(batch_op.f("ix_delivery_digest_id"), ["digest_id"], unique=False)
        batch_op.add_column(sa.Column("pressed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.alter_column("activity_id", existing_type=sa.INTEGER(), nullable=True)
        batch_op.create_index(
            "ix_delivery_broadcast",
            ["reference", "state"],
            unique=False,
            sqlite_where=BROADCAST,
            postgresql_where=BROADCAST,
        )
        batch_op.create_index(
            "ix_delivery_gathered",
            ["person_id", "due_at"],
            unique=False,
            sqlite_where=GATHERED,
            postgresql_where=GATHERED,
        )
        batch_op.create_index(
            "ix_delivery_uncertain",
            ["id"],
            unique=False,
            sqlite_where=UNCERTAIN,
            postgresql_where=UNCERTAIN,
        )

    op.add_column("inbox", sa.Column("owner", sa.String(length=64), nullable=True))

    op.add_column(
        "participation", sa.Column("muted", sa.Boolean(), nullable=False, server_default=sa.false())
    )

    op.add_column("person", sa.Column("quiet_from", sa.Time(), nullable=True))
    op.add_column("person", sa.Column("quiet_until", sa.Time(), nullable=True))
    op.add_column("person", sa.Column("day_message_at", sa.Time(), nullable=True))
    op.add_column(
        "person", sa.Column("brief", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column(
        "person", sa.Column("discreet", sa.Boolean(), nullable=False, server_default=sa.false())
    )

    op.add_column(
        "sender_lease", sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True)
    )


def downgrade() -> None:
    """Take the tables back."""
    with op.batch_alter_table("sender_lease", schema=None) as batch_op:
        batch_op.drop_column("paused_until")

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_column("discreet")
        batch_op.drop_column("brief")
        batch_op.drop_column("day_message_at")
        batch_op.drop_column("quiet_until")
        batch_op.drop_column("quiet_from")

    with op.batch_alter_table("participation", schema=None) as batch_op:
        batch_op.drop_column("muted")

    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_column("owner")

    with op.batch_alter_table("delivery", schema=None, table_kwargs=AUTOINCREMENT) as batch_op:
        batch_op.drop_index("ix_delivery_waiting")
        batch_op.create_index(
            "ix_delivery_waiting",
            ["due_at", "id"],
            unique=False,
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        )
        batch_op.drop_column("lane")
        batch_op.drop_index(
            "ix_delivery_uncertain",
            sqlite_where=UNCERTAIN,
            postgresql_where=UNCERTAIN,
        )
        batch_op.drop_index(
            "ix_delivery_gathered",
            sqlite_where=GATHERED,
            postgresql_where=GATHERED,
        )
        batch_op.drop_index(
            "ix_delivery_broadcast",
            sqlite_where=BROADCAST,
            postgresql_where=BROADCAST,
        )
        batch_op.alter_column("activity_id", existing_type=sa.INTEGER(), nullable=False)
        batch_op.drop_constraint(batch_op.f("fk_delivery_digest_id_delivery"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_delivery_digest_id"))
        batch_op.drop_column("digest_id")
        batch_op.drop_column("pressed_at")
        batch_op.drop_column("repeated")
        batch_op.drop_column("silent")
        batch_op.drop_column("policy")

    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_chat_admitted_by_id_person"), type_="foreignkey")
        batch_op.drop_column("migrated_to")
        batch_op.drop_column("admitted_by_id")
        batch_op.drop_column("title")

    with op.batch_alter_table("attempt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_attempt_delivery_id"))

    op.drop_table("attempt")
    with op.batch_alter_table("reminder_rule", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reminder_rule_person_id"))
        batch_op.drop_index(batch_op.f("ix_reminder_rule_activity_id"))

    op.drop_table("reminder_rule")
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_broadcast_course"))
        batch_op.drop_index(batch_op.f("ix_broadcast_activity_id"))

    op.drop_table("broadcast")
    op.drop_table("routine")
