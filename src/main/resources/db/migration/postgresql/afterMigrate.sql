-- The role the web reads in. A role that may not make it is told what to ask an administrator for.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mauson_reader') THEN
        CREATE ROLE mauson_reader NOLOGIN;
    END IF;
    IF NOT pg_has_role(current_user, 'mauson_reader', 'MEMBER') THEN
        EXECUTE format('GRANT mauson_reader TO %I', current_user);
    END IF;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'role % may not make the role mauson_reader; as an administrator: CREATE ROLE mauson_reader NOLOGIN; GRANT mauson_reader TO %',
            current_user, current_user;
    WHEN duplicate_object OR unique_violation THEN
        NULL;
END
$$;
GRANT USAGE ON SCHEMA public TO mauson_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO mauson_reader;
REVOKE ALL ON account, api_token, sign_in_failure FROM mauson_reader;
