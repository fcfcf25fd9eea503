-- Rows come by the hundred thousand, each named by the one writer of its revision in the same transaction; looking
-- each up again takes more than writing it. See Rows-Do-Not-Refer-To-Revisions.
ALTER TABLE plot DROP CONSTRAINT plot_origin_fkey, DROP CONSTRAINT plot_revision_fkey;
ALTER TABLE road DROP CONSTRAINT road_origin_fkey, DROP CONSTRAINT road_revision_fkey;
ALTER TABLE facility DROP CONSTRAINT facility_origin_fkey, DROP CONSTRAINT facility_revision_fkey;
