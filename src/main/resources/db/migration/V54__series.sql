-- Waves that come again, each made after the example of another.
CREATE TABLE wave_series (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  -- What its waves are called: Pulse {quarter} {year}
  name_pattern VARCHAR(80) NOT NULL,
  template_wave_id UUID NOT NULL,
  -- Every period is counted from this day, so that ends of months stay ends of months.
  first_on DATE NOT NULL,
  every_months SMALLINT NOT NULL,
  prepare_days SMALLINT NOT NULL,
  same_survey BOOLEAN NOT NULL,
  automatic BOOLEAN NOT NULL,
  automatic_by UUID NULL,
  automatic_at DATETIME(6) NULL,
  state VARCHAR(8) CHARACTER SET ascii NOT NULL,
  created_by UUID NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT wave_series_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A period of a series is prepared once, whichever replica comes first.
CREATE TABLE series_period (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  series_id UUID NOT NULL,
  period_on DATE NOT NULL,
  -- The draft made for it; it may have been removed since.
  wave_id UUID NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  reason VARCHAR(500) NULL,
  prepared_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  PRIMARY KEY (organization_id, series_id, period_on),
  CONSTRAINT series_period_series FOREIGN KEY (organization_id, series_id) REFERENCES wave_series (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
