CREATE INDEX unit_geom ON unit USING GIST (geom);
CREATE INDEX gate_geom ON gate USING GIST (geom);
CREATE INDEX road_geom ON road USING GIST (geom);
CREATE INDEX plot_geom ON plot USING GIST (geom);
CREATE INDEX task_geom ON task USING GIST (geom);
CREATE INDEX facility_geom ON facility USING GIST (geom);
