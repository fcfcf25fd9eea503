-- Who may write. A password and a token are kept only as what they hash to; the web's reading role cannot see these
-- tables (see afterMigrate.sql). Grants are lines such as "planner layers=plots units=2020/183".
CREATE TABLE account (
    name          VARCHAR(60)   PRIMARY KEY,
    display_name  VARCHAR(200)  NOT NULL,
    password_hash VARCHAR(200)  NOT NULL,
    grants        VARCHAR(4000) NOT NULL,
    disabled      BOOLEAN       DEFAULT FALSE NOT NULL,
    made_at       TIMESTAMP WITH TIME ZONE NOT NULL
);

-- The SHA-256 of a token of 256 random bits.
CREATE TABLE api_token (
    digest  CHAR(64)    PRIMARY KEY,
    account VARCHAR(60) NOT NULL REFERENCES account (name),
    made_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Failures in a row by the name that was tried, whether there is such an account or not.
CREATE TABLE sign_in_failure (
    name         VARCHAR(60) PRIMARY KEY,
    failures     INTEGER     NOT NULL,
    last_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    locked_until TIMESTAMP WITH TIME ZONE
);

-- Layers that only people with a right see.
CREATE TABLE internal_layer (
    layer   VARCHAR(20) PRIMARY KEY,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL
);
