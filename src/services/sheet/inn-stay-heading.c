/* inn-stay-heading.c: what the headings of sheets of stays and charges are called: the one table of
 * them. The words of 携程, 美团, 飞猪, Booking.com and of the hotel programs 绿云 and 西软 stand side
 * by side, as one and the same word means the same to all of them but for those marked.
 *
 * What money is of one night, and what of all, the words must say by themselves: 房价 is a night, and
 * so is 实价, what was really paid for it beside or in place of 房价 (绿云, 西软); 订单金额 the whole (携程, 美团, 飞猪), “Price” the whole (Booking.com). Who booked for
 * somebody else (预订人, “Booked by”) is not the guest and is not taken.
 */

#include "config.h"

#include "inn-stay-heading.h"

#include <string.h>

static const struct
{
  InnSheetField  field;
  const char    *words; /* folded, without blanks and marks, between bars */
} stay_headings[] = {
  { INN_FIELD_GUEST, "|客人编号|客人号|guestnumber|guestno|guestid|" },
  { INN_FIELD_NAME,
    "|入住人|入住人姓名|入住客人|住客|住客姓名|客人姓名|宾客姓名|住店客人|旅客姓名|客人|宾客|姓名|主宾姓名|"
    "guest|name|guestname|guestnames|guestname(s)|" },
  { INN_FIELD_LATIN_NAME, "|英文姓名|英文名|拼音姓名|" },
  { INN_FIELD_PHONE,
    "|手机|手机号|手机号码|电话|联系电话|联系手机|入住人手机|入住人手机号|入住人电话|客人手机|客人电话|"
    "phonenumber|phone|mobile|telephone|" },
  { INN_FIELD_EMAIL, "|邮箱|email|guestemail|bookeremail|" },
  { INN_FIELD_DOCUMENT, "|证件号|证件号码|身份证|身份证号|身份证号码|护照号|" },
  { INN_FIELD_BIRTHDAY, "|生日|出生日期|birthday|dateofbirth|" },
  { INN_FIELD_ARRIVAL,
    "|入住日期|入住时间|入住日|入住|到店日期|到店时间|到店日|抵店日期|抵店时间|到日|到期|来期|抵达日期|抵达|"
    "预抵日期|预抵|arrival|arrivaldate|checkin|check-in|checkindate|check-indate|datein|" },
  { INN_FIELD_ARRIVAL_TIME,
    "|到店钟点|到店时刻|预计到店时间|最晚到店时间|抵店时刻|timeofarrival|arrivaltime|" },
  { INN_FIELD_DEPARTURE,
    "|离店日期|离店时间|离店日|离店|退房日期|退房时间|离日|离期|预离日期|预离|"
    "departure|departuredate|checkout|check-out|checkoutdate|check-outdate|dateout|" },
  { INN_FIELD_DEPARTURE_TIME, "|离店钟点|离店时刻|退房时刻|退房钟点|timeofdeparture|departuretime|" },
  { INN_FIELD_NIGHTS,
    "|晚数|间夜|间夜数|间夜量|夜数|天数|入住天数|入住晚数|入住夜数|房晚|房晚数|nights|roomnights|duration|"
    "duration(nights)|lengthofstay|numberofnights|" },
  { INN_FIELD_ROOM, "|房号|房间号|房间|房间号码|入住房号|客房号|room|roomnumber|roomno|" },
  { INN_FIELD_ROOM_TYPE,
    "|房型|房型名称|房类|房间类型|客房类型|售卖房型|产品名称|房型产品|roomtype|unittype|roomtypename|roomname|" },
  { INN_FIELD_STATUS, "|状态|订单状态|预订状态|入住状态|客人状态|房单状态|status|bookingstatus|reservationstatus|" },
  { INN_FIELD_RATE,
    "|房价|房费|执行价|日房价|每晚房价|每晚价格|每晚价|单价|首日房价|均价|平均房价|每间夜价格|间夜均价|"
    "rate|roomrate|rateofanight|nightlyrate|pricepernight|dailyrate|" },
  { INN_FIELD_RATE_PAID, "|实价|实际房价|每晚实价|实收房价|ratepaidforanight|ratepaid|" },
  { INN_FIELD_TOTAL,
    "|总价|房费总额|总房费|订单金额|订单总额|订单总价|订单价格|总金额|卖价|售价|实付金额|实收金额|应收金额|"
    "priceofallnights|price|totalprice|total|totalamount|" },
  { INN_FIELD_CURRENCY, "|币种|货币|currency|" },
  { INN_FIELD_CHANNEL,
    "|渠道|来源|客源|预订渠道|订单来源|预订来源|来源渠道|渠道来源|销售渠道|channel|source|bookingsource|bookingchannel|" },
  { INN_FIELD_COMPANY, "|公司|单位|协议单位|协议公司|公司名称|团队|团队名称|团名|company|group|groupname|" },
  { INN_FIELD_PURPOSE, "|出行目的|入住目的|目的|出行类型|travelpurpose|purpose|purposeoftravel|" },
  { INN_FIELD_REQUESTS,
    "|特殊要求|特殊需求|特别要求|客人要求|客户要求|用户备注|客人备注|要求|偏好要求|"
    "requests|specialrequests|specialrequest|" },
  { INN_FIELD_COMPANIONS, "|同住人|同行人|随行人|随行人员|同住客人|同住|companions|accompanyingguests|" },
  { INN_FIELD_PAYER, "|付款人|结账人|付费人|买单人|whopays|payer|paidby|" },
  { INN_FIELD_BILL_TO, "|结账方式|账单给|帐单给|付费方式|付款方|billto|" },
  { INN_FIELD_SATISFACTION, "|满意度|满意度评分|satisfaction|" },
  { INN_FIELD_RECOMMEND, "|推荐度|推荐意愿|愿意推荐|wouldrecommend|recommend|" },
  { INN_FIELD_NOTE, "|备注|说明|订单备注|商家备注|酒店备注|内部备注|remarks|remark|note|notes|comments|" },
};

static const struct
{
  InnSheetField  field;
  const char    *words;
} charge_headings[] = {
  { INN_FIELD_GUEST, "|客人编号|客人号|guestnumber|guestno|guestid|" },
  { INN_FIELD_NAME,
    "|入住人|入住人姓名|住客|住客姓名|客人姓名|宾客姓名|客人|宾客|姓名|guest|guestname|name|" },
  { INN_FIELD_PHONE, "|手机|手机号|手机号码|电话|联系电话|phone|phonenumber|mobile|" },
  { INN_FIELD_EMAIL, "|邮箱|email|" },
  { INN_FIELD_DOCUMENT, "|证件号|证件号码|身份证|身份证号|身份证号码|护照号|" },
  { INN_FIELD_BIRTHDAY, "|生日|出生日期|birthday|dateofbirth|" },
  { INN_FIELD_ROOM, "|房号|房间号|房间|入住房号|room|roomnumber|roomno|" },
  { INN_FIELD_ARRIVAL,
    "|入住日期|入住时间|到店日期|到日|来期|抵店日期|arrival|arrivaldate|checkin|check-in|" },
  { INN_FIELD_DAY,
    "|日期|消费日期|消费时间|营业日|营业日期|记账日期|入账日期|入账时间|发生日期|账务日期|结算日期|day|date|"
    "businessdate|postingdate|chargedate|" },
  { INN_FIELD_CATEGORY,
    "|类别|分类|类型|消费类别|消费类型|消费分类|项目类别|费用类别|费用类型|费用项目|账项|费用码|category|type|"
    "chargetype|" },
  { INN_FIELD_WHAT,
    "|明细|项目|消费项目|消费明细|菜品|品名|名称|商品|内容|摘要|费用名称|说明|备注|what|whatfor|item|description|"
    "details|remark|" },
  { INN_FIELD_AMOUNT,
    "|金额|消费金额|费用|消费|应收|实收|实收金额|应收金额|价格|小计|借方|借方金额|amount|total|price|charge|debit|" },
  { INN_FIELD_CURRENCY, "|币种|货币|currency|" },
};

/**
 * inn_stay_heading_find:
 * @word: a heading, folded, without blanks and marks
 * @rows: stays or charges
 * @field: (out): what the column holds
 *
 * Returns: whether the word is known
 */
gboolean
inn_stay_heading_find (const char    *word,
                       InnSheetRows   rows,
                       InnSheetField *field)
{
  g_autofree char *barred = g_strconcat ("|", word, "|", NULL);
  gsize n = rows == INN_SHEET_STAYS ? G_N_ELEMENTS (stay_headings)
                                    : G_N_ELEMENTS (charge_headings);

  if (*word == '\0')
    return FALSE;

  for (gsize i = 0; i < n; i++)
    if (strstr (rows == INN_SHEET_STAYS ? stay_headings[i].words : charge_headings[i].words,
                barred) != NULL)
      {
        *field = rows == INN_SHEET_STAYS ? stay_headings[i].field : charge_headings[i].field;
        return TRUE;
      }

  return FALSE;
}
