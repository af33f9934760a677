/* inn-import-stay-words.c: what sheets write for the status of a stay, its purpose, who gets the bill
 * and what a charge is for.
 */

#include "config.h"

#include "inn-import-stay-words.h"

#include <string.h>

#include "inn-fold.h"

/* All words folded, without blanks, between bars. */
static const struct
{
  InnImportStatus  kind;
  InnStayStatus    status;
  const char      *words;
} statuses[] = {
  { INN_IMPORT_STATUS_SAID, INN_STAY_BOOKED,
    "|booked|预订|已预订|预定|已预定|预抵|reserved|reservation|r|" },
  { INN_IMPORT_STATUS_AWAITED, INN_STAY_BOOKED, "|待入住|未入住|" },
  { INN_IMPORT_STATUS_VALID, INN_STAY_BOOKED,
    "|ok|confirmed|已确认|确认|已接单|预订成功|预订确认|已支付|已付款|有效|"
    "success|paid|" },
  { INN_IMPORT_STATUS_SAID, INN_STAY_IN_HOUSE,
    "|in-house|inhouse|在住|在店|住店|入住中|在住客人|i|" },
  { INN_IMPORT_STATUS_BEGUN, INN_STAY_IN_HOUSE,
    "|已入住|已办理入住|checkedin|checked-in|arrived|" },
  { INN_IMPORT_STATUS_SAID, INN_STAY_DEPARTED,
    "|departed|已离店|离店|已退房|退房|已结账|结账|已完成|完成|交易成功|交易完成|已消费|消费完成|已离开|"
    "checkedout|checked-out|check-out|checkout|completed|stayed|o|" },
  { INN_IMPORT_STATUS_SAID, INN_STAY_CANCELLED,
    "|cancelled|canceled|已取消|取消|客人取消|用户取消|酒店取消|商家取消|交易关闭|已关闭|已退款|退订|已退订|"
    "cancelledbyguest|canceledbyguest|cancelledbyhotel|canceledbyhotel|x|" },
  { INN_IMPORT_STATUS_SAID, INN_STAY_NO_SHOW,
    "|no-show|noshow|未到|应到未到|未到店|没来|n|" },
};

static const struct
{
  const char *purpose;
  const char *words;
} purposes[] = {
  { "business", "|business|商务|出差|公务|公干|work|" },
  { "leisure", "|leisure|休闲|旅游|旅行|度假|观光|holiday|tourism|" },
  { "family", "|family|家庭|亲子|探亲|家庭出游|亲子出游|" },
  { "couple", "|couple|情侣|蜜月|夫妻|情侣出游|honeymoon|" },
  { "event", "|event|活动|会议|婚宴|宴会|会展|conference|wedding|" },
};

static const struct
{
  InnBillTo   bill_to;
  const char *words;
} bills[] = {
  { INN_BILL_TO_GUEST, "|guest|客人|客人自付|自付|现付|到付|个人|" },
  { INN_BILL_TO_ORGANISATION,
    "|organisation|organization|company|公司|单位|公司或团队|公司付|单位付|挂账|协议单位|团队|group|" },
};

static const struct
{
  InnChargeCategory  category;
  const char        *words;
} categories[] = {
  { INN_CHARGE_ROOM,
    "|room|房费|客房|住宿|住宿费|房租|日租|日租房费|钟点房|钟点房费|半日租|加床|全日租|roomcharge|roomnights|"
    "accommodation|nights|" },
  { INN_CHARGE_DINING,
    "|dining|餐饮|餐费|用餐|早餐|午餐|晚餐|中餐|西餐|餐厅|点餐|酒水|宵夜|送餐|food|meals|meal|breakfast|lunch|"
    "dinner|restaurant|foodandbeverage|f&b|fb|" },
  { INN_CHARGE_SERVICE,
    "|service|services|服务|其他服务|附加服务|增值服务|洗衣|洗衣费|迷你吧|小商品|商品|停车|停车费|接机|送机|接送|"
    "赔偿|赔偿费|杂费|其他|其它|会议|电话费|spa|extras|extraservices|other|laundry|minibar|parking|" },
  { INN_CHARGE_DISCOUNT, "|discount|折扣|优惠|减免|抵扣|优惠券|立减|折让|免单|" },
  { INN_CHARGE_REFUND, "|refund|退款|退费|返还|退房费|退还|" },
  { INN_CHARGE_NO_SHOW_FEE,
    "|no-showfee|noshowfee|no-show|未到费|未到店费|未到店费用|违约金|取消费|noshow|" },
};

/* Folded, without blanks and underscores, between bars. */
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

/**
 * inn_import_stay_words_read_status:
 * @kind: (out): how much the word says
 * @status: (out): the status it means
 *
 * Returns: whether the word is known
 */
gboolean
inn_import_stay_words_read_status (const char      *text,
                                   InnImportStatus *kind,
                                   InnStayStatus   *status)
{
  g_autofree char *barred = dup_barred (text);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (strstr (statuses[i].words, barred) != NULL)
      {
        *kind = statuses[i].kind;
        *status = statuses[i].status;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_import_stay_words_read_purpose:
 * @purpose: (out): as #InnStay has it
 */
gboolean
inn_import_stay_words_read_purpose (const char  *text,
                                    const char **purpose)
{
  g_autofree char *barred = dup_barred (text);

  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (strstr (purposes[i].words, barred) != NULL)
      {
        *purpose = purposes[i].purpose;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_import_stay_words_read_bill_to:
 * @text: what a cell says, in any of the languages
 * @bill_to: (out): who gets the bill, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_stay_words_read_bill_to (const char *text,
                                    InnBillTo  *bill_to)
{
  g_autofree char *barred = dup_barred (text);

  for (guint i = 0; i < G_N_ELEMENTS (bills); i++)
    if (strstr (bills[i].words, barred) != NULL)
      {
        *bill_to = bills[i].bill_to;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_import_stay_words_read_category:
 * @text: what a cell says, in any of the languages
 * @category: (out): what was charged for, if it is understood
 *
 * Returns: whether it is understood
 */
gboolean
inn_import_stay_words_read_category (const char        *text,
                                     InnChargeCategory *category)
{
  g_autofree char *barred = dup_barred (text);

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    if (strstr (categories[i].words, barred) != NULL)
      {
        *category = categories[i].category;
        return TRUE;
      }

  return FALSE;
}
