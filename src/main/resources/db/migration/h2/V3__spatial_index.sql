CREATE SPATIAL INDEX unit_geom ON unit (geom);
CREATE SPATIAL INDEX gate_geom ON gate (geom);
CREATE SPATIAL INDEX road_geom ON road (geom);
CREATE SPATIAL INDEX plot_geom ON plot (geom);
CREATE SPATIAL INDEX task_geom ON task (geom);
CREATE SPATIAL INDEX facility_geom ON facility (geom);
