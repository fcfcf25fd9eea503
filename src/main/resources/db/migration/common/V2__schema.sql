-- One schema for H2GIS and PostGIS. Geometries are WGS 84, longitude first (EPSG:4326).
-- Whatever was made up carries illustrative = true; every row of data says which revision wrote it.

CREATE TABLE revision (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    made_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    author         VARCHAR(200)             NOT NULL,
    what           VARCHAR(1000)            NOT NULL,
    pack           VARCHAR(60)              NOT NULL,
    content_sha256 CHAR(64)                 NOT NULL
);

CREATE TABLE edition (
    id          VARCHAR(7) PRIMARY KEY,
    valid_from  DATE          NOT NULL,
    valid_to    DATE,
    communes    INTEGER       NOT NULL,
    districts   INTEGER       NOT NULL,
    legal_basis VARCHAR(1000),
    note        VARCHAR(1000),
    source      VARCHAR(2000) NOT NULL,
    confidence  VARCHAR(10)   NOT NULL,
    generalised BOOLEAN       NOT NULL,
    revision    BIGINT        NOT NULL REFERENCES revision (id)
);

-- Codes are used again for other units: only edition and code together name a unit.
CREATE TABLE unit (
    edition          VARCHAR(7)   NOT NULL REFERENCES edition (id),
    code             VARCHAR(5)   NOT NULL,
    level            VARCHAR(10)  NOT NULL,
    type             VARCHAR(12)  NOT NULL,
    name_vi          VARCHAR(200) NOT NULL,
    name_en          VARCHAR(200) NOT NULL,
    parent_code      VARCHAR(5),
    district_code    VARCHAR(5),
    area_km2         DOUBLE PRECISION,
    area_source      VARCHAR(2000),
    population       INTEGER,
    population_year  INTEGER,
    lon              DOUBLE PRECISION,
    lat              DOUBLE PRECISION,
    point_method     VARCHAR(60),
    border_commune   BOOLEAN,
    economic_zone    VARCHAR(10),
    note             VARCHAR(1000),
    source           VARCHAR(2000) NOT NULL,
    confidence       VARCHAR(10)   NOT NULL,
    geom             GEOMETRY(GEOMETRY, 4326),
    revision         BIGINT        NOT NULL REFERENCES revision (id),
    PRIMARY KEY (edition, code)
);
CREATE INDEX unit_level ON unit (edition, level);

-- Share of an old unit that lies in a new one; the shares of one old unit sum to one. A share of 0 is a part
-- by law whose size was not found.
CREATE TABLE crosswalk (
    from_edition VARCHAR(7)       NOT NULL,
    from_code    VARCHAR(5)       NOT NULL,
    to_edition   VARCHAR(7)       NOT NULL,
    to_code      VARCHAR(5)       NOT NULL,
    share        DOUBLE PRECISION NOT NULL CHECK (share >= 0 AND share <= 1),
    method       VARCHAR(60)      NOT NULL,
    area_km2_moved   DOUBLE PRECISION,
    population_moved INTEGER,
    note         VARCHAR(1000),
    source       VARCHAR(2000)    NOT NULL,
    confidence   VARCHAR(10)      NOT NULL,
    revision     BIGINT           NOT NULL REFERENCES revision (id),
    PRIMARY KEY (from_edition, from_code, to_edition, to_code),
    FOREIGN KEY (from_edition, from_code) REFERENCES unit (edition, code),
    FOREIGN KEY (to_edition, to_code) REFERENCES unit (edition, code)
);

CREATE TABLE observation (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator    VARCHAR(60)      NOT NULL,
    level        VARCHAR(10)      NOT NULL,
    unit_code    VARCHAR(5)       NOT NULL,
    period       VARCHAR(30)      NOT NULL,
    amount       DOUBLE PRECISION NOT NULL,
    unit_measure VARCHAR(60)      NOT NULL,
    value_kind   VARCHAR(10)      NOT NULL,
    source       VARCHAR(2000)    NOT NULL,
    confidence   VARCHAR(10)      NOT NULL,
    note         VARCHAR(1000),
    illustrative BOOLEAN          NOT NULL,
    revision     BIGINT           NOT NULL REFERENCES revision (id)
);
CREATE INDEX observation_indicator ON observation (indicator);

CREATE TABLE gate (
    id            VARCHAR(60) PRIMARY KEY,
    name_vi       VARCHAR(200)  NOT NULL,
    name_en       VARCHAR(200)  NOT NULL,
    gate_class    VARCHAR(30)   NOT NULL,
    district_code VARCHAR(5),
    counterpart   VARCHAR(200),
    markers       VARCHAR(60),
    customs_code  VARCHAR(20),
    economic_zone BOOLEAN       NOT NULL,
    point_method  VARCHAR(60),
    note          VARCHAR(1000),
    source        VARCHAR(2000) NOT NULL,
    confidence    VARCHAR(10)   NOT NULL,
    geom          GEOMETRY(GEOMETRY, 4326),
    revision      BIGINT        NOT NULL REFERENCES revision (id)
);

-- The commune a gate lies in, by edition.
CREATE TABLE gate_commune (
    gate    VARCHAR(60) NOT NULL REFERENCES gate (id),
    edition VARCHAR(7)  NOT NULL,
    code    VARCHAR(5)  NOT NULL,
    PRIMARY KEY (gate, edition),
    FOREIGN KEY (edition, code) REFERENCES unit (edition, code)
);

CREATE TABLE gate_status (
    gate       VARCHAR(60)   NOT NULL REFERENCES gate (id),
    valid_from DATE          NOT NULL,
    valid_to   DATE,
    status     VARCHAR(20)   NOT NULL,
    note       VARCHAR(1000),
    source     VARCHAR(2000) NOT NULL,
    confidence VARCHAR(10)   NOT NULL,
    revision   BIGINT        NOT NULL REFERENCES revision (id),
    PRIMARY KEY (gate, valid_from)
);

-- One row for each state of a road: a surface that changes ends one row and begins another.
CREATE TABLE road (
    id           VARCHAR(60)  NOT NULL,
    valid_from   DATE         NOT NULL,
    valid_to     DATE,
    ref          VARCHAR(30),
    name_vi      VARCHAR(200) NOT NULL,
    name_en      VARCHAR(200) NOT NULL,
    road_class   VARCHAR(30)  NOT NULL,
    surface      VARCHAR(20)  NOT NULL,
    surface_assumed BOOLEAN   NOT NULL,
    status       VARCHAR(30)  NOT NULL,
    illustrative BOOLEAN      NOT NULL,
    geom         GEOMETRY(GEOMETRY, 4326) NOT NULL,
    revision     BIGINT       NOT NULL REFERENCES revision (id),
    PRIMARY KEY (id, valid_from)
);

-- One row for each state of a forest plot; class numbers mean nothing without their table.
CREATE TABLE plot (
    row_id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            BIGINT      NOT NULL,
    valid_from    DATE        NOT NULL,
    valid_to      DATE,
    class_table   VARCHAR(20) NOT NULL,
    class_number  INTEGER     NOT NULL,
    class_symbol  VARCHAR(10) NOT NULL,
    class_group   VARCHAR(20) NOT NULL,
    counts        BOOLEAN     NOT NULL,
    species       VARCHAR(20),
    planted_on    DATE,
    planted_year  INTEGER,
    purpose       VARCHAR(20) NOT NULL,
    subcompartment VARCHAR(20) NOT NULL,
    compartment   VARCHAR(20) NOT NULL,
    lot           VARCHAR(20) NOT NULL,
    illustrative  BOOLEAN     NOT NULL,
    geom          GEOMETRY(GEOMETRY, 4326) NOT NULL,
    revision      BIGINT      NOT NULL REFERENCES revision (id),
    UNIQUE (id, valid_from)
);

CREATE TABLE task (
    id           VARCHAR(60) PRIMARY KEY,
    clause       VARCHAR(20)   NOT NULL,
    name_vi      VARCHAR(500)  NOT NULL,
    name_en      VARCHAR(500)  NOT NULL,
    place        VARCHAR(500)  NOT NULL,
    kind         VARCHAR(30)   NOT NULL,
    unit_codes   VARCHAR(500)  NOT NULL,
    point_method VARCHAR(60),
    status       VARCHAR(1000) NOT NULL,
    source       VARCHAR(2000) NOT NULL,
    confidence   VARCHAR(10)   NOT NULL,
    geom         GEOMETRY(GEOMETRY, 4326),
    revision     BIGINT        NOT NULL REFERENCES revision (id)
);

-- Schools, clinics, village halls: empty until imported.
CREATE TABLE facility (
    id       VARCHAR(60) PRIMARY KEY,
    kind     VARCHAR(30)   NOT NULL,
    name_vi  VARCHAR(200)  NOT NULL,
    source   VARCHAR(2000) NOT NULL,
    illustrative BOOLEAN   NOT NULL,
    geom     GEOMETRY(GEOMETRY, 4326) NOT NULL,
    revision BIGINT        NOT NULL REFERENCES revision (id)
);
