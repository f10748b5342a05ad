-- A terminal as schema 1 of its store left it.
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE terminal (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    house TEXT NOT NULL,
    device TEXT NOT NULL,
    epoch TEXT NOT NULL CHECK (length(epoch) = 36),
    next_seq INTEGER NOT NULL CHECK (next_seq >= 1),
    newest_day INTEGER,
    day_before INTEGER CHECK (day_before < newest_day),
    session BLOB
) STRICT;
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY CHECK (seq >= 1),
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    bytes BLOB NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    state TEXT NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'answered', 'turnedAway')),
    reply BLOB,
    day INTEGER,
    CHECK ((state = 'waiting') = (reply IS NULL)),
    CHECK ((state = 'waiting') = (day IS NULL))
) STRICT;
INSERT INTO "grdb_migrations" VALUES ('1 terminal, outbox');
INSERT INTO "terminal" VALUES (1, 'test', 'waiter-1', '01a2004e-9d26-716c-8097-b241de4fd6aa', 7, NULL, NULL, CAST('{"rights":["order","seat"],"staff":{"id":"mei","language":"en","name":"Mei","roles":["waiter"]},"token":"t"}' AS BLOB));
INSERT INTO "outbox" VALUES (1, '00000000-0000-0000-0000-000000000001', CAST('{"at_ms":1000,"command":{"check":"00000000-0000-0000-0000-000000000007","course":1,"kind":"fireCourse"},"epoch":"01a2004e-9d26-716c-8097-b241de4fd6aa","id":"00000000-0000-0000-0000-000000000001","seq":1,"session":"s","v":1}' AS BLOB), 'b0aa386164a25e6b64862e44d85ef78c6934a177c03dcddb05cbf0e6eb9418cc', 'answered', CAST('{"day":"1970-01-02","hub_ms":2000,"id":"00000000-0000-0000-0000-000000000001","outcome":"accepted","sequence":9,"v":1}' AS BLOB), 1);
INSERT INTO "outbox" VALUES (2, '00000000-0000-0000-0000-000000000002', CAST('{"at_ms":1000,"command":{"check":"00000000-0000-0000-0000-000000000007","course":2,"kind":"fireCourse"},"epoch":"01a2004e-9d26-716c-8097-b241de4fd6aa","id":"00000000-0000-0000-0000-000000000002","seq":2,"session":"s","v":1}' AS BLOB), '152713f003637cef3847172b57ddb84e641311bf7ce4141d07a5f8fa07ee4ead', 'turnedAway', CAST('{"day":"1970-01-02","hub_ms":2000,"id":"00000000-0000-0000-0000-000000000002","outcome":"refused","v":1}' AS BLOB), 1);
INSERT INTO "outbox" VALUES (3, '00000000-0000-0000-0000-000000000003', CAST('{"at_ms":1000,"command":{"check":"00000000-0000-0000-0000-000000000007","course":3,"kind":"fireCourse"},"epoch":"01a2004e-9d26-716c-8097-b241de4fd6aa","id":"00000000-0000-0000-0000-000000000003","seq":3,"session":"s","v":1}' AS BLOB), '6b4825f43bad48a7466575dee770f33154f9d6bfd85eee6906e90dd3e5dc890e', 'answered', CAST('{"day":"1970-01-03","hub_ms":2000,"id":"00000000-0000-0000-0000-000000000003","outcome":"accepted","sequence":9,"v":1}' AS BLOB), 2);
INSERT INTO "outbox" VALUES (4, '00000000-0000-0000-0000-000000000004', CAST('{"at_ms":1000,"command":{"check":"00000000-0000-0000-0000-000000000007","course":4,"kind":"fireCourse"},"epoch":"01a2004e-9d26-716c-8097-b241de4fd6aa","id":"00000000-0000-0000-0000-000000000004","seq":4,"session":"s","v":1}' AS BLOB), 'fcf1f449a8d3ba753abef31751d79d441c0a11ccd2b06380a611fee301d302ab', 'waiting', NULL, NULL);
INSERT INTO "outbox" VALUES (5, '00000000-0000-0000-0000-000000000005', CAST('{"at_ms":1000,"command":{"check":"00000000-0000-0000-0000-000000000007","course":5,"kind":"fireCourse"},"epoch":"01a2004e-9d26-716c-8097-b241de4fd6aa","id":"00000000-0000-0000-0000-000000000005","seq":5,"session":"s","v":1}' AS BLOB), 'b909674e584bebfc5422a404118c6902db72faffbf1ff5047aa46c8bb5cc35b9', 'waiting', NULL, NULL);
INSERT INTO "outbox" VALUES (6, '00000000-0000-0000-0000-000000000006', CAST('{"at_ms":1000,"command":{"check":"00000000-0000-0000-0000-000000000007","course":6,"kind":"fireCourse"},"epoch":"01a2004e-9d26-716c-8097-b241de4fd6aa","id":"00000000-0000-0000-0000-000000000006","seq":6,"session":"s","v":1}' AS BLOB), '0e5d3031b7cb4cf246ef48559aead7309fd6462b4f385f5aebe3a6e4719b2a57', 'waiting', NULL, NULL);
CREATE INDEX outboxWaiting ON outbox (seq) WHERE state = 'waiting';
COMMIT;
