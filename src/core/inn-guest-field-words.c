/* inn-guest-field-words.c: what people call the fields of a guest, in their sheets and in speech. */

#include "config.h"

#include "inn-guest-field-words.h"

#include <string.h>

#include "inn-fold.h"

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

/**
 * inn_guest_field_from_heading:
 * @word: folded, without blanks and marks, whole
 * @field: (out): the field, if it is one
 *
 * Returns: whether a field of the guest is called so
 */
gboolean
inn_guest_field_from_heading (const char    *word,
                              InnGuestField *field)
{
  g_autofree char *barred = g_strconcat ("|", word, "|", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    if (*word != '\0' && strstr (headings[i].words, barred) != NULL)
      {
        *field = headings[i].field;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_guest_field_from_word:
 * @folded: folded with inn_fold_name()
 * @field: (out): the field, if it is one
 *
 * Returns: whether a field of the guest is called so in a sheet, or on the screen in its present
 *   language
 */
gboolean
inn_guest_field_from_word (const char    *folded,
                           InnGuestField *field)
{
  if (inn_guest_field_from_heading (folded, field))
    return TRUE;

  for (InnGuestField known = INN_FIELD_NAME; known < INN_N_FIELDS; known++)
    {
      g_autofree char *label = inn_fold_name (inn_guest_field_get_label (known));

      if (g_str_equal (label, folded))
        {
          *field = known;
          return TRUE;
        }
    }

  return FALSE;
}
