PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE staff (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name        TEXT    NOT NULL CHECK (name <> ''),
  colour      TEXT    NOT NULL DEFAULT 'grey',
  role        TEXT    NOT NULL DEFAULT 'front-desk'
              CHECK (role = 'owner' OR role = 'manager' OR role = 'front-desk'
                     OR role = 'housekeeping' OR role = 'marketing'),
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
INSERT INTO staff VALUES(1,'林晓','grey','front-desk',0);
INSERT INTO staff VALUES(2,'小周','grey','front-desk',0);
INSERT INTO staff VALUES(3,'阿敏','grey','front-desk',0);
CREATE TABLE organisation (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind            TEXT    NOT NULL CHECK (kind IN ('company', 'group')),
  name            TEXT    NOT NULL CHECK (name <> ''),
  reading         TEXT    NOT NULL DEFAULT '',
  phone           TEXT    NOT NULL DEFAULT '',
  address         TEXT    NOT NULL DEFAULT '',
  agreed_rate     INTEGER,
  currency        TEXT    NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3),
  note            TEXT    NOT NULL DEFAULT '',
  archived        INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
CREATE TABLE guest (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name            TEXT    NOT NULL DEFAULT '',
  latin_name      TEXT    NOT NULL DEFAULT '',
  salutation      TEXT    NOT NULL DEFAULT '',
  -- Reading by which the guest is sorted and found; typed by hand when reading_typed is 1.
  reading         TEXT    NOT NULL DEFAULT '',
  reading_typed   INTEGER NOT NULL DEFAULT 0 CHECK (reading_typed IN (0, 1)),
  gender          TEXT    NOT NULL DEFAULT ''
                  CHECK (gender = '' OR gender = 'female' OR gender = 'male' OR gender = 'other'),
  birth_calendar  TEXT    CHECK (birth_calendar IN ('solar', 'lunar')),
  birth_year      INTEGER CHECK (birth_year BETWEEN 1850 AND 2150),
  birth_month     INTEGER CHECK (birth_month BETWEEN 1 AND 12),
  birth_day       INTEGER CHECK (birth_day BETWEEN 1 AND 31),
  birth_leap      INTEGER NOT NULL DEFAULT 0 CHECK (birth_leap IN (0, 1)),
  -- What the guest said, word for word.
  birth_told      TEXT    NOT NULL DEFAULT '',
  nationality     TEXT    NOT NULL DEFAULT '',
  language        TEXT    NOT NULL DEFAULT '',
  company         TEXT    NOT NULL DEFAULT '',
  organisation_id INTEGER REFERENCES organisation (id),
  occupation      TEXT    NOT NULL DEFAULT '',
  region          TEXT    NOT NULL DEFAULT '',
  type            TEXT    NOT NULL DEFAULT 'individual'
                  CHECK (type = 'individual' OR type = 'group' OR type = 'company'),
  vip             INTEGER NOT NULL DEFAULT 0 CHECK (vip IN (0, 1)),
  deceased        INTEGER NOT NULL DEFAULT 0 CHECK (deceased IN (0, 1)),
  no_contact      INTEGER NOT NULL DEFAULT 0 CHECK (no_contact IN (0, 1)),
  banned          INTEGER NOT NULL DEFAULT 0 CHECK (banned IN (0, 1)),
  banned_reason   TEXT    NOT NULL DEFAULT '',
  advocate        INTEGER NOT NULL DEFAULT 0 CHECK (advocate IN (0, 1)),
  channel         TEXT    NOT NULL DEFAULT '',
  follow_status   TEXT    NOT NULL DEFAULT 'not-contacted'
                  CHECK (follow_status = 'not-contacted' OR follow_status = 'contacted'
                         OR follow_status = 'key'),
  staff_id        INTEGER REFERENCES staff (id),
  note            TEXT    NOT NULL DEFAULT '',
  archived        INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  created_utc     INTEGER NOT NULL, tier TEXT NOT NULL DEFAULT ''
  CHECK (tier = '' OR tier = 'silver' OR tier = 'gold' OR tier = 'platinum'), tier_until TEXT,
  CHECK ((birth_calendar IS NULL) = (birth_month IS NULL)),
  CHECK ((birth_month IS NULL) = (birth_day IS NULL)),
  CHECK (birth_leap = 0 OR birth_calendar = 'lunar')
) STRICT;
INSERT INTO guest VALUES(1,'李滢黛','','','li yingdai',0,'female',NULL,NULL,NULL,NULL,0,'','','','',NULL,'','','individual',0,0,0,0,'',0,'fliggy','contacted',NULL,'',0,1795338001,'',NULL);
INSERT INTO guest VALUES(2,'孙奇国','','','sun qiguo',0,'male','lunar',NULL,1,14,0,'','','','',NULL,'','','individual',0,0,0,0,'',0,'','not-contacted',NULL,'',0,1795338001,'',NULL);
INSERT INTO guest VALUES(3,'裴德元','','','pei deyuan',0,'','solar',1981,7,31,0,'','','','',NULL,'','四川成都','individual',0,0,0,0,'',0,'','not-contacted',NULL,'',0,1795338001,'',NULL);
INSERT INTO guest VALUES(4,'Teresa Thị Hoa','','','teresa thi hoa',0,'female','solar',1978,8,3,0,'','','','',NULL,'','','individual',0,0,0,0,'',0,'','contacted',NULL,'带一只小狗，住一楼方便。',0,1795338001,'',NULL);
INSERT INTO guest VALUES(5,'徐雨芸','','','xu yuyun',0,'female',NULL,NULL,NULL,NULL,0,'','','','',NULL,'','福建厦门','individual',0,0,0,0,'',0,'ctrip','not-contacted',NULL,'',0,1795338001,'',NULL);
INSERT INTO guest VALUES(6,'卫志保','','','wei zhibao',0,'male',NULL,NULL,NULL,NULL,0,'','','','',NULL,'','香港','individual',0,0,0,0,'',0,'walk-in','contacted',NULL,'喜欢靠窗看日出的房间。',0,1795338001,'',NULL);
INSERT INTO guest VALUES(7,'张榕新','','','zhang rongxin',0,'male','solar',1983,3,2,0,'','','','',NULL,'','山东青岛','individual',0,0,0,0,'',0,'booking','not-contacted',NULL,'早餐要热豆浆，不吃香菜。',0,1795338001,'',NULL);
INSERT INTO guest VALUES(8,'赵广军','','','zhao guangjun',0,'male','solar',1966,10,2,0,'','','','',NULL,'','','individual',1,0,0,0,'',0,'','key',NULL,'',0,1795338001,'',NULL);
INSERT INTO guest VALUES(9,'姜进辰','','','jiang jinchen',0,'male',NULL,NULL,NULL,NULL,0,'','','','',NULL,'','','individual',0,0,0,0,'',0,'wechat','not-contacted',NULL,'',0,1795338001,'',NULL);
INSERT INTO guest VALUES(10,'姚枫梓','','','yao fengzi',0,'','solar',1957,3,14,0,'','','','',NULL,'','','individual',0,0,0,0,'',0,'meituan','not-contacted',NULL,'商务客，发票抬头已存。',0,1795338001,'',NULL);
INSERT INTO guest VALUES(11,'许岚芳','','','xu lanfang',0,'','solar',1986,4,7,0,'','','','',NULL,'','','individual',0,0,0,0,'',0,'','contacted',NULL,'睡眠浅，安排远离电梯的房间。',0,1795338001,'',NULL);
INSERT INTO guest VALUES(12,'李心冠','','','li xinguan',0,'male','solar',1967,1,23,0,'','','','',NULL,'','浙江宁波','individual',0,0,0,0,'',0,'walk-in','not-contacted',NULL,'每次都问划船的码头在哪。',0,1795338001,'',NULL);
CREATE TABLE contact_point (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'phone' OR kind = 'email' OR kind = 'wechat' OR kind = 'address'),
  value       TEXT    NOT NULL CHECK (value <> ''),
  -- What is compared and searched; '' when the value could not be normalised.
  normalised  TEXT    NOT NULL DEFAULT '',
  label       TEXT    NOT NULL DEFAULT '',
  position    INTEGER NOT NULL DEFAULT 0,
  is_primary  INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
  invalid     INTEGER NOT NULL DEFAULT 0 CHECK (invalid IN (0, 1)),
  opted_out   INTEGER NOT NULL DEFAULT 0 CHECK (opted_out IN (0, 1)),
  -- Several people use it, a family say: it does not tell one of them from the other.
  shared      INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1))
) STRICT;
INSERT INTO contact_point VALUES(1,1,'email','guest6908662@163.com','guest6908662@163.com','',0,0,0,0,0);
INSERT INTO contact_point VALUES(2,2,'phone','181 8881 2340','+8618188812340','',0,1,0,0,0);
INSERT INTO contact_point VALUES(3,2,'wechat','wx_d97754','wxd97754','',1,0,0,0,0);
INSERT INTO contact_point VALUES(4,5,'phone','138 0867 4309','+8613808674309','',0,1,0,0,0);
INSERT INTO contact_point VALUES(5,6,'phone','151 1319 0189','+8615113190189','',0,1,0,0,0);
INSERT INTO contact_point VALUES(6,7,'phone','132 7198 2395','+8613271982395','',0,1,0,0,0);
INSERT INTO contact_point VALUES(7,7,'email','guest3072778@sina.com','guest3072778@sina.com','',1,0,0,0,0);
INSERT INTO contact_point VALUES(8,8,'phone','147 7875 6345','+8614778756345','',0,1,0,0,0);
INSERT INTO contact_point VALUES(9,9,'phone','156 6564 2422','+8615665642422','',0,1,0,0,0);
INSERT INTO contact_point VALUES(10,9,'email','guest9996988@gmail.com','guest9996988@gmail.com','',1,0,0,0,0);
INSERT INTO contact_point VALUES(11,10,'phone','157 7958 4127','+8615779584127','',0,1,0,0,0);
INSERT INTO contact_point VALUES(12,10,'wechat','wx_08b627','wx08b627','',1,0,0,0,0);
INSERT INTO contact_point VALUES(13,10,'email','guest1032602@gmail.com','guest1032602@gmail.com','',2,0,0,0,0);
INSERT INTO contact_point VALUES(14,11,'phone','155 8361 4557','+8615583614557','',0,1,0,0,0);
INSERT INTO contact_point VALUES(15,12,'phone','191 6275 6813','+8619162756813','',0,1,0,0,0);
INSERT INTO contact_point VALUES(16,12,'wechat','wx_4c6a4b','wx4c6a4b','',1,0,0,0,0);
CREATE TABLE identity_document (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'resident-id' OR kind = 'passport' OR kind = 'hk-macau-permit'
                     OR kind = 'taiwan-permit' OR kind = 'foreigner-id' OR kind = 'other'),
  country     TEXT    NOT NULL DEFAULT '',
  -- XChaCha20-Poly1305 over the number; nonce in front; bound to this table, column and row.
  sealed      BLOB    NOT NULL CHECK (length (sealed) >= 40),
  last_four   TEXT    NOT NULL DEFAULT '' CHECK (length (last_four) <= 4),
  -- Keyed hash of the normalised number, to find the same document again.
  blind_index BLOB    NOT NULL CHECK (length (blind_index) = 16),
  issued      TEXT,
  expires     TEXT
) STRICT;
INSERT INTO identity_document VALUES(1,2,'resident-id','',X'4c1008ef624d0745002b974a2bafbfff22012e53c247e7b9a6f7a8a8473160e129011fd3ebff6b38cd2c1b42c11e91c166d4776c0ca63d668778','8437',X'6ab2fe685af7b1c67e1106648b8d335b',NULL,NULL);
CREATE TABLE organisation_member (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  guest_id        INTEGER NOT NULL REFERENCES guest (id),
  role            TEXT    NOT NULL DEFAULT 'member'
                  CHECK (role = 'member' OR role = 'contact' OR role = 'leader')
) STRICT;
CREATE TABLE guest_apart (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  other_id    INTEGER NOT NULL REFERENCES guest (id),
  CHECK (guest_id <> other_id)
) STRICT;
CREATE TABLE guest_source (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  row_hash    INTEGER NOT NULL
) STRICT;
CREATE TABLE tag_group (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  -- Stable name of a ready-made group, translated on screen while name is ''; '' for one's own.
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  colour      TEXT    NOT NULL DEFAULT 'grey'
              CHECK (colour = 'blue' OR colour = 'green' OR colour = 'violet' OR colour = 'amber'
                     OR colour = 'red' OR colour = 'grey'),
  position    INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO tag_group VALUES(1,'attribute','','blue',0);
INSERT INTO tag_group VALUES(2,'behaviour','','green',1);
INSERT INTO tag_group VALUES(3,'need','','violet',2);
INSERT INTO tag_group VALUES(4,'status','','amber',3);
INSERT INTO tag_group VALUES(5,'feedback','','grey',4);
INSERT INTO tag_group VALUES(6,'social','','grey',5);
CREATE TABLE tag (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  group_id    INTEGER NOT NULL REFERENCES tag_group (id),
  name        TEXT    NOT NULL CHECK (name <> ''),
  -- inn_fold_name () of the name: two tags that read the same are one.
  folded      TEXT    NOT NULL,
  -- '' follows the group.
  colour      TEXT    NOT NULL DEFAULT ''
              CHECK (colour = '' OR colour = 'blue' OR colour = 'green' OR colour = 'violet'
                     OR colour = 'amber' OR colour = 'red' OR colour = 'grey'),
  note        TEXT    NOT NULL DEFAULT '',
  disabled    INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
) STRICT;
INSERT INTO tag VALUES(1,1,'Individual','individual','','',0);
INSERT INTO tag VALUES(2,1,'Corporate rate','corporaterate','','',0);
INSERT INTO tag VALUES(3,1,'Group','group','','',0);
INSERT INTO tag VALUES(4,1,'Speaks English','speaksenglish','','',0);
INSERT INTO tag VALUES(5,1,'Local','local','','',0);
INSERT INTO tag VALUES(6,1,'From abroad','fromabroad','','',0);
INSERT INTO tag VALUES(7,2,'Quiet room','quietroom','','',0);
INSERT INTO tag VALUES(8,2,'High floor','highfloor','','',0);
INSERT INTO tag VALUES(9,2,'Lake view','lakeview','','',0);
INSERT INTO tag VALUES(10,2,'Non-smoking','nonsmoking','','',0);
INSERT INTO tag VALUES(11,2,'Likes tea','likestea','','',0);
INSERT INTO tag VALUES(12,2,'Brings a pet','bringsapet','','',0);
INSERT INTO tag VALUES(13,2,'Light sleeper','lightsleeper','','',0);
INSERT INTO tag VALUES(14,2,'Late arrival','latearrival','','',0);
INSERT INTO tag VALUES(15,2,'Drives here','driveshere','','',0);
INSERT INTO tag VALUES(16,2,'Vegetarian','vegetarian','','',0);
INSERT INTO tag VALUES(17,3,'Family with children','familywithchildren','','',0);
INSERT INTO tag VALUES(18,3,'Business trip','businesstrip','','',0);
INSERT INTO tag VALUES(19,3,'Couple','couple','','',0);
INSERT INTO tag VALUES(20,3,'Baby cot','babycot','','',0);
INSERT INTO tag VALUES(21,3,'Elderly companion','elderlycompanion','','',0);
INSERT INTO tag VALUES(22,3,'Anniversary','anniversary','','',0);
INSERT INTO tag VALUES(23,3,'Team event','teamevent','','',0);
INSERT INTO tag VALUES(24,3,'Long stay','longstay','','',0);
INSERT INTO tag VALUES(25,4,'Key guest','keyguest','','',0);
INSERT INTO tag VALUES(26,4,'Regular','regular','','',0);
INSERT INTO tag VALUES(27,4,'Long time no see','longtimenosee','','',0);
INSERT INTO tag VALUES(28,4,'Price-conscious','priceconscious','','',0);
INSERT INTO tag VALUES(29,5,'Complaint settled','complaintsettled','','',0);
INSERT INTO tag VALUES(30,5,'Good review','goodreview','','',0);
INSERT INTO tag VALUES(31,5,'Bad review','badreview','','',0);
INSERT INTO tag VALUES(32,5,'Has suggestions','hassuggestions','','',0);
INSERT INTO tag VALUES(33,6,'WeChat friend','wechatfriend','','',0);
INSERT INTO tag VALUES(34,6,'Recommends us','recommendsus','','',0);
INSERT INTO tag VALUES(35,6,'Brought by a friend','broughtbyafriend','','',0);
INSERT INTO tag VALUES(36,6,'Shares photos','sharesphotos','','',0);
CREATE TABLE guest_tag (
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  tag_id      INTEGER NOT NULL REFERENCES tag (id),
  added_utc   INTEGER NOT NULL,
  PRIMARY KEY (guest_id, tag_id)
) STRICT, WITHOUT ROWID;
INSERT INTO guest_tag VALUES(1,12,1795338001);
INSERT INTO guest_tag VALUES(1,14,1795338001);
INSERT INTO guest_tag VALUES(1,33,1795338001);
INSERT INTO guest_tag VALUES(4,12,1795338001);
INSERT INTO guest_tag VALUES(7,3,1795338001);
INSERT INTO guest_tag VALUES(7,18,1795338001);
INSERT INTO guest_tag VALUES(9,10,1795338001);
INSERT INTO guest_tag VALUES(10,6,1795338001);
INSERT INTO guest_tag VALUES(10,16,1795338001);
INSERT INTO guest_tag VALUES(10,18,1795338001);
INSERT INTO guest_tag VALUES(11,9,1795338001);
INSERT INTO guest_tag VALUES(12,10,1795338001);
INSERT INTO guest_tag VALUES(12,18,1795338001);
CREATE TABLE follow_up (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id        INTEGER REFERENCES guest (id),
  organisation_id INTEGER REFERENCES organisation (id),
  what            TEXT    NOT NULL CHECK (what <> ''),
  -- When it is to be done: moved on by each postponement. No minute means some time that day.
  due             TEXT    NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_minute      INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
  postponed       INTEGER NOT NULL DEFAULT 0 CHECK (postponed >= 0),
  staff_id        INTEGER REFERENCES staff (id),
  priority        TEXT    NOT NULL DEFAULT 'normal' CHECK (priority IN ('normal', 'high')),
  origin          TEXT    NOT NULL DEFAULT 'manual' CHECK (origin IN ('manual', 'automatic')),
  note            TEXT    NOT NULL DEFAULT '',
  status          TEXT    NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done')),
  outcome         TEXT    NOT NULL DEFAULT '',
  done_utc        INTEGER,
  done_by         INTEGER REFERENCES staff (id),
  created_utc     INTEGER NOT NULL,
  CHECK ((guest_id IS NULL) <> (organisation_id IS NULL)),
  CHECK ((status = 'done') = (done_utc IS NOT NULL))
) STRICT;
CREATE TABLE reminder_rule (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind        TEXT    NOT NULL CHECK (kind IN ('follow-up', 'birthday')),
  days_before INTEGER NOT NULL DEFAULT 0 CHECK (days_before BETWEEN 0 AND 60),
  -- When a reminder without a time of its own is shown.
  minute      INTEGER NOT NULL DEFAULT 480 CHECK (minute BETWEEN 0 AND 1439),
  enabled     INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1))
) STRICT;
INSERT INTO reminder_rule VALUES(1,'follow-up',0,540,1);
INSERT INTO reminder_rule VALUES(2,'birthday',0,480,1);
CREATE TABLE occurrence_answer (
  id            INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  rule_id       INTEGER NOT NULL REFERENCES reminder_rule (id),
  guest_id      INTEGER NOT NULL REFERENCES guest (id),
  -- The day itself (the birthday), not the day it was reminded of.
  day           TEXT    NOT NULL,
  answer        TEXT    NOT NULL
                CHECK (answer = 'done' OR answer = 'snoozed' OR answer = 'dismissed'),
  until         TEXT,
  until_minute  INTEGER CHECK (until_minute BETWEEN 0 AND 1439),
  outcome       TEXT    NOT NULL DEFAULT '',
  staff_id      INTEGER REFERENCES staff (id),
  answered_utc  INTEGER NOT NULL,
  CHECK ((answer = 'snoozed') = (until IS NOT NULL))
) STRICT;
CREATE TABLE room_type (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name        TEXT    NOT NULL CHECK (name <> ''),
  usual_rate  INTEGER,
  currency    TEXT    NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3)
) STRICT;
INSERT INTO room_type VALUES(1,'湖景大床房',65800,'CNY');
INSERT INTO room_type VALUES(2,'园景双床房',48800,'CNY');
INSERT INTO room_type VALUES(3,'家庭套房',98000,'CNY');
INSERT INTO room_type VALUES(4,'标准大床房',39800,'CNY');
CREATE TABLE room (
  id           INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  number       TEXT    NOT NULL CHECK (number <> ''),
  room_type_id INTEGER REFERENCES room_type (id),
  floor        TEXT    NOT NULL DEFAULT '',
  features     TEXT    NOT NULL DEFAULT '',
  retired      INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
INSERT INTO room VALUES(1,'101',1,'1','',0);
INSERT INTO room VALUES(2,'102',2,'1','',0);
INSERT INTO room VALUES(3,'103',3,'1','',0);
INSERT INTO room VALUES(4,'104',4,'1','',0);
INSERT INTO room VALUES(5,'105',1,'1','',0);
INSERT INTO room VALUES(6,'106',2,'1','',0);
INSERT INTO room VALUES(7,'107',3,'1','',0);
INSERT INTO room VALUES(8,'108',4,'1','',0);
INSERT INTO room VALUES(9,'201',1,'2','',0);
INSERT INTO room VALUES(10,'202',2,'2','',0);
INSERT INTO room VALUES(11,'203',3,'2','',0);
INSERT INTO room VALUES(12,'204',4,'2','',0);
INSERT INTO room VALUES(13,'205',1,'2','',0);
INSERT INTO room VALUES(14,'206',2,'2','',0);
INSERT INTO room VALUES(15,'207',3,'2','',0);
INSERT INTO room VALUES(16,'208',4,'2','',0);
INSERT INTO room VALUES(17,'301',1,'3','',0);
INSERT INTO room VALUES(18,'302',2,'3','',0);
INSERT INTO room VALUES(19,'303',3,'3','',0);
INSERT INTO room VALUES(20,'304',4,'3','',0);
INSERT INTO room VALUES(21,'305',1,'3','',0);
INSERT INTO room VALUES(22,'306',2,'3','',0);
INSERT INTO room VALUES(23,'307',3,'3','',0);
INSERT INTO room VALUES(24,'308',4,'3','',0);
CREATE TABLE stay (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id        INTEGER NOT NULL REFERENCES guest (id),
  payer_id        INTEGER REFERENCES guest (id),
  organisation_id INTEGER REFERENCES organisation (id),
  room_id         INTEGER REFERENCES room (id),
  room_type_id    INTEGER REFERENCES room_type (id),
  arrival         TEXT    NOT NULL,
  departure       TEXT    NOT NULL,
  status          TEXT    NOT NULL
                  CHECK (status = 'booked' OR status = 'in-house' OR status = 'departed'
                         OR status = 'cancelled' OR status = 'no-show'),
  rate            INTEGER,
  currency        TEXT    NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3),
  channel         TEXT    NOT NULL DEFAULT '',
  purpose         TEXT    NOT NULL DEFAULT ''
                  CHECK (purpose = '' OR purpose = 'business' OR purpose = 'leisure'
                         OR purpose = 'family' OR purpose = 'couple' OR purpose = 'event'),
  requests        TEXT    NOT NULL DEFAULT '',
  note            TEXT    NOT NULL DEFAULT '',
  satisfaction    INTEGER CHECK (satisfaction BETWEEN 0 AND 10),
  recommend       INTEGER CHECK (recommend BETWEEN 0 AND 10),
  created_utc     INTEGER NOT NULL, arrival_minute INTEGER CHECK (arrival_minute BETWEEN 0 AND 1439), departure_minute INTEGER CHECK (departure_minute BETWEEN 0 AND 1439), bill_to TEXT NOT NULL DEFAULT 'guest'
  CHECK (bill_to = 'guest' OR bill_to = 'organisation'), booking_id INTEGER REFERENCES stay (id), checked_in_utc INTEGER, checked_out_utc INTEGER,
  CHECK (departure >= arrival)
) STRICT;
INSERT INTO stay VALUES(1,1,NULL,NULL,6,2,'2026-03-16','2026-03-18','departed',NULL,'CNY','company','leisure','','',8,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(2,1,NULL,NULL,4,4,'2025-12-04','2025-12-06','departed',NULL,'CNY','meituan','couple','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(3,2,NULL,NULL,3,3,'2024-03-15','2024-03-19','departed',NULL,'CNY','ctrip','leisure','','',9,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(4,3,NULL,NULL,17,1,'2024-07-18','2024-07-22','departed',NULL,'CNY','ctrip','event','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(5,3,NULL,NULL,8,4,'2025-09-29','2025-09-30','departed',NULL,'CNY','ctrip','leisure','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(6,3,NULL,NULL,4,4,'2023-07-27','2023-07-28','departed',NULL,'CNY','walk-in','','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(7,3,NULL,NULL,13,1,'2025-08-06','2025-08-07','departed',NULL,'CNY','meituan','family','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(8,3,NULL,NULL,8,4,'2026-01-22','2026-01-25','departed',NULL,'CNY','fliggy','family','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(9,3,NULL,NULL,14,2,'2023-05-14','2023-05-18','departed',NULL,'CNY','fliggy','event','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(10,3,NULL,NULL,2,2,'2024-07-18','2024-07-20','departed',NULL,'CNY','ctrip','event','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(11,4,NULL,NULL,8,4,'2023-09-25','2023-09-26','departed',NULL,'CNY','fliggy','couple','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(12,4,NULL,NULL,1,1,'2024-12-11','2024-12-11','departed',NULL,'CNY','company','','','',10,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(13,4,NULL,NULL,16,4,'2023-01-09','2023-01-12','departed',NULL,'CNY','walk-in','leisure','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(14,5,NULL,NULL,3,3,'2025-06-13','2025-06-16','departed',NULL,'CNY','phone','event','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(15,5,NULL,NULL,6,2,'2026-03-26','2026-03-30','departed',NULL,'CNY','wechat','leisure','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(16,5,NULL,NULL,2,2,'2023-08-30','2023-09-01','departed',NULL,'CNY','wechat','leisure','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(17,6,NULL,NULL,21,1,'2024-09-11','2024-09-13','departed',NULL,'CNY','company','leisure','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(18,8,NULL,NULL,14,2,'2025-07-27','2025-07-30','departed',NULL,'CNY','meituan','couple','','',10,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(19,10,NULL,NULL,5,1,'2025-12-31','2025-12-31','departed',NULL,'CNY','walk-in','','','',9,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(20,10,NULL,NULL,19,3,'2026-07-31','2026-08-04','departed',NULL,'CNY','wechat','','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(21,10,NULL,NULL,9,1,'2026-10-14','2026-10-16','departed',NULL,'CNY','company','event','','',10,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(22,10,NULL,NULL,7,3,'2023-07-09','2023-07-11','departed',NULL,'CNY','booking','event','','',9,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(23,10,NULL,NULL,7,3,'2025-11-01','2025-11-02','departed',NULL,'CNY','walk-in','business','','',10,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(24,10,NULL,NULL,23,3,'2026-03-13','2026-03-15','departed',NULL,'CNY','meituan','family','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(25,10,NULL,NULL,11,3,'2024-07-09','2024-07-09','departed',NULL,'CNY','company','event','','',9,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(26,10,NULL,NULL,14,2,'2024-09-17','2024-09-19','departed',NULL,'CNY','ctrip','leisure','','',9,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(27,10,NULL,NULL,8,4,'2025-03-27','2025-03-31','departed',NULL,'CNY','walk-in','leisure','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(28,10,NULL,NULL,20,4,'2023-12-06','2023-12-09','departed',NULL,'CNY','ctrip','leisure','','',3,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(29,10,NULL,NULL,8,4,'2023-03-20','2023-03-21','departed',NULL,'CNY','phone','couple','','',9,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(30,10,NULL,NULL,18,2,'2025-12-24','2025-12-24','departed',NULL,'CNY','walk-in','leisure','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(31,10,NULL,NULL,13,1,'2023-09-15','2023-09-18','departed',NULL,'CNY','company','business','','',10,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(32,10,NULL,NULL,10,2,'2025-01-24','2025-01-26','departed',NULL,'CNY','walk-in','leisure','','',9,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(33,11,NULL,NULL,20,4,'2026-03-11','2026-03-13','departed',NULL,'CNY','fliggy','leisure','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(34,11,NULL,NULL,3,3,'2026-06-14','2026-06-15','departed',NULL,'CNY','fliggy','','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(35,11,NULL,NULL,8,4,'2026-10-10','2026-10-14','departed',NULL,'CNY','walk-in','leisure','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(36,11,NULL,NULL,19,3,'2024-09-03','2024-09-04','cancelled',NULL,'CNY','phone','','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(37,12,NULL,NULL,16,4,'2023-08-12','2023-08-15','departed',NULL,'CNY','booking','business','','',10,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(38,12,NULL,NULL,15,3,'2024-03-29','2024-04-01','departed',NULL,'CNY','walk-in','family','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(39,12,NULL,NULL,11,3,'2024-01-25','2024-01-28','departed',NULL,'CNY','fliggy','event','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(40,12,NULL,NULL,12,4,'2024-10-13','2024-10-14','departed',NULL,'CNY','wechat','business','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(41,12,NULL,NULL,13,1,'2023-10-13','2023-10-15','departed',NULL,'CNY','meituan','business','','',8,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(42,12,NULL,NULL,2,2,'2024-01-07','2024-01-09','departed',NULL,'CNY','phone','leisure','','',10,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(43,12,NULL,NULL,20,4,'2026-05-24','2026-05-24','departed',NULL,'CNY','walk-in','couple','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(44,12,NULL,NULL,22,2,'2024-01-30','2024-01-31','departed',NULL,'CNY','ctrip','family','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(45,12,NULL,NULL,23,3,'2023-09-18','2023-09-20','departed',NULL,'CNY','meituan','leisure','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(46,12,NULL,NULL,24,4,'2024-12-09','2024-12-12','departed',NULL,'CNY','fliggy','leisure','','',5,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(47,12,NULL,NULL,1,1,'2026-11-21','2026-11-23','in-house',NULL,'CNY','company','business','','',NULL,NULL,1795338001,NULL,NULL,'guest',NULL,NULL,NULL);
CREATE TABLE stay_guest (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  stay_id     INTEGER NOT NULL REFERENCES stay (id),
  guest_id    INTEGER NOT NULL REFERENCES guest (id)
) STRICT;
CREATE TABLE charge (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  stay_id     INTEGER REFERENCES stay (id),
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  day         TEXT    NOT NULL,
  category    TEXT    NOT NULL
              CHECK (category = 'room' OR category = 'dining' OR category = 'service'
                     OR category = 'discount' OR category = 'refund' OR category = 'no-show-fee'),
  what        TEXT    NOT NULL DEFAULT '',
  amount      INTEGER NOT NULL,
  currency    TEXT    NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3)
) STRICT;
INSERT INTO charge VALUES(1,1,1,'2026-03-18','room','',97600,'CNY');
INSERT INTO charge VALUES(2,1,1,'2026-03-18','service','租自行车',6000,'CNY');
INSERT INTO charge VALUES(3,2,1,'2025-12-06','room','',79600,'CNY');
INSERT INTO charge VALUES(4,2,1,'2025-12-06','dining','早餐',12000,'CNY');
INSERT INTO charge VALUES(5,3,2,'2024-03-19','room','',392000,'CNY');
INSERT INTO charge VALUES(6,3,2,'2024-03-19','dining','西湖醋鱼',27000,'CNY');
INSERT INTO charge VALUES(7,4,3,'2024-07-22','room','',263200,'CNY');
INSERT INTO charge VALUES(8,4,3,'2024-07-22','dining','龙井虾仁',23000,'CNY');
INSERT INTO charge VALUES(9,5,3,'2025-09-30','room','',39800,'CNY');
INSERT INTO charge VALUES(10,5,3,'2025-09-30','dining','晚餐',18000,'CNY');
INSERT INTO charge VALUES(11,6,3,'2023-07-28','room','',39800,'CNY');
INSERT INTO charge VALUES(12,7,3,'2025-08-07','room','',65800,'CNY');
INSERT INTO charge VALUES(13,8,3,'2026-01-25','room','',119400,'CNY');
INSERT INTO charge VALUES(14,9,3,'2023-05-18','room','',195200,'CNY');
INSERT INTO charge VALUES(15,9,3,'2023-05-18','dining','龙井虾仁',18000,'CNY');
INSERT INTO charge VALUES(16,10,3,'2024-07-20','room','',97600,'CNY');
INSERT INTO charge VALUES(17,11,4,'2023-09-26','room','',39800,'CNY');
INSERT INTO charge VALUES(18,11,4,'2023-09-26','dining','龙井虾仁',8000,'CNY');
INSERT INTO charge VALUES(19,12,4,'2024-12-11','room','',65800,'CNY');
INSERT INTO charge VALUES(20,13,4,'2023-01-12','room','',119400,'CNY');
INSERT INTO charge VALUES(21,14,5,'2025-06-16','room','',294000,'CNY');
INSERT INTO charge VALUES(22,15,5,'2026-03-30','room','',195200,'CNY');
INSERT INTO charge VALUES(23,15,5,'2026-03-30','dining','龙井虾仁',45000,'CNY');
INSERT INTO charge VALUES(24,16,5,'2023-09-01','room','',97600,'CNY');
INSERT INTO charge VALUES(25,16,5,'2023-09-01','dining','西湖醋鱼',39000,'CNY');
INSERT INTO charge VALUES(26,17,6,'2024-09-13','room','',131600,'CNY');
INSERT INTO charge VALUES(27,18,8,'2025-07-30','room','',146400,'CNY');
INSERT INTO charge VALUES(28,19,10,'2025-12-31','room','',65800,'CNY');
INSERT INTO charge VALUES(29,19,10,'2025-12-31','dining','东坡肉',39000,'CNY');
INSERT INTO charge VALUES(30,20,10,'2026-08-04','room','',392000,'CNY');
INSERT INTO charge VALUES(31,20,10,'2026-08-04','dining','晚餐',43000,'CNY');
INSERT INTO charge VALUES(32,21,10,'2026-10-16','room','',131600,'CNY');
INSERT INTO charge VALUES(33,21,10,'2026-10-16','dining','龙井虾仁',35000,'CNY');
INSERT INTO charge VALUES(34,22,10,'2023-07-11','room','',196000,'CNY');
INSERT INTO charge VALUES(35,22,10,'2023-07-11','refund','',-49000,'CNY');
INSERT INTO charge VALUES(36,23,10,'2025-11-02','room','',98000,'CNY');
INSERT INTO charge VALUES(37,23,10,'2025-11-02','dining','下午茶',17000,'CNY');
INSERT INTO charge VALUES(38,24,10,'2026-03-15','room','',196000,'CNY');
INSERT INTO charge VALUES(39,24,10,'2026-03-15','dining','早餐',5000,'CNY');
INSERT INTO charge VALUES(40,25,10,'2024-07-09','room','',98000,'CNY');
INSERT INTO charge VALUES(41,26,10,'2024-09-19','room','',97600,'CNY');
INSERT INTO charge VALUES(42,26,10,'2024-09-19','dining','西湖醋鱼',58000,'CNY');
INSERT INTO charge VALUES(43,27,10,'2025-03-31','room','',159200,'CNY');
INSERT INTO charge VALUES(44,28,10,'2023-12-09','room','',119400,'CNY');
INSERT INTO charge VALUES(45,28,10,'2023-12-09','service','租自行车',17000,'CNY');
INSERT INTO charge VALUES(46,29,10,'2023-03-21','room','',39800,'CNY');
INSERT INTO charge VALUES(47,30,10,'2025-12-24','room','',48800,'CNY');
INSERT INTO charge VALUES(48,30,10,'2025-12-24','dining','晚餐',48000,'CNY');
INSERT INTO charge VALUES(49,31,10,'2023-09-18','room','',197400,'CNY');
INSERT INTO charge VALUES(50,32,10,'2025-01-26','room','',97600,'CNY');
INSERT INTO charge VALUES(51,32,10,'2025-01-26','dining','西湖醋鱼',44000,'CNY');
INSERT INTO charge VALUES(52,33,11,'2026-03-13','room','',79600,'CNY');
INSERT INTO charge VALUES(53,33,11,'2026-03-13','dining','龙井虾仁',9000,'CNY');
INSERT INTO charge VALUES(54,33,11,'2026-03-13','refund','',-19900,'CNY');
INSERT INTO charge VALUES(55,34,11,'2026-06-15','room','',98000,'CNY');
INSERT INTO charge VALUES(56,35,11,'2026-10-14','room','',159200,'CNY');
INSERT INTO charge VALUES(57,37,12,'2023-08-15','room','',119400,'CNY');
INSERT INTO charge VALUES(58,38,12,'2024-04-01','room','',294000,'CNY');
INSERT INTO charge VALUES(59,39,12,'2024-01-28','room','',294000,'CNY');
INSERT INTO charge VALUES(60,39,12,'2024-01-28','dining','龙井虾仁',19000,'CNY');
INSERT INTO charge VALUES(61,40,12,'2024-10-14','room','',39800,'CNY');
INSERT INTO charge VALUES(62,41,12,'2023-10-15','room','',131600,'CNY');
INSERT INTO charge VALUES(63,41,12,'2023-10-15','dining','东坡肉',27000,'CNY');
INSERT INTO charge VALUES(64,42,12,'2024-01-09','room','',97600,'CNY');
INSERT INTO charge VALUES(65,43,12,'2026-05-24','room','',39800,'CNY');
INSERT INTO charge VALUES(66,44,12,'2024-01-31','room','',48800,'CNY');
INSERT INTO charge VALUES(67,45,12,'2023-09-20','room','',196000,'CNY');
INSERT INTO charge VALUES(68,45,12,'2023-09-20','dining','龙井虾仁',44000,'CNY');
INSERT INTO charge VALUES(69,46,12,'2024-12-12','room','',119400,'CNY');
INSERT INTO charge VALUES(70,47,12,'2026-11-23','room','',131600,'CNY');
CREATE TABLE custom_field (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name        TEXT    NOT NULL CHECK (name <> ''),
  kind        TEXT    NOT NULL
              CHECK (kind = 'text' OR kind = 'long-text' OR kind = 'number' OR kind = 'money'
                     OR kind = 'date' OR kind = 'yes-no' OR kind = 'choice' OR kind = 'choices'),
  choices     TEXT    NOT NULL DEFAULT '',
  help        TEXT    NOT NULL DEFAULT '',
  required    INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
CREATE TABLE custom_value (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  field_id    INTEGER NOT NULL REFERENCES custom_field (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'text' OR kind = 'integer' OR kind = 'real' OR kind = 'date'),
  value       ANY     NOT NULL,
  CHECK (CASE kind
           WHEN 'integer' THEN typeof (value) = 'integer'
           WHEN 'real' THEN typeof (value) IN ('real', 'integer')
           ELSE typeof (value) = 'text'
         END)
) STRICT;
CREATE TABLE entry (
  seq         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  utc         INTEGER NOT NULL,
  staff_id    INTEGER,
  act         TEXT    NOT NULL,
  -- JSON object with what the act's sentence needs.
  parameters  TEXT    NOT NULL DEFAULT '{}',
  -- For an undo: the entry whose rows it took back.
  undoes      INTEGER REFERENCES entry (seq),
  schema      INTEGER NOT NULL,
  rows        INTEGER NOT NULL,
  rows_hash   BLOB    NOT NULL,
  previous    BLOB    NOT NULL,
  hash        BLOB    NOT NULL
) STRICT;
INSERT INTO entry VALUES(1,1795338001,NULL,'generate','{"count":"12"}',NULL,5,226,X'553d8e9658b048ddf52e2d7e7027eec8d26e501de87a99dad9541b4aba20767d',X'0000000000000000000000000000000000000000000000000000000000000000',X'9a45e66e3b27b84316a2b491937469932184e1d98e6a62324b5e36e4b7c57226');
CREATE TABLE entry_row (
  seq          INTEGER NOT NULL,
  ordinal      INTEGER NOT NULL,
  subject_kind TEXT    NOT NULL,
  subject_id   INTEGER NOT NULL,
  -- Table name, key (an integer id, or a JSON array of the key columns' values), operation.
  tbl          TEXT    NOT NULL,
  key          ANY     NOT NULL,
  op           TEXT    NOT NULL CHECK (op = 'I' OR op = 'U' OR op = 'D'),
  -- JSON by column name: the changed columns' old values of an update, all of a delete, NULL for
  -- an insert.
  before       TEXT,
  PRIMARY KEY (seq, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO entry_row VALUES(1,0,'tag',1,'tag',1,'I',NULL);
INSERT INTO entry_row VALUES(1,1,'tag',2,'tag',2,'I',NULL);
INSERT INTO entry_row VALUES(1,2,'tag',3,'tag',3,'I',NULL);
INSERT INTO entry_row VALUES(1,3,'tag',4,'tag',4,'I',NULL);
INSERT INTO entry_row VALUES(1,4,'tag',5,'tag',5,'I',NULL);
INSERT INTO entry_row VALUES(1,5,'tag',6,'tag',6,'I',NULL);
INSERT INTO entry_row VALUES(1,6,'tag',7,'tag',7,'I',NULL);
INSERT INTO entry_row VALUES(1,7,'tag',8,'tag',8,'I',NULL);
INSERT INTO entry_row VALUES(1,8,'tag',9,'tag',9,'I',NULL);
INSERT INTO entry_row VALUES(1,9,'tag',10,'tag',10,'I',NULL);
INSERT INTO entry_row VALUES(1,10,'tag',11,'tag',11,'I',NULL);
INSERT INTO entry_row VALUES(1,11,'tag',12,'tag',12,'I',NULL);
INSERT INTO entry_row VALUES(1,12,'tag',13,'tag',13,'I',NULL);
INSERT INTO entry_row VALUES(1,13,'tag',14,'tag',14,'I',NULL);
INSERT INTO entry_row VALUES(1,14,'tag',15,'tag',15,'I',NULL);
INSERT INTO entry_row VALUES(1,15,'tag',16,'tag',16,'I',NULL);
INSERT INTO entry_row VALUES(1,16,'tag',17,'tag',17,'I',NULL);
INSERT INTO entry_row VALUES(1,17,'tag',18,'tag',18,'I',NULL);
INSERT INTO entry_row VALUES(1,18,'tag',19,'tag',19,'I',NULL);
INSERT INTO entry_row VALUES(1,19,'tag',20,'tag',20,'I',NULL);
INSERT INTO entry_row VALUES(1,20,'tag',21,'tag',21,'I',NULL);
INSERT INTO entry_row VALUES(1,21,'tag',22,'tag',22,'I',NULL);
INSERT INTO entry_row VALUES(1,22,'tag',23,'tag',23,'I',NULL);
INSERT INTO entry_row VALUES(1,23,'tag',24,'tag',24,'I',NULL);
INSERT INTO entry_row VALUES(1,24,'tag',25,'tag',25,'I',NULL);
INSERT INTO entry_row VALUES(1,25,'tag',26,'tag',26,'I',NULL);
INSERT INTO entry_row VALUES(1,26,'tag',27,'tag',27,'I',NULL);
INSERT INTO entry_row VALUES(1,27,'tag',28,'tag',28,'I',NULL);
INSERT INTO entry_row VALUES(1,28,'tag',29,'tag',29,'I',NULL);
INSERT INTO entry_row VALUES(1,29,'tag',30,'tag',30,'I',NULL);
INSERT INTO entry_row VALUES(1,30,'tag',31,'tag',31,'I',NULL);
INSERT INTO entry_row VALUES(1,31,'tag',32,'tag',32,'I',NULL);
INSERT INTO entry_row VALUES(1,32,'tag',33,'tag',33,'I',NULL);
INSERT INTO entry_row VALUES(1,33,'tag',34,'tag',34,'I',NULL);
INSERT INTO entry_row VALUES(1,34,'tag',35,'tag',35,'I',NULL);
INSERT INTO entry_row VALUES(1,35,'tag',36,'tag',36,'I',NULL);
INSERT INTO entry_row VALUES(1,36,'staff',1,'staff',1,'I',NULL);
INSERT INTO entry_row VALUES(1,37,'staff',2,'staff',2,'I',NULL);
INSERT INTO entry_row VALUES(1,38,'staff',3,'staff',3,'I',NULL);
INSERT INTO entry_row VALUES(1,39,'room-type',1,'room_type',1,'I',NULL);
INSERT INTO entry_row VALUES(1,40,'room-type',2,'room_type',2,'I',NULL);
INSERT INTO entry_row VALUES(1,41,'room-type',3,'room_type',3,'I',NULL);
INSERT INTO entry_row VALUES(1,42,'room-type',4,'room_type',4,'I',NULL);
INSERT INTO entry_row VALUES(1,43,'room',1,'room',1,'I',NULL);
INSERT INTO entry_row VALUES(1,44,'room',2,'room',2,'I',NULL);
INSERT INTO entry_row VALUES(1,45,'room',3,'room',3,'I',NULL);
INSERT INTO entry_row VALUES(1,46,'room',4,'room',4,'I',NULL);
INSERT INTO entry_row VALUES(1,47,'room',5,'room',5,'I',NULL);
INSERT INTO entry_row VALUES(1,48,'room',6,'room',6,'I',NULL);
INSERT INTO entry_row VALUES(1,49,'room',7,'room',7,'I',NULL);
INSERT INTO entry_row VALUES(1,50,'room',8,'room',8,'I',NULL);
INSERT INTO entry_row VALUES(1,51,'room',9,'room',9,'I',NULL);
INSERT INTO entry_row VALUES(1,52,'room',10,'room',10,'I',NULL);
INSERT INTO entry_row VALUES(1,53,'room',11,'room',11,'I',NULL);
INSERT INTO entry_row VALUES(1,54,'room',12,'room',12,'I',NULL);
INSERT INTO entry_row VALUES(1,55,'room',13,'room',13,'I',NULL);
INSERT INTO entry_row VALUES(1,56,'room',14,'room',14,'I',NULL);
INSERT INTO entry_row VALUES(1,57,'room',15,'room',15,'I',NULL);
INSERT INTO entry_row VALUES(1,58,'room',16,'room',16,'I',NULL);
INSERT INTO entry_row VALUES(1,59,'room',17,'room',17,'I',NULL);
INSERT INTO entry_row VALUES(1,60,'room',18,'room',18,'I',NULL);
INSERT INTO entry_row VALUES(1,61,'room',19,'room',19,'I',NULL);
INSERT INTO entry_row VALUES(1,62,'room',20,'room',20,'I',NULL);
INSERT INTO entry_row VALUES(1,63,'room',21,'room',21,'I',NULL);
INSERT INTO entry_row VALUES(1,64,'room',22,'room',22,'I',NULL);
INSERT INTO entry_row VALUES(1,65,'room',23,'room',23,'I',NULL);
INSERT INTO entry_row VALUES(1,66,'room',24,'room',24,'I',NULL);
INSERT INTO entry_row VALUES(1,67,'guest',1,'guest',1,'I',NULL);
INSERT INTO entry_row VALUES(1,68,'guest',1,'contact_point',1,'I',NULL);
INSERT INTO entry_row VALUES(1,69,'guest',1,'guest_tag','[1,12]','I',NULL);
INSERT INTO entry_row VALUES(1,70,'guest',1,'guest_tag','[1,14]','I',NULL);
INSERT INTO entry_row VALUES(1,71,'guest',1,'guest_tag','[1,33]','I',NULL);
INSERT INTO entry_row VALUES(1,72,'guest',1,'stay',1,'I',NULL);
INSERT INTO entry_row VALUES(1,73,'guest',1,'charge',1,'I',NULL);
INSERT INTO entry_row VALUES(1,74,'guest',1,'charge',2,'I',NULL);
INSERT INTO entry_row VALUES(1,75,'guest',1,'stay',2,'I',NULL);
INSERT INTO entry_row VALUES(1,76,'guest',1,'charge',3,'I',NULL);
INSERT INTO entry_row VALUES(1,77,'guest',1,'charge',4,'I',NULL);
INSERT INTO entry_row VALUES(1,78,'guest',2,'guest',2,'I',NULL);
INSERT INTO entry_row VALUES(1,79,'guest',2,'contact_point',2,'I',NULL);
INSERT INTO entry_row VALUES(1,80,'guest',2,'contact_point',3,'I',NULL);
INSERT INTO entry_row VALUES(1,81,'guest',2,'identity_document',1,'I',NULL);
INSERT INTO entry_row VALUES(1,82,'guest',2,'stay',3,'I',NULL);
INSERT INTO entry_row VALUES(1,83,'guest',2,'charge',5,'I',NULL);
INSERT INTO entry_row VALUES(1,84,'guest',2,'charge',6,'I',NULL);
INSERT INTO entry_row VALUES(1,85,'guest',3,'guest',3,'I',NULL);
INSERT INTO entry_row VALUES(1,86,'guest',3,'stay',4,'I',NULL);
INSERT INTO entry_row VALUES(1,87,'guest',3,'charge',7,'I',NULL);
INSERT INTO entry_row VALUES(1,88,'guest',3,'charge',8,'I',NULL);
INSERT INTO entry_row VALUES(1,89,'guest',3,'stay',5,'I',NULL);
INSERT INTO entry_row VALUES(1,90,'guest',3,'charge',9,'I',NULL);
INSERT INTO entry_row VALUES(1,91,'guest',3,'charge',10,'I',NULL);
INSERT INTO entry_row VALUES(1,92,'guest',3,'stay',6,'I',NULL);
INSERT INTO entry_row VALUES(1,93,'guest',3,'charge',11,'I',NULL);
INSERT INTO entry_row VALUES(1,94,'guest',3,'stay',7,'I',NULL);
INSERT INTO entry_row VALUES(1,95,'guest',3,'charge',12,'I',NULL);
INSERT INTO entry_row VALUES(1,96,'guest',3,'stay',8,'I',NULL);
INSERT INTO entry_row VALUES(1,97,'guest',3,'charge',13,'I',NULL);
INSERT INTO entry_row VALUES(1,98,'guest',3,'stay',9,'I',NULL);
INSERT INTO entry_row VALUES(1,99,'guest',3,'charge',14,'I',NULL);
INSERT INTO entry_row VALUES(1,100,'guest',3,'charge',15,'I',NULL);
INSERT INTO entry_row VALUES(1,101,'guest',3,'stay',10,'I',NULL);
INSERT INTO entry_row VALUES(1,102,'guest',3,'charge',16,'I',NULL);
INSERT INTO entry_row VALUES(1,103,'guest',4,'guest',4,'I',NULL);
INSERT INTO entry_row VALUES(1,104,'guest',4,'guest_tag','[4,12]','I',NULL);
INSERT INTO entry_row VALUES(1,105,'guest',4,'stay',11,'I',NULL);
INSERT INTO entry_row VALUES(1,106,'guest',4,'charge',17,'I',NULL);
INSERT INTO entry_row VALUES(1,107,'guest',4,'charge',18,'I',NULL);
INSERT INTO entry_row VALUES(1,108,'guest',4,'stay',12,'I',NULL);
INSERT INTO entry_row VALUES(1,109,'guest',4,'charge',19,'I',NULL);
INSERT INTO entry_row VALUES(1,110,'guest',4,'stay',13,'I',NULL);
INSERT INTO entry_row VALUES(1,111,'guest',4,'charge',20,'I',NULL);
INSERT INTO entry_row VALUES(1,112,'guest',5,'guest',5,'I',NULL);
INSERT INTO entry_row VALUES(1,113,'guest',5,'contact_point',4,'I',NULL);
INSERT INTO entry_row VALUES(1,114,'guest',5,'stay',14,'I',NULL);
INSERT INTO entry_row VALUES(1,115,'guest',5,'charge',21,'I',NULL);
INSERT INTO entry_row VALUES(1,116,'guest',5,'stay',15,'I',NULL);
INSERT INTO entry_row VALUES(1,117,'guest',5,'charge',22,'I',NULL);
INSERT INTO entry_row VALUES(1,118,'guest',5,'charge',23,'I',NULL);
INSERT INTO entry_row VALUES(1,119,'guest',5,'stay',16,'I',NULL);
INSERT INTO entry_row VALUES(1,120,'guest',5,'charge',24,'I',NULL);
INSERT INTO entry_row VALUES(1,121,'guest',5,'charge',25,'I',NULL);
INSERT INTO entry_row VALUES(1,122,'guest',6,'guest',6,'I',NULL);
INSERT INTO entry_row VALUES(1,123,'guest',6,'contact_point',5,'I',NULL);
INSERT INTO entry_row VALUES(1,124,'guest',6,'stay',17,'I',NULL);
INSERT INTO entry_row VALUES(1,125,'guest',6,'charge',26,'I',NULL);
INSERT INTO entry_row VALUES(1,126,'guest',7,'guest',7,'I',NULL);
INSERT INTO entry_row VALUES(1,127,'guest',7,'contact_point',6,'I',NULL);
INSERT INTO entry_row VALUES(1,128,'guest',7,'contact_point',7,'I',NULL);
INSERT INTO entry_row VALUES(1,129,'guest',7,'guest_tag','[7,3]','I',NULL);
INSERT INTO entry_row VALUES(1,130,'guest',7,'guest_tag','[7,18]','I',NULL);
INSERT INTO entry_row VALUES(1,131,'guest',8,'guest',8,'I',NULL);
INSERT INTO entry_row VALUES(1,132,'guest',8,'contact_point',8,'I',NULL);
INSERT INTO entry_row VALUES(1,133,'guest',8,'stay',18,'I',NULL);
INSERT INTO entry_row VALUES(1,134,'guest',8,'charge',27,'I',NULL);
INSERT INTO entry_row VALUES(1,135,'guest',9,'guest',9,'I',NULL);
INSERT INTO entry_row VALUES(1,136,'guest',9,'contact_point',9,'I',NULL);
INSERT INTO entry_row VALUES(1,137,'guest',9,'contact_point',10,'I',NULL);
INSERT INTO entry_row VALUES(1,138,'guest',9,'guest_tag','[9,10]','I',NULL);
INSERT INTO entry_row VALUES(1,139,'guest',10,'guest',10,'I',NULL);
INSERT INTO entry_row VALUES(1,140,'guest',10,'contact_point',11,'I',NULL);
INSERT INTO entry_row VALUES(1,141,'guest',10,'contact_point',12,'I',NULL);
INSERT INTO entry_row VALUES(1,142,'guest',10,'contact_point',13,'I',NULL);
INSERT INTO entry_row VALUES(1,143,'guest',10,'guest_tag','[10,6]','I',NULL);
INSERT INTO entry_row VALUES(1,144,'guest',10,'guest_tag','[10,16]','I',NULL);
INSERT INTO entry_row VALUES(1,145,'guest',10,'guest_tag','[10,18]','I',NULL);
INSERT INTO entry_row VALUES(1,146,'guest',10,'stay',19,'I',NULL);
INSERT INTO entry_row VALUES(1,147,'guest',10,'charge',28,'I',NULL);
INSERT INTO entry_row VALUES(1,148,'guest',10,'charge',29,'I',NULL);
INSERT INTO entry_row VALUES(1,149,'guest',10,'stay',20,'I',NULL);
INSERT INTO entry_row VALUES(1,150,'guest',10,'charge',30,'I',NULL);
INSERT INTO entry_row VALUES(1,151,'guest',10,'charge',31,'I',NULL);
INSERT INTO entry_row VALUES(1,152,'guest',10,'stay',21,'I',NULL);
INSERT INTO entry_row VALUES(1,153,'guest',10,'charge',32,'I',NULL);
INSERT INTO entry_row VALUES(1,154,'guest',10,'charge',33,'I',NULL);
INSERT INTO entry_row VALUES(1,155,'guest',10,'stay',22,'I',NULL);
INSERT INTO entry_row VALUES(1,156,'guest',10,'charge',34,'I',NULL);
INSERT INTO entry_row VALUES(1,157,'guest',10,'charge',35,'I',NULL);
INSERT INTO entry_row VALUES(1,158,'guest',10,'stay',23,'I',NULL);
INSERT INTO entry_row VALUES(1,159,'guest',10,'charge',36,'I',NULL);
INSERT INTO entry_row VALUES(1,160,'guest',10,'charge',37,'I',NULL);
INSERT INTO entry_row VALUES(1,161,'guest',10,'stay',24,'I',NULL);
INSERT INTO entry_row VALUES(1,162,'guest',10,'charge',38,'I',NULL);
INSERT INTO entry_row VALUES(1,163,'guest',10,'charge',39,'I',NULL);
INSERT INTO entry_row VALUES(1,164,'guest',10,'stay',25,'I',NULL);
INSERT INTO entry_row VALUES(1,165,'guest',10,'charge',40,'I',NULL);
INSERT INTO entry_row VALUES(1,166,'guest',10,'stay',26,'I',NULL);
INSERT INTO entry_row VALUES(1,167,'guest',10,'charge',41,'I',NULL);
INSERT INTO entry_row VALUES(1,168,'guest',10,'charge',42,'I',NULL);
INSERT INTO entry_row VALUES(1,169,'guest',10,'stay',27,'I',NULL);
INSERT INTO entry_row VALUES(1,170,'guest',10,'charge',43,'I',NULL);
INSERT INTO entry_row VALUES(1,171,'guest',10,'stay',28,'I',NULL);
INSERT INTO entry_row VALUES(1,172,'guest',10,'charge',44,'I',NULL);
INSERT INTO entry_row VALUES(1,173,'guest',10,'charge',45,'I',NULL);
INSERT INTO entry_row VALUES(1,174,'guest',10,'stay',29,'I',NULL);
INSERT INTO entry_row VALUES(1,175,'guest',10,'charge',46,'I',NULL);
INSERT INTO entry_row VALUES(1,176,'guest',10,'stay',30,'I',NULL);
INSERT INTO entry_row VALUES(1,177,'guest',10,'charge',47,'I',NULL);
INSERT INTO entry_row VALUES(1,178,'guest',10,'charge',48,'I',NULL);
INSERT INTO entry_row VALUES(1,179,'guest',10,'stay',31,'I',NULL);
INSERT INTO entry_row VALUES(1,180,'guest',10,'charge',49,'I',NULL);
INSERT INTO entry_row VALUES(1,181,'guest',10,'stay',32,'I',NULL);
INSERT INTO entry_row VALUES(1,182,'guest',10,'charge',50,'I',NULL);
INSERT INTO entry_row VALUES(1,183,'guest',10,'charge',51,'I',NULL);
INSERT INTO entry_row VALUES(1,184,'guest',11,'guest',11,'I',NULL);
INSERT INTO entry_row VALUES(1,185,'guest',11,'contact_point',14,'I',NULL);
INSERT INTO entry_row VALUES(1,186,'guest',11,'guest_tag','[11,9]','I',NULL);
INSERT INTO entry_row VALUES(1,187,'guest',11,'stay',33,'I',NULL);
INSERT INTO entry_row VALUES(1,188,'guest',11,'charge',52,'I',NULL);
INSERT INTO entry_row VALUES(1,189,'guest',11,'charge',53,'I',NULL);
INSERT INTO entry_row VALUES(1,190,'guest',11,'charge',54,'I',NULL);
INSERT INTO entry_row VALUES(1,191,'guest',11,'stay',34,'I',NULL);
INSERT INTO entry_row VALUES(1,192,'guest',11,'charge',55,'I',NULL);
INSERT INTO entry_row VALUES(1,193,'guest',11,'stay',35,'I',NULL);
INSERT INTO entry_row VALUES(1,194,'guest',11,'charge',56,'I',NULL);
INSERT INTO entry_row VALUES(1,195,'guest',11,'stay',36,'I',NULL);
INSERT INTO entry_row VALUES(1,196,'guest',12,'guest',12,'I',NULL);
INSERT INTO entry_row VALUES(1,197,'guest',12,'contact_point',15,'I',NULL);
INSERT INTO entry_row VALUES(1,198,'guest',12,'contact_point',16,'I',NULL);
INSERT INTO entry_row VALUES(1,199,'guest',12,'guest_tag','[12,10]','I',NULL);
INSERT INTO entry_row VALUES(1,200,'guest',12,'guest_tag','[12,18]','I',NULL);
INSERT INTO entry_row VALUES(1,201,'guest',12,'stay',37,'I',NULL);
INSERT INTO entry_row VALUES(1,202,'guest',12,'charge',57,'I',NULL);
INSERT INTO entry_row VALUES(1,203,'guest',12,'stay',38,'I',NULL);
INSERT INTO entry_row VALUES(1,204,'guest',12,'charge',58,'I',NULL);
INSERT INTO entry_row VALUES(1,205,'guest',12,'stay',39,'I',NULL);
INSERT INTO entry_row VALUES(1,206,'guest',12,'charge',59,'I',NULL);
INSERT INTO entry_row VALUES(1,207,'guest',12,'charge',60,'I',NULL);
INSERT INTO entry_row VALUES(1,208,'guest',12,'stay',40,'I',NULL);
INSERT INTO entry_row VALUES(1,209,'guest',12,'charge',61,'I',NULL);
INSERT INTO entry_row VALUES(1,210,'guest',12,'stay',41,'I',NULL);
INSERT INTO entry_row VALUES(1,211,'guest',12,'charge',62,'I',NULL);
INSERT INTO entry_row VALUES(1,212,'guest',12,'charge',63,'I',NULL);
INSERT INTO entry_row VALUES(1,213,'guest',12,'stay',42,'I',NULL);
INSERT INTO entry_row VALUES(1,214,'guest',12,'charge',64,'I',NULL);
INSERT INTO entry_row VALUES(1,215,'guest',12,'stay',43,'I',NULL);
INSERT INTO entry_row VALUES(1,216,'guest',12,'charge',65,'I',NULL);
INSERT INTO entry_row VALUES(1,217,'guest',12,'stay',44,'I',NULL);
INSERT INTO entry_row VALUES(1,218,'guest',12,'charge',66,'I',NULL);
INSERT INTO entry_row VALUES(1,219,'guest',12,'stay',45,'I',NULL);
INSERT INTO entry_row VALUES(1,220,'guest',12,'charge',67,'I',NULL);
INSERT INTO entry_row VALUES(1,221,'guest',12,'charge',68,'I',NULL);
INSERT INTO entry_row VALUES(1,222,'guest',12,'stay',46,'I',NULL);
INSERT INTO entry_row VALUES(1,223,'guest',12,'charge',69,'I',NULL);
INSERT INTO entry_row VALUES(1,224,'guest',12,'stay',47,'I',NULL);
INSERT INTO entry_row VALUES(1,225,'guest',12,'charge',70,'I',NULL);
CREATE TABLE guest_state (
  guest_id        INTEGER NOT NULL PRIMARY KEY,
  version         INTEGER NOT NULL,
  stays           INTEGER NOT NULL DEFAULT 0,
  nights          INTEGER NOT NULL DEFAULT 0,
  spend           INTEGER NOT NULL DEFAULT 0,
  first_arrival   TEXT,
  last_departure  TEXT
, in_house INTEGER NOT NULL DEFAULT 0, loyal_day TEXT, paid_stays INTEGER NOT NULL DEFAULT 0, paid_day TEXT, paid_in_house INTEGER NOT NULL DEFAULT 0, recent_stays INTEGER NOT NULL DEFAULT 0, spend_stays INTEGER NOT NULL DEFAULT 0, recent_spend INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO guest_state VALUES(1,1,2,4,195200,'2025-12-04','2026-03-18',0,NULL,2,'2026-03-18',0,2,2,195200);
INSERT INTO guest_state VALUES(2,1,1,4,419000,'2024-03-15','2024-03-19',0,NULL,1,'2024-03-19',0,1,1,419000);
INSERT INTO guest_state VALUES(3,1,7,16,879800,'2023-05-14','2026-01-25',0,'2024-07-22',7,'2026-01-25',0,3,5,626800);
INSERT INTO guest_state VALUES(4,1,3,4,233000,'2023-01-09','2024-12-11',0,NULL,3,'2024-12-11',0,1,3,233000);
INSERT INTO guest_state VALUES(5,1,3,9,670800,'2023-08-30','2026-03-30',0,NULL,3,'2026-03-30',0,2,2,534200);
INSERT INTO guest_state VALUES(6,1,1,2,131600,'2024-09-11','2024-09-13',0,NULL,1,'2024-09-13',0,1,1,131600);
INSERT INTO guest_state VALUES(7,1,0,0,0,NULL,NULL,0,NULL,0,NULL,0,0,0,0);
INSERT INTO guest_state VALUES(8,1,1,3,146400,'2025-07-27','2025-07-30',0,NULL,1,'2025-07-30',0,1,1,146400);
INSERT INTO guest_state VALUES(9,1,0,0,0,NULL,NULL,0,NULL,0,NULL,0,0,0,0);
INSERT INTO guest_state VALUES(10,1,14,26,2194200,'2023-03-20','2026-10-16',0,'2025-12-31',14,'2026-10-16',0,6,8,1420000);
INSERT INTO guest_state VALUES(11,1,3,7,325900,'2026-03-11','2026-10-14',0,NULL,3,'2026-10-14',0,3,3,325900);
INSERT INTO guest_state VALUES(12,1,11,21,1602000,'2023-08-12','2026-05-24',1,'2024-10-14',11,'2026-11-21',1,2,2,159200);
CREATE TABLE occurrence (
  rule_id       INTEGER NOT NULL,
  subject_kind  TEXT    NOT NULL CHECK (subject_kind IN ('follow-up', 'guest')),
  subject_id    INTEGER NOT NULL,
  day           TEXT    NOT NULL,
  -- When it is to be shown, in civil time of the hotel.
  fire_day      TEXT    NOT NULL,
  fire_minute   INTEGER NOT NULL CHECK (fire_minute BETWEEN 0 AND 1439),
  state         TEXT    NOT NULL DEFAULT 'planned'
                CHECK (state = 'planned' OR state = 'claimed' OR state = 'shown'
                       OR state = 'expired'),
  claimed_utc   INTEGER,
  shown_utc     INTEGER,
  shown_day     TEXT,
  shown_minute  INTEGER,
  PRIMARY KEY (rule_id, subject_kind, subject_id, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE subject_hash (
  kind        TEXT    NOT NULL,
  id          INTEGER NOT NULL,
  hash        BLOB    NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO subject_hash VALUES('guest',1,X'fd8c50b283cf62bf6ba24027f8dfacb6');
INSERT INTO subject_hash VALUES('guest',2,X'614a13b977878515dc60f4e5af929baa');
INSERT INTO subject_hash VALUES('guest',3,X'8c21cee2304e7c22ce8d3d1931216af5');
INSERT INTO subject_hash VALUES('guest',4,X'b4ccd900eb1f26877e5137350e1635ac');
INSERT INTO subject_hash VALUES('guest',5,X'05d356ab703d8cef2ca61aa784c193a0');
INSERT INTO subject_hash VALUES('guest',6,X'dbb84097b98839c23e06a1558ecbed07');
INSERT INTO subject_hash VALUES('guest',7,X'ab3d22478325e9869589fe3cbf6a1385');
INSERT INTO subject_hash VALUES('guest',8,X'b5e24563ccc7a3466455caf1ef211c04');
INSERT INTO subject_hash VALUES('guest',9,X'fb7cc2edc5724cbf0dd12ad135b80ad3');
INSERT INTO subject_hash VALUES('guest',10,X'e2c52ac3aeb5971ace7d714be8e8c50c');
INSERT INTO subject_hash VALUES('guest',11,X'ff868d57920f72ef29979b4d618841fc');
INSERT INTO subject_hash VALUES('guest',12,X'23b32fe21051054eee0b75864fc76e75');
INSERT INTO subject_hash VALUES('room',1,X'ac8a5c0c342cd13531a3b36bfc58feed');
INSERT INTO subject_hash VALUES('room',2,X'bfa32d65722b368ef07e41fed6c427f4');
INSERT INTO subject_hash VALUES('room',3,X'8d83e741c7301ab7184b54b210567b1e');
INSERT INTO subject_hash VALUES('room',4,X'a715a380d560d4635237eb9054e6e531');
INSERT INTO subject_hash VALUES('room',5,X'4a6a1aa061b003cb34fc8bb7c9f807bc');
INSERT INTO subject_hash VALUES('room',6,X'36943f9bd641e50b262d9815344c2267');
INSERT INTO subject_hash VALUES('room',7,X'b81ab986934aa1050826bf955fb01dd7');
INSERT INTO subject_hash VALUES('room',8,X'cc2c64f5b5c6f741cb5a60b71eb26c2d');
INSERT INTO subject_hash VALUES('room',9,X'3838e34ce176dba7b8ce3916c9b71997');
INSERT INTO subject_hash VALUES('room',10,X'47517d8fb4afaa673b70d38811ea61c9');
INSERT INTO subject_hash VALUES('room',11,X'5ada29a2bfd60585d7b75971bb1c31c3');
INSERT INTO subject_hash VALUES('room',12,X'0742132a8cc18baafcb407637addd333');
INSERT INTO subject_hash VALUES('room',13,X'9f550ae0a378b1a43f595fd72e808779');
INSERT INTO subject_hash VALUES('room',14,X'970e82433cf5a6be97754989e6f70caa');
INSERT INTO subject_hash VALUES('room',15,X'2cd5f271a56fc2768e6f335d0c488a22');
INSERT INTO subject_hash VALUES('room',16,X'34992d9f2a8b202176a30a5aa9f71771');
INSERT INTO subject_hash VALUES('room',17,X'0f7428156890995daaaf57d9038af685');
INSERT INTO subject_hash VALUES('room',18,X'df4e2c655ae51c1b7c91bc6995ece612');
INSERT INTO subject_hash VALUES('room',19,X'84340d33e65b9c431224bfe2617db354');
INSERT INTO subject_hash VALUES('room',20,X'a4173a48d8cbdbe912cece80cc81088d');
INSERT INTO subject_hash VALUES('room',21,X'73b27ca3c52cb93b6204471a61ba1d1d');
INSERT INTO subject_hash VALUES('room',22,X'a40df1b8b94d46fae821ac8834d8a410');
INSERT INTO subject_hash VALUES('room',23,X'68869186e8d7c752f3fec15c792eee06');
INSERT INTO subject_hash VALUES('room',24,X'42c782193b0b57f96b07dad9af84b3b0');
INSERT INTO subject_hash VALUES('room-type',1,X'1cf25f19177b724d2266b450ce7ecdac');
INSERT INTO subject_hash VALUES('room-type',2,X'ce524dbda644ee2c8c7877bece229654');
INSERT INTO subject_hash VALUES('room-type',3,X'22832586e0e79cf4fde5411c03e8207a');
INSERT INTO subject_hash VALUES('room-type',4,X'26552b4ead46a2c04624a8f5f672dbc2');
INSERT INTO subject_hash VALUES('rule',1,X'33cb13630edb6a9e1fa9a246c677f53f');
INSERT INTO subject_hash VALUES('rule',2,X'440519ee64e8c67716f38888f3ab8b2d');
INSERT INTO subject_hash VALUES('staff',1,X'c60cefc9a10f3260fc808ac49a089fef');
INSERT INTO subject_hash VALUES('staff',2,X'5fbc9e634b2e3631e18b88e9fcfb9aca');
INSERT INTO subject_hash VALUES('staff',3,X'88ab03e0c6dc354f155b08e3562e3de8');
INSERT INTO subject_hash VALUES('tag',1,X'b4e6c012378bd5ce4dc5731ca738c06f');
INSERT INTO subject_hash VALUES('tag',2,X'864f4fa1896ad033147c4f99ad027841');
INSERT INTO subject_hash VALUES('tag',3,X'1babbba8c887ca0b2344aae813151ad3');
INSERT INTO subject_hash VALUES('tag',4,X'b6462c7dfb58694d92a8f84932983af8');
INSERT INTO subject_hash VALUES('tag',5,X'6b1414aebddd3c46551ee2fca728763f');
INSERT INTO subject_hash VALUES('tag',6,X'f0e3bcd35b957bd69b30ea6d20dad158');
INSERT INTO subject_hash VALUES('tag',7,X'2847666e762bfba026aeeb070f06319d');
INSERT INTO subject_hash VALUES('tag',8,X'3a66d7687460f3678f43969adba0f1f9');
INSERT INTO subject_hash VALUES('tag',9,X'0bf9b6d04e72455848fcc47b56833a3d');
INSERT INTO subject_hash VALUES('tag',10,X'b7cb4d98aa916153f019a2674437edc9');
INSERT INTO subject_hash VALUES('tag',11,X'699de93d585ebc95ab099690e4017d2c');
INSERT INTO subject_hash VALUES('tag',12,X'6c2946a5ee5bcbe6baf9ca48f5f47c5b');
INSERT INTO subject_hash VALUES('tag',13,X'0e4f8f997ab00ac23b81ec3cfea8dca3');
INSERT INTO subject_hash VALUES('tag',14,X'51662b43fd3c0dcf73052da251bef804');
INSERT INTO subject_hash VALUES('tag',15,X'5b8cfc03be2b47a0acafda64a9d6b7d5');
INSERT INTO subject_hash VALUES('tag',16,X'08420b6aa8a8b63ebf36fee220aaea29');
INSERT INTO subject_hash VALUES('tag',17,X'e37cd9a93e5d5665cf1806fd1279425a');
INSERT INTO subject_hash VALUES('tag',18,X'62736fcadfb28c4db4fe40ddd674c808');
INSERT INTO subject_hash VALUES('tag',19,X'249505e34ccb2d3d6773369eeed6ff67');
INSERT INTO subject_hash VALUES('tag',20,X'48a11f3c38fad858440b640988ddc3f6');
INSERT INTO subject_hash VALUES('tag',21,X'ef6ebb646d5787dcc4f8742cf8d0d926');
INSERT INTO subject_hash VALUES('tag',22,X'9059cc33671b507c81bed3c3b0ae0d96');
INSERT INTO subject_hash VALUES('tag',23,X'3e1bc1d63f1a1a7ca8ccf0cd9b8dfe1f');
INSERT INTO subject_hash VALUES('tag',24,X'429522203598c5bada5ad0a030593b3c');
INSERT INTO subject_hash VALUES('tag',25,X'c9efcb32135a1ff30493bdbc13befc09');
INSERT INTO subject_hash VALUES('tag',26,X'0b1c58b9190eb0784d7c86cf440ce8c2');
INSERT INTO subject_hash VALUES('tag',27,X'3f8b2444818007be1a6aa4ccfbe428ee');
INSERT INTO subject_hash VALUES('tag',28,X'4ff2cb1a16b1c0c9a9955efdea847f1a');
INSERT INTO subject_hash VALUES('tag',29,X'a12ea5bd7d2d1533ab905fff7386a6e1');
INSERT INTO subject_hash VALUES('tag',30,X'a86c085fdfb8b443c6f65006bba4d8c4');
INSERT INTO subject_hash VALUES('tag',31,X'b78e503aec7bb74b756a0529183e58b2');
INSERT INTO subject_hash VALUES('tag',32,X'0cb2a8b811505069ae210517becacdd8');
INSERT INTO subject_hash VALUES('tag',33,X'c1a3d532dc1677cdbe621a63863b07b5');
INSERT INTO subject_hash VALUES('tag',34,X'165a7a356c427467062b1f476f1934ef');
INSERT INTO subject_hash VALUES('tag',35,X'025795682a56982180cd1c120b45934e');
INSERT INTO subject_hash VALUES('tag',36,X'e050167d23456a8ad533e9f65b693f0d');
INSERT INTO subject_hash VALUES('tag-group',1,X'c80f5a6f8a4d9abe318cf8ee47e860d5');
INSERT INTO subject_hash VALUES('tag-group',2,X'61f8a2282f7197b0bacdf3eb52779bd8');
INSERT INTO subject_hash VALUES('tag-group',3,X'05dd2efdb559f3b9fd4dbbb65ec533d5');
INSERT INTO subject_hash VALUES('tag-group',4,X'90199cf83b06e0daa830160775f6738e');
INSERT INTO subject_hash VALUES('tag-group',5,X'9fbd9256141354c97d03ca5655a9ff57');
INSERT INTO subject_hash VALUES('tag-group',6,X'517a3c180a384ba6d398ea29b275221d');
CREATE TABLE draft (
  key         TEXT    NOT NULL PRIMARY KEY,
  content     TEXT    NOT NULL,
  saved_utc   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE import_mapping (
  headings    TEXT    NOT NULL PRIMARY KEY,
  mapping     TEXT    NOT NULL,
  used_utc    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE state (
  key         TEXT    NOT NULL PRIMARY KEY,
  value       ANY     NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO state VALUES('figures','1');
INSERT INTO state VALUES('highest-utc',1795338001);
INSERT INTO state VALUES('key-id','e5d624068766aaa3bfaca21650568f18');
CREATE TABLE guest_photo (
  guest_id    INTEGER NOT NULL PRIMARY KEY REFERENCES guest (id),
  picture     BLOB    NOT NULL CHECK (length (picture) BETWEEN 1 AND 204800),
  added_utc   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE saved_view (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name        TEXT    NOT NULL CHECK (name <> ''),
  query       TEXT    NOT NULL,
  position    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE stay_given (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  stay_id     INTEGER NOT NULL REFERENCES stay (id),
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  field       TEXT    NOT NULL
              CHECK (field = 'name' OR field = 'phone' OR field = 'email' OR field = 'wechat'
                     OR field = 'address' OR field = 'nationality' OR field = 'region'
                     OR field = 'company'),
  value       TEXT    NOT NULL CHECK (value <> '')
) STRICT;
CREATE TABLE payment (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  stay_id     INTEGER NOT NULL REFERENCES stay (id),
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  day         TEXT    NOT NULL,
  method      TEXT    NOT NULL DEFAULT 'other'
              CHECK (method = 'cash' OR method = 'card' OR method = 'wechat' OR method = 'alipay'
                     OR method = 'transfer' OR method = 'ota' OR method = 'other'),
  amount      INTEGER NOT NULL,
  currency    TEXT    NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3),
  note        TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE feedback (
  id            INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id      INTEGER NOT NULL REFERENCES guest (id),
  stay_id       INTEGER REFERENCES stay (id),
  room_id       INTEGER REFERENCES room (id),
  kind          TEXT    NOT NULL
                CHECK (kind = 'praise' OR kind = 'suggestion' OR kind = 'complaint'
                       OR kind = 'review'),
  day           TEXT    NOT NULL,
  -- Where it was said: a channel, or words.
  source        TEXT    NOT NULL DEFAULT '',
  -- Tenths of 10 points, whatever the source counts in.
  score_tenths  INTEGER CHECK (score_tenths BETWEEN 0 AND 100),
  category      TEXT    NOT NULL DEFAULT '',
  severity      TEXT    NOT NULL DEFAULT 'normal'
                CHECK (severity = 'low' OR severity = 'normal' OR severity = 'high'),
  what          TEXT    NOT NULL DEFAULT '',
  department    TEXT    NOT NULL DEFAULT '',
  staff_id      INTEGER REFERENCES staff (id),
  due           TEXT    CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_minute    INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
  closed        INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  remedy        TEXT    NOT NULL DEFAULT '',
  result        TEXT    NOT NULL DEFAULT '',
  satisfaction  INTEGER CHECK (satisfaction BETWEEN 0 AND 10),
  created_utc   INTEGER NOT NULL,
  closed_utc    INTEGER,
  CHECK (due IS NOT NULL OR due_minute IS NULL),
  CHECK ((closed = 1) = (closed_utc IS NOT NULL)),
  -- A review may be a score alone.
  CHECK (what <> '' OR score_tenths IS NOT NULL)
) STRICT;
CREATE TABLE departure_day (
  day         TEXT    NOT NULL PRIMARY KEY,
  stays       INTEGER NOT NULL,
  spend       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO departure_day VALUES('2023-01-12',1,119400);
INSERT INTO departure_day VALUES('2023-03-21',1,39800);
INSERT INTO departure_day VALUES('2023-05-18',1,213200);
INSERT INTO departure_day VALUES('2023-07-11',1,147000);
INSERT INTO departure_day VALUES('2023-07-28',1,39800);
INSERT INTO departure_day VALUES('2023-08-15',1,119400);
INSERT INTO departure_day VALUES('2023-09-01',1,136600);
INSERT INTO departure_day VALUES('2023-09-18',1,197400);
INSERT INTO departure_day VALUES('2023-09-20',1,240000);
INSERT INTO departure_day VALUES('2023-09-26',1,47800);
INSERT INTO departure_day VALUES('2023-10-15',1,158600);
INSERT INTO departure_day VALUES('2023-12-09',1,136400);
INSERT INTO departure_day VALUES('2024-01-09',1,97600);
INSERT INTO departure_day VALUES('2024-01-28',1,313000);
INSERT INTO departure_day VALUES('2024-01-31',1,48800);
INSERT INTO departure_day VALUES('2024-03-19',1,419000);
INSERT INTO departure_day VALUES('2024-04-01',1,294000);
INSERT INTO departure_day VALUES('2024-07-09',1,98000);
INSERT INTO departure_day VALUES('2024-07-20',1,97600);
INSERT INTO departure_day VALUES('2024-07-22',1,286200);
INSERT INTO departure_day VALUES('2024-09-13',1,131600);
INSERT INTO departure_day VALUES('2024-09-19',1,155600);
INSERT INTO departure_day VALUES('2024-10-14',1,39800);
INSERT INTO departure_day VALUES('2024-12-11',1,65800);
INSERT INTO departure_day VALUES('2024-12-12',1,119400);
INSERT INTO departure_day VALUES('2025-01-26',1,141600);
INSERT INTO departure_day VALUES('2025-03-31',1,159200);
INSERT INTO departure_day VALUES('2025-06-16',1,294000);
INSERT INTO departure_day VALUES('2025-07-30',1,146400);
INSERT INTO departure_day VALUES('2025-08-07',1,65800);
INSERT INTO departure_day VALUES('2025-09-30',1,57800);
INSERT INTO departure_day VALUES('2025-11-02',1,115000);
INSERT INTO departure_day VALUES('2025-12-06',1,91600);
INSERT INTO departure_day VALUES('2025-12-24',1,96800);
INSERT INTO departure_day VALUES('2025-12-31',1,104800);
INSERT INTO departure_day VALUES('2026-01-25',1,119400);
INSERT INTO departure_day VALUES('2026-03-13',1,68700);
INSERT INTO departure_day VALUES('2026-03-15',1,201000);
INSERT INTO departure_day VALUES('2026-03-18',1,103600);
INSERT INTO departure_day VALUES('2026-03-30',1,240200);
INSERT INTO departure_day VALUES('2026-05-24',1,39800);
INSERT INTO departure_day VALUES('2026-06-15',1,98000);
INSERT INTO departure_day VALUES('2026-08-04',1,435000);
INSERT INTO departure_day VALUES('2026-10-14',1,159200);
INSERT INTO departure_day VALUES('2026-10-16',1,166600);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('reminder_rule',2);
INSERT INTO sqlite_sequence VALUES('tag_group',6);
INSERT INTO sqlite_sequence VALUES('tag',36);
INSERT INTO sqlite_sequence VALUES('staff',3);
INSERT INTO sqlite_sequence VALUES('room_type',4);
INSERT INTO sqlite_sequence VALUES('room',24);
INSERT INTO sqlite_sequence VALUES('guest',12);
INSERT INTO sqlite_sequence VALUES('contact_point',16);
INSERT INTO sqlite_sequence VALUES('stay',47);
INSERT INTO sqlite_sequence VALUES('charge',70);
INSERT INTO sqlite_sequence VALUES('identity_document',1);
INSERT INTO sqlite_sequence VALUES('entry',1);
CREATE INDEX guest_by_reading ON guest (archived, reading, id);
CREATE INDEX guest_by_birthday
  ON guest (birth_calendar, birth_month, birth_day, birth_leap, birth_year)
  WHERE birth_month IS NOT NULL;
CREATE INDEX guest_by_organisation ON guest (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX guest_by_staff ON guest (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX contact_point_by_guest ON contact_point (guest_id, position);
CREATE INDEX contact_point_by_value ON contact_point (normalised, kind) WHERE normalised <> '';
CREATE INDEX identity_document_by_guest ON identity_document (guest_id);
CREATE INDEX identity_document_by_number ON identity_document (blind_index);
CREATE INDEX organisation_member_by_organisation ON organisation_member (organisation_id);
CREATE INDEX organisation_member_by_guest ON organisation_member (guest_id);
CREATE INDEX guest_apart_by_guest ON guest_apart (guest_id, other_id);
CREATE INDEX guest_apart_by_other ON guest_apart (other_id, guest_id);
CREATE INDEX guest_source_by_guest ON guest_source (guest_id);
CREATE INDEX guest_source_by_row ON guest_source (row_hash);
CREATE INDEX tag_by_folded ON tag (folded);
CREATE INDEX tag_by_group ON tag (group_id);
CREATE INDEX guest_tag_by_tag ON guest_tag (tag_id, guest_id);
CREATE INDEX follow_up_open ON follow_up (due, due_minute) WHERE status = 'open';
CREATE INDEX follow_up_by_guest ON follow_up (guest_id);
CREATE INDEX follow_up_by_organisation ON follow_up (organisation_id)
  WHERE organisation_id IS NOT NULL;
CREATE INDEX follow_up_by_staff ON follow_up (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX occurrence_answer_by_guest ON occurrence_answer (guest_id, day);
CREATE INDEX room_by_type ON room (room_type_id);
CREATE INDEX stay_by_guest ON stay (guest_id, arrival);
CREATE INDEX stay_by_payer ON stay (payer_id, arrival) WHERE payer_id IS NOT NULL;
CREATE INDEX stay_by_day ON stay (arrival, departure);
CREATE INDEX stay_current ON stay (status, departure) WHERE status IN ('booked', 'in-house');
CREATE INDEX stay_by_room ON stay (room_id, arrival, departure, status, guest_id)
  WHERE room_id IS NOT NULL;
CREATE INDEX stay_guest_by_stay ON stay_guest (stay_id);
CREATE INDEX stay_guest_by_guest ON stay_guest (guest_id);
CREATE INDEX charge_by_guest ON charge (guest_id, day);
CREATE INDEX charge_by_stay ON charge (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX charge_by_day ON charge (day, category);
CREATE INDEX custom_value_by_guest ON custom_value (guest_id, field_id);
CREATE INDEX custom_value_by_field ON custom_value (field_id);
CREATE INDEX entry_by_undone ON entry (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX entry_row_by_subject ON entry_row (subject_kind, subject_id, seq);
CREATE INDEX entry_row_former ON entry_row (subject_id)
  WHERE subject_kind = 'guest' AND op <> 'I' AND tbl IN ('guest', 'contact_point');
CREATE TRIGGER entry_is_append_only_u BEFORE UPDATE ON entry
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_is_append_only_d BEFORE DELETE ON entry
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_row_is_append_only_u BEFORE UPDATE ON entry_row
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_row_is_append_only_d BEFORE DELETE ON entry_row
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE INDEX occurrence_to_fire ON occurrence (fire_day, fire_minute)
  WHERE state IN ('planned', 'claimed');
CREATE INDEX occurrence_by_subject ON occurrence (subject_kind, subject_id);
CREATE INDEX stay_note ON stay (guest_id) WHERE note <> '';
CREATE INDEX stay_by_booking ON stay (booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX stay_by_organisation ON stay (organisation_id, arrival)
  WHERE organisation_id IS NOT NULL;
CREATE INDEX stay_departed ON stay (departure) WHERE status = 'departed';
CREATE INDEX stay_given_by_stay ON stay_given (stay_id);
CREATE INDEX stay_given_by_guest ON stay_given (guest_id);
CREATE INDEX payment_by_stay ON payment (stay_id);
CREATE INDEX payment_by_guest ON payment (guest_id);
CREATE INDEX feedback_by_guest ON feedback (guest_id, day);
CREATE INDEX feedback_open ON feedback (due, due_minute) WHERE closed = 0;
CREATE INDEX feedback_by_stay ON feedback (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX feedback_by_room ON feedback (room_id) WHERE room_id IS NOT NULL;
CREATE INDEX feedback_by_staff ON feedback (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX guest_state_by_spend ON guest_state (spend) WHERE stays > 0;
COMMIT;
PRAGMA application_id = 1229868619;
PRAGMA user_version = 5;
