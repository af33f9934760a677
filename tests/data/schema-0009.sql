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
INSERT INTO identity_document VALUES(1,6,'resident-id','',X'10a7f41f44b2eece26e13ef32b80d0ca499fd84dbff7635ca0f93de95560391a3ea912353ec4c98c2e9a8d490dae37671f17795d884e7b58e311','5863',X'c61e5c01871e45015c29abd9127a9437',NULL,NULL);
INSERT INTO identity_document VALUES(2,7,'resident-id','',X'50ca20b05c54f21ffa45e1a704970d736318c0cb97d2f8475582de70ecd50879f7d9930d1d181bae5641ce843b623e383482c2860a28495e94cf','7508',X'eb1c70081e47954d6d558fd6a9901c0e',NULL,NULL);
INSERT INTO identity_document VALUES(3,10,'resident-id','',X'cc73381abb5d10eaacc23995cbedef48cdb4ae5bb2ad5ad27bed04901b906c91eb88aa295b5c33aea54feaddde60e842cf17cd513c41e351927c','3866',X'8f4123323770b5407d50ce46addd0f8f',NULL,NULL);
INSERT INTO identity_document VALUES(4,11,'resident-id','',X'd08e54589cc6af912585ef925daada985d6cd827e29185c8dddfa7636f857c98f8ea165b6ab7257fffdc29afe3ee4b24590256cf35214ef1bfad','8831',X'2fe1257fe64db05af00afcc71d614bc1',NULL,NULL);
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
INSERT INTO subject_hash VALUES('automation-rule',1,X'e39b99e4bba828cefad05a132e7898c9');
INSERT INTO subject_hash VALUES('automation-rule',2,X'97341c10a12b28ff36f3d40d5831cf5f');
INSERT INTO subject_hash VALUES('automation-rule',3,X'034656f66c30907afdc7f84381764b62');
INSERT INTO subject_hash VALUES('automation-rule',4,X'a66ef6d082dca052e04a7ded5d095375');
INSERT INTO subject_hash VALUES('automation-rule',5,X'88db9c0e2fbc855645b8974fc381b7b2');
INSERT INTO subject_hash VALUES('automation-rule',6,X'e2557a7c01ae4db06aaa4a7b7ac4a4e8');
INSERT INTO subject_hash VALUES('automation-rule',7,X'3ef13d18d81319a2a4b95adac980fe7d');
INSERT INTO subject_hash VALUES('automation-rule',8,X'959e6884866649d047ed41ed7411011f');
INSERT INTO subject_hash VALUES('automation-rule',9,X'423499c64d7ff2e68fcb601e4e905dd4');
INSERT INTO subject_hash VALUES('festival',1,X'8c7f067c22e8f8f553add4b78d4f6ed0');
INSERT INTO subject_hash VALUES('festival',2,X'86ef7572079b9628ea43f09b8a4794c7');
INSERT INTO subject_hash VALUES('festival',3,X'2ee16d0031994f4b6acdff20724ff938');
INSERT INTO subject_hash VALUES('festival',4,X'dbdb6a0a6da494decf6097d00a17244c');
INSERT INTO subject_hash VALUES('festival',5,X'd49a7cce6ded2a6c77b647dddc782798');
INSERT INTO subject_hash VALUES('festival',6,X'27f027cf6808e278738da6104a496891');
INSERT INTO subject_hash VALUES('festival',7,X'b0d5b13b9a1282f69d08899ea8142ff9');
INSERT INTO subject_hash VALUES('festival',8,X'f44e31f18362344896dc3b29179c10de');
INSERT INTO subject_hash VALUES('festival',9,X'd5c191f316bafd16a9766a141c22ca51');
INSERT INTO subject_hash VALUES('festival',10,X'b9b443627a22cd43683d6de13603ec86');
INSERT INTO subject_hash VALUES('festival',11,X'dd1b388730cf55a92cb4f494e8e66cd7');
INSERT INTO subject_hash VALUES('festival',12,X'4e6e8c622f0ccd485b318799a4eae2e3');
INSERT INTO subject_hash VALUES('festival',13,X'b5d761a9ecd313ae1102750e7228aed5');
INSERT INTO subject_hash VALUES('festival',14,X'aeebc4eaf589457864f2bee15afe71b6');
INSERT INTO subject_hash VALUES('festival',15,X'57dfb0a950acc16acfd55ff1a2d1afc2');
INSERT INTO subject_hash VALUES('festival',16,X'4800da299d923b854d3b2a09a0581fa7');
INSERT INTO subject_hash VALUES('guest',1,X'1361a7d9cb552c05fe875ca7a056e0d2');
INSERT INTO subject_hash VALUES('guest',2,X'75f263b5066079bc3a0c3dfd0065f98d');
INSERT INTO subject_hash VALUES('guest',3,X'f41818bcccc95dbb0207391d29aea59f');
INSERT INTO subject_hash VALUES('guest',4,X'2a9f13d48003db1ec545abea9409ced0');
INSERT INTO subject_hash VALUES('guest',5,X'cd03e634f55e37200651ab898d800545');
INSERT INTO subject_hash VALUES('guest',6,X'f11bb5b63cbcdfcd013625cb1aff4b87');
INSERT INTO subject_hash VALUES('guest',7,X'615ce472272c15088115aa329773a615');
INSERT INTO subject_hash VALUES('guest',8,X'3bee3f727cac9adcf76f00fccdc0fb61');
INSERT INTO subject_hash VALUES('guest',9,X'4da23c2bcaea8e2624c2d8990e2b3a17');
INSERT INTO subject_hash VALUES('guest',10,X'a4f85eb1ba2bb69ad0d67a7fd2bcdae9');
INSERT INTO subject_hash VALUES('guest',11,X'9d50c3b9704d9fd34ee29e485beb8e87');
INSERT INTO subject_hash VALUES('guest',12,X'6b1e72561113fd5d1bd6d0bf545cd6bb');
INSERT INTO subject_hash VALUES('message-template',1,X'd4d5dab4c44451b159cbd373641b08b2');
INSERT INTO subject_hash VALUES('message-template',2,X'9daa2df760a1d8c2e9ad5400d0d15c45');
INSERT INTO subject_hash VALUES('message-template',3,X'51cbde45ebda7de227535a22fe5fb80d');
INSERT INTO subject_hash VALUES('message-template',4,X'935af326941854adfd951ffcd86ca6c6');
INSERT INTO subject_hash VALUES('message-template',5,X'454ee9812188075116ac6981118ddbb7');
INSERT INTO subject_hash VALUES('message-template',6,X'932234eae592e48fa7eaa8bfc633fdfc');
INSERT INTO subject_hash VALUES('message-template',7,X'7189f72cfbd4e18f08229854118e868d');
INSERT INTO subject_hash VALUES('message-template',8,X'c1ccda4af8ae21122d9eda877f08b8f7');
INSERT INTO subject_hash VALUES('organisation',1,X'856b69dd62a8b14ecca0011d3d99b407');
INSERT INTO subject_hash VALUES('organisation',2,X'4392b4ed345b9f2f3f6cd6c1d29641fc');
INSERT INTO subject_hash VALUES('organisation',3,X'dd2b724cd06b05223e1bcf13bb6840dd');
INSERT INTO subject_hash VALUES('preference-topic',1,X'a2237810db571583df3ec1f853d58a3e');
INSERT INTO subject_hash VALUES('preference-topic',2,X'9b2538d78aead54352591d6148b032b4');
INSERT INTO subject_hash VALUES('preference-topic',3,X'7664f4b75a432673a3ad5f0a6a4cf6d6');
INSERT INTO subject_hash VALUES('preference-topic',4,X'c05526776b9c97b57f78857f4131cbd2');
INSERT INTO subject_hash VALUES('preference-topic',5,X'e86ccc59d3799480ada22b8cc1f2bc62');
INSERT INTO subject_hash VALUES('preference-topic',6,X'74cbfa96cbc841480f45c5e38e8b0203');
INSERT INTO subject_hash VALUES('preference-topic',7,X'7e640f2611ef26283a0d6ddf945822c6');
INSERT INTO subject_hash VALUES('preference-topic',8,X'a1834cae115188e7d1babe2a977c59e8');
INSERT INTO subject_hash VALUES('preference-topic',9,X'2d21699b68ebd88495e625c87d166ae8');
INSERT INTO subject_hash VALUES('preference-topic',10,X'5171366aedb5b044ad2dbdcc5cd35ccd');
INSERT INTO subject_hash VALUES('preference-topic',11,X'593009b297fbbe84a033a4475049f648');
INSERT INTO subject_hash VALUES('preference-topic',12,X'0a794bd2064afc000f17e6350a2c49c7');
INSERT INTO subject_hash VALUES('preference-topic',13,X'0c2aa6d8d8e535afe4a8f78d4698a4f5');
INSERT INTO subject_hash VALUES('preference-topic',14,X'e679cfd276287fb130b5f05f15bc6795');
INSERT INTO subject_hash VALUES('preference-topic',15,X'88302dbfdcf72fc96c5c66e3786c8b74');
INSERT INTO subject_hash VALUES('preference-topic',16,X'72cc132256f113188bf5f0037a35aa45');
INSERT INTO subject_hash VALUES('preference-topic',17,X'8fc53ef21d5254c982c1fe7a2878ae0b');
INSERT INTO subject_hash VALUES('preference-topic',18,X'ebe355fdd058fe72a7e453be0a101166');
INSERT INTO subject_hash VALUES('preference-topic',19,X'c2bf40967ec3c38458698e5ef2129de1');
INSERT INTO subject_hash VALUES('room',1,X'0c2f7a4128f3d8f10ab5e31b21375fb1');
INSERT INTO subject_hash VALUES('room',2,X'775de576320ec97d238f15ba185605f3');
INSERT INTO subject_hash VALUES('room',3,X'9d8039be51528c5dcf5659b35e84a54e');
INSERT INTO subject_hash VALUES('room',4,X'97c128cfc2700a59346c2706fd529792');
INSERT INTO subject_hash VALUES('room',5,X'ade6003b1ff37a2cdc94a8ff02167433');
INSERT INTO subject_hash VALUES('room',6,X'450a8983e3dea5e21bfb798ef0a86b0e');
INSERT INTO subject_hash VALUES('room',7,X'70c6592d221be8073e3b59680f75580e');
INSERT INTO subject_hash VALUES('room',8,X'd014941c410d727ca424abc2a0bf0afa');
INSERT INTO subject_hash VALUES('room',9,X'ea725f998db916b6bbe5f9107d01f537');
INSERT INTO subject_hash VALUES('room',10,X'f1c509ccdc9fe2a3ed44229065c406d5');
INSERT INTO subject_hash VALUES('room',11,X'533448c285c798a72f6ade618e9f7c30');
INSERT INTO subject_hash VALUES('room',12,X'6776baf5768f6b7323fb8c4301649672');
INSERT INTO subject_hash VALUES('room',13,X'243928ce491f5012b72c0d7d09f33211');
INSERT INTO subject_hash VALUES('room',14,X'0fc4072850b97427c22e62907c5115a3');
INSERT INTO subject_hash VALUES('room',15,X'e1a6325c1a233f1cfa1f1eaa4a4f5180');
INSERT INTO subject_hash VALUES('room',16,X'8fba45b9a16f527870f76402a6b872f9');
INSERT INTO subject_hash VALUES('room',17,X'1ed8e3ebf39c75d1d0eb524698aa6564');
INSERT INTO subject_hash VALUES('room',18,X'122088a1df719ca804d4b8ace5827e4f');
INSERT INTO subject_hash VALUES('room',19,X'31f66f64680514f4db2255ebadb098d3');
INSERT INTO subject_hash VALUES('room',20,X'c34d128348a3a7ea3274dc83ddc72d27');
INSERT INTO subject_hash VALUES('room',21,X'e0e326661635de76e249ed73d8796ac8');
INSERT INTO subject_hash VALUES('room',22,X'd4400f161fff57364f165852e34b34fb');
INSERT INTO subject_hash VALUES('room',23,X'fe886809ea0fca22575a0833a65e036b');
INSERT INTO subject_hash VALUES('room',24,X'f5035ebf5beb52f03c137422ac8cbb72');
INSERT INTO subject_hash VALUES('room-type',1,X'e0e71139061459433ca299b294bf4fde');
INSERT INTO subject_hash VALUES('room-type',2,X'c9a4c7a0e9ec51db905aebce497f0743');
INSERT INTO subject_hash VALUES('room-type',3,X'e1902b94baed5dd61134b449197a2e25');
INSERT INTO subject_hash VALUES('room-type',4,X'db8c0d26a9b9e000f2cb059383dec464');
INSERT INTO subject_hash VALUES('rule',1,X'c181bb45dedae2975bef1ad354603118');
INSERT INTO subject_hash VALUES('rule',2,X'b06dbde8d6a7fe49b9ada3e3056cbf18');
INSERT INTO subject_hash VALUES('rule',3,X'2717372820eea97fc7865be35b5a26a4');
INSERT INTO subject_hash VALUES('rule',4,X'29472ca43ec4c4b7c91b28b2093a7920');
INSERT INTO subject_hash VALUES('rule',5,X'24a094830a6d90c8a8774ab645b238b3');
INSERT INTO subject_hash VALUES('rule',6,X'8244bf67256a955e10f6ee43275ff705');
INSERT INTO subject_hash VALUES('staff',1,X'4e572fcb93daf22a54692617c8310a4d');
INSERT INTO subject_hash VALUES('staff',2,X'7131594a8d5e9c19f8d441649477f3f4');
INSERT INTO subject_hash VALUES('staff',3,X'e86ecb523274f808c772dabb956bf607');
INSERT INTO subject_hash VALUES('tag',1,X'c29ccab7f7ded80f542873367a5e638e');
INSERT INTO subject_hash VALUES('tag',2,X'0e832f31aeb95f09b7a157b8579a20da');
INSERT INTO subject_hash VALUES('tag',3,X'68c7f9046823295d55b7ffc7966aa6fa');
INSERT INTO subject_hash VALUES('tag',4,X'7c41dc1973d473387a55f68dd5ba7e58');
INSERT INTO subject_hash VALUES('tag',5,X'63b22b8f15d6048cfbef8e3bc5b9475b');
INSERT INTO subject_hash VALUES('tag',6,X'5e2b01a8d472ec87c57b147ae0536b90');
INSERT INTO subject_hash VALUES('tag',7,X'0ad1b85fbcd0895472f8e1616ff9e499');
INSERT INTO subject_hash VALUES('tag',8,X'b55beeb2b4941f6525d0d79f61a4a1a4');
INSERT INTO subject_hash VALUES('tag',9,X'fdd9871cb2a8719e53df1fcc570595ad');
INSERT INTO subject_hash VALUES('tag',10,X'9fae3f6c4641fd19b9ad2a219bb23279');
INSERT INTO subject_hash VALUES('tag',11,X'783f5156f03201c2fa2d6d9f15d73550');
INSERT INTO subject_hash VALUES('tag',12,X'47225f043e8afa50744a25c73c21d9b6');
INSERT INTO subject_hash VALUES('tag',13,X'f10e417450e5d8603e2b8a813af20fd7');
INSERT INTO subject_hash VALUES('tag',14,X'f96b2a0df710821bdb1d3514db0bd512');
INSERT INTO subject_hash VALUES('tag',15,X'cbe9e480534ac7961a6132a7c309e6cf');
INSERT INTO subject_hash VALUES('tag',16,X'c97bf9e8b7ac41f483b44a6054327009');
INSERT INTO subject_hash VALUES('tag',17,X'b2e7b12a846fb345c2cab1086244a939');
INSERT INTO subject_hash VALUES('tag',18,X'f1cda16ace6ed51528fdf4bd1e95dd9c');
INSERT INTO subject_hash VALUES('tag',19,X'4d761505043038df8e5f6a2b4c5ebdc6');
INSERT INTO subject_hash VALUES('tag',20,X'a1b05695fc094c1944dbd6933ba92943');
INSERT INTO subject_hash VALUES('tag',21,X'f07b3c8452cc000e4c16054686904b1d');
INSERT INTO subject_hash VALUES('tag',22,X'9eeb6d4e9252083bc8b2c899e523a91b');
INSERT INTO subject_hash VALUES('tag',23,X'f05ff2430644ba686c004743ba4ed908');
INSERT INTO subject_hash VALUES('tag',24,X'b8f7b77b0fdd4fba012e625115c6aa01');
INSERT INTO subject_hash VALUES('tag',25,X'66c15a0dbc6f963656ed02fe1d811563');
INSERT INTO subject_hash VALUES('tag',26,X'c934cb25eb5410b4cb2b00d9fd3a9e96');
INSERT INTO subject_hash VALUES('tag',27,X'77668dd372a3486682f47001e66eb995');
INSERT INTO subject_hash VALUES('tag',28,X'd2808278260e8581fb068e61d6078536');
INSERT INTO subject_hash VALUES('tag',29,X'739eb644684cfcd3bbb2f357be71639c');
INSERT INTO subject_hash VALUES('tag',30,X'daa61eba0af5a54662ec6d43cf28c41e');
INSERT INTO subject_hash VALUES('tag',31,X'ee0d2d66dedae6ee51037fd4d2c70ff8');
INSERT INTO subject_hash VALUES('tag',32,X'80eb0dc3a1f42e8a5e5ef12cae1f186c');
INSERT INTO subject_hash VALUES('tag',33,X'ae51651329a962bd5dbc21c2043692ba');
INSERT INTO subject_hash VALUES('tag',34,X'6a11c8b470dc25ab90b57b48dd73ff84');
INSERT INTO subject_hash VALUES('tag',35,X'6fa05e17068dbd604af26fd5ae30a2d6');
INSERT INTO subject_hash VALUES('tag',36,X'f59fa153a993f6dc23e731de56bd5faa');
INSERT INTO subject_hash VALUES('tag-group',1,X'7fd94b0b1ef3ddcf0fc1ef43ecdf2bf2');
INSERT INTO subject_hash VALUES('tag-group',2,X'7378c64b63c2fe88e22fbb02f7fa53ef');
INSERT INTO subject_hash VALUES('tag-group',3,X'608142b074515dcf237e12091089733a');
INSERT INTO subject_hash VALUES('tag-group',4,X'aaa50e3184a7b3f765a9bba9804d94c2');
INSERT INTO subject_hash VALUES('tag-group',5,X'6a4e517cbf8a71bd69f96b1709be1c62');
INSERT INTO subject_hash VALUES('tag-group',6,X'a0db9c0fa335106a103e059c32139986');
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
INSERT INTO state VALUES('key-id','9de53ca22d5f6dae135586a7aceb1b7c');
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
CREATE INDEX guest_lead_by_guest ON guest_lead (guest_id);
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
