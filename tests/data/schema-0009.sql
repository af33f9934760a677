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
INSERT INTO organisation VALUES(1,'company','海岳科技','hai yuekeji','','',28800,'CNY','',0);
INSERT INTO organisation VALUES(2,'company','云帆设计','yun fansheji','','',31800,'CNY','',0);
INSERT INTO organisation VALUES(3,'company','青禾文化','qing hewenhua','','',34800,'CNY','',0);
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
INSERT INTO guest VALUES(1,'刘壮谦','','','liu zhuangqian',0,'male','solar',1957,5,31,0,'','','','',NULL,'','江苏苏州','individual',0,0,0,0,'',0,'meituan','contacted',NULL,'商务客，发票抬头已存。',0,1795309200,'',NULL);
INSERT INTO guest VALUES(2,'翟斌奇','','','zhai binqi',0,'','solar',NULL,2,6,0,'','','','',NULL,'','北京','individual',0,0,0,0,'',0,'wechat','contacted',NULL,'对花生过敏，厨房已知。',0,1795309200,'',NULL);
INSERT INTO guest VALUES(3,'Oleg Jenkins','','','oleg jenkins',0,'female','solar',2006,7,1,0,'','','','',NULL,'','','individual',0,0,0,0,'',0,'','not-contacted',NULL,'喜欢靠窗看日出的房间。',0,1795309200,'',NULL);
INSERT INTO guest VALUES(4,'梁欢芳','','','liang huanfang',0,'female','solar',1993,1,21,0,'','','','',NULL,'','重庆','individual',1,0,0,0,'',0,'meituan','not-contacted',NULL,'',0,1795309200,'',NULL);
INSERT INTO guest VALUES(5,'Barbara Papadakis','','','barbara papadakis',0,'female',NULL,NULL,NULL,NULL,0,'','','','',NULL,'','','individual',0,0,0,0,'',0,'meituan','not-contacted',NULL,'',0,1795309200,'',NULL);
INSERT INTO guest VALUES(6,'陈洁文','','','chen jiewen',0,'female','lunar',NULL,9,7,0,'','','','知行咨询',NULL,'','北京','individual',0,0,0,0,'',0,'walk-in','not-contacted',NULL,'',0,1795309200,'',NULL);
INSERT INTO guest VALUES(7,'朱菊欣','','','zhu juxin',0,'female','solar',1999,3,16,0,'','','','',NULL,'','','individual',0,0,0,0,'',0,'fliggy','contacted',NULL,'喜欢安静的湖景房，晚上十点后不要打扰。',0,1795309200,'',NULL);
INSERT INTO guest VALUES(8,'闫旭文','','','yan xuwen',0,'','solar',1997,10,2,0,'','','','',NULL,'','','individual',1,0,0,0,'',0,'','not-contacted',NULL,'腰不好，要硬床垫。',0,1795309200,'',NULL);
INSERT INTO guest VALUES(9,'任茂绍','','','ren maoshao',0,'male','lunar',1981,7,25,0,'','','','',NULL,'','浙江杭州','individual',0,0,0,0,'',0,'','contacted',NULL,'',0,1795309200,'',NULL);
INSERT INTO guest VALUES(10,'丁锦眉','','','ding jinmei',0,'female','solar',1993,9,13,0,'','','','',NULL,'','河南郑州','individual',0,0,0,0,'',0,'','not-contacted',NULL,'',0,1795309200,'',NULL);
INSERT INTO guest VALUES(11,'吴鸣力','','','wu mingli',0,'male','solar',1994,12,24,0,'','','','',NULL,'','','individual',0,0,0,0,'',0,'','not-contacted',NULL,'带一只小狗，住一楼方便。',0,1795309200,'',NULL);
INSERT INTO guest VALUES(12,'梁梁朋','','','liang liangpeng',0,'male',NULL,NULL,NULL,NULL,0,'','','','',NULL,'','广东深圳','individual',0,0,0,0,'',0,'','contacted',NULL,'睡眠浅，安排远离电梯的房间。',0,1795309200,'',NULL);
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
INSERT INTO contact_point VALUES(1,1,'email','guest3438178@qq.com','guest3438178@qq.com','',0,0,0,0,0);
INSERT INTO contact_point VALUES(2,2,'phone','173 4164 6565','+8617341646565','',0,1,0,0,0);
INSERT INTO contact_point VALUES(3,2,'email','709becda@agoda-messaging.com','709becda@agoda-messaging.com','',1,0,0,0,0);
INSERT INTO contact_point VALUES(4,3,'phone','+44 7712262015','+447712262015','',0,1,0,0,0);
INSERT INTO contact_point VALUES(5,4,'phone','156 1499 3525','+8615614993525','',0,1,0,0,0);
INSERT INTO contact_point VALUES(6,5,'phone','+49 15204227836','+4915204227836','',0,1,0,0,0);
INSERT INTO contact_point VALUES(7,6,'phone','159 1114 7474','+8615911147474','',0,1,0,0,0);
INSERT INTO contact_point VALUES(8,6,'email','guest4718093@126.com','guest4718093@126.com','',1,0,0,0,0);
INSERT INTO contact_point VALUES(9,7,'phone','152 3651 5138','+8615236515138','',0,1,0,0,0);
INSERT INTO contact_point VALUES(10,7,'wechat','wx_0cbfc4','wx0cbfc4','',1,0,0,0,0);
INSERT INTO contact_point VALUES(11,8,'phone','138 7257 5333','+8613872575333','',0,1,0,0,0);
INSERT INTO contact_point VALUES(12,8,'wechat','138 7257 5333','13872575333','',1,0,0,0,0);
INSERT INTO contact_point VALUES(13,8,'email','guest6221834@outlook.com','guest6221834@outlook.com','',2,0,0,0,0);
INSERT INTO contact_point VALUES(14,9,'phone','199 1945 5141','+8619919455141','',0,1,0,0,0);
INSERT INTO contact_point VALUES(15,9,'email','guest8148263@qq.com','guest8148263@qq.com','',1,0,0,0,0);
INSERT INTO contact_point VALUES(16,10,'phone','152 7267 6024','+8615272676024','',0,1,0,0,0);
INSERT INTO contact_point VALUES(17,10,'wechat','wx_b7d074','wxb7d074','',1,0,0,0,0);
INSERT INTO contact_point VALUES(18,11,'phone','178 3881 9135','+8617838819135','',0,1,0,0,0);
INSERT INTO contact_point VALUES(19,11,'wechat','178 3881 9135','17838819135','',1,0,0,0,0);
INSERT INTO contact_point VALUES(20,12,'phone','155 2094 0026','+8615520940026','',0,1,0,0,0);
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
INSERT INTO identity_document VALUES(1,6,'resident-id','',X'548695446b71677b5d37562a652c2e3b3de30a72fc201bcbb2b4e711d5e0dd2f620db150eb9572ab0acaddae075c8b683eff0a1299701802c749','5863',X'5b4996b6b8b836edb915e6785df18c74',NULL,NULL);
INSERT INTO identity_document VALUES(2,7,'resident-id','',X'7e7c3af856e2d272ae347cad8b402669b6cacbbe93e6733425186e50786d4fc7e3134b4c7f4924e23a4b09955f8b2aac8738cb521909099e9d88','7508',X'0f7bcc969b9fa1d527cdf1e376fe82d2',NULL,NULL);
INSERT INTO identity_document VALUES(3,10,'resident-id','',X'970fad878edbcc9c3f14138155d928b6555b536aa99d16878293be992d69ca4246a705d2eaaa38f0c6c0e499b12b4094f35ee9318646aa3452a8','3866',X'ef18081f25df7148a763f855778c0094',NULL,NULL);
INSERT INTO identity_document VALUES(4,11,'resident-id','',X'f15fc9d2e42cfad4ab411a3f131785915dd6f7b3ca5d8de131bf26a208d85b960a9b72e22542bda9e9b1a7e660f9f042727bbc41051231ce39e4','8831',X'bb708aa80c248bbeea3f0d7a9a6fd403',NULL,NULL);
CREATE TABLE organisation_member (
  id              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  guest_id        INTEGER NOT NULL REFERENCES guest (id),
  role            TEXT    NOT NULL DEFAULT 'member'
                  CHECK (role = 'member' OR role = 'contact' OR role = 'leader')
) STRICT;
INSERT INTO organisation_member VALUES(1,2,10,'member');
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
INSERT INTO guest_tag VALUES(3,8,1795309200);
INSERT INTO guest_tag VALUES(3,11,1795309200);
INSERT INTO guest_tag VALUES(4,1,1795309200);
INSERT INTO guest_tag VALUES(5,21,1795309200);
INSERT INTO guest_tag VALUES(5,25,1795309200);
INSERT INTO guest_tag VALUES(5,31,1795309200);
INSERT INTO guest_tag VALUES(6,6,1795309200);
INSERT INTO guest_tag VALUES(6,8,1795309200);
INSERT INTO guest_tag VALUES(6,16,1795309200);
INSERT INTO guest_tag VALUES(6,36,1795309200);
INSERT INTO guest_tag VALUES(8,32,1795309200);
INSERT INTO guest_tag VALUES(10,22,1795309200);
INSERT INTO guest_tag VALUES(10,26,1795309200);
INSERT INTO guest_tag VALUES(10,31,1795309200);
INSERT INTO guest_tag VALUES(12,9,1795309200);
INSERT INTO guest_tag VALUES(12,21,1795309200);
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
  created_utc     INTEGER NOT NULL, repeat_every INTEGER CHECK (repeat_every BETWEEN 1 AND 999), repeat_unit TEXT
  CHECK ((repeat_unit IS NULL) = (repeat_every IS NULL)
         AND (repeat_unit IS NULL OR repeat_unit = 'day' OR repeat_unit = 'week' OR repeat_unit = 'month'
              OR repeat_unit = 'year')), repeat_from TEXT
  CHECK ((repeat_from IS NULL) = (repeat_every IS NULL)
         AND (repeat_from IS NULL OR repeat_from = 'due' OR repeat_from = 'done')), repeat_anchor TEXT CHECK ((repeat_anchor IS NULL) = (repeat_every IS NULL)), previous_id INTEGER REFERENCES follow_up (id), rule_id INTEGER REFERENCES automation_rule (id), template_id INTEGER REFERENCES message_template (id), marketing INTEGER NOT NULL DEFAULT 0 CHECK (marketing IN (0, 1)),
  CHECK ((guest_id IS NULL) <> (organisation_id IS NULL)),
  CHECK ((status = 'done') = (done_utc IS NOT NULL))
) STRICT;
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
  answered_utc  INTEGER NOT NULL, subject_id INTEGER NOT NULL DEFAULT 0,
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
INSERT INTO stay VALUES(1,1,NULL,NULL,18,2,'2023-09-10','2023-09-13','departed',48800,'CNY','fliggy','leisure','','',10,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(2,3,NULL,NULL,22,2,'2024-05-26','2024-05-27','departed',48800,'CNY','walk-in','leisure','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(3,3,NULL,NULL,23,3,'2026-01-29','2026-02-02','cancelled',98000,'CNY','phone','business','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(4,3,NULL,NULL,7,3,'2023-08-20','2023-08-21','departed',98000,'CNY','meituan','family','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(5,3,NULL,NULL,12,4,'2026-03-01','2026-03-02','departed',39800,'CNY','fliggy','business','','',9,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(6,3,NULL,NULL,7,3,'2024-02-11','2024-02-12','departed',98000,'CNY','meituan','couple','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(7,3,NULL,NULL,13,1,'2026-08-02','2026-08-05','departed',65800,'CNY','walk-in','leisure','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(8,3,NULL,NULL,10,2,'2024-10-29','2024-11-02','departed',48800,'CNY','wechat','family','','',10,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(9,3,NULL,NULL,7,3,'2025-05-20','2025-05-21','departed',98000,'CNY','phone','family','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(10,3,NULL,NULL,15,3,'2026-03-18','2026-03-19','departed',98000,'CNY','phone','','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(11,3,NULL,NULL,4,4,'2024-07-20','2024-07-21','departed',39800,'CNY','fliggy','business','','',8,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(12,4,NULL,NULL,16,4,'2026-05-27','2026-05-30','departed',39800,'CNY','phone','business','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(13,5,NULL,NULL,3,3,'2025-05-26','2025-05-29','departed',98000,'CNY','fliggy','','','',10,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(14,6,NULL,NULL,14,2,'2024-09-26','2024-09-28','departed',48800,'CNY','ctrip','couple','','',3,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(15,8,NULL,NULL,10,2,'2024-04-17','2024-04-19','departed',48800,'CNY','walk-in','event','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(16,9,NULL,NULL,7,3,'2024-01-26','2024-01-30','departed',98000,'CNY','walk-in','leisure','','',9,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(17,9,NULL,NULL,2,2,'2024-03-10','2024-03-12','departed',48800,'CNY','phone','event','','',8,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(18,10,NULL,NULL,13,1,'2026-06-02','2026-06-02','departed',65800,'CNY','wechat','','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(19,10,NULL,2,3,3,'2026-06-08','2026-06-10','departed',98000,'CNY','company','couple','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(20,11,NULL,NULL,7,3,'2024-07-31','2024-08-02','departed',98000,'CNY','booking','event','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(21,11,NULL,NULL,24,4,'2025-06-22','2025-06-24','departed',39800,'CNY','walk-in','event','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(22,12,NULL,NULL,14,2,'2023-01-30','2023-01-31','departed',48800,'CNY','walk-in','leisure','','',8,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(23,12,NULL,NULL,13,1,'2024-11-14','2024-11-17','departed',65800,'CNY','fliggy','','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(24,12,NULL,NULL,14,2,'2023-05-27','2023-05-28','departed',48800,'CNY','booking','couple','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(25,12,NULL,NULL,8,4,'2025-03-06','2025-03-06','departed',39800,'CNY','ctrip','leisure','','',NULL,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(26,12,NULL,NULL,20,4,'2026-03-05','2026-03-08','departed',39800,'CNY','walk-in','family','','',9,NULL,1795309200,NULL,NULL,'guest',NULL,NULL,NULL);
INSERT INTO stay VALUES(27,12,NULL,NULL,1,1,'2026-11-21','2026-11-22','in-house',65800,'CNY','walk-in','','','',NULL,NULL,1795309200,1020,720,'guest',NULL,NULL,NULL);
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
INSERT INTO charge VALUES(1,1,1,'2023-09-13','room','',146400,'CNY');
INSERT INTO charge VALUES(2,1,1,'2023-09-13','dining','西湖醋鱼',13000,'CNY');
INSERT INTO charge VALUES(3,1,1,'2023-09-13','service','接送站',11000,'CNY');
INSERT INTO charge VALUES(4,2,3,'2024-05-27','room','',48800,'CNY');
INSERT INTO charge VALUES(5,4,3,'2023-08-21','room','',98000,'CNY');
INSERT INTO charge VALUES(6,4,3,'2023-08-21','dining','晚餐',20000,'CNY');
INSERT INTO charge VALUES(7,5,3,'2026-03-02','room','',39800,'CNY');
INSERT INTO charge VALUES(8,6,3,'2024-02-12','room','',98000,'CNY');
INSERT INTO charge VALUES(9,6,3,'2024-02-12','dining','东坡肉',45000,'CNY');
INSERT INTO charge VALUES(10,7,3,'2026-08-05','room','',197400,'CNY');
INSERT INTO charge VALUES(11,7,3,'2026-08-05','dining','晚餐',56000,'CNY');
INSERT INTO charge VALUES(12,8,3,'2024-11-02','room','',195200,'CNY');
INSERT INTO charge VALUES(13,9,3,'2025-05-21','room','',98000,'CNY');
INSERT INTO charge VALUES(14,10,3,'2026-03-19','room','',98000,'CNY');
INSERT INTO charge VALUES(15,10,3,'2026-03-19','dining','龙井虾仁',53000,'CNY');
INSERT INTO charge VALUES(16,11,3,'2024-07-21','room','',39800,'CNY');
INSERT INTO charge VALUES(17,11,3,'2024-07-21','dining','下午茶',28000,'CNY');
INSERT INTO charge VALUES(18,12,4,'2026-05-30','room','',119400,'CNY');
INSERT INTO charge VALUES(19,12,4,'2026-05-30','dining','下午茶',34000,'CNY');
INSERT INTO charge VALUES(20,13,5,'2025-05-29','room','',294000,'CNY');
INSERT INTO charge VALUES(21,13,5,'2025-05-29','dining','下午茶',26000,'CNY');
INSERT INTO charge VALUES(22,14,6,'2024-09-28','room','',97600,'CNY');
INSERT INTO charge VALUES(23,15,8,'2024-04-19','room','',97600,'CNY');
INSERT INTO charge VALUES(24,15,8,'2024-04-19','dining','龙井虾仁',19000,'CNY');
INSERT INTO charge VALUES(25,16,9,'2024-01-30','room','',392000,'CNY');
INSERT INTO charge VALUES(26,16,9,'2024-01-30','service','洗衣',16000,'CNY');
INSERT INTO charge VALUES(27,17,9,'2024-03-12','room','',97600,'CNY');
INSERT INTO charge VALUES(28,18,10,'2026-06-02','room','',65800,'CNY');
INSERT INTO charge VALUES(29,19,10,'2026-06-10','room','',196000,'CNY');
INSERT INTO charge VALUES(30,20,11,'2024-08-02','room','',196000,'CNY');
INSERT INTO charge VALUES(31,20,11,'2024-08-02','dining','龙井虾仁',48000,'CNY');
INSERT INTO charge VALUES(32,21,11,'2025-06-24','room','',79600,'CNY');
INSERT INTO charge VALUES(33,21,11,'2025-06-24','dining','东坡肉',24000,'CNY');
INSERT INTO charge VALUES(34,22,12,'2023-01-31','room','',48800,'CNY');
INSERT INTO charge VALUES(35,22,12,'2023-01-31','dining','龙井虾仁',43000,'CNY');
INSERT INTO charge VALUES(36,23,12,'2024-11-17','room','',197400,'CNY');
INSERT INTO charge VALUES(37,24,12,'2023-05-28','room','',48800,'CNY');
INSERT INTO charge VALUES(38,24,12,'2023-05-28','dining','西湖醋鱼',6000,'CNY');
INSERT INTO charge VALUES(39,25,12,'2025-03-06','room','',39800,'CNY');
INSERT INTO charge VALUES(40,26,12,'2026-03-08','room','',119400,'CNY');
INSERT INTO charge VALUES(41,27,12,'2026-11-22','room','',65800,'CNY');
INSERT INTO charge VALUES(42,27,12,'2026-11-22','dining','东坡肉',29000,'CNY');
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
, section TEXT NOT NULL DEFAULT '', currency TEXT NOT NULL DEFAULT 'CNY' CHECK (length (currency) = 3), in_list INTEGER NOT NULL DEFAULT 0 CHECK (in_list IN (0, 1)), in_card INTEGER NOT NULL DEFAULT 1 CHECK (in_card IN (0, 1)), in_form INTEGER NOT NULL DEFAULT 1 CHECK (in_form IN (0, 1)), in_search INTEGER NOT NULL DEFAULT 0 CHECK (in_search IN (0, 1)), in_filter INTEGER NOT NULL DEFAULT 0 CHECK (in_filter IN (0, 1)), in_sheets INTEGER NOT NULL DEFAULT 1 CHECK (in_sheets IN (0, 1)), in_duplicates INTEGER NOT NULL DEFAULT 0
  CHECK (in_duplicates IN (0, 1))) STRICT;
CREATE TABLE custom_value (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  field_id    INTEGER NOT NULL REFERENCES custom_field (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'text' OR kind = 'integer' OR kind = 'real' OR kind = 'date'),
  value       ANY     NOT NULL, choice_id INTEGER REFERENCES custom_choice (id),
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
INSERT INTO entry VALUES(1,1795309200,NULL,'generate','{"count":"12"}',NULL,9,243,X'a1c04d4b74aa7a3b30b402510708aa7de2f6a5050b92a4119a4fe5613ec9b746',X'0000000000000000000000000000000000000000000000000000000000000000',X'1d780f78440be67b651d5753d668f606fca40462c0085f62740054dcbbd658f2');
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
INSERT INTO entry_row VALUES(1,67,'organisation',1,'organisation',1,'I',NULL);
INSERT INTO entry_row VALUES(1,68,'organisation',2,'organisation',2,'I',NULL);
INSERT INTO entry_row VALUES(1,69,'organisation',3,'organisation',3,'I',NULL);
INSERT INTO entry_row VALUES(1,70,'guest',1,'guest',1,'I',NULL);
INSERT INTO entry_row VALUES(1,71,'guest',1,'contact_point',1,'I',NULL);
INSERT INTO entry_row VALUES(1,72,'guest',1,'stay',1,'I',NULL);
INSERT INTO entry_row VALUES(1,73,'guest',1,'charge',1,'I',NULL);
INSERT INTO entry_row VALUES(1,74,'guest',1,'charge',2,'I',NULL);
INSERT INTO entry_row VALUES(1,75,'guest',1,'charge',3,'I',NULL);
INSERT INTO entry_row VALUES(1,76,'guest',1,'payment',1,'I',NULL);
INSERT INTO entry_row VALUES(1,77,'guest',2,'guest',2,'I',NULL);
INSERT INTO entry_row VALUES(1,78,'guest',2,'contact_point',2,'I',NULL);
INSERT INTO entry_row VALUES(1,79,'guest',2,'contact_point',3,'I',NULL);
INSERT INTO entry_row VALUES(1,80,'guest',2,'interaction',1,'I',NULL);
INSERT INTO entry_row VALUES(1,81,'guest',2,'interaction',2,'I',NULL);
INSERT INTO entry_row VALUES(1,82,'guest',2,'interaction',3,'I',NULL);
INSERT INTO entry_row VALUES(1,83,'guest',3,'guest',3,'I',NULL);
INSERT INTO entry_row VALUES(1,84,'guest',3,'contact_point',4,'I',NULL);
INSERT INTO entry_row VALUES(1,85,'guest',3,'guest_tag','[3,8]','I',NULL);
INSERT INTO entry_row VALUES(1,86,'guest',3,'guest_tag','[3,11]','I',NULL);
INSERT INTO entry_row VALUES(1,87,'guest',3,'stay',2,'I',NULL);
INSERT INTO entry_row VALUES(1,88,'guest',3,'charge',4,'I',NULL);
INSERT INTO entry_row VALUES(1,89,'guest',3,'payment',2,'I',NULL);
INSERT INTO entry_row VALUES(1,90,'guest',3,'stay',3,'I',NULL);
INSERT INTO entry_row VALUES(1,91,'guest',3,'stay',4,'I',NULL);
INSERT INTO entry_row VALUES(1,92,'guest',3,'charge',5,'I',NULL);
INSERT INTO entry_row VALUES(1,93,'guest',3,'charge',6,'I',NULL);
INSERT INTO entry_row VALUES(1,94,'guest',3,'payment',3,'I',NULL);
INSERT INTO entry_row VALUES(1,95,'guest',3,'stay',5,'I',NULL);
INSERT INTO entry_row VALUES(1,96,'guest',3,'charge',7,'I',NULL);
INSERT INTO entry_row VALUES(1,97,'guest',3,'payment',4,'I',NULL);
INSERT INTO entry_row VALUES(1,98,'guest',3,'stay',6,'I',NULL);
INSERT INTO entry_row VALUES(1,99,'guest',3,'charge',8,'I',NULL);
INSERT INTO entry_row VALUES(1,100,'guest',3,'charge',9,'I',NULL);
INSERT INTO entry_row VALUES(1,101,'guest',3,'payment',5,'I',NULL);
INSERT INTO entry_row VALUES(1,102,'guest',3,'stay',7,'I',NULL);
INSERT INTO entry_row VALUES(1,103,'guest',3,'charge',10,'I',NULL);
INSERT INTO entry_row VALUES(1,104,'guest',3,'charge',11,'I',NULL);
INSERT INTO entry_row VALUES(1,105,'guest',3,'payment',6,'I',NULL);
INSERT INTO entry_row VALUES(1,106,'guest',3,'stay',8,'I',NULL);
INSERT INTO entry_row VALUES(1,107,'guest',3,'charge',12,'I',NULL);
INSERT INTO entry_row VALUES(1,108,'guest',3,'payment',7,'I',NULL);
INSERT INTO entry_row VALUES(1,109,'guest',3,'stay',9,'I',NULL);
INSERT INTO entry_row VALUES(1,110,'guest',3,'charge',13,'I',NULL);
INSERT INTO entry_row VALUES(1,111,'guest',3,'payment',8,'I',NULL);
INSERT INTO entry_row VALUES(1,112,'guest',3,'stay',10,'I',NULL);
INSERT INTO entry_row VALUES(1,113,'guest',3,'charge',14,'I',NULL);
INSERT INTO entry_row VALUES(1,114,'guest',3,'charge',15,'I',NULL);
INSERT INTO entry_row VALUES(1,115,'guest',3,'payment',9,'I',NULL);
INSERT INTO entry_row VALUES(1,116,'guest',3,'stay',11,'I',NULL);
INSERT INTO entry_row VALUES(1,117,'guest',3,'charge',16,'I',NULL);
INSERT INTO entry_row VALUES(1,118,'guest',3,'charge',17,'I',NULL);
INSERT INTO entry_row VALUES(1,119,'guest',3,'payment',10,'I',NULL);
INSERT INTO entry_row VALUES(1,120,'guest',3,'interaction',4,'I',NULL);
INSERT INTO entry_row VALUES(1,121,'guest',3,'interaction',5,'I',NULL);
INSERT INTO entry_row VALUES(1,122,'guest',3,'important_date',1,'I',NULL);
INSERT INTO entry_row VALUES(1,123,'guest',4,'guest',4,'I',NULL);
INSERT INTO entry_row VALUES(1,124,'guest',4,'contact_point',5,'I',NULL);
INSERT INTO entry_row VALUES(1,125,'guest',4,'guest_tag','[4,1]','I',NULL);
INSERT INTO entry_row VALUES(1,126,'guest',4,'stay',12,'I',NULL);
INSERT INTO entry_row VALUES(1,127,'guest',4,'charge',18,'I',NULL);
INSERT INTO entry_row VALUES(1,128,'guest',4,'charge',19,'I',NULL);
INSERT INTO entry_row VALUES(1,129,'guest',4,'payment',11,'I',NULL);
INSERT INTO entry_row VALUES(1,130,'guest',5,'guest',5,'I',NULL);
INSERT INTO entry_row VALUES(1,131,'guest',5,'contact_point',6,'I',NULL);
INSERT INTO entry_row VALUES(1,132,'guest',5,'guest_tag','[5,21]','I',NULL);
INSERT INTO entry_row VALUES(1,133,'guest',5,'guest_tag','[5,25]','I',NULL);
INSERT INTO entry_row VALUES(1,134,'guest',5,'guest_tag','[5,31]','I',NULL);
INSERT INTO entry_row VALUES(1,135,'guest',5,'stay',13,'I',NULL);
INSERT INTO entry_row VALUES(1,136,'guest',5,'charge',20,'I',NULL);
INSERT INTO entry_row VALUES(1,137,'guest',5,'charge',21,'I',NULL);
INSERT INTO entry_row VALUES(1,138,'guest',5,'payment',12,'I',NULL);
INSERT INTO entry_row VALUES(1,139,'guest',5,'interaction',6,'I',NULL);
INSERT INTO entry_row VALUES(1,140,'guest',5,'interaction',7,'I',NULL);
INSERT INTO entry_row VALUES(1,141,'guest',5,'interaction',8,'I',NULL);
INSERT INTO entry_row VALUES(1,142,'guest',6,'guest',6,'I',NULL);
INSERT INTO entry_row VALUES(1,143,'guest',6,'contact_point',7,'I',NULL);
INSERT INTO entry_row VALUES(1,144,'guest',6,'contact_point',8,'I',NULL);
INSERT INTO entry_row VALUES(1,145,'guest',6,'identity_document',1,'I',NULL);
INSERT INTO entry_row VALUES(1,146,'guest',6,'guest_tag','[6,6]','I',NULL);
INSERT INTO entry_row VALUES(1,147,'guest',6,'guest_tag','[6,8]','I',NULL);
INSERT INTO entry_row VALUES(1,148,'guest',6,'guest_tag','[6,16]','I',NULL);
INSERT INTO entry_row VALUES(1,149,'guest',6,'guest_tag','[6,36]','I',NULL);
INSERT INTO entry_row VALUES(1,150,'guest',6,'stay',14,'I',NULL);
INSERT INTO entry_row VALUES(1,151,'guest',6,'charge',22,'I',NULL);
INSERT INTO entry_row VALUES(1,152,'guest',6,'payment',13,'I',NULL);
INSERT INTO entry_row VALUES(1,153,'guest',6,'consent',1,'I',NULL);
INSERT INTO entry_row VALUES(1,154,'guest',6,'consent',2,'I',NULL);
INSERT INTO entry_row VALUES(1,155,'guest',6,'consent',3,'I',NULL);
INSERT INTO entry_row VALUES(1,156,'guest',6,'consent',4,'I',NULL);
INSERT INTO entry_row VALUES(1,157,'guest',7,'guest',7,'I',NULL);
INSERT INTO entry_row VALUES(1,158,'guest',7,'contact_point',9,'I',NULL);
INSERT INTO entry_row VALUES(1,159,'guest',7,'contact_point',10,'I',NULL);
INSERT INTO entry_row VALUES(1,160,'guest',7,'identity_document',2,'I',NULL);
INSERT INTO entry_row VALUES(1,161,'guest',7,'consent',5,'I',NULL);
INSERT INTO entry_row VALUES(1,162,'guest',7,'consent',6,'I',NULL);
INSERT INTO entry_row VALUES(1,163,'guest',7,'consent',7,'I',NULL);
INSERT INTO entry_row VALUES(1,164,'guest',7,'consent',8,'I',NULL);
INSERT INTO entry_row VALUES(1,165,'guest',8,'guest',8,'I',NULL);
INSERT INTO entry_row VALUES(1,166,'guest',8,'contact_point',11,'I',NULL);
INSERT INTO entry_row VALUES(1,167,'guest',8,'contact_point',12,'I',NULL);
INSERT INTO entry_row VALUES(1,168,'guest',8,'contact_point',13,'I',NULL);
INSERT INTO entry_row VALUES(1,169,'guest',8,'guest_tag','[8,32]','I',NULL);
INSERT INTO entry_row VALUES(1,170,'guest',8,'stay',15,'I',NULL);
INSERT INTO entry_row VALUES(1,171,'guest',8,'charge',23,'I',NULL);
INSERT INTO entry_row VALUES(1,172,'guest',8,'charge',24,'I',NULL);
INSERT INTO entry_row VALUES(1,173,'guest',8,'payment',14,'I',NULL);
INSERT INTO entry_row VALUES(1,174,'guest',8,'preference',1,'I',NULL);
INSERT INTO entry_row VALUES(1,175,'guest',8,'preference',2,'I',NULL);
INSERT INTO entry_row VALUES(1,176,'guest',8,'interaction',9,'I',NULL);
INSERT INTO entry_row VALUES(1,177,'guest',8,'interaction',10,'I',NULL);
INSERT INTO entry_row VALUES(1,178,'guest',9,'guest',9,'I',NULL);
INSERT INTO entry_row VALUES(1,179,'guest',9,'contact_point',14,'I',NULL);
INSERT INTO entry_row VALUES(1,180,'guest',9,'contact_point',15,'I',NULL);
INSERT INTO entry_row VALUES(1,181,'guest',9,'stay',16,'I',NULL);
INSERT INTO entry_row VALUES(1,182,'guest',9,'charge',25,'I',NULL);
INSERT INTO entry_row VALUES(1,183,'guest',9,'charge',26,'I',NULL);
INSERT INTO entry_row VALUES(1,184,'guest',9,'payment',15,'I',NULL);
INSERT INTO entry_row VALUES(1,185,'guest',9,'stay',17,'I',NULL);
INSERT INTO entry_row VALUES(1,186,'guest',9,'charge',27,'I',NULL);
INSERT INTO entry_row VALUES(1,187,'guest',9,'payment',16,'I',NULL);
INSERT INTO entry_row VALUES(1,188,'guest',9,'preference',3,'I',NULL);
INSERT INTO entry_row VALUES(1,189,'guest',10,'guest',10,'I',NULL);
INSERT INTO entry_row VALUES(1,190,'guest',10,'contact_point',16,'I',NULL);
INSERT INTO entry_row VALUES(1,191,'guest',10,'contact_point',17,'I',NULL);
INSERT INTO entry_row VALUES(1,192,'guest',10,'identity_document',3,'I',NULL);
INSERT INTO entry_row VALUES(1,193,'guest',10,'guest_tag','[10,22]','I',NULL);
INSERT INTO entry_row VALUES(1,194,'guest',10,'guest_tag','[10,26]','I',NULL);
INSERT INTO entry_row VALUES(1,195,'guest',10,'guest_tag','[10,31]','I',NULL);
INSERT INTO entry_row VALUES(1,196,'guest',10,'stay',18,'I',NULL);
INSERT INTO entry_row VALUES(1,197,'guest',10,'charge',28,'I',NULL);
INSERT INTO entry_row VALUES(1,198,'guest',10,'payment',17,'I',NULL);
INSERT INTO entry_row VALUES(1,199,'guest',10,'stay',19,'I',NULL);
INSERT INTO entry_row VALUES(1,200,'guest',10,'charge',29,'I',NULL);
INSERT INTO entry_row VALUES(1,201,'guest',10,'payment',18,'I',NULL);
INSERT INTO entry_row VALUES(1,202,'guest',10,'organisation_member',1,'I',NULL);
INSERT INTO entry_row VALUES(1,203,'guest',11,'guest',11,'I',NULL);
INSERT INTO entry_row VALUES(1,204,'guest',11,'contact_point',18,'I',NULL);
INSERT INTO entry_row VALUES(1,205,'guest',11,'contact_point',19,'I',NULL);
INSERT INTO entry_row VALUES(1,206,'guest',11,'identity_document',4,'I',NULL);
INSERT INTO entry_row VALUES(1,207,'guest',11,'stay',20,'I',NULL);
INSERT INTO entry_row VALUES(1,208,'guest',11,'charge',30,'I',NULL);
INSERT INTO entry_row VALUES(1,209,'guest',11,'charge',31,'I',NULL);
INSERT INTO entry_row VALUES(1,210,'guest',11,'payment',19,'I',NULL);
INSERT INTO entry_row VALUES(1,211,'guest',11,'stay',21,'I',NULL);
INSERT INTO entry_row VALUES(1,212,'guest',11,'charge',32,'I',NULL);
INSERT INTO entry_row VALUES(1,213,'guest',11,'charge',33,'I',NULL);
INSERT INTO entry_row VALUES(1,214,'guest',11,'payment',20,'I',NULL);
INSERT INTO entry_row VALUES(1,215,'guest',11,'interaction',11,'I',NULL);
INSERT INTO entry_row VALUES(1,216,'guest',11,'interaction',12,'I',NULL);
INSERT INTO entry_row VALUES(1,217,'guest',11,'interaction',13,'I',NULL);
INSERT INTO entry_row VALUES(1,218,'guest',12,'guest',12,'I',NULL);
INSERT INTO entry_row VALUES(1,219,'guest',12,'contact_point',20,'I',NULL);
INSERT INTO entry_row VALUES(1,220,'guest',12,'guest_tag','[12,9]','I',NULL);
INSERT INTO entry_row VALUES(1,221,'guest',12,'guest_tag','[12,21]','I',NULL);
INSERT INTO entry_row VALUES(1,222,'guest',12,'stay',22,'I',NULL);
INSERT INTO entry_row VALUES(1,223,'guest',12,'charge',34,'I',NULL);
INSERT INTO entry_row VALUES(1,224,'guest',12,'charge',35,'I',NULL);
INSERT INTO entry_row VALUES(1,225,'guest',12,'payment',21,'I',NULL);
INSERT INTO entry_row VALUES(1,226,'guest',12,'stay',23,'I',NULL);
INSERT INTO entry_row VALUES(1,227,'guest',12,'charge',36,'I',NULL);
INSERT INTO entry_row VALUES(1,228,'guest',12,'payment',22,'I',NULL);
INSERT INTO entry_row VALUES(1,229,'guest',12,'stay',24,'I',NULL);
INSERT INTO entry_row VALUES(1,230,'guest',12,'charge',37,'I',NULL);
INSERT INTO entry_row VALUES(1,231,'guest',12,'charge',38,'I',NULL);
INSERT INTO entry_row VALUES(1,232,'guest',12,'payment',23,'I',NULL);
INSERT INTO entry_row VALUES(1,233,'guest',12,'stay',25,'I',NULL);
INSERT INTO entry_row VALUES(1,234,'guest',12,'charge',39,'I',NULL);
INSERT INTO entry_row VALUES(1,235,'guest',12,'payment',24,'I',NULL);
INSERT INTO entry_row VALUES(1,236,'guest',12,'stay',26,'I',NULL);
INSERT INTO entry_row VALUES(1,237,'guest',12,'charge',40,'I',NULL);
INSERT INTO entry_row VALUES(1,238,'guest',12,'payment',25,'I',NULL);
INSERT INTO entry_row VALUES(1,239,'guest',12,'stay',27,'I',NULL);
INSERT INTO entry_row VALUES(1,240,'guest',12,'charge',41,'I',NULL);
INSERT INTO entry_row VALUES(1,241,'guest',12,'charge',42,'I',NULL);
INSERT INTO entry_row VALUES(1,242,'guest',12,'payment',26,'I',NULL);
CREATE TABLE guest_state (
  guest_id        INTEGER NOT NULL PRIMARY KEY,
  version         INTEGER NOT NULL,
  stays           INTEGER NOT NULL DEFAULT 0,
  nights          INTEGER NOT NULL DEFAULT 0,
  spend           INTEGER NOT NULL DEFAULT 0,
  first_arrival   TEXT,
  last_departure  TEXT
, in_house INTEGER NOT NULL DEFAULT 0, loyal_day TEXT, paid_stays INTEGER NOT NULL DEFAULT 0, paid_day TEXT, paid_in_house INTEGER NOT NULL DEFAULT 0, recent_stays INTEGER NOT NULL DEFAULT 0, spend_stays INTEGER NOT NULL DEFAULT 0, recent_spend INTEGER NOT NULL DEFAULT 0, last_contact TEXT) STRICT;
INSERT INTO guest_state VALUES(1,1,1,3,170400,'2023-09-10','2023-09-13',0,NULL,1,'2023-09-13',0,1,1,170400,NULL);
INSERT INTO guest_state VALUES(2,1,0,0,0,NULL,NULL,0,NULL,0,NULL,0,0,0,0,'2025-08-19');
INSERT INTO guest_state VALUES(3,1,9,14,1115000,'2023-08-20','2026-08-05',0,'2025-05-21',9,'2026-08-05',0,3,5,737400,'2024-07-08');
INSERT INTO guest_state VALUES(4,1,1,3,153400,'2026-05-27','2026-05-30',0,NULL,1,'2026-05-30',0,1,1,153400,NULL);
INSERT INTO guest_state VALUES(5,1,1,3,320000,'2025-05-26','2025-05-29',0,NULL,1,'2025-05-29',0,1,1,320000,'2025-01-11');
INSERT INTO guest_state VALUES(6,1,1,2,97600,'2024-09-26','2024-09-28',0,NULL,1,'2024-09-28',0,1,1,97600,NULL);
INSERT INTO guest_state VALUES(7,1,0,0,0,NULL,NULL,0,NULL,0,NULL,0,0,0,0,NULL);
INSERT INTO guest_state VALUES(8,1,1,2,116600,'2024-04-17','2024-04-19',0,NULL,1,'2024-04-19',0,1,1,116600,'2026-05-06');
INSERT INTO guest_state VALUES(9,1,2,6,505600,'2024-01-26','2024-03-12',0,NULL,2,'2024-03-12',0,2,2,505600,NULL);
INSERT INTO guest_state VALUES(10,1,2,2,261800,'2026-06-02','2026-06-10',0,NULL,2,'2026-06-10',0,2,2,261800,NULL);
INSERT INTO guest_state VALUES(11,1,2,4,347600,'2024-07-31','2025-06-24',0,NULL,2,'2025-06-24',0,2,2,347600,'2025-06-01');
INSERT INTO guest_state VALUES(12,1,6,8,598000,'2023-01-30','2026-03-08',1,'2024-11-17',6,'2026-11-21',1,2,2,159200,NULL);
CREATE TABLE subject_hash (
  kind        TEXT    NOT NULL,
  id          INTEGER NOT NULL,
  hash        BLOB    NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO subject_hash VALUES('automation-rule',1,X'75cf4ec9c3834e30c9d335dd37834014');
INSERT INTO subject_hash VALUES('automation-rule',2,X'249bdfb7d5ee9f7f341e4838dfa2102d');
INSERT INTO subject_hash VALUES('automation-rule',3,X'7d61d3ddeb786a237124295eaa5f5c41');
INSERT INTO subject_hash VALUES('automation-rule',4,X'9bf8880aa979d60e9d0c8739b95614d7');
INSERT INTO subject_hash VALUES('automation-rule',5,X'cd1226509d4303b6636c34b2bc6598db');
INSERT INTO subject_hash VALUES('automation-rule',6,X'b0011f8e08be4d27a698eb9df911a7cb');
INSERT INTO subject_hash VALUES('automation-rule',7,X'2f331abcda9c88ced1423d8c500f5685');
INSERT INTO subject_hash VALUES('automation-rule',8,X'dd523ea3c19db5d39c30dcb9e5a5cdcf');
INSERT INTO subject_hash VALUES('automation-rule',9,X'2b75c7d7c4243cb48a514c0c8eeb070f');
INSERT INTO subject_hash VALUES('festival',1,X'0e87f658b1553f07d1a6aab2f70d7513');
INSERT INTO subject_hash VALUES('festival',2,X'420c1568b3449003af5b4625a4793c89');
INSERT INTO subject_hash VALUES('festival',3,X'cf7e461591247987577636cd29dad85e');
INSERT INTO subject_hash VALUES('festival',4,X'ede6c17a59a73c2865c4fb8dddd1cf5e');
INSERT INTO subject_hash VALUES('festival',5,X'da6936918b2264f05068cee5c53ce2da');
INSERT INTO subject_hash VALUES('festival',6,X'e2c1ada1e283a60285099d8a7f748f36');
INSERT INTO subject_hash VALUES('festival',7,X'8ceb0b3d826b19ae3a42fe956b43d5cd');
INSERT INTO subject_hash VALUES('festival',8,X'f48fd73baebba1d66552a6d909a6205d');
INSERT INTO subject_hash VALUES('festival',9,X'f7a6513af5d79239235f4d08043c820a');
INSERT INTO subject_hash VALUES('festival',10,X'ceb220aa0e81d2804f093204392ff4d9');
INSERT INTO subject_hash VALUES('festival',11,X'45da7dcbaf5521ab5b251b6f22695166');
INSERT INTO subject_hash VALUES('festival',12,X'aa3392be3bc1af5dd8ead48b0077e400');
INSERT INTO subject_hash VALUES('festival',13,X'e5fe5754cee118ead5bb2a1d3a1acfad');
INSERT INTO subject_hash VALUES('festival',14,X'4c7f7846eaf4503c88e7fc5b96d79940');
INSERT INTO subject_hash VALUES('festival',15,X'1637048b1ae222d8cd5a1b70255a02f7');
INSERT INTO subject_hash VALUES('festival',16,X'310142c2f1a357ad2887eec6c8929865');
INSERT INTO subject_hash VALUES('guest',1,X'8e7b58b06a7cd0a0862cdd88096ef7b5');
INSERT INTO subject_hash VALUES('guest',2,X'0fa1a714a3b4f3cda330313f84a8294d');
INSERT INTO subject_hash VALUES('guest',3,X'a70591fe481b12d668a0029b2d3d7be3');
INSERT INTO subject_hash VALUES('guest',4,X'6b39b821e5046ccda2606343bb1ae7f6');
INSERT INTO subject_hash VALUES('guest',5,X'97abd80862c9cd0f54f97e023e71872d');
INSERT INTO subject_hash VALUES('guest',6,X'bd4f7c01588a44031279a230b48f214a');
INSERT INTO subject_hash VALUES('guest',7,X'e558b04ddb10685c9ffba5999b071735');
INSERT INTO subject_hash VALUES('guest',8,X'783d5f56e6c63db87658b7a35aaf811c');
INSERT INTO subject_hash VALUES('guest',9,X'8cbd32fb2391dd401f5376677cb1975f');
INSERT INTO subject_hash VALUES('guest',10,X'd41213364875de72578d67224cc1c2ef');
INSERT INTO subject_hash VALUES('guest',11,X'969b4ce3ab1ef987e67b8906413331a0');
INSERT INTO subject_hash VALUES('guest',12,X'25d71b0e376e292a7f4cd47efaa78a52');
INSERT INTO subject_hash VALUES('message-template',1,X'1143e440cf6d0322a96d696473eec172');
INSERT INTO subject_hash VALUES('message-template',2,X'6f3a62df48571fb01749549b1fe78daa');
INSERT INTO subject_hash VALUES('message-template',3,X'3f393b9ce759787fe6dba7f56d1a017f');
INSERT INTO subject_hash VALUES('message-template',4,X'07f1816e1180eea1ad2f8fdc1391ef6d');
INSERT INTO subject_hash VALUES('message-template',5,X'85fd11a8429b394d10450f1c39199938');
INSERT INTO subject_hash VALUES('message-template',6,X'5c121397278ed4c1047e844d0c89b350');
INSERT INTO subject_hash VALUES('message-template',7,X'3ee86a82dade8afddfb079f596533b89');
INSERT INTO subject_hash VALUES('message-template',8,X'c9a315539695827137b9c73614b9261c');
INSERT INTO subject_hash VALUES('organisation',1,X'025e08ab36c1cb328b732bd1f1280d6b');
INSERT INTO subject_hash VALUES('organisation',2,X'34b251b3507041cb4dfe9b442b460a9e');
INSERT INTO subject_hash VALUES('organisation',3,X'c50746792b753168d4459e9d78d7e4e7');
INSERT INTO subject_hash VALUES('preference-topic',1,X'5fa64bdc8c696616c3e010d50ec6749b');
INSERT INTO subject_hash VALUES('preference-topic',2,X'ae7d8d35e15ba5b168667de521683baf');
INSERT INTO subject_hash VALUES('preference-topic',3,X'69d15bf494c869332dd01310e4d53043');
INSERT INTO subject_hash VALUES('preference-topic',4,X'7dc58d2d9e63da054bea9db6031fb818');
INSERT INTO subject_hash VALUES('preference-topic',5,X'5535f260587d411a4af5b317734e6df1');
INSERT INTO subject_hash VALUES('preference-topic',6,X'd8537bbc05849144b67bc3e6073bab78');
INSERT INTO subject_hash VALUES('preference-topic',7,X'6321ae70b74d8403126534719024cd0b');
INSERT INTO subject_hash VALUES('preference-topic',8,X'383182e8b19ccbe45ce304fe264d2f8b');
INSERT INTO subject_hash VALUES('preference-topic',9,X'e5217468c49aaa60064d4778106b0630');
INSERT INTO subject_hash VALUES('preference-topic',10,X'c826e330a4be0b113ad1d107a62a4801');
INSERT INTO subject_hash VALUES('preference-topic',11,X'26a8a5e9f032ab77575f0f8c620b9093');
INSERT INTO subject_hash VALUES('preference-topic',12,X'63ce0a9e8e4e9c6c6f3891e84b8d0e97');
INSERT INTO subject_hash VALUES('preference-topic',13,X'49aba56e4ca83e6ed43faff377163eaa');
INSERT INTO subject_hash VALUES('preference-topic',14,X'a6e68ec020d50d85086a2da4c6e85c28');
INSERT INTO subject_hash VALUES('preference-topic',15,X'40542dcd1d3e22c38916b93c11c7e3e4');
INSERT INTO subject_hash VALUES('preference-topic',16,X'84c66eebd43c53d78601313871eff570');
INSERT INTO subject_hash VALUES('preference-topic',17,X'44ade0c0e86fb6e7b65e2780482f12c4');
INSERT INTO subject_hash VALUES('preference-topic',18,X'8b5e94ca4a04350369c8d7690454edad');
INSERT INTO subject_hash VALUES('preference-topic',19,X'37eba4711d2d2bbdcd16f4e9600d5376');
INSERT INTO subject_hash VALUES('room',1,X'd7a3b78d1df4acfad663b75775b49f24');
INSERT INTO subject_hash VALUES('room',2,X'5501111ba66f72552cbeb985ac9f0964');
INSERT INTO subject_hash VALUES('room',3,X'32ecb2a86a12c0c5d3c4dd44864c95ea');
INSERT INTO subject_hash VALUES('room',4,X'cad1064d086d52ad30c76e38a63c7354');
INSERT INTO subject_hash VALUES('room',5,X'b9e42cd768474654d9ba5367b654d097');
INSERT INTO subject_hash VALUES('room',6,X'd41fd0c3a907d29064e73deade62719a');
INSERT INTO subject_hash VALUES('room',7,X'06b819b2e13dada39e0888adfcb828eb');
INSERT INTO subject_hash VALUES('room',8,X'23a3a87410038758b6d555785e36c0c6');
INSERT INTO subject_hash VALUES('room',9,X'7092467549ac555dc903d8c5a1a89854');
INSERT INTO subject_hash VALUES('room',10,X'43defcb0f30662e116ef7b80bf8e2591');
INSERT INTO subject_hash VALUES('room',11,X'7ab5e233607464481189c815912f4b42');
INSERT INTO subject_hash VALUES('room',12,X'32910f0cb39a6318adefa17c929ee5ef');
INSERT INTO subject_hash VALUES('room',13,X'69f416ba2b9bd126250635a175ba8075');
INSERT INTO subject_hash VALUES('room',14,X'584c1a64109c4de9ae8761145b1e5735');
INSERT INTO subject_hash VALUES('room',15,X'ed65bdd54a8b859b5c71ef554c9a3961');
INSERT INTO subject_hash VALUES('room',16,X'05086defecc873ef164a606833a1babf');
INSERT INTO subject_hash VALUES('room',17,X'8c1eeac9bf0243029b88326b4f03166b');
INSERT INTO subject_hash VALUES('room',18,X'7a8deb1ebe7e7f80d160f02efde495dc');
INSERT INTO subject_hash VALUES('room',19,X'a7a8638f2401fabc8542d3145f38ad9f');
INSERT INTO subject_hash VALUES('room',20,X'8dac5bf1ebad2f4a85032952740711b6');
INSERT INTO subject_hash VALUES('room',21,X'e9beb0edf98e6d88084e78c9296eb219');
INSERT INTO subject_hash VALUES('room',22,X'815d5bebf5565465427f78c530024f5c');
INSERT INTO subject_hash VALUES('room',23,X'068520b119ffe79dd5b9abdbd5acf0e1');
INSERT INTO subject_hash VALUES('room',24,X'3bbfcdfc2e31ad188d7fa94ba50c5db6');
INSERT INTO subject_hash VALUES('room-type',1,X'602d5c65e8b4d2957a07b7655e2ff697');
INSERT INTO subject_hash VALUES('room-type',2,X'c1509f8a0cf2cddfc637969823c339dd');
INSERT INTO subject_hash VALUES('room-type',3,X'f9017f2ef1b55ebcf6ce9a0cc7ff172b');
INSERT INTO subject_hash VALUES('room-type',4,X'17a5d854160d80e8ed4d3d90f666f941');
INSERT INTO subject_hash VALUES('rule',1,X'630c51feb9124c1fca76ed5145c19cad');
INSERT INTO subject_hash VALUES('rule',2,X'931a41f690a6818aaa455c898c91d04f');
INSERT INTO subject_hash VALUES('rule',3,X'298a36e9681f40e684106e62a936cf41');
INSERT INTO subject_hash VALUES('rule',4,X'9051c9fe777736af13d73566f32267ce');
INSERT INTO subject_hash VALUES('rule',5,X'2f8f5c7058ec859250b0a597ee360050');
INSERT INTO subject_hash VALUES('rule',6,X'd6ed316116936ebf3fedb4f01d86d077');
INSERT INTO subject_hash VALUES('staff',1,X'34c36082b90a5237fd84bbc4b1bca8e2');
INSERT INTO subject_hash VALUES('staff',2,X'a76bbc938bc643b48bcb97d3e8e1ad46');
INSERT INTO subject_hash VALUES('staff',3,X'c9fe7559dd4f938cf3453ef855a805c9');
INSERT INTO subject_hash VALUES('tag',1,X'961822ba1141f36c6a72e03b304e3edc');
INSERT INTO subject_hash VALUES('tag',2,X'808332cde52b8b094d7d86ba3023fe60');
INSERT INTO subject_hash VALUES('tag',3,X'37b0b945525262ee527d769eb15de4ef');
INSERT INTO subject_hash VALUES('tag',4,X'1af99d4d86986dcbf45d294b2aac1db2');
INSERT INTO subject_hash VALUES('tag',5,X'1216793aa95a73aa6283687367b96de5');
INSERT INTO subject_hash VALUES('tag',6,X'89a777c95122ba5ce7bdb334bdd679d1');
INSERT INTO subject_hash VALUES('tag',7,X'025dce4092c0ea1ade92d90d8a21b86f');
INSERT INTO subject_hash VALUES('tag',8,X'a23aca51cc0ea7b376751bd31ce6768d');
INSERT INTO subject_hash VALUES('tag',9,X'd351cd42f11934a84d80d5123df464d1');
INSERT INTO subject_hash VALUES('tag',10,X'be49f09d98d59ccebc4460050d37458c');
INSERT INTO subject_hash VALUES('tag',11,X'46b87cc8ae30a33bc83472c35a727e3a');
INSERT INTO subject_hash VALUES('tag',12,X'918e960b8f22ffd2c3063b09f4919955');
INSERT INTO subject_hash VALUES('tag',13,X'857081221055fc3a13ed605a1e4b3913');
INSERT INTO subject_hash VALUES('tag',14,X'94ee0a1bdbec2167a5046fa01e9997b8');
INSERT INTO subject_hash VALUES('tag',15,X'4fd7d71581428f0bb425b9f7e13e28e1');
INSERT INTO subject_hash VALUES('tag',16,X'b0ed06cbb8d1a3f58e9c776b16239329');
INSERT INTO subject_hash VALUES('tag',17,X'893b9a7bc6199544f9528c9971f2a484');
INSERT INTO subject_hash VALUES('tag',18,X'b6e6dee4573a39c9c723b8e469d4a8fc');
INSERT INTO subject_hash VALUES('tag',19,X'9ea7aaf246b04b3c7386ae21c5ed02a3');
INSERT INTO subject_hash VALUES('tag',20,X'2227e2fad27f49de715161ace20b6731');
INSERT INTO subject_hash VALUES('tag',21,X'78deb444e7c703b2dc2485ffaec6f54b');
INSERT INTO subject_hash VALUES('tag',22,X'be1bf8066cd2bab0741ad02372a88b68');
INSERT INTO subject_hash VALUES('tag',23,X'e118f6b9669a13520213a9ba8af6140b');
INSERT INTO subject_hash VALUES('tag',24,X'2a4e62e9f5cb10b4d19af61ffda136c1');
INSERT INTO subject_hash VALUES('tag',25,X'706104214093ae747d12a562accc493b');
INSERT INTO subject_hash VALUES('tag',26,X'5cf6f9add0c279fcf8664ca7fccbf4cf');
INSERT INTO subject_hash VALUES('tag',27,X'116655ed5babd0e262163ac15c07ac4a');
INSERT INTO subject_hash VALUES('tag',28,X'473d348b59db696acdf3bba6c6386ce2');
INSERT INTO subject_hash VALUES('tag',29,X'281d06b988068f8ec31d579bd5e150d6');
INSERT INTO subject_hash VALUES('tag',30,X'40d58bea7d89ec414e7c867ba8b31f07');
INSERT INTO subject_hash VALUES('tag',31,X'20404815e1a23d3f77f0a308aac00ce1');
INSERT INTO subject_hash VALUES('tag',32,X'c7ef9d9c32538a0f0a88b398cc536e01');
INSERT INTO subject_hash VALUES('tag',33,X'432077d4d1324f879cc44daa792ec127');
INSERT INTO subject_hash VALUES('tag',34,X'6799d0778dc7245868a2b5cdf2ed157d');
INSERT INTO subject_hash VALUES('tag',35,X'7201a15ce8e4faf34d64de9b1511c9c1');
INSERT INTO subject_hash VALUES('tag',36,X'f222da4fe983116858e3cb1921ab25ea');
INSERT INTO subject_hash VALUES('tag-group',1,X'329484c1febb23e0a03498a704ab37d3');
INSERT INTO subject_hash VALUES('tag-group',2,X'abcd35439958ddf1f6176dd54cae61a6');
INSERT INTO subject_hash VALUES('tag-group',3,X'dabdd6ac0f3c6621bfd0a368a73d4100');
INSERT INTO subject_hash VALUES('tag-group',4,X'84f5817cbef8c82dd3355a7723d6fd11');
INSERT INTO subject_hash VALUES('tag-group',5,X'ee126bef0c2612330324f77bdb2bba36');
INSERT INTO subject_hash VALUES('tag-group',6,X'72fff82ab61affb48261fe4b5c6ca05a');
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
INSERT INTO state VALUES('figures',replace('2\ncurrency=CNY\nstays-months=12\nspend-months=24\nloyal-stays=4\n','\n',char(10)));
INSERT INTO state VALUES('highest-utc',1795309200);
INSERT INTO state VALUES('key-id','49263bf4b622cd24d9b2c88e4bc96b32');
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
INSERT INTO payment VALUES(1,1,1,'2023-09-13','wechat',170400,'CNY','');
INSERT INTO payment VALUES(2,2,3,'2024-05-27','alipay',48800,'CNY','');
INSERT INTO payment VALUES(3,4,3,'2023-08-21','card',118000,'CNY','');
INSERT INTO payment VALUES(4,5,3,'2026-03-02','wechat',39800,'CNY','');
INSERT INTO payment VALUES(5,6,3,'2024-02-12','wechat',143000,'CNY','');
INSERT INTO payment VALUES(6,7,3,'2026-08-05','alipay',253400,'CNY','');
INSERT INTO payment VALUES(7,8,3,'2024-11-02','cash',195200,'CNY','');
INSERT INTO payment VALUES(8,9,3,'2025-05-21','card',98000,'CNY','');
INSERT INTO payment VALUES(9,10,3,'2026-03-19','wechat',151000,'CNY','');
INSERT INTO payment VALUES(10,11,3,'2024-07-21','wechat',67800,'CNY','');
INSERT INTO payment VALUES(11,12,4,'2026-05-30','alipay',153400,'CNY','');
INSERT INTO payment VALUES(12,13,5,'2025-05-29','cash',320000,'CNY','');
INSERT INTO payment VALUES(13,14,6,'2024-09-28','card',97600,'CNY','');
INSERT INTO payment VALUES(14,15,8,'2024-04-19','wechat',116600,'CNY','');
INSERT INTO payment VALUES(15,16,9,'2024-01-30','wechat',408000,'CNY','');
INSERT INTO payment VALUES(16,17,9,'2024-03-12','alipay',97600,'CNY','');
INSERT INTO payment VALUES(17,18,10,'2026-06-02','cash',65800,'CNY','');
INSERT INTO payment VALUES(18,19,10,'2026-06-10','card',196000,'CNY','');
INSERT INTO payment VALUES(19,20,11,'2024-08-02','wechat',244000,'CNY','');
INSERT INTO payment VALUES(20,21,11,'2025-06-24','wechat',103600,'CNY','');
INSERT INTO payment VALUES(21,22,12,'2023-01-31','alipay',91800,'CNY','');
INSERT INTO payment VALUES(22,23,12,'2024-11-17','cash',197400,'CNY','');
INSERT INTO payment VALUES(23,24,12,'2023-05-28','card',54800,'CNY','');
INSERT INTO payment VALUES(24,25,12,'2025-03-06','wechat',39800,'CNY','');
INSERT INTO payment VALUES(25,26,12,'2026-03-08','wechat',119400,'CNY','');
INSERT INTO payment VALUES(26,27,12,'2026-11-21','alipay',94800,'CNY','');
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
INSERT INTO departure_day VALUES('2023-01-31',1,91800);
INSERT INTO departure_day VALUES('2023-05-28',1,54800);
INSERT INTO departure_day VALUES('2023-08-21',1,118000);
INSERT INTO departure_day VALUES('2023-09-13',1,170400);
INSERT INTO departure_day VALUES('2024-01-30',1,408000);
INSERT INTO departure_day VALUES('2024-02-12',1,143000);
INSERT INTO departure_day VALUES('2024-03-12',1,97600);
INSERT INTO departure_day VALUES('2024-04-19',1,116600);
INSERT INTO departure_day VALUES('2024-05-27',1,48800);
INSERT INTO departure_day VALUES('2024-07-21',1,67800);
INSERT INTO departure_day VALUES('2024-08-02',1,244000);
INSERT INTO departure_day VALUES('2024-09-28',1,97600);
INSERT INTO departure_day VALUES('2024-11-02',1,195200);
INSERT INTO departure_day VALUES('2024-11-17',1,197400);
INSERT INTO departure_day VALUES('2025-03-06',1,39800);
INSERT INTO departure_day VALUES('2025-05-21',1,98000);
INSERT INTO departure_day VALUES('2025-05-29',1,320000);
INSERT INTO departure_day VALUES('2025-06-24',1,103600);
INSERT INTO departure_day VALUES('2026-03-02',1,39800);
INSERT INTO departure_day VALUES('2026-03-08',1,119400);
INSERT INTO departure_day VALUES('2026-03-19',1,151000);
INSERT INTO departure_day VALUES('2026-05-30',1,153400);
INSERT INTO departure_day VALUES('2026-06-02',1,65800);
INSERT INTO departure_day VALUES('2026-06-10',1,196000);
INSERT INTO departure_day VALUES('2026-08-05',1,253400);
CREATE TABLE preference_topic (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  area        TEXT    NOT NULL
              CHECK (area = 'room' OR area = 'bed' OR area = 'diet' OR area = 'service'),
  -- Nobody can want two of its choices at once: two are a contradiction.
  single      INTEGER NOT NULL DEFAULT 0 CHECK (single IN (0, 1)),
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR name <> '')
) STRICT;
INSERT INTO preference_topic VALUES(1,'smoking','','room',1,0,0);
INSERT INTO preference_topic VALUES(2,'floor','','room',1,1,0);
INSERT INTO preference_topic VALUES(3,'side','','room',0,2,0);
INSERT INTO preference_topic VALUES(4,'view','','room',0,3,0);
INSERT INTO preference_topic VALUES(5,'pet','','room',0,4,0);
INSERT INTO preference_topic VALUES(6,'access','','room',0,5,0);
INSERT INTO preference_topic VALUES(7,'bed-type','','bed',1,6,0);
INSERT INTO preference_topic VALUES(8,'firmness','','bed',1,7,0);
INSERT INTO preference_topic VALUES(9,'pillow','','bed',0,8,0);
INSERT INTO preference_topic VALUES(10,'cover','','bed',1,9,0);
INSERT INTO preference_topic VALUES(11,'more-beds','','bed',0,10,0);
INSERT INTO preference_topic VALUES(12,'food','','diet',0,11,0);
INSERT INTO preference_topic VALUES(13,'way','','diet',0,12,0);
INSERT INTO preference_topic VALUES(14,'breakfast','','diet',0,13,0);
INSERT INTO preference_topic VALUES(15,'drink','','diet',0,14,0);
INSERT INTO preference_topic VALUES(16,'cleaning','','service',0,15,0);
INSERT INTO preference_topic VALUES(17,'contact','','service',0,16,0);
INSERT INTO preference_topic VALUES(18,'travel','','service',0,17,0);
INSERT INTO preference_topic VALUES(19,'child','','service',0,18,0);
CREATE TABLE preference_choice (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  topic_id    INTEGER NOT NULL REFERENCES preference_topic (id),
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR name <> '')
) STRICT;
INSERT INTO preference_choice VALUES(1,1,'smoking.none','',0,0);
INSERT INTO preference_choice VALUES(2,1,'smoking.yes','',1,0);
INSERT INTO preference_choice VALUES(3,2,'floor.high','',0,0);
INSERT INTO preference_choice VALUES(4,2,'floor.low','',1,0);
INSERT INTO preference_choice VALUES(5,2,'floor.ground','',2,0);
INSERT INTO preference_choice VALUES(6,3,'side.quiet','',0,0);
INSERT INTO preference_choice VALUES(7,3,'side.south','',1,0);
INSERT INTO preference_choice VALUES(8,3,'side.lift-far','',2,0);
INSERT INTO preference_choice VALUES(9,3,'side.lift-near','',3,0);
INSERT INTO preference_choice VALUES(10,3,'side.street-far','',4,0);
INSERT INTO preference_choice VALUES(11,3,'side.corner','',5,0);
INSERT INTO preference_choice VALUES(12,3,'side.together','',6,0);
INSERT INTO preference_choice VALUES(13,4,'view.lake','',0,0);
INSERT INTO preference_choice VALUES(14,4,'view.mountain','',1,0);
INSERT INTO preference_choice VALUES(15,4,'view.garden','',2,0);
INSERT INTO preference_choice VALUES(16,4,'view.courtyard','',3,0);
INSERT INTO preference_choice VALUES(17,4,'view.city','',4,0);
INSERT INTO preference_choice VALUES(18,5,'pet.dog','',0,0);
INSERT INTO preference_choice VALUES(19,5,'pet.cat','',1,0);
INSERT INTO preference_choice VALUES(20,6,'access.wheelchair','',0,0);
INSERT INTO preference_choice VALUES(21,6,'access.no-stairs','',1,0);
INSERT INTO preference_choice VALUES(22,7,'bed-type.double','',0,0);
INSERT INTO preference_choice VALUES(23,7,'bed-type.twin','',1,0);
INSERT INTO preference_choice VALUES(24,8,'firmness.firm','',0,0);
INSERT INTO preference_choice VALUES(25,8,'firmness.soft','',1,0);
INSERT INTO preference_choice VALUES(26,9,'pillow.buckwheat','',0,0);
INSERT INTO preference_choice VALUES(27,9,'pillow.down','',1,0);
INSERT INTO preference_choice VALUES(28,9,'pillow.latex','',2,0);
INSERT INTO preference_choice VALUES(29,9,'pillow.high','',3,0);
INSERT INTO preference_choice VALUES(30,9,'pillow.low','',4,0);
INSERT INTO preference_choice VALUES(31,10,'cover.thick','',0,0);
INSERT INTO preference_choice VALUES(32,10,'cover.thin','',1,0);
INSERT INTO preference_choice VALUES(33,11,'more-beds.extra','',0,0);
INSERT INTO preference_choice VALUES(34,11,'more-beds.cot','',1,0);
INSERT INTO preference_choice VALUES(35,11,'more-beds.rail','',2,0);
INSERT INTO preference_choice VALUES(36,12,'food.peanuts','',0,0);
INSERT INTO preference_choice VALUES(37,12,'food.nuts','',1,0);
INSERT INTO preference_choice VALUES(38,12,'food.seafood','',2,0);
INSERT INTO preference_choice VALUES(39,12,'food.shellfish','',3,0);
INSERT INTO preference_choice VALUES(40,12,'food.fish','',4,0);
INSERT INTO preference_choice VALUES(41,12,'food.milk','',5,0);
INSERT INTO preference_choice VALUES(42,12,'food.eggs','',6,0);
INSERT INTO preference_choice VALUES(43,12,'food.gluten','',7,0);
INSERT INTO preference_choice VALUES(44,12,'food.soy','',8,0);
INSERT INTO preference_choice VALUES(45,12,'food.mango','',9,0);
INSERT INTO preference_choice VALUES(46,12,'food.coriander','',10,0);
INSERT INTO preference_choice VALUES(47,12,'food.spicy','',11,0);
INSERT INTO preference_choice VALUES(48,12,'food.pork','',12,0);
INSERT INTO preference_choice VALUES(49,12,'food.beef','',13,0);
INSERT INTO preference_choice VALUES(50,12,'food.mutton','',14,0);
INSERT INTO preference_choice VALUES(51,12,'food.offal','',15,0);
INSERT INTO preference_choice VALUES(52,12,'food.alcohol','',16,0);
INSERT INTO preference_choice VALUES(53,13,'way.vegetarian','',0,0);
INSERT INTO preference_choice VALUES(54,13,'way.halal','',1,0);
INSERT INTO preference_choice VALUES(55,13,'way.light','',2,0);
INSERT INTO preference_choice VALUES(56,13,'way.no-sugar','',3,0);
INSERT INTO preference_choice VALUES(57,14,'breakfast.early','',0,0);
INSERT INTO preference_choice VALUES(58,14,'breakfast.packed','',1,0);
INSERT INTO preference_choice VALUES(59,14,'breakfast.chinese','',2,0);
INSERT INTO preference_choice VALUES(60,14,'breakfast.western','',3,0);
INSERT INTO preference_choice VALUES(61,14,'breakfast.soy-milk','',4,0);
INSERT INTO preference_choice VALUES(62,15,'drink.tea','',0,0);
INSERT INTO preference_choice VALUES(63,15,'drink.coffee','',1,0);
INSERT INTO preference_choice VALUES(64,15,'drink.warm-water','',2,0);
INSERT INTO preference_choice VALUES(65,15,'drink.no-ice','',3,0);
INSERT INTO preference_choice VALUES(66,16,'cleaning.afternoon','',0,0);
INSERT INTO preference_choice VALUES(67,16,'cleaning.on-demand','',1,0);
INSERT INTO preference_choice VALUES(68,16,'cleaning.own-linen','',2,0);
INSERT INTO preference_choice VALUES(69,17,'contact.wechat-first','',0,0);
INSERT INTO preference_choice VALUES(70,17,'contact.no-calls','',1,0);
INSERT INTO preference_choice VALUES(71,18,'travel.transfer','',0,0);
INSERT INTO preference_choice VALUES(72,18,'travel.parking','',1,0);
INSERT INTO preference_choice VALUES(73,18,'travel.late-arrival','',2,0);
INSERT INTO preference_choice VALUES(74,18,'travel.invoice','',3,0);
INSERT INTO preference_choice VALUES(75,19,'child.high-chair','',0,0);
INSERT INTO preference_choice VALUES(76,19,'child.small-slippers','',1,0);
CREATE TABLE preference (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  area        TEXT    NOT NULL
              CHECK (area = 'room' OR area = 'bed' OR area = 'diet' OR area = 'service'),
  topic_id    INTEGER REFERENCES preference_topic (id),
  choice_id   INTEGER REFERENCES preference_choice (id),
  what        TEXT    NOT NULL DEFAULT '',
  stance      TEXT    NOT NULL DEFAULT 'likes'
              CHECK (stance = 'likes' OR stance = 'avoids' OR stance = 'never'
                     OR stance = 'allergy'),
  severe      INTEGER NOT NULL DEFAULT 0 CHECK (severe IN (0, 1)),
  source      TEXT    NOT NULL DEFAULT 'said'
              CHECK (source = 'said' OR source = 'observed' OR source = 'guessed'),
  -- How often it was said or seen, and on which day last.
  times       INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1),
  confirmed   TEXT    NOT NULL,
  staff_id    INTEGER REFERENCES staff (id),
  created_utc INTEGER NOT NULL,
  CHECK (choice_id IS NOT NULL OR what <> ''),
  CHECK (choice_id IS NULL OR topic_id IS NOT NULL)
) STRICT;
INSERT INTO preference VALUES(1,8,'service',NULL,NULL,'房间多放两瓶水','likes',0,'observed',1,'2024-07-18',3,1795309200);
INSERT INTO preference VALUES(2,8,'bed',NULL,NULL,'偏硬的床垫','likes',0,'guessed',1,'2024-11-06',2,1795309200);
INSERT INTO preference VALUES(3,9,'diet',NULL,NULL,'香菜','avoids',0,'said',1,'2024-10-21',3,1795309200);
CREATE TABLE room_memory (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  room_id     INTEGER NOT NULL REFERENCES room (id),
  verdict     TEXT    NOT NULL
              CHECK (verdict = 'liked' OR verdict = 'refused' OR verdict = 'complained'),
  what        TEXT    NOT NULL DEFAULT '',
  day         TEXT    NOT NULL,
  stay_id     INTEGER REFERENCES stay (id),
  staff_id    INTEGER REFERENCES staff (id),
  created_utc INTEGER NOT NULL
) STRICT;
CREATE TABLE relation (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  other_id    INTEGER REFERENCES guest (id),
  other_name  TEXT    NOT NULL DEFAULT '',
  kind        TEXT    NOT NULL
              CHECK (kind = 'spouse' OR kind = 'child' OR kind = 'parent' OR kind = 'sibling'
                     OR kind = 'household' OR kind = 'friend' OR kind = 'colleague'
                     OR kind = 'travels-with' OR kind = 'assistant' OR kind = 'assists'
                     OR kind = 'referred-by' OR kind = 'referred' OR kind = 'other'),
  -- Of somebody who is no guest: as much of the day of birth as is known, and how to be reached.
  born        TEXT    NOT NULL DEFAULT ''
              CHECK (born = '' OR born GLOB '[1-2][0-9][0-9][0-9]'
                     OR born GLOB '[1-2][0-9][0-9][0-9]-[0-1][0-9]'
                     OR born GLOB '[1-2][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  phone       TEXT    NOT NULL DEFAULT '',
  note        TEXT    NOT NULL DEFAULT '',
  created_utc INTEGER NOT NULL,
  CHECK ((other_id IS NULL) = (other_name <> '')),
  CHECK (other_id IS NULL OR other_id <> guest_id)
) STRICT;
CREATE TABLE interaction (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'call' OR kind = 'wechat' OR kind = 'email' OR kind = 'visit'
                     OR kind = 'note' OR kind = 'gift'),
  day         TEXT    NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  minute      INTEGER CHECK (minute BETWEEN 0 AND 1439),
  what        TEXT    NOT NULL CHECK (what <> ''),
  stay_id     INTEGER REFERENCES stay (id),
  staff_id    INTEGER REFERENCES staff (id),
  created_utc INTEGER NOT NULL
, marketing INTEGER NOT NULL DEFAULT 0 CHECK (marketing IN (0, 1)), follow_up_id INTEGER REFERENCES follow_up (id)) STRICT;
INSERT INTO interaction VALUES(1,2,'call','2025-01-04',997,'问国庆的房价',NULL,2,1795309200,0,NULL);
INSERT INTO interaction VALUES(2,2,'email','2025-08-19',819,'问能不能带狗',NULL,2,1795309200,0,NULL);
INSERT INTO interaction VALUES(3,2,'gift','2025-04-05',930,'问国庆的房价',NULL,1,1795309200,0,NULL);
INSERT INTO interaction VALUES(4,3,'note','2024-12-03',976,'夸早餐',NULL,1,1795309200,0,NULL);
INSERT INTO interaction VALUES(5,3,'call','2024-07-08',582,'夸早餐',NULL,2,1795309200,0,NULL);
INSERT INTO interaction VALUES(6,5,'call','2025-01-11',716,'问能不能带狗',NULL,1,1795309200,0,NULL);
INSERT INTO interaction VALUES(7,5,'visit','2024-10-29',807,'发了菜单和路线',NULL,1,1795309200,0,NULL);
INSERT INTO interaction VALUES(8,5,'note','2025-11-01',811,'问国庆的房价',NULL,1,1795309200,0,NULL);
INSERT INTO interaction VALUES(9,8,'gift','2026-02-26',608,'问国庆的房价',NULL,3,1795309200,0,NULL);
INSERT INTO interaction VALUES(10,8,'email','2026-05-06',1166,'来电确认到店时间',NULL,1,1795309200,0,NULL);
INSERT INTO interaction VALUES(11,11,'visit','2024-12-02',1064,'来电确认到店时间',NULL,3,1795309200,0,NULL);
INSERT INTO interaction VALUES(12,11,'visit','2025-06-01',974,'来电确认到店时间',NULL,1,1795309200,0,NULL);
INSERT INTO interaction VALUES(13,11,'wechat','2025-03-08',1193,'来电确认到店时间',NULL,1,1795309200,0,NULL);
CREATE TABLE promise (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  stay_id     INTEGER REFERENCES stay (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'late-check-out' OR kind = 'upgrade' OR kind = 'discount'
                     OR kind = 'gift' OR kind = 'other'),
  what        TEXT    NOT NULL DEFAULT '',
  -- Who promised it, and when.
  staff_id    INTEGER REFERENCES staff (id),
  day         TEXT    NOT NULL,
  -- Until when it is to be kept; NULL for the next time the guest is there.
  due         TEXT    CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_minute  INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
  state       TEXT    NOT NULL DEFAULT 'open'
              CHECK (state = 'open' OR state = 'kept' OR state = 'broken'),
  outcome     TEXT    NOT NULL DEFAULT '',
  settled_utc INTEGER,
  settled_by  INTEGER REFERENCES staff (id),
  created_utc INTEGER NOT NULL,
  CHECK (kind <> 'other' OR what <> ''),
  CHECK (due IS NOT NULL OR due_minute IS NULL),
  CHECK ((state = 'open') = (settled_utc IS NULL))
) STRICT;
CREATE TABLE important_date (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  kind        TEXT    NOT NULL
              CHECK (kind = 'anniversary' OR kind = 'child-birthday' OR kind = 'founding'
                     OR kind = 'other'),
  name        TEXT    NOT NULL DEFAULT '',
  calendar    TEXT    NOT NULL CHECK (calendar IN ('solar', 'lunar')),
  year        INTEGER CHECK (year BETWEEN 1850 AND 2150),
  month       INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  day         INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
  leap        INTEGER NOT NULL DEFAULT 0 CHECK (leap IN (0, 1)),
  told        TEXT    NOT NULL DEFAULT '',
  CHECK (kind <> 'other' OR name <> ''),
  CHECK (leap = 0 OR calendar = 'lunar')
) STRICT;
INSERT INTO important_date VALUES(1,3,'anniversary','','solar',2020,1,6,0,'');
CREATE TABLE consent (
  id           INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id     INTEGER NOT NULL REFERENCES guest (id),
  purpose      TEXT    NOT NULL
               CHECK (purpose = 'profile' OR purpose = 'marketing' OR purpose = 'birthday'
                      OR purpose = 'health'),
  answer       TEXT    NOT NULL
               CHECK (answer = 'given' OR answer = 'refused' OR answer = 'withdrawn'),
  -- The very words the guest was asked with, or used.
  wording      TEXT    NOT NULL DEFAULT '',
  day          TEXT    NOT NULL,
  minute       INTEGER CHECK (minute BETWEEN 0 AND 1439),
  how          TEXT    NOT NULL DEFAULT 'spoken'
               CHECK (how = 'spoken' OR how = 'paper' OR how = 'phone' OR how = 'wechat'
                      OR how = 'email' OR how = 'other'),
  staff_id     INTEGER REFERENCES staff (id),
  recorded_utc INTEGER NOT NULL
) STRICT;
INSERT INTO consent VALUES(1,6,'profile','given','May we keep your details and what you like, to make your next stay easier?','2025-08-10',646,'spoken',3,1795309200);
INSERT INTO consent VALUES(2,6,'marketing','given','May we now and then send you our offers and news?','2025-08-10',646,'spoken',2,1795309200);
INSERT INTO consent VALUES(3,6,'birthday','given','May we send you a greeting on your birthday?','2025-08-10',646,'spoken',3,1795309200);
INSERT INTO consent VALUES(4,6,'health','given','May we note allergies and what matters for your health, so that we can mind them?','2025-08-10',646,'spoken',3,1795309200);
INSERT INTO consent VALUES(5,7,'profile','given','May we keep your details and what you like, to make your next stay easier?','2026-05-15',875,'spoken',2,1795309200);
INSERT INTO consent VALUES(6,7,'marketing','refused','May we now and then send you our offers and news?','2026-05-15',875,'spoken',1,1795309200);
INSERT INTO consent VALUES(7,7,'birthday','given','May we send you a greeting on your birthday?','2026-05-15',875,'spoken',1,1795309200);
INSERT INTO consent VALUES(8,7,'health','given','May we note allergies and what matters for your health, so that we can mind them?','2026-05-15',875,'spoken',1,1795309200);
CREATE TABLE custom_choice (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  field_id    INTEGER NOT NULL REFERENCES custom_field (id),
  name        TEXT    NOT NULL CHECK (name <> ''),
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
CREATE TABLE occurrence (
  rule_id       INTEGER NOT NULL,
  subject_kind  TEXT    NOT NULL CHECK (subject_kind = 'follow-up' OR subject_kind = 'guest'
                                 OR subject_kind = 'promise' OR subject_kind = 'important-date'
                                 OR subject_kind = 'festival' OR subject_kind = 'document'),
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
CREATE TABLE reminder_rule (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind        TEXT    NOT NULL
              CHECK (kind = 'follow-up' OR kind = 'birthday' OR kind = 'important-date'
                     OR kind = 'festival' OR kind = 'document' OR kind = 'tier'),
  days_before INTEGER NOT NULL DEFAULT 0 CHECK (days_before BETWEEN 0 AND 365),
  -- When a reminder without a time of its own is shown.
  minute      INTEGER NOT NULL DEFAULT 480 CHECK (minute BETWEEN 0 AND 1439),
  enabled     INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1))
) STRICT;
INSERT INTO reminder_rule VALUES(1,'follow-up',0,540,1);
INSERT INTO reminder_rule VALUES(2,'birthday',0,480,1);
INSERT INTO reminder_rule VALUES(3,'important-date',0,480,1);
INSERT INTO reminder_rule VALUES(4,'festival',7,540,1);
INSERT INTO reminder_rule VALUES(5,'document',30,540,0);
INSERT INTO reminder_rule VALUES(6,'tier',30,540,0);
CREATE TABLE guest_lead (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  guest_id    INTEGER NOT NULL REFERENCES guest (id),
  kind        TEXT    NOT NULL CHECK (kind = 'birthday' OR kind = 'important-date'),
  days_before INTEGER NOT NULL CHECK (days_before BETWEEN 0 AND 365)
) STRICT;
CREATE TABLE festival (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  calendar    TEXT    CHECK (calendar = 'solar' OR calendar = 'lunar'),
  month       INTEGER CHECK (month BETWEEN 1 AND 12),
  day         INTEGER CHECK (day BETWEEN 1 AND 31),
  enabled     INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  position    INTEGER NOT NULL DEFAULT 0,
  CHECK (key <> '' OR (name <> '' AND calendar IS NOT NULL AND month IS NOT NULL AND day IS NOT NULL))
) STRICT;
INSERT INTO festival VALUES(1,'new-year','',NULL,NULL,NULL,1,0);
INSERT INTO festival VALUES(2,'new-years-eve-lunar','',NULL,NULL,NULL,0,1);
INSERT INTO festival VALUES(3,'spring-festival','',NULL,NULL,NULL,1,2);
INSERT INTO festival VALUES(4,'lantern','',NULL,NULL,NULL,0,3);
INSERT INTO festival VALUES(5,'valentine','',NULL,NULL,NULL,0,4);
INSERT INTO festival VALUES(6,'womens-day','',NULL,NULL,NULL,0,5);
INSERT INTO festival VALUES(7,'qingming','',NULL,NULL,NULL,0,6);
INSERT INTO festival VALUES(8,'labour-day','',NULL,NULL,NULL,1,7);
INSERT INTO festival VALUES(9,'dragon-boat','',NULL,NULL,NULL,1,8);
INSERT INTO festival VALUES(10,'childrens-day','',NULL,NULL,NULL,0,9);
INSERT INTO festival VALUES(11,'qixi','',NULL,NULL,NULL,0,10);
INSERT INTO festival VALUES(12,'mid-autumn','',NULL,NULL,NULL,1,11);
INSERT INTO festival VALUES(13,'national-day','',NULL,NULL,NULL,1,12);
INSERT INTO festival VALUES(14,'double-ninth','',NULL,NULL,NULL,0,13);
INSERT INTO festival VALUES(15,'christmas-eve','',NULL,NULL,NULL,0,14);
INSERT INTO festival VALUES(16,'christmas','',NULL,NULL,NULL,0,15);
CREATE TABLE message_template (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  purpose     TEXT    NOT NULL DEFAULT 'service'
              CHECK (purpose = 'service' OR purpose = 'birthday' OR purpose = 'marketing'),
  subject     TEXT    NOT NULL DEFAULT '',
  body        TEXT    NOT NULL DEFAULT '',
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR (name <> '' AND body <> ''))
) STRICT;
INSERT INTO message_template VALUES(1,'thanks','','service','','',0,0);
INSERT INTO message_template VALUES(2,'welcome','','service','','',1,0);
INSERT INTO message_template VALUES(3,'arrival','','service','','',2,0);
INSERT INTO message_template VALUES(4,'recover','','service','','',3,0);
INSERT INTO message_template VALUES(5,'birthday','','birthday','','',4,0);
INSERT INTO message_template VALUES(6,'festival','','marketing','','',5,0);
INSERT INTO message_template VALUES(7,'win-back','','marketing','','',6,0);
INSERT INTO message_template VALUES(8,'offer','','marketing','','',7,0);
CREATE TABLE automation_rule (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  key         TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  cause       TEXT    NOT NULL
              CHECK (cause = 'check-out' OR cause = 'answer' OR cause = 'first-stay' OR cause = 'birthday'
                     OR cause = 'important-date' OR cause = 'no-return' OR cause = 'silence'
                     OR cause = 'arrival' OR cause = 'birthday-in-stay' OR cause = 'open-complaint'
                     OR cause = 'festival' OR cause = 'document' OR cause = 'tier'
                     OR cause = 'tag'),
  -- Days before or after the cause, as the cause has it; hours of an open complaint.
  amount      INTEGER NOT NULL DEFAULT 0 CHECK (amount BETWEEN 0 AND 3650),
  -- Bounds of an answer, 0 to 10.
  low         INTEGER CHECK (low BETWEEN 0 AND 10),
  high        INTEGER CHECK (high BETWEEN 0 AND 10),
  cause_tag_id INTEGER REFERENCES tag (id),
  festival_id INTEGER REFERENCES festival (id),
  -- Whom it is for, in the words of a saved view; '' for everybody.
  conditions  TEXT    NOT NULL DEFAULT '',
  makes_task  INTEGER NOT NULL DEFAULT 1 CHECK (makes_task IN (0, 1)),
  task        TEXT    NOT NULL DEFAULT '',
  due_days    INTEGER NOT NULL DEFAULT 0 CHECK (due_days BETWEEN 0 AND 365),
  due_minute  INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
  priority    TEXT    NOT NULL DEFAULT 'normal' CHECK (priority = 'normal' OR priority = 'high'),
  assign      TEXT    NOT NULL DEFAULT 'responsible'
              CHECK (assign = 'nobody' OR assign = 'responsible' OR assign = 'staff' OR assign = 'owner'
                     OR assign = 'manager' OR assign = 'front-desk' OR assign = 'housekeeping'
                     OR assign = 'marketing'),
  staff_id    INTEGER REFERENCES staff (id),
  template_id INTEGER REFERENCES message_template (id),
  tag_id      INTEGER REFERENCES tag (id),
  -- What it is to the guest: advertising has its limits, a greeting asks for its consent.
  purpose     TEXT    NOT NULL DEFAULT 'service'
              CHECK (purpose = 'service' OR purpose = 'birthday' OR purpose = 'marketing'),
  -- Not again for the same guest within so many days.
  quiet_days  INTEGER NOT NULL DEFAULT 0 CHECK (quiet_days BETWEEN 0 AND 3650),
  enabled     INTEGER NOT NULL DEFAULT 0 CHECK (enabled IN (0, 1)),
  -- The day it was switched on: what happened before is left alone.
  since       TEXT    CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  position    INTEGER NOT NULL DEFAULT 0,
  retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR name <> ''),
  CHECK (enabled = 0 OR since IS NOT NULL),
  CHECK (enabled = 0 OR retired = 0),
  CHECK (makes_task = 1 OR tag_id IS NOT NULL),
  CHECK (assign <> 'staff' OR staff_id IS NOT NULL)
) STRICT;
INSERT INTO automation_rule VALUES(1,'thanks','','check-out',1,NULL,NULL,NULL,NULL,'',1,'',0,NULL,'normal','responsible',NULL,1,NULL,'service',7,0,NULL,0,0);
INSERT INTO automation_rule VALUES(2,'nurture','','answer',0,9,10,NULL,NULL,'',1,'',1,NULL,'normal','responsible',NULL,NULL,NULL,'service',90,0,NULL,1,0);
INSERT INTO automation_rule VALUES(3,'recover','','answer',0,0,6,NULL,NULL,'',1,'',0,NULL,'normal','manager',NULL,4,NULL,'service',0,0,NULL,2,0);
INSERT INTO automation_rule VALUES(4,'welcome','','first-stay',0,NULL,NULL,NULL,NULL,'',1,'',0,NULL,'normal','responsible',NULL,2,NULL,'service',0,0,NULL,3,0);
INSERT INTO automation_rule VALUES(5,'birthday-wish','','birthday',7,NULL,NULL,NULL,NULL,'',1,'',7,NULL,'normal','responsible',NULL,5,NULL,'birthday',0,0,NULL,4,0);
INSERT INTO automation_rule VALUES(6,'win-back','','no-return',90,NULL,NULL,NULL,NULL,'',1,'',0,NULL,'normal','responsible',NULL,7,NULL,'marketing',180,0,NULL,5,0);
INSERT INTO automation_rule VALUES(7,'prepare','','arrival',1,NULL,NULL,NULL,NULL,'',1,'',0,NULL,'normal','housekeeping',NULL,NULL,NULL,'service',0,0,NULL,6,0);
INSERT INTO automation_rule VALUES(8,'birthday-surprise','','birthday-in-stay',0,NULL,NULL,NULL,NULL,'',1,'',0,NULL,'normal','front-desk',NULL,NULL,NULL,'service',0,0,NULL,7,0);
INSERT INTO automation_rule VALUES(9,'open-complaint','','open-complaint',24,NULL,NULL,NULL,NULL,'',1,'',0,NULL,'normal','owner',NULL,NULL,NULL,'service',0,0,NULL,8,0);
CREATE TABLE automation_firing (
  rule_id      INTEGER NOT NULL,
  -- The row the cause is told by: a stay, guest, feedback, important date, document or tag of the guest.
  subject_kind TEXT    NOT NULL,
  subject_id   INTEGER NOT NULL,
  guest_id     INTEGER NOT NULL,
  -- Day of the cause.
  day          TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state = 'done' OR state = 'held' OR state = 'passed'),
  -- Why it is held back or was passed over, '' when it is done.
  reason       TEXT    NOT NULL DEFAULT '',
  utc          INTEGER NOT NULL,
  -- The entry of the journal that tells of the run, and the task it made.
  entry_seq    INTEGER,
  follow_up_id INTEGER,
  PRIMARY KEY (rule_id, guest_id, subject_kind, subject_id, day)
) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('tag_group',6);
INSERT INTO sqlite_sequence VALUES('preference_topic',19);
INSERT INTO sqlite_sequence VALUES('preference_choice',76);
INSERT INTO sqlite_sequence VALUES('reminder_rule',6);
INSERT INTO sqlite_sequence VALUES('festival',16);
INSERT INTO sqlite_sequence VALUES('message_template',8);
INSERT INTO sqlite_sequence VALUES('automation_rule',9);
INSERT INTO sqlite_sequence VALUES('tag',36);
INSERT INTO sqlite_sequence VALUES('staff',3);
INSERT INTO sqlite_sequence VALUES('room_type',4);
INSERT INTO sqlite_sequence VALUES('room',24);
INSERT INTO sqlite_sequence VALUES('organisation',3);
INSERT INTO sqlite_sequence VALUES('guest',12);
INSERT INTO sqlite_sequence VALUES('contact_point',20);
INSERT INTO sqlite_sequence VALUES('stay',27);
INSERT INTO sqlite_sequence VALUES('charge',42);
INSERT INTO sqlite_sequence VALUES('payment',26);
INSERT INTO sqlite_sequence VALUES('interaction',13);
INSERT INTO sqlite_sequence VALUES('important_date',1);
INSERT INTO sqlite_sequence VALUES('identity_document',4);
INSERT INTO sqlite_sequence VALUES('consent',8);
INSERT INTO sqlite_sequence VALUES('preference',3);
INSERT INTO sqlite_sequence VALUES('organisation_member',1);
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
CREATE INDEX stay_long ON stay (departure, arrival) WHERE departure > date (arrival, '+14 days');
CREATE INDEX preference_choice_by_topic ON preference_choice (topic_id, position);
CREATE INDEX preference_by_guest ON preference (guest_id, area);
CREATE INDEX preference_alert ON preference (guest_id) WHERE stance = 'allergy' OR stance = 'never';
CREATE INDEX preference_by_choice ON preference (choice_id, guest_id) WHERE choice_id IS NOT NULL;
CREATE INDEX preference_by_topic ON preference (topic_id) WHERE topic_id IS NOT NULL;
CREATE INDEX room_memory_by_guest ON room_memory (guest_id, room_id);
CREATE INDEX room_memory_by_room ON room_memory (room_id);
CREATE INDEX room_memory_by_stay ON room_memory (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX relation_by_guest ON relation (guest_id);
CREATE INDEX relation_by_other ON relation (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX interaction_by_guest ON interaction (guest_id, day, minute, id);
CREATE INDEX interaction_by_stay ON interaction (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX interaction_contact ON interaction (guest_id, day)
  WHERE kind = 'call' OR kind = 'wechat' OR kind = 'email' OR kind = 'visit';
CREATE INDEX promise_by_guest ON promise (guest_id, day);
CREATE INDEX promise_open ON promise (due, due_minute) WHERE state = 'open';
CREATE INDEX promise_open_of_guest ON promise (guest_id) WHERE state = 'open';
CREATE INDEX promise_by_stay ON promise (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX important_date_by_guest ON important_date (guest_id);
CREATE INDEX important_date_by_day ON important_date (calendar, month, day, leap, year);
CREATE INDEX consent_by_guest ON consent (guest_id, purpose, id);
CREATE INDEX custom_choice_by_field ON custom_choice (field_id, position);
CREATE INDEX custom_value_by_choice ON custom_value (choice_id, guest_id)
  WHERE choice_id IS NOT NULL;
CREATE INDEX custom_value_by_field ON custom_value (field_id, value, guest_id);
CREATE INDEX occurrence_to_fire ON occurrence (fire_day, fire_minute)
  WHERE state IN ('planned', 'claimed');
CREATE INDEX occurrence_by_subject ON occurrence (subject_kind, subject_id);
CREATE INDEX entry_row_gone_stay ON entry_row (key, seq) WHERE tbl = 'stay' AND op = 'D';
CREATE INDEX entry_row_payer ON entry_row
  (CAST (substr (before, instr (before, '"payer_id":') + 11) AS INTEGER), seq)
  WHERE tbl = 'stay' AND op <> 'I' AND instr (before, '"payer_id":') > 0
    AND instr (before, '"payer_id":null') = 0;
CREATE INDEX entry_row_related ON entry_row
  (CAST (substr (before, instr (before, '"other_id":') + 11) AS INTEGER), seq)
  WHERE tbl = 'relation' AND op <> 'I' AND instr (before, '"other_id":') > 0
    AND instr (before, '"other_id":null') = 0;
CREATE UNIQUE INDEX guest_lead_of_guest ON guest_lead (guest_id, kind);
CREATE INDEX automation_firing_by_guest ON automation_firing (guest_id, day);
CREATE INDEX automation_firing_by_time ON automation_firing (utc);
CREATE INDEX follow_up_by_previous ON follow_up (previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX follow_up_by_rule ON follow_up (rule_id) WHERE rule_id IS NOT NULL;
CREATE INDEX follow_up_by_template ON follow_up (template_id) WHERE template_id IS NOT NULL;
CREATE INDEX follow_up_marketing ON follow_up (guest_id, due) WHERE marketing = 1;
CREATE INDEX interaction_by_follow_up ON interaction (follow_up_id) WHERE follow_up_id IS NOT NULL;
CREATE INDEX interaction_marketing ON interaction (guest_id, day) WHERE marketing = 1;
CREATE INDEX identity_document_expiring ON identity_document (expires) WHERE expires IS NOT NULL;
CREATE INDEX guest_tier_ending ON guest (tier_until) WHERE tier_until IS NOT NULL;
COMMIT;
PRAGMA application_id = 1229868619;
PRAGMA user_version = 9;
