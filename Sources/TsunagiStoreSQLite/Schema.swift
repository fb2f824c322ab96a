/// What the database looks like.
///
/// A commit costs what it must write: whole pages of 4 KiB, once into the log and once into the database. So rows are
/// appended, and what finds them are narrow indexes led by the session's number, which grows: sessions that are
/// talked in are young, and their entries stand together.
enum Schema {
  static let migrator = Migrator(migrations: [first])

  private static let first = Migration(
    version: 1,
    statements: [
      """
      CREATE TABLE sessions (
        key INTEGER PRIMARY KEY,
        tenant TEXT NOT NULL,
        id TEXT NOT NULL,
        version INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        status TEXT NOT NULL,
        language TEXT,
        genre TEXT,
        priority INTEGER NOT NULL,
        customer TEXT,
        assignee TEXT,
        waiting_since INTEGER,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        erased_at INTEGER,
        state BLOB NOT NULL
      ) STRICT
      """,
      "CREATE UNIQUE INDEX sessions_by_id ON sessions (tenant, id)",
      "CREATE INDEX sessions_by_change ON sessions (tenant, updated_at)",
      "CREATE INDEX sessions_by_customer ON sessions (tenant, customer) WHERE customer IS NOT NULL",
      "CREATE INDEX sessions_by_assignee ON sessions (tenant, assignee) WHERE assignee IS NOT NULL",
      """
      CREATE INDEX sessions_waiting ON sessions (tenant, priority DESC, waiting_since, id)
      WHERE waiting_since IS NOT NULL
      """,
      // A payload of NULL is a tombstone.
      """
      CREATE TABLE events (
        key INTEGER PRIMARY KEY,
        session INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        type TEXT NOT NULL,
        audience INTEGER NOT NULL,
        message TEXT,
        at INTEGER NOT NULL,
        payload BLOB
      ) STRICT
      """,
      "CREATE UNIQUE INDEX events_by_seq ON events (session, seq)",
      """
      CREATE TABLE messages (
        key INTEGER PRIMARY KEY,
        session INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        sender TEXT NOT NULL,
        audience INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        payload BLOB
      ) STRICT
      """,
      "CREATE UNIQUE INDEX messages_by_seq ON messages (session, seq)",
      "CREATE UNIQUE INDEX messages_by_id ON messages (session, id)",
      """
      CREATE TABLE translations (
        message INTEGER NOT NULL,
        language TEXT NOT NULL,
        payload BLOB NOT NULL,
        PRIMARY KEY (message, language)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE jobs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session INTEGER NOT NULL,
        queue TEXT NOT NULL,
        kind TEXT NOT NULL,
        message TEXT,
        due_at INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        claimable_at INTEGER,
        attempt INTEGER NOT NULL DEFAULT 0,
        leased_until INTEGER,
        payload BLOB NOT NULL
      ) STRICT
      """,
      "CREATE INDEX jobs_claimable ON jobs (queue, claimable_at, id)",
      "CREATE INDEX jobs_by_session ON jobs (session, queue, id)",
      """
      CREATE TABLE answers (
        tenant TEXT NOT NULL,
        principal TEXT NOT NULL,
        route TEXT NOT NULL,
        key TEXT NOT NULL,
        body_hash BLOB NOT NULL,
        status INTEGER NOT NULL,
        response BLOB NOT NULL,
        created_at INTEGER NOT NULL,
        session INTEGER,
        version INTEGER,
        first_seq INTEGER,
        last_seq INTEGER
      ) STRICT
      """,
      "CREATE UNIQUE INDEX answers_by_request ON answers (principal, key, route, tenant)",
      "CREATE INDEX answers_by_age ON answers (created_at)",
      "CREATE INDEX answers_by_session ON answers (session, last_seq) WHERE session IS NOT NULL",
      """
      CREATE TABLE records (
        tenant TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        version INTEGER NOT NULL,
        body BLOB NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        expires_at INTEGER,
        PRIMARY KEY (tenant, kind, id)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX records_by_expiry ON records (expires_at) WHERE expires_at IS NOT NULL",
    ])
}
