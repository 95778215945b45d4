-- Which answer a message on a chat platform holds, so that a rating of the message finds it.
CREATE TABLE sent_answers (
  channel TEXT NOT NULL,
  message TEXT NOT NULL,
  answer_id TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (channel, message)
);
CREATE INDEX sent_answers_by_age ON sent_answers (sent_at);
