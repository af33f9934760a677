/* inn-fact-heading.c: what the headings of sheets of facts known of guests are called: preferences,
 * interactions, promises, consents, relations, dates. One and the same word may mean something else in each.
 */

#include "config.h"

#include "inn-fact-heading.h"

#include <string.h>

typedef struct
{
  InnSheetField  field;
  const char    *words; /* folded, without blanks and marks, between bars */
} Heading;

/* Who it is, is called the same in each. */
static const Heading who_headings[] = {
  { INN_FIELD_GUEST, "|客人编号|客人号|guestnumber|guestno|guestid|" },
  { INN_FIELD_NAME, "|姓名|客人|客人姓名|宾客|宾客姓名|住客|住客姓名|客户|客户姓名|guest|guestname|name|" },
  { INN_FIELD_BY,
    "|经手人|经办人|记录人|登记人|承诺人|员工|谁|由谁|by|bywhom|staff|recordedby|notedby|promisedby|" },
};

static const Heading preference_headings[] = {
  { INN_FIELD_AREA, "|方面|大类|偏好类别|类别|分类|area|category|" },
  { INN_FIELD_TOPIC, "|主题|项目|偏好项目|偏好项|topic|item|" },
  { INN_FIELD_CHOICE, "|选项|选择|choice|option|" },
  { INN_FIELD_WORDS,
    "|偏好|喜好|内容|偏好内容|说明|补充说明|备注|习惯|忌口|过敏源|inwords|words|preference|preferences|what|"
    "description|note|notes|" },
  { INN_FIELD_STANCE, "|态度|好恶|倾向|likesornot|stance|attitude|likes|" },
  { INN_FIELD_SEVERE, "|严重|是否严重|severe|serious|" },
  { INN_FIELD_KNOWN_HOW, "|来源|如何得知|怎么知道的|信息来源|howitisknown|source|knownhow|" },
  { INN_FIELD_TIMES, "|次数|提到次数|howoften|times|count|" },
  { INN_FIELD_CONFIRMED,
    "|最近确认|确认日期|最后确认|最近确认日期|日期|lastconfirmed|confirmed|confirmedon|date|day|" },
};

static const Heading interaction_headings[] = {
  { INN_FIELD_KIND,
    "|方式|类型|类别|互动方式|互动类型|沟通方式|kind|type|channel|interactiontype|" },
  { INN_FIELD_DAY,
    "|日期|时间|互动日期|联系日期|沟通日期|记录日期|day|date|interactiondate|contactdate|" },
  { INN_FIELD_TIME, "|钟点|时刻|几点|time|timeofday|" },
  { INN_FIELD_WORDS,
    "|内容|互动内容|沟通内容|记录|事由|说明|备注|inwords|words|what|notes|note|content|summary|description|" },
};

static const Heading promise_headings[] = {
  { INN_FIELD_KIND, "|类型|类别|承诺类型|kind|type|promisetype|" },
  { INN_FIELD_WORDS,
    "|承诺|承诺内容|内容|说明|备注|inwords|words|what|promise|promised|description|note|notes|" },
  { INN_FIELD_DAY, "|日期|承诺日期|答应日期|day|date|promisedon|" },
  { INN_FIELD_DUE, "|期限|截止日期|兑现期限|截止|到期日|until|due|duedate|deadline|" },
  { INN_FIELD_DUE_TIME, "|截止时刻|期限时刻|几点前|untilwhattime|duetime|" },
  { INN_FIELD_STATE, "|状态|是否兑现|兑现|兑现情况|state|status|kept|" },
  { INN_FIELD_OUTCOME, "|结果|处理结果|兑现结果|whatbecameofit|outcome|result|" },
};

static const Heading consent_headings[] = {
  { INN_FIELD_CONSENT,
    "|用途|授权事项|授权用途|事项|目的|同意事项|授权|consentto|consent|purpose|" },
  { INN_FIELD_ANSWER, "|答复|回答|是否同意|授权结果|意愿|answer|agreed|response|" },
  { INN_FIELD_WORDING, "|说法|询问说法|原话|措辞|授权内容|wording|words|text|" },
  { INN_FIELD_HOW, "|方式|询问方式|授权方式|howitwassaid|how|medium|" },
  { INN_FIELD_DAY, "|日期|时间|询问日期|授权日期|day|date|consentdate|" },
  { INN_FIELD_TIME, "|钟点|时刻|几点|time|timeofday|" },
};

static const Heading relation_headings[] = {
  { INN_FIELD_OTHER,
    "|关系人|关系人姓名|对方|对方姓名|相关人|家属|家属姓名|同行人|成员|whoitis|other|who|relatedto|person|relative|" },
  { INN_FIELD_KIND, "|关系|与客人关系|关系类型|类型|kind|relation|relationship|type|" },
  { INN_FIELD_OTHER_PHONE,
    "|关系人电话|对方电话|家属电话|关系人手机|对方手机|phoneofthatperson|otherphone|phoneofother|" },
  { INN_FIELD_BORN, "|出生|出生年|出生年份|关系人生日|关系人出生|对方生日|born|birthyear|yearofbirth|" },
  { INN_FIELD_WORDS, "|说明|备注|内容|inwords|words|note|notes|remark|" },
};

static const Heading date_headings[] = {
  { INN_FIELD_KIND, "|类型|类别|日子|纪念日类型|kind|type|occasion|" },
  { INN_FIELD_WORDS, "|名称|说明|备注|内容|纪念日|inwords|words|what|note|notes|description|" },
  { INN_FIELD_OCCASION,
    "|日期|哪一天|纪念日期|重要日期|时间|whichday|date|day|importantdate|" },
};

static gboolean
find (const Heading *headings,
      gsize          n_headings,
      const char    *barred,
      InnSheetField *field)
{
  for (gsize i = 0; i < n_headings; i++)
    if (strstr (headings[i].words, barred) != NULL)
      {
        *field = headings[i].field;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_fact_heading_find:
 * @word: a heading, folded, without blanks and marks
 * @rows: which facts
 * @field: (out): what the column holds
 *
 * Returns: whether the word is known
 */
gboolean
inn_fact_heading_find (const char    *word,
                       InnSheetRows   rows,
                       InnSheetField *field)
{
  static const struct
  {
    const Heading *headings;
    gsize          n_headings;
  } own[INN_SHEET_N_ROWS] = {
    [INN_SHEET_PREFERENCES] = { preference_headings, G_N_ELEMENTS (preference_headings) },
    [INN_SHEET_INTERACTIONS] = { interaction_headings, G_N_ELEMENTS (interaction_headings) },
    [INN_SHEET_PROMISES] = { promise_headings, G_N_ELEMENTS (promise_headings) },
    [INN_SHEET_CONSENTS] = { consent_headings, G_N_ELEMENTS (consent_headings) },
    [INN_SHEET_RELATIONS] = { relation_headings, G_N_ELEMENTS (relation_headings) },
    [INN_SHEET_DATES] = { date_headings, G_N_ELEMENTS (date_headings) },
  };
  g_autofree char *barred = g_strconcat ("|", word, "|", NULL);

  return *word != '\0' && rows < INN_SHEET_N_ROWS
         && (find (own[rows].headings, own[rows].n_headings, barred, field)
             || find (who_headings, G_N_ELEMENTS (who_headings), barred, field));
}
