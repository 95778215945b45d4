-- Keys to the API. The key itself is not here, only its SHA-256. A key with origins is public: it stands in pages.
CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  secret_hash TEXT NOT NULL,
  label TEXT NOT NULL,
  -- Names separated by spaces.
  scopes TEXT NOT NULL,
  origins TEXT NOT NULL DEFAULT '',
  -- Null = what the variables say for every key.
  requests_per_day INTEGER,
  tokens_per_day INTEGER,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER
);

-- What a key, or everybody without one, has used on a day (days since the epoch, UTC).
CREATE TABLE daily_use (
  day INTEGER NOT NULL,
  subject TEXT NOT NULL,
  requests INTEGER NOT NULL DEFAULT 0,
  tokens INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (day, subject)
);

-- One row per answer: how it came about, not what it says. Question and answer are null unless content is logged.
CREATE TABLE audit_events (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  created_at INTEGER NOT NULL,
  request_id TEXT NOT NULL,
  answer_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  -- A keyed hash; empty when no secret for it is set.
  actor TEXT NOT NULL,
  key_id TEXT NOT NULL,
  status TEXT NOT NULL,
  composer TEXT NOT NULL,
  ms INTEGER NOT NULL,
  redactions INTEGER NOT NULL,
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  question TEXT,
  answer TEXT
);
CREATE INDEX audit_events_by_age ON audit_events (created_at);
CREATE INDEX audit_events_by_actor ON audit_events (actor, created_at);
