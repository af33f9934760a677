/* test-interaction.c: what happened with a guest, and how one typed line of it is understood. */

#include "config.h"

#include "inn-error.h"
#include "inn-interaction-reader.h"

#include <string.h>

/* A Sunday, half past ten. */
static const InnCivil NOW = { { 2026, 11, 22 }, 10 * 60 + 30 };

typedef struct
{
  const char         *line;
  const char         *when; /* NULL: the line does not say */
  InnInteractionKind  kind;
  const char         *what;
} Case;

static void
check_cases (const Case *cases,
             gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_auto (InnInteractionReading) reading = { 0 };
      g_autofree char *when = NULL;

      inn_interaction_read (cases[i].line, NOW, &reading);
      when = reading.when_said ? inn_civil_dup_text (reading.when) : NULL;
      if (g_strcmp0 (when, cases[i].when) != 0 || reading.kind != cases[i].kind
          || g_strcmp0 (reading.what, cases[i].what) != 0)
        g_error ("“%s”: %s, %s, “%s”", cases[i].line, when,
                 inn_interaction_kind_to_nick (reading.kind), reading.what);
      if (!reading.when_said)
        g_assert_cmpint (inn_civil_compare (reading.when, NOW), ==, 0);
    }
}

static void
test_lines_in_chinese (void)
{
  static const Case cases[] = {
    { "昨天 来电 问婚宴价", "2026-11-21", INN_INTERACTION_CALL, "问婚宴价" },
    { "昨天来电问婚宴价", "2026-11-21", INN_INTERACTION_CALL, "来电问婚宴价" },
    { "电话：改到周五", NULL, INN_INTERACTION_CALL, "改到周五" },
    { "電話 問房價", NULL, INN_INTERACTION_CALL, "問房價" },
    { "上周三 微信 要发票", "2026-11-11", INN_INTERACTION_WECHAT, "要发票" },
    { "微信，昨天，要发票", "2026-11-21", INN_INTERACTION_WECHAT, "要发票" },
    { "前天 邮件 发来合同", "2026-11-20", INN_INTERACTION_EMAIL, "发来合同" },
    { "周三来访，看了宴会厅", "2026-11-18", INN_INTERACTION_VISIT, "看了宴会厅" },
    { "周一 来访 看房", "2026-11-16", INN_INTERACTION_VISIT, "看房" },
    { "周日 喜欢靠窗", "2026-11-22", INN_INTERACTION_NOTE, "喜欢靠窗" },
    { "昨晚 8点 来电 空调响", "2026-11-21 20:00", INN_INTERACTION_CALL, "空调响" },
    { "昨晚来电说空调响", "2026-11-21", INN_INTERACTION_CALL, "昨晚来电说空调响" },
    { "昨天下午来电问价", "2026-11-21", INN_INTERACTION_CALL, "下午来电问价" },
    { "昨天下午3点半 电话 问价", "2026-11-21 15:30", INN_INTERACTION_CALL, "问价" },
    { "11-20 送 一束花", "2026-11-20", INN_INTERACTION_GIFT, "一束花" },
    { "11-20 送了一束花", "2026-11-20", INN_INTERACTION_GIFT, "送了一束花" },
    { "12-05 来电", "2025-12-05", INN_INTERACTION_CALL, "来电" },
    { "3天前 来访", "2026-11-19", INN_INTERACTION_VISIT, "来访" },
    { "两周前 电话 订房", "2026-11-08", INN_INTERACTION_CALL, "订房" },
    { "上个月5号 来访 看房", "2026-10-05", INN_INTERACTION_VISIT, "看房" },
    { "１１月２０日　来电　问价", "2026-11-20", INN_INTERACTION_CALL, "问价" },
    { "周末 来电 订房", "2026-11-21", INN_INTERACTION_CALL, "订房" },
    { "客人来电问房价", NULL, INN_INTERACTION_CALL, "客人来电问房价" },
    { "备注 不吃葱", NULL, INN_INTERACTION_NOTE, "不吃葱" },
    /* Words that only look so. */
    { "昨天的早餐太咸", NULL, INN_INTERACTION_NOTE, "昨天的早餐太咸" },
    { "3 号房空调坏了", NULL, INN_INTERACTION_NOTE, "3 号房空调坏了" },
    { "2-3 个人来吃饭", NULL, INN_INTERACTION_NOTE, "2-3 个人来吃饭" },
    { "11-20 到 11-22 住了两晚", NULL, INN_INTERACTION_NOTE, "11-20 到 11-22 住了两晚" },
    { "周三前要答复", NULL, INN_INTERACTION_NOTE, "周三前要答复" },
    { "昨天前台说要换房", "2026-11-21", INN_INTERACTION_NOTE, "前台说要换房" },
    { "8点的车", NULL, INN_INTERACTION_NOTE, "8点的车" },
    { "微信号换了", NULL, INN_INTERACTION_NOTE, "微信号换了" },
    { "电话没人接", NULL, INN_INTERACTION_NOTE, "电话没人接" },
    { "送机 6:00", NULL, INN_INTERACTION_NOTE, "送机 6:00" },
    { "302 灯不亮", NULL, INN_INTERACTION_NOTE, "302 灯不亮" },
    { "喜欢安静", NULL, INN_INTERACTION_NOTE, "喜欢安静" },
    /* Nothing is said. */
    { "", NULL, INN_INTERACTION_NOTE, "" },
    { "   ，。", NULL, INN_INTERACTION_NOTE, "" },
    { "昨天", "2026-11-21", INN_INTERACTION_NOTE, "" },
    { "昨天 14:00", "2026-11-21 14:00", INN_INTERACTION_NOTE, "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_lines_in_english (void)
{
  static const Case cases[] = {
    { "Yesterday call asked for the wedding price", "2026-11-21", INN_INTERACTION_CALL,
      "asked for the wedding price" },
    { "yesterday called about the price", "2026-11-21", INN_INTERACTION_CALL,
      "called about the price" },
    { "Call: moves to Friday", NULL, INN_INTERACTION_CALL, "moves to Friday" },
    { "last Wednesday WeChat wants the invoice", "2026-11-18", INN_INTERACTION_WECHAT,
      "wants the invoice" },
    { "last Sunday visit", "2026-11-15", INN_INTERACTION_VISIT, "visit" },
    { "on Wednesday, email: sent the contract", "2026-11-18", INN_INTERACTION_EMAIL,
      "sent the contract" },
    { "3 days ago visit saw the hall", "2026-11-19", INN_INTERACTION_VISIT, "saw the hall" },
    { "a week ago gift box of tea", "2026-11-15", INN_INTERACTION_GIFT, "box of tea" },
    { "20 Nov 3pm phone new address", "2026-11-20 15:00", INN_INTERACTION_CALL, "new address" },
    { "5 Dec visit", "2025-12-05", INN_INTERACTION_VISIT, "visit" },
    { "last night called, noise", "2026-11-21", INN_INTERACTION_CALL, "last night called, noise" },
    { "She called about parking", NULL, INN_INTERACTION_CALL, "She called about parking" },
    { "yesterday's breakfast was salty", NULL, INN_INTERACTION_NOTE,
      "yesterday's breakfast was salty" },
    { "Monday to Friday in Shanghai", NULL, INN_INTERACTION_NOTE, "Monday to Friday in Shanghai" },
    { "2 pillows", NULL, INN_INTERACTION_NOTE, "2 pillows" },
    { "Callum is the brother", NULL, INN_INTERACTION_NOTE, "Callum is the brother" },
    { "on holiday until May", NULL, INN_INTERACTION_NOTE, "on holiday until May" },
    { "yesterday", "2026-11-21", INN_INTERACTION_NOTE, "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_what_is_to_come (void)
{
  static const struct
  {
    const char *line;
    gboolean later;
  } cases[] = {
    { "明天 来访", TRUE },         { "下周三 来电", TRUE }, { "2026-12-05 来访", TRUE },
    { "3天后 电话", TRUE },        { "11:00 来电", TRUE },  { "10:30 来电", FALSE },
    { "今天 来电", FALSE },        { "tomorrow call", TRUE }, { "today call", FALSE },
    { "in 3 days visit", TRUE },   { "来电", FALSE },        { "12-05 来电", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (InnInteractionReading) reading = { 0 };

      inn_interaction_read (cases[i].line, NOW, &reading);
      if (reading.later != cases[i].later)
        g_error ("“%s”", cases[i].line);
    }
}

static void
test_a_long_line (void)
{
  g_autoptr (GString) line = g_string_new ("昨天 来电 ");
  g_auto (InnInteractionReading) reading = { 0 };

  for (int i = 0; i < 10000; i++)
    g_string_append (line, "长");
  inn_interaction_read (line->str, NOW, &reading);
  g_assert_cmpint (reading.kind, ==, INN_INTERACTION_CALL);
  g_assert_cmpint (g_utf8_strlen (reading.what, -1), ==, 10000);
}

static void
test_what_can_be_kept (void)
{
  g_autoptr (InnInteraction) good
    = inn_interaction_new (1, INN_INTERACTION_CALL, NOW, "asked for the price");
  g_autoptr (InnInteraction) nobody = inn_interaction_new (0, INN_INTERACTION_CALL, NOW, "x");
  g_autoptr (InnInteraction) empty = inn_interaction_new (1, INN_INTERACTION_CALL, NOW, "");
  g_autoptr (InnInteraction) never
    = inn_interaction_new (1, INN_INTERACTION_CALL, INN_CIVIL_NONE, "x");
  InnInteraction *const bad[] = { nobody, empty, never };
  g_autoptr (GError) error = NULL;

  inn_interaction_check (good, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (inn_interaction_check (bad[i], &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      g_clear_error (&error);
    }
}

static void
test_what_is_a_contact (void)
{
  static const gboolean contacts[INN_N_INTERACTION_KINDS] = { TRUE, TRUE, TRUE, TRUE, FALSE, FALSE };

  for (int kind = 0; kind < INN_N_INTERACTION_KINDS; kind++)
    {
      InnInteractionKind again;

      g_assert_cmpint (inn_interaction_kind_is_contact (kind), ==, contacts[kind]);
      g_assert_true (inn_interaction_kind_from_nick (inn_interaction_kind_to_nick (kind), &again));
      g_assert_cmpint (again, ==, kind);
      g_assert_cmpstr (inn_interaction_kind_get_label (kind), !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interaction-reader/chinese", test_lines_in_chinese);
  g_test_add_func ("/interaction-reader/english", test_lines_in_english);
  g_test_add_func ("/interaction-reader/what-is-to-come", test_what_is_to_come);
  g_test_add_func ("/interaction-reader/a-long-line", test_a_long_line);
  g_test_add_func ("/interaction/what-can-be-kept", test_what_can_be_kept);
  g_test_add_func ("/interaction/what-is-a-contact", test_what_is_a_contact);

  return g_test_run ();
}
