/* inn-stay-label.c: what people call the status and the purpose of a stay, and who gets the bill. */

#include "config.h"

#include "inn-stay-label.h"

#include <glib/gi18n-lib.h>

static const char *const statuses[] = {
  NC_ ("stay status", "Booked"),    NC_ ("stay status", "In house"), NC_ ("stay status", "Departed"),
  NC_ ("stay status", "Cancelled"), NC_ ("stay status", "No-show"),
};

static const struct
{
  const char *purpose;
  const char *label;
} purposes[] = {
  { "business", NC_ ("purpose of a stay", "Business") },
  { "leisure", NC_ ("purpose of a stay", "Leisure") },
  { "family", NC_ ("purpose of a stay", "Family") },
  { "couple", NC_ ("purpose of a stay", "Couple") },
  { "event", NC_ ("purpose of a stay", "Event") },
};

static const char *const bills[] = {
  NC_ ("bill to", "Guest"),
  NC_ ("bill to", "Company"),
};

/**
 * inn_stay_status_get_label:
 *
 * Returns: (transfer none): the status in a word, translated
 */
const char *
inn_stay_status_get_label (InnStayStatus status)
{
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (statuses), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "stay status", statuses[status]);
}

/**
 * inn_stay_purpose_get_label:
 * @purpose: (nullable): as #InnStay has it
 *
 * Returns: (transfer none): the purpose in a word, translated; "" if it is not known
 */
const char *
inn_stay_purpose_get_label (const char *purpose)
{
  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (g_strcmp0 (purposes[i].purpose, purpose) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "purpose of a stay", purposes[i].label);

  return "";
}

/**
 * inn_bill_to_get_label:
 *
 * Returns: (transfer none): who gets the bill, translated
 */
const char *
inn_bill_to_get_label (InnBillTo bill_to)
{
  g_return_val_if_fail ((guint) bill_to < G_N_ELEMENTS (bills), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "bill to", bills[bill_to]);
}
