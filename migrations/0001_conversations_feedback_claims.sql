-- Times are milliseconds since the epoch.

-- What was said in a conversation, oldest first by position. Only conversations that a caller names are kept.
CREATE TABLE conversation_turns (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  thread TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE INDEX conversation_turns_by_thread ON conversation_turns (channel, thread, position);
CREATE INDEX conversation_turns_by_age ON conversation_turns (created_at);

-- One rating per answer and person. Question and answer are null unless the person included them.
CREATE TABLE feedback (
  answer_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  channel TEXT NOT NULL,
  rating TEXT NOT NULL CHECK (rating IN ('up', 'down')),
  comment TEXT,
  question TEXT,
  answer TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (answer_id, actor)
);
CREATE INDEX feedback_by_age ON feedback (created_at);

-- Events that somebody has taken on, so that one delivered twice is handled once.
CREATE TABLE claimed_events (
  source TEXT NOT NULL,
  event_id TEXT NOT NULL,
  claimed_at INTEGER NOT NULL,
  PRIMARY KEY (source, event_id)
);
CREATE INDEX claimed_events_by_age ON claimed_events (claimed_at);
