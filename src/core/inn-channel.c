/* inn-channel.c: the ways by which guests come to the hotel.
 *
 * The usual ones are stored under a stable key and shown translated; what a hotel calls otherwise is
 * stored and shown as it was typed. Pure; any thread.
 */

#include "config.h"

#include "inn-channel.h"

#include <glib/gi18n-lib.h>

#include "inn-fold.h"

static const struct
{
  const char *key;
  const char *title;
  const char *others[6]; /* what sheets call it besides, also in other languages of ours, folded */
} channels[] = {
  { "walk-in", NC_ ("channel", "Walk-in"), { "散客上门", "上门", "步入", "现场", "散客" } },
  { "phone", NC_ ("channel", "Phone"), { "电话", "来电", "电话预订" } },
  { "wechat", NC_ ("channel", "WeChat"), { "微信", "公众号", "小程序" } },
  { "ctrip", NC_ ("channel", "Ctrip"), { "携程", "trip.com", "携程网" } },
  { "meituan", NC_ ("channel", "Meituan"), { "美团", "大众点评", "美团酒店" } },
  { "fliggy", NC_ ("channel", "Fliggy"), { "飞猪", "淘宝旅行", "阿里旅行" } },
  { "booking", NC_ ("channel", "Booking.com"), { "booking", "缤客", "booking.com" } },
  { "company", NC_ ("channel", "Company agreement"), { "协议", "协议单位", "企业", "签约公司" } },
  { "group", NC_ ("channel", "Travel group"), { "团队", "旅行社", "团", "旅行团" } },
  { "event", NC_ ("channel", "Event"), { "活动", "会议", "婚宴" } },
};

/**
 * inn_channel_get_n:
 *
 * Returns: how many ways of booking are known
 */
guint
inn_channel_get_n (void)
{
  return G_N_ELEMENTS (channels);
}

/**
 * inn_channel_get_key:
 * @index: below inn_channel_get_n()
 *
 * Returns: (transfer none): what is stored
 */
const char *
inn_channel_get_key (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (channels), NULL);

  return channels[index].key;
}

/**
 * inn_channel_get_title:
 * @key: what is stored
 *
 * Returns: (transfer none): what is shown; @key itself when it is the hotel's own word
 */
const char *
inn_channel_get_title (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    if (g_strcmp0 (channels[i].key, key) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "channel", channels[i].title);

  return key;
}

/**
 * inn_channel_from_text:
 * @text: as typed or as it stands in a sheet
 *
 * Returns: (transfer full): what to store: the key of a usual channel, or @text itself
 */
char *
inn_channel_from_text (const char *text)
{
  g_autofree char *wanted = NULL;

  /* As sheets write it, at once. */
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    for (guint j = 0; j < G_N_ELEMENTS (channels[i].others) && channels[i].others[j] != NULL; j++)
      if (g_str_equal (channels[i].others[j], text))
        return g_strdup (channels[i].key);

  wanted = inn_fold_name (text);
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      g_autofree char *title = inn_fold_name (inn_channel_get_title (channels[i].key));
      g_autofree char *source = inn_fold_name (channels[i].title);
      g_autofree char *key = inn_fold_name (channels[i].key);

      if (g_str_equal (wanted, title) || g_str_equal (wanted, source) || g_str_equal (wanted, key))
        return g_strdup (channels[i].key);

      for (guint j = 0; channels[i].others[j] != NULL; j++)
        {
          g_autofree char *other = inn_fold_name (channels[i].others[j]);

          if (g_str_equal (wanted, other))
            return g_strdup (channels[i].key);
        }
    }

  return g_strstrip (g_strdup (text));
}
