-- What a contact asked of us short of "please stop": to be left alone until a day, or to be served and not sold to.
-- Each is told by the link in a letter, and taken back by it. Files bring in nothing of it.
ALTER TABLE contact
  ADD COLUMN paused_until DATE NULL,
  ADD COLUMN paused_at DATETIME(6) NULL,
  ADD COLUMN light_touch_at DATETIME(6) NULL;
