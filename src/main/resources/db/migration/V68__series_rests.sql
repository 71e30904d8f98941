-- Why a series rests, where no person paused it: what it would need is gone.
ALTER TABLE wave_series ADD COLUMN paused_because VARCHAR(500) NULL;
