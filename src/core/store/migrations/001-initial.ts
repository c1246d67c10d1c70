/** The first shape of a case file. Constants are copied in: a migration never changes once released. */

export const initial = `
CREATE TABLE case_info (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  reference TEXT NOT NULL,
  respondent TEXT NOT NULL,
  purpose TEXT NOT NULL,
  scope_from TEXT,
  scope_to TEXT,
  timezone TEXT NOT NULL,
  retention_until TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL,
  native_id TEXT,
  handle TEXT,
  name TEXT,
  is_respondent INTEGER NOT NULL DEFAULT 0,
  facts TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE UNIQUE INDEX account_native ON account(platform, native_id) WHERE native_id IS NOT NULL;
CREATE INDEX account_handle ON account(platform, handle COLLATE NOCASE);

CREATE TABLE archive (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL,
  stored_path TEXT NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;

-- The last two are filled in when all of it is there, in the same transaction.
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  archive_id INTEGER NOT NULL REFERENCES archive(id),
  importer TEXT NOT NULL,
  importer_version INTEGER NOT NULL,
  options TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER NOT NULL DEFAULT 0,
  report TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- key sorts by time: see post-key.ts
CREATE TABLE post (
  key INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  native_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account(id),
  kind TEXT NOT NULL,
  authorship TEXT NOT NULL,
  text TEXT NOT NULL,
  content_warning TEXT,
  lang TEXT,
  created_at INTEGER,
  created_raw TEXT,
  precision TEXT,
  zone_known INTEGER NOT NULL,
  url TEXT,
  visibility TEXT NOT NULL,
  truncated INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  deleted_at INTEGER,
  reply_to_id TEXT,
  reply_to_handle TEXT,
  is_reply INTEGER NOT NULL,
  original_id TEXT,
  original_url TEXT,
  original_handle TEXT,
  thread_id TEXT,
  mentions TEXT,
  links TEXT,
  notes TEXT,
  media_count INTEGER NOT NULL
) STRICT;
CREATE INDEX post_reply ON post(reply_to_id) WHERE reply_to_id IS NOT NULL;
CREATE INDEX post_account ON post(account_id);
-- In the order in which lists are shown.
CREATE INDEX post_with_media ON post(key) WHERE media_count > 0;

-- A file inside an archive.
CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  archive_id INTEGER NOT NULL REFERENCES archive(id),
  path TEXT NOT NULL,
  UNIQUE (archive_id, path)
) STRICT;

-- Raw records, many in one block, Zstandard-compressed (RFC 8878): see raw-records.ts
CREATE TABLE raw_block (
  id INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- Where a post was found. raw_start and raw_length count UTF-8 bytes of the block as unpacked.
CREATE TABLE post_source (
  post_key INTEGER NOT NULL REFERENCES post(key),
  member_id INTEGER NOT NULL REFERENCES member(id),
  idx INTEGER NOT NULL,
  byte_offset INTEGER,
  import_id INTEGER NOT NULL REFERENCES import(id),
  block_id INTEGER NOT NULL REFERENCES raw_block(id),
  raw_start INTEGER NOT NULL,
  raw_length INTEGER NOT NULL,
  PRIMARY KEY (post_key, member_id, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE media (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL,
  mime TEXT,
  archive_id INTEGER NOT NULL REFERENCES archive(id),
  path TEXT NOT NULL
) STRICT;

CREATE TABLE post_media (
  post_key INTEGER NOT NULL REFERENCES post(key),
  ordinal INTEGER NOT NULL,
  media_id INTEGER REFERENCES media(id),
  path TEXT,
  alt TEXT,
  url TEXT,
  PRIMARY KEY (post_key, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE issue (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import(id),
  path TEXT NOT NULL,
  position INTEGER,
  code TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;
CREATE INDEX issue_import ON issue(import_id);

CREATE VIRTUAL TABLE post_fts USING fts5(
  text, content_warning, content='post', content_rowid='key', columnsize=0, tokenize="unicode61 remove_diacritics 2"
);

-- Fewer, larger pieces to merge while posts are added: 16 MiB of terms are collected, 16 pieces merged at once.
INSERT INTO post_fts (post_fts, rank) VALUES ('hashsize', 16777216), ('automerge', 16);

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  policy_id TEXT NOT NULL,
  policy_title TEXT NOT NULL,
  policy_sha256 TEXT NOT NULL,
  policy_text TEXT NOT NULL,
  policy_info TEXT NOT NULL,
  engine_version TEXT NOT NULL,
  checks TEXT NOT NULL,
  inputs TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  -- Until then the run is not shown anywhere, and the next run that would be the same goes on behind last_key.
  finished_at INTEGER,
  last_key INTEGER,
  -- The same for second opinions, which come after all posts are judged.
  opinion_key INTEGER,
  posts INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  exemptions INTEGER NOT NULL
) STRICT;

CREATE TABLE flag (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run(id) DEFERRABLE INITIALLY DEFERRED,
  post_key INTEGER NOT NULL REFERENCES post(key),
  clause TEXT NOT NULL,
  ground TEXT,
  check_id TEXT NOT NULL,
  check_version INTEGER NOT NULL,
  message TEXT NOT NULL,
  strength REAL NOT NULL,
  spans TEXT NOT NULL,
  reason TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  -- Keys of the posts that make a pattern, as a JSON list; null where one post speaks for itself.
  pattern TEXT
) STRICT;
CREATE INDEX flag_run ON flag(run_id, post_key);
CREATE INDEX flag_fingerprint ON flag(fingerprint);

CREATE TABLE exemption (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run(id) DEFERRABLE INITIALLY DEFERRED,
  post_key INTEGER NOT NULL REFERENCES post(key),
  clause TEXT NOT NULL,
  check_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  spans TEXT NOT NULL
) STRICT;
CREATE INDEX exemption_run ON exemption(run_id, post_key);

-- Append-only: undoing is a row that names the row it takes back.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('breach', 'no-breach', 'unsure', 'withdrawn')),
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  undoes INTEGER UNIQUE REFERENCES decision(id)
) STRICT;
CREATE INDEX decision_fingerprint ON decision(fingerprint, id);
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE VIEW current_decision AS
  SELECT fingerprint, max(id) AS id, verdict, reason, by, at FROM decision AS d
  WHERE verdict <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM decision AS u WHERE u.undoes = d.id)
  GROUP BY fingerprint;

CREATE TABLE exhibit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  post_key INTEGER NOT NULL REFERENCES post(key),
  note TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX exhibit_post ON exhibit(post_key) WHERE removed_at IS NULL;

CREATE TABLE abuser (
  id INTEGER PRIMARY KEY,
  platform TEXT,
  handle TEXT NOT NULL,
  reason TEXT NOT NULL,
  since TEXT,
  added_at INTEGER NOT NULL,
  removed_at INTEGER,
  removed_reason TEXT
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
`
