-- Whom we serve. External ids are the keys of the organization's own files, compared exactly as written.
CREATE TABLE account_manager (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  external_id VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  email VARCHAR(254) NULL,
  member_id UUID NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY account_manager_external (organization_id, external_id),
  CONSTRAINT account_manager_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT account_manager_member FOREIGN KEY (organization_id, member_id) REFERENCES member (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE account (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  external_id VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  town VARCHAR(120) NULL,
  country VARCHAR(120) NULL,
  manager_id UUID NULL,
  -- 'file' when the accounts file names the manager, 'purchases' when Canvass took the one of most orders.
  manager_source VARCHAR(12) CHARACTER SET ascii NULL,
  customer_since DATE NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY account_external (organization_id, external_id),
  KEY account_of_manager (organization_id, manager_id),
  CONSTRAINT account_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT account_managed FOREIGN KEY (organization_id, manager_id) REFERENCES account_manager (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE contact (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  account_id UUID NOT NULL,
  email VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  job_title VARCHAR(200) NULL,
  language VARCHAR(12) CHARACTER SET ascii NULL,
  -- The part in choosing: DM decides, INF advises, USE uses, NONE; null where nobody knows.
  role VARCHAR(4) CHARACTER SET ascii NULL,
  role_source VARCHAR(8) CHARACTER SET ascii NULL,
  role_at DATETIME(6) NULL,
  left_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY contact_email (organization_id, email),
  KEY contact_of_account (organization_id, account_id),
  CONSTRAINT contact_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A product is what Canvass counts and asks about: a product line rather than each article sold.
CREATE TABLE product (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  external_id VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY product_external (organization_id, external_id),
  CONSTRAINT product_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- An article as the order lines name it, and the product it belongs to.
CREATE TABLE article (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  external_id VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  product_id UUID NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY article_external (organization_id, external_id),
  CONSTRAINT article_product FOREIGN KEY (organization_id, product_id) REFERENCES product (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What the organization's files say of an account and a product: taken, suited, or both.
-- What the purchases show is not copied here; it is counted from them.
CREATE TABLE account_product (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id UUID NOT NULL,
  product_id UUID NOT NULL,
  taken BOOLEAN NULL,
  suited BOOLEAN NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, account_id, product_id),
  CONSTRAINT account_product_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT account_product_product FOREIGN KEY (organization_id, product_id) REFERENCES product (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE purchase (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  external_id VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  account_id UUID NOT NULL,
  manager_id UUID NULL,
  ordered_on DATE NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY purchase_external (organization_id, external_id),
  KEY purchase_of_account (organization_id, account_id, ordered_on),
  CONSTRAINT purchase_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT purchase_manager FOREIGN KEY (organization_id, manager_id) REFERENCES account_manager (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- amount = unit price x quantity x (1 - discount), in the organization's currency, rounded to 4 places.
CREATE TABLE purchase_line (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  purchase_id UUID NOT NULL,
  article_key VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  product_id UUID NOT NULL,
  amount DECIMAL(19, 4) NOT NULL,
  PRIMARY KEY (organization_id, purchase_id, article_key),
  CONSTRAINT purchase_line_purchase FOREIGN KEY (organization_id, purchase_id) REFERENCES purchase (organization_id, id),
  CONSTRAINT purchase_line_product FOREIGN KEY (organization_id, product_id) REFERENCES product (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A number about an account over a period, as a file gave it (source 'file') or as the platform summed it from
-- the purchases by calendar month (source 'purchases').
-- kind: REVENUE, PROFIT, POTENTIAL (five years, any vendor), ENGAGEMENT (a count).
CREATE TABLE figure (
  organization_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id UUID NOT NULL,
  account_id UUID NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  period_start DATE NOT NULL,
  period_end DATE NOT NULL,
  amount DECIMAL(19, 4) NULL,
  currency CHAR(3) CHARACTER SET ascii NULL,
  source VARCHAR(12) CHARACTER SET ascii NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE KEY figure_once (organization_id, account_id, kind, period_start, period_end, source),
  CONSTRAINT figure_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
