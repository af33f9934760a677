/* inn-import-fact-words.c: what sheets write for the answers out of a list that facts have. What the
 * program itself calls them, in the language it speaks, is understood besides.
 */

#include "config.h"

#include "inn-import-fact-words.h"

#include <string.h>

#include "inn-fold.h"

/* All words folded, without blanks and underscores, between bars. */
typedef struct
{
  int         value;
  const char *words;
} Words;

typedef const char *(* GetLabel) (int value);

static const Words purposes[] = {
  { INN_CONSENT_PROFILE, "|profile|保留客人档案|保留档案|建档|客史档案|资料|保留资料|keepingtheprofile|data|" },
  { INN_CONSENT_MARKETING, "|marketing|优惠与活动信息|营销|营销信息|营销短信|推广|优惠信息|活动通知|offersandnews|newsletter|offers|" },
  { INN_CONSENT_BIRTHDAY, "|birthday|生日祝福|生日问候|生日|birthdaygreeting|" },
  { INN_CONSENT_HEALTH, "|health|健康相关记录|健康|健康信息|过敏|过敏信息|notesabouthealth|allergies|" },
};

static const Words answers[] = {
  { INN_CONSENT_GIVEN, "|given|同意|已同意|可以|是|愿意|agreed|yes|y|agree|consented|optin|opt-in|" },
  { INN_CONSENT_REFUSED, "|refused|拒绝|不同意|否|不愿意|不可以|no|n|disagree|declined|" },
  { INN_CONSENT_WITHDRAWN, "|withdrawn|已撤回|撤回|撤销|退订|取消同意|optout|opt-out|unsubscribed|revoked|" },
};

static const Words hows[] = {
  { INN_CONSENT_SPOKEN, "|spoken|当面|口头|前台|现场|facetoface|face-to-face|inperson|oral|" },
  { INN_CONSENT_PAPER, "|paper|书面|纸质|签字|签名|inwriting|written|form|" },
  { INN_CONSENT_PHONE, "|phone|电话|来电|byphone|call|" },
  { INN_CONSENT_WECHAT, "|wechat|微信|" },
  { INN_CONSENT_EMAIL, "|email|邮件|电子邮件|邮箱|mail|" },
  { INN_CONSENT_OTHER, "|other|其他|其他方式|otherwise|" },
};

static const Words interactions[] = {
  { INN_INTERACTION_CALL, "|call|电话|来电|去电|打电话|通话|phone|phonecall|" },
  { INN_INTERACTION_WECHAT, "|wechat|微信|" },
  { INN_INTERACTION_EMAIL, "|email|邮件|电子邮件|mail|" },
  { INN_INTERACTION_VISIT, "|visit|拜访|来访|到访|当面|面谈|meeting|inperson|" },
  { INN_INTERACTION_NOTE, "|note|备注|记录|笔记|其他|other|" },
  { INN_INTERACTION_GIFT, "|gift|礼物|送礼|赠礼|赠送|礼品|present|" },
};

static const Words promises[] = {
  { INN_PROMISE_LATE_CHECK_OUT, "|late-check-out|latecheckout|latecheck-out|延迟退房|延时退房|晚退房|晚退|延退|" },
  { INN_PROMISE_UPGRADE, "|upgrade|升级|升房|免费升级|房型升级|" },
  { INN_PROMISE_DISCOUNT, "|discount|折扣|优惠|打折|减价|" },
  { INN_PROMISE_GIFT, "|gift|礼物|赠礼|赠送|礼品|送礼|present|" },
  { INN_PROMISE_OTHER, "|other|其他|其它|" },
};

static const Words states[] = {
  { INN_PROMISE_OPEN, "|open|未兑现|待兑现|进行中|未完成|否|no|n|pending|" },
  { INN_PROMISE_KEPT, "|kept|已兑现|兑现|已完成|完成|是|yes|y|done|fulfilled|" },
  { INN_PROMISE_BROKEN, "|broken|没兑现|失信|作废|取消|已取消|cancelled|canceled|notkept|" },
};

static const Words areas[] = {
  { INN_PREFERENCE_ROOM, "|room|房间|客房|rooms|" },
  { INN_PREFERENCE_BED, "|bed|床品|床铺|寝具|床|bedding|beds|" },
  { INN_PREFERENCE_DIET, "|diet|饮食|餐饮|用餐|食物|food|dining|" },
  { INN_PREFERENCE_SERVICE, "|service|服务|其他|services|other|" },
};

static const Words stances[] = {
  { INN_STANCE_LIKES, "|likes|喜欢|爱好|偏好|要|想要|like|prefers|wants|yes|是|" },
  { INN_STANCE_AVOIDS, "|avoids|不喜欢|回避|不要|忌|忌口|不吃|避免|avoid|dislikes|no|否|" },
  { INN_STANCE_NEVER, "|never|绝不|决不|再也不要|不可再有|绝对不要|neveragain|" },
  { INN_STANCE_ALLERGY, "|allergy|过敏|allergic|allergies|" },
};

static const Words sources[] = {
  { INN_PREFERENCE_SAID, "|said|本人说|本人告知|客人说|告知|told|guest|" },
  { INN_PREFERENCE_OBSERVED, "|observed|观察到|观察|看到|员工观察|seen|" },
  { INN_PREFERENCE_GUESSED, "|guessed|猜测|推测|估计|assumed|" },
};

static const Words relations[] = {
  { INN_RELATION_SPOUSE, "|spouse|配偶|爱人|妻子|丈夫|老婆|老公|太太|先生|夫妻|伴侣|wife|husband|partner|" },
  { INN_RELATION_CHILD, "|child|子女|孩子|儿子|女儿|小孩|son|daughter|kid|" },
  { INN_RELATION_PARENT, "|parent|父母|父亲|母亲|爸爸|妈妈|father|mother|" },
  { INN_RELATION_SIBLING, "|sibling|兄弟姐妹|兄弟|姐妹|哥哥|弟弟|姐姐|妹妹|brother|sister|" },
  { INN_RELATION_HOUSEHOLD, "|household|家人|同住|同住人|家庭成员|家属|family|" },
  { INN_RELATION_FRIEND, "|friend|朋友|好友|" },
  { INN_RELATION_COLLEAGUE, "|colleague|同事|coworker|co-worker|" },
  { INN_RELATION_TRAVELS_WITH, "|travels-with|travelswith|同行|同行人|旅伴|travelcompanion|companion|" },
  { INN_RELATION_ASSISTANT, "|assistant|助理|秘书|secretary|" },
  { INN_RELATION_ASSISTS, "|assists|上司|老板|领导|boss|" },
  { INN_RELATION_REFERRED_BY, "|referred-by|referredby|介绍人|推荐人|由其介绍|referrer|recommendedby|" },
  { INN_RELATION_REFERRED, "|referred|被介绍人|被推荐人|介绍了|recommended|" },
  { INN_RELATION_OTHER, "|other|其他|其它|" },
};

static const Words occasions[] = {
  { INN_IMPORTANT_ANNIVERSARY, "|anniversary|结婚纪念日|纪念日|周年|weddinganniversary|wedding|" },
  { INN_IMPORTANT_CHILD_BIRTHDAY, "|child-birthday|孩子生日|子女生日|小孩生日|childsbirthday|childbirthday|" },
  { INN_IMPORTANT_FOUNDING, "|founding|公司成立|公司周年|成立日|开业|foundingday|companyanniversary|" },
  { INN_IMPORTANT_OTHER, "|other|其他|其它|" },
};

static char *
dup_barred (const char *text)
{
  g_autofree char *folded = inn_fold (text);
  GString *bare = g_string_new ("|");

  for (const char *at = folded; *at != '\0'; at++)
    if (strchr (" _\t", *at) == NULL)
      g_string_append_c (bare, *at);

  return g_string_free (g_string_append_c (bare, '|'), FALSE);
}

static gboolean
is_label (const char *barred,
          GetLabel    get_label,
          int         value)
{
  g_autofree char *label = dup_barred (get_label (value));

  return g_str_equal (label, barred);
}

/* What the program calls it comes first: one word may mean two things in two languages. */
static int
find (const char  *text,
      const Words *words,
      gsize        n_words,
      GetLabel     get_label)
{
  g_autofree char *barred = dup_barred (text);

  if (strlen (barred) <= 2)
    return -1;
  for (gsize i = 0; i < n_words; i++)
    if (is_label (barred, get_label, words[i].value))
      return words[i].value;
  for (gsize i = 0; i < n_words; i++)
    if (strstr (words[i].words, barred) != NULL)
      return words[i].value;

  return -1;
}

/**
 * inn_import_fact_words_read_purpose:
 * @text: what a cell says, in any of the languages
 * @purpose: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_purpose (const char        *text,
                                    InnConsentPurpose *purpose)
{
  int found = find (text, purposes, G_N_ELEMENTS (purposes), (GetLabel) inn_consent_purpose_get_label);

  if (found < 0)
    return FALSE;

  *purpose = found;

  return TRUE;
}

/**
 * inn_import_fact_words_read_answer:
 * @text: what a cell says, in any of the languages
 * @answer: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_answer (const char       *text,
                                   InnConsentAnswer *answer)
{
  int found = find (text, answers, G_N_ELEMENTS (answers), (GetLabel) inn_consent_answer_get_label);

  if (found < 0)
    return FALSE;

  *answer = found;

  return TRUE;
}

/**
 * inn_import_fact_words_read_how:
 * @text: what a cell says, in any of the languages
 * @how: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_how (const char    *text,
                                InnConsentHow *how)
{
  int found = find (text, hows, G_N_ELEMENTS (hows), (GetLabel) inn_consent_how_get_label);

  if (found < 0)
    return FALSE;

  *how = found;

  return TRUE;
}

/**
 * inn_import_fact_words_read_interaction:
 * @text: what a cell says, in any of the languages
 * @kind: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_interaction (const char         *text,
                                        InnInteractionKind *kind)
{
  int found = find (text, interactions, G_N_ELEMENTS (interactions), (GetLabel) inn_interaction_kind_get_label);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}

/**
 * inn_import_fact_words_read_promise:
 * @text: what a cell says, in any of the languages
 * @kind: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_promise (const char     *text,
                                    InnPromiseKind *kind)
{
  int found = find (text, promises, G_N_ELEMENTS (promises), (GetLabel) inn_promise_kind_get_label);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}

/**
 * inn_import_fact_words_read_state:
 * @text: what a cell says, in any of the languages
 * @state: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_state (const char      *text,
                                  InnPromiseState *state)
{
  int found = find (text, states, G_N_ELEMENTS (states), (GetLabel) inn_promise_state_get_label);

  if (found < 0)
    return FALSE;

  *state = found;

  return TRUE;
}

/**
 * inn_import_fact_words_read_area:
 * @text: what a cell says, in any of the languages
 * @area: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_area (const char        *text,
                                 InnPreferenceArea *area)
{
  int found = find (text, areas, G_N_ELEMENTS (areas), (GetLabel) inn_preference_area_get_label);

  if (found < 0)
    return FALSE;

  *area = found;

  return TRUE;
}

/**
 * inn_import_fact_words_read_stance:
 * @text: what a cell says, in any of the languages
 * @stance: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_stance (const char *text,
                                   InnStance  *stance)
{
  int found = find (text, stances, G_N_ELEMENTS (stances), (GetLabel) inn_stance_get_label);

  if (found < 0)
    return FALSE;

  *stance = found;

  return TRUE;
}

/**
 * inn_import_fact_words_read_source:
 * @text: what a cell says, in any of the languages
 * @source: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_source (const char          *text,
                                   InnPreferenceSource *source)
{
  int found = find (text, sources, G_N_ELEMENTS (sources), (GetLabel) inn_preference_source_get_label);

  if (found < 0)
    return FALSE;

  *source = found;

  return TRUE;
}

/**
 * inn_import_fact_words_read_relation:
 * @text: what a cell says, in any of the languages
 * @kind: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_relation (const char      *text,
                                     InnRelationKind *kind)
{
  int found = find (text, relations, G_N_ELEMENTS (relations), (GetLabel) inn_relation_kind_get_label);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}

/**
 * inn_import_fact_words_read_occasion:
 * @text: what a cell says, in any of the languages
 * @kind: (out): what it means, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_fact_words_read_occasion (const char       *text,
                                     InnImportantKind *kind)
{
  int found = find (text, occasions, G_N_ELEMENTS (occasions), (GetLabel) inn_important_kind_get_label);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}
