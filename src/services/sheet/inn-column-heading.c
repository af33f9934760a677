/* inn-column-heading.c: what the heading of a column says.
 *
 * Headings are folded (so traditional characters, capitals and full-width forms are gone), blanks
 * and marks dropped, and compared whole; then again without what stands in brackets, without a
 * number at the end ("电话2") and without words like 客人 before. Nothing is guessed from a part of
 * a heading: 房间电话 is no phone of a guest, and 入住日期 no birthday.
 */

#include "config.h"

#include "inn-column-heading.h"

#include <string.h>

#include "inn-fact-heading.h"
#include "inn-fold.h"
#include "inn-stay-heading.h"

static const struct
{
  InnGuestField  field;
  const char    *words; /* folded, without blanks, between bars */
} headings[] = {
  { INN_FIELD_NAME,
    "|姓名|名字|名称|客人|客户|宾客|会员|住客|旅客|联系人|中文名|中文姓名|真实姓名|全名|入住人|登记人|"
    "name|fullname|guest|customer|client|contactname|contact|displayname|" },
  { INN_FIELD_LATIN_NAME,
    "|英文名|英文姓名|拉丁名|外文名|外文姓名|护照姓名|拼音姓名|latinname|englishname|romanname|"
    "passportname|nameinenglish|romanizedname|" },
  { INN_FIELD_SALUTATION,
    "|称呼|尊称|称谓|敬称|salutation|title|howtoaddress|addressas|" },
  { INN_FIELD_READING,
    "|拼音|读音|姓名拼音|名字拼音|汉语拼音|注音|pinyin|reading|namereading|" },
  { INN_FIELD_GENDER,
    "|性别|gender|sex|" },
  { INN_FIELD_BIRTHDAY,
    "|生日|出生日期|出生年月日|出生年月|生辰|诞辰|出生日|出生|birthday|birthdate|dateofbirth|dob|born|bday|" },
  { INN_FIELD_PHONE,
    "|电话|手机|手机号|手机号码|电话号码|联系电话|联系手机|联系方式|移动电话|行动电话|固定电话|固话|座机|"
    "家庭电话|办公电话|备用电话|备用手机|其他电话|号码|联络电话|连络电话|联系号码|phone|phonenumber|phoneno|mobile|"
    "mobilephone|mobilenumber|mobileno|cell|cellphone|cellular|tel|telephone|telephonenumber|telno|"
    "contactnumber|contactphone|homephone|workphone|" },
  { INN_FIELD_EMAIL,
    "|邮箱|电子邮箱|电子邮件|邮件|邮箱地址|电子邮件地址|电邮|email|e-mail|mail|emailaddress|e-mailaddress|mailaddress|" },
  { INN_FIELD_WECHAT,
    "|微信|微信号|微信账号|微信号码|wechat|wechatid|weixin|wx|wechataccount|" },
  { INN_FIELD_ADDRESS,
    "|地址|住址|家庭住址|家庭地址|通讯地址|联系地址|户籍地址|户口地址|居住地址|通信地址|详细地址|现住址|"
    "address|homeaddress|postaladdress|mailingaddress|streetaddress|" },
  { INN_FIELD_DOCUMENT,
    "|身份证|身份证号|身份证号码|身份证字号|证件号|证件号码|证件|证号|护照|护照号|护照号码|居民身份证|公民身份号码|"
    "idnumber|idno|idcard|idcardnumber|passport|passportnumber|passportno|document|documentnumber|documentno|"
    "residentid|nationalid|" },
  { INN_FIELD_NATIONALITY,
    "|国籍|国家|国家地区|nationality|country|citizenship|" },
  { INN_FIELD_LANGUAGE,
    "|语言|语种|常用语言|language|preferredlanguage|" },
  { INN_FIELD_COMPANY,
    "|公司|单位|工作单位|公司名称|单位名称|企业|所属单位|机构|company|companyname|organisation|organization|"
    "employer|firm|" },
  { INN_FIELD_OCCUPATION,
    "|职业|职务|职位|工作|职称|岗位|occupation|job|jobtitle|profession|position|" },
  { INN_FIELD_REGION,
    "|地区|籍贯|省份|城市|省市|所在地|所在地区|所在城市|来源地|来自|户籍|区域|region|province|city|state|hometown|"
    "from|" },
  { INN_FIELD_TYPE,
    "|客户类型|客人类型|客人类别|客户类别|类型|客源类型|宾客类型|guesttype|customertype|clienttype|type|" },
  { INN_FIELD_VIP,
    "|vip|是否vip|贵宾|重要客人|isvip|vipguest|" },
  { INN_FIELD_BANNED,
    "|黑名单|是否黑名单|拉黑|拒接待|blacklist|blacklisted|banned|notwelcome|" },
  { INN_FIELD_CHANNEL,
    "|渠道|来源|来源渠道|客源|预订渠道|客户来源|预订来源|订房渠道|channel|source|sourcechannel|bookingchannel|"
    "bookingsource|" },
  { INN_FIELD_STAFF,
    "|负责人|跟进人|客户经理|责任人|接待人|专员|staff|owner|accountmanager|responsible|responsiblestaff|"
    "assignedto|lookedafterby|" },
  { INN_FIELD_TAGS,
    "|标签|客户标签|客人标签|标记|标签组|tags|tag|labels|label|" },
  { INN_FIELD_NOTE,
    "|备注|说明|附注|注|喜好|偏好|爱好|习惯|特殊要求|特殊需求|备注说明|其他|其它|注意事项|要求|忌口|"
    "note|notes|remark|remarks|comment|comments|memo|preference|preferences|specialrequests|" },
};

/* Before the word that counts: 客人姓名, "guest name". A longer one stands before one it begins with. */
static const char *const owners[] = {
  "客人", "客户", "宾客", "会员", "住客", "旅客", "顾客", "本人", "个人", "入住人", "联系人", "主要",
  "primary", "guest", "customer", "client", "contact", "personal", "main",
};

static const struct
{
  const char         *word;
  InnHeadingCalendar  calendar;
} calendars[] = {
  { "农历", INN_HEADING_CALENDAR_LUNAR },  { "阴历", INN_HEADING_CALENDAR_LUNAR },
  { "旧历", INN_HEADING_CALENDAR_LUNAR },  { "lunar", INN_HEADING_CALENDAR_LUNAR },
  { "公历", INN_HEADING_CALENDAR_SOLAR },  { "阳历", INN_HEADING_CALENDAR_SOLAR },
  { "国历", INN_HEADING_CALENDAR_SOLAR },  { "新历", INN_HEADING_CALENDAR_SOLAR },
  { "西历", INN_HEADING_CALENDAR_SOLAR },  { "solar", INN_HEADING_CALENDAR_SOLAR },
  { "gregorian", INN_HEADING_CALENDAR_SOLAR },
};

/* What says who a guest is, is called the same in every list; but a contact (联系人) of a booking may
 * be somebody else. */
static gboolean
tells_who (InnGuestField field,
           InnSheetRows  rows)
{
  return field != INN_FIELD_NAME && field != INN_FIELD_COMPANY && field != INN_FIELD_CHANNEL
         && field != INN_FIELD_NOTE && inn_sheet_field_fits (field, rows);
}

static gboolean
find_word (const char    *word,
           InnSheetRows   rows,
           InnSheetField *field)
{
  g_autofree char *barred = NULL;
  InnSheetField own;

  if (*word == '\0')
    return FALSE;
  if (rows >= INN_SHEET_FACTS ? inn_fact_heading_find (word, rows, field)
                              : rows != INN_SHEET_GUESTS
                                  && inn_stay_heading_find (word, rows, field))
    return TRUE;
  /* Our own export writes it into each kind of sheet. */
  if (inn_stay_heading_find (word, INN_SHEET_STAYS, &own) && own == INN_FIELD_GUEST)
    {
      *field = own;
      return TRUE;
    }

  barred = g_strconcat ("|", word, "|", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (strstr (headings[i].words, barred) != NULL
          && (rows == INN_SHEET_GUESTS || tells_who (headings[i].field, rows)))
        {
          *field = headings[i].field;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_mark (gunichar c)
{
  return c < 0x80 ? !g_ascii_isalnum (c) && c != '-' && c != '(' && c != ')'
                  : !g_unichar_isalnum (c);
}

/* Removes "(…)"; one that is not closed goes to the end. */
static void
cut_brackets (char *text)
{
  char *open = strchr (text, '(');

  while (open != NULL)
    {
      char *close = strchr (open, ')');

      if (close == NULL)
        *open = '\0';
      else
        memmove (open, close + 1, strlen (close + 1) + 1);
      open = strchr (text, '(');
    }
}

/* 电话2, 备用电话二, phone-2. */
static void
cut_number (char *text)
{
  static const char *const numbers[] = { "一", "二", "三" };
  gsize length = strlen (text);

  while (length > 0 && (g_ascii_isdigit (text[length - 1]) || text[length - 1] == '-'))
    text[--length] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (length > strlen (numbers[i]) && g_str_has_suffix (text, numbers[i]))
        {
          text[length - strlen (numbers[i])] = '\0';
          return;
        }
    }
}

/* 农历生日 → 生日. */
static InnHeadingCalendar
cut_calendar (char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (calendars); i++)
    {
      char *found = strstr (text, calendars[i].word);

      if (found != NULL)
        {
          char *rest = found + strlen (calendars[i].word);

          memmove (found, rest, strlen (rest) + 1);
          return calendars[i].calendar;
        }
    }

  return INN_HEADING_CALENDAR_NONE;
}

static gboolean
find_part (const char    *text,
           InnSheetRows   rows,
           InnSheetField *field)
{
  if (find_word (text, rows, field))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      if (g_str_has_prefix (text, owners[i]) && find_word (text + strlen (owners[i]), rows, field))
        return TRUE;
    }

  return FALSE;
}

/**
 * inn_column_heading_fold:
 * @heading: as it stands in a sheet
 *
 * Two headings that fold alike say the same.
 *
 * Returns: (transfer full): the heading folded, without blanks and marks; brackets stay
 */
char *
inn_column_heading_fold (const char *heading)
{
  g_autofree char *folded = inn_fold (heading);
  GString *bare = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_mark (c))
        g_string_append_unichar (bare, c);
    }

  return g_string_free (bare, FALSE);
}

/**
 * inn_column_heading_read:
 * @heading: as it stands in a sheet
 * @rows: what the sheet is a list of
 * @field: (out): what the column holds
 * @calendar: (out): which calendar its days are of, where the heading says so
 *
 * Returns: whether the heading is known
 */
gboolean
inn_column_heading_read (const char         *heading,
                         InnSheetRows        rows,
                         InnSheetField      *field,
                         InnHeadingCalendar *calendar)
{
  g_autofree char *text = NULL;
  InnBookingColumn demand;

  *field = INN_FIELD_NONE;
  *calendar = INN_HEADING_CALENDAR_NONE;
  if (strlen (heading) > 120)
    return FALSE;
  if (rows == INN_SHEET_STAYS && inn_booking_demand_find_column (heading, &demand))
    {
      *field = INN_FIELD_DEMAND + demand;
      return TRUE;
    }

  text = inn_column_heading_fold (heading);
  if (find_part (text, rows, field))
    return TRUE;

  *calendar = cut_calendar (text);
  cut_brackets (text);
  if (find_part (text, rows, field))
    return TRUE;

  cut_number (text);

  return find_part (text, rows, field);
}

/**
 * inn_column_heading_is_data:
 *
 * Returns: whether @cell is no heading for sure: dates, phones and the like are data
 */
gboolean
inn_column_heading_is_data (const char *cell)
{
  guint n_digits = 0;

  for (; *cell != '\0'; cell++)
    {
      if (*cell == '@')
        return TRUE;
      n_digits += g_ascii_isdigit (*cell) != 0;
    }

  return n_digits >= 6;
}
