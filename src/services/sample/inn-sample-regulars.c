/* inn-sample-regulars.c: the guests of the sample hotel of whom everything is known: a mother with a
 * child who is in the house, her husband, somebody who is sent by a company, the assistant who books
 * for him, a family whose last stay went wrong, and somebody who comes for the first time.
 */

#include "config.h"

#include "inn-sample-regulars.h"

#define AT(hour, minute) ((hour) * 60 + (minute))

/* The second and third floor of the house, and rooms that nobody else lives in. */
enum
{
  ROOM_202 = 9, ROOM_203 = 10, ROOM_204 = 11, ROOM_207 = 14,
  ROOM_301 = 16, ROOM_302 = 17, ROOM_303 = 18, ROOM_304 = 19,
};

enum { LIN_YUTONG, CHEN_MU, LIN_JIAHAO, SU_MIN, OUYANG_LIN, LINDA_WEI };

const InnSampleRegular inn_sample_regulars[] = {
  [LIN_YUTONG] = {
    .name = "林雨桐", .latin = "Lin Yutong", .salutation = { "林女士", "Ms Lin" },
    .gender = INN_GENDER_FEMALE, .status = INN_FOLLOW_STATUS_KEY, .tier = INN_TIER_GOLD, .phone = "138 0571 6620",
    .wechat = TRUE, .region = "上海", .channel = "wechat",
    .calendar = INN_CALENDAR_LUNAR, .age = 36, .birthday = 25,
    .tags = { "Family with children", "Quiet room", "Likes tea", "Key guest" },
    .fields = { { "沪A·6T620", "沪A·6T620" }, { "", "" }, { "8:00", "8:00" } },
    .visits = {
      { "wechat", "family", ROOM_301, 2, 3, INN_STAY_IN_HOUSE, 0, CHEN_MU + 1,
        { "晚上十点前到，先寄行李", "Here before ten, luggage comes ahead" } },
      { "wechat", "family", ROOM_301, 58, 2, INN_STAY_DEPARTED, 9, CHEN_MU + 1, { NULL, NULL } },
      { "ctrip", "family", ROOM_303, 134, 3, INN_STAY_DEPARTED, 10, CHEN_MU + 1, { NULL, NULL } },
      { "ctrip", "leisure", ROOM_202, 205, 2, INN_STAY_DEPARTED, 6, 0, { NULL, NULL } },
      { "wechat", "family", ROOM_301, 270, 2, INN_STAY_DEPARTED, 9, CHEN_MU + 1, { NULL, NULL } },
      { "phone", "leisure", ROOM_203, 340, 3, INN_STAY_DEPARTED, 9, 0, { NULL, NULL } },
      { "ctrip", "leisure", ROOM_304, 430, 2, INN_STAY_DEPARTED, 10, 0, { NULL, NULL } },
      { "ctrip", "leisure", ROOM_204, 520, 2, INN_STAY_DEPARTED, 8, 0, { NULL, NULL } },
    },
    .likes = {
      { .topic = "food", .choice = "food.peanuts", .stance = INN_STANCE_ALLERGY, .severe = TRUE,
        .times = 3, .ago = 58 },
      { .topic = "food", .choice = "food.nuts", .stance = INN_STANCE_ALLERGY, .severe = TRUE,
        .times = 2, .ago = 58 },
      { .topic = "floor", .choice = "floor.high", .times = 4, .ago = 2 },
      { .topic = "side", .choice = "side.quiet", .times = 4, .ago = 2 },
      { .topic = "view", .choice = "view.lake", .times = 3, .ago = 58 },
      { .topic = "smoking", .choice = "smoking.none", .times = 2, .ago = 134 },
      { .topic = "firmness", .choice = "firmness.firm", .times = 2, .ago = 134 },
      { .topic = "pillow", .choice = "pillow.buckwheat", .times = 2, .ago = 58,
        .words = { "一只", "one" } },
      { .topic = "breakfast", .choice = "breakfast.soy-milk", .source = INN_PREFERENCE_OBSERVED,
        .times = 3, .ago = 1 },
      { .topic = "cleaning", .choice = "cleaning.afternoon", .times = 2, .ago = 2 },
    },
    .rooms = {
      { { "安静，看得到湖", "Quiet, sees the lake" }, ROOM_301, INN_ROOM_LIKED, 58 },
    },
    .talks = {
      { INN_INTERACTION_WECHAT,
        { "问带孩子划船去哪里，已发码头位置。", "Asked where to row with the child; sent the pier." },
        0, AT (8, 40) },
      { INN_INTERACTION_CALL,
        { "提前到，先寄行李；加一床薄被。", "Comes early, luggage ahead; one thin quilt more." }, 3,
        AT (15, 12) },
      { INN_INTERACTION_GIFT,
        { "送了孩子一只小风筝。", "Gave the child a small kite." }, 56, AT (10, 5) },
    },
    .vows = {
      { INN_PROMISE_GIFT,
        { "离店前送明前龙井一罐", "A tin of early Longjing before she leaves" }, 2, 1,
        INN_PROMISE_OPEN },
      { INN_PROMISE_LATE_CHECK_OUT, { "十四点退房", "Until two in the afternoon" }, 59, -56,
        INN_PROMISE_KEPT },
    },
    .relatives = {
      { .kind = INN_RELATION_SPOUSE, .known = TRUE, .other = CHEN_MU },
      { .kind = INN_RELATION_CHILD, .name = { "陈小满", "Chen Xiaoman" }, .age = 5,
        .note = { "爱看船", "Loves boats" } },
      { .kind = INN_RELATION_REFERRED, .known = TRUE, .other = LINDA_WEI },
    },
    .days = {
      { INN_IMPORTANT_CHILD_BIRTHDAY, { "小满", "Xiaoman" }, INN_CALENDAR_SOLAR, 6, 40 },
      { INN_IMPORTANT_ANNIVERSARY, { "", "" }, INN_CALENDAR_SOLAR, 9, 120 },
    },
    .agreements = {
      [INN_CONSENT_PROFILE] = { INN_CONSENT_GIVEN, INN_CONSENT_PAPER, 520 },
      [INN_CONSENT_MARKETING] = { INN_CONSENT_GIVEN, INN_CONSENT_WECHAT, 58 },
      [INN_CONSENT_BIRTHDAY] = { INN_CONSENT_GIVEN, INN_CONSENT_SPOKEN, 58 },
      [INN_CONSENT_HEALTH] = { INN_CONSENT_GIVEN, INN_CONSENT_PAPER, 134 },
    },
    .opinions = {
      { INN_FEEDBACK_COMPLAINT,
        { "空调噪音，半夜醒了两次", "Air conditioning too loud, woke up twice" },
        { "噪音", "Noise" },
        { "换到 203 并送果盘，本人满意；风机已修", "Moved to 203 with fruit, content; fan repaired" },
        { "微信", "WeChat" }, INN_SEVERITY_NORMAL, ROOM_202, 204 },
      { INN_FEEDBACK_PRAISE,
        { "真安静，早餐豆浆是现磨的。", "Really quiet, and the soy milk is fresh." },
        { "早餐", "Breakfast" }, { NULL, NULL }, { "携程", "Ctrip" }, INN_SEVERITY_NORMAL, ROOM_301, 56 },
    },
    .tasks = {
      { { "确认明早送站时间", "Confirm tomorrow’s ride to the station" }, 0, AT (18, 0), FALSE },
      { { "离店后发感谢微信", "Send a thank-you by WeChat" }, 2, 0, TRUE },
    },
  },
  [CHEN_MU] = {
    .name = "陈牧", .latin = "Chen Mu", .salutation = { "陈先生", "Mr Chen" },
    .gender = INN_GENDER_MALE, .phone = "139 0571 2208", .region = "上海",
    .calendar = INN_CALENDAR_SOLAR, .age = 38, .birthday = 190,
    .tags = { "Family with children", "Drives here" },
    .fields = { { "沪A·6T620", "沪A·6T620" }, { "", "" }, { "", "" } },
    .likes = {
      { .topic = "drink", .choice = "drink.coffee", .source = INN_PREFERENCE_OBSERVED, .times = 2,
        .ago = 57 },
      { .topic = "travel", .choice = "travel.parking", .times = 3, .ago = 2 },
    },
    .agreements = {
      [INN_CONSENT_PROFILE] = { INN_CONSENT_GIVEN, INN_CONSENT_SPOKEN, 58 },
    },
  },
  [LIN_JIAHAO] = {
    .name = "林嘉豪", .latin = "Lin Jiahao", .salutation = { "林总", "Mr Lin" },
    .gender = INN_GENDER_MALE, .type = INN_GUEST_TYPE_COMPANY, .flags = INN_GUEST_VIP,
    .status = INN_FOLLOW_STATUS_CONTACTED, .tier = INN_TIER_PLATINUM, .phone = "139 5820 1173",
    .email = "lin.jiahao@example.com", .region = "广东深圳", .company = "海岳科技",
    .channel = "company",
    .note = { "订房和发票都找苏敏，手机也是她接。",
              "Su Min books, takes the invoices and answers his phone." },
    .calendar = INN_CALENDAR_SOLAR, .age = 45, .birthday = 9,
    .tags = { "Corporate rate", "Business trip", "Regular" },
    .fields = { { "", "" }, { "海岳科技有限公司", "海岳科技有限公司" }, { "7:00", "7:00" } },
    .visits = {
      { "company", "business", ROOM_304, 0, 2, INN_STAY_BOOKED, 0, 0,
        { "高楼层，要发票", "High floor, needs an invoice" } },
      { "company", "business", ROOM_304, 31, 2, INN_STAY_DEPARTED, 9, 0, { NULL, NULL } },
      { "company", "business", ROOM_304, 62, 1, INN_STAY_DEPARTED, 9, 0, { NULL, NULL } },
      { "company", "business", ROOM_204, 93, 2, INN_STAY_DEPARTED, 0, 0, { NULL, NULL } },
      { "company", "business", ROOM_304, 124, 2, INN_STAY_DEPARTED, 10, 0, { NULL, NULL } },
      { "company", "business", ROOM_204, 161, 1, INN_STAY_DEPARTED, 8, 0, { NULL, NULL } },
      { "company", "business", ROOM_304, 190, 3, INN_STAY_DEPARTED, 9, 0, { NULL, NULL } },
      { "company", "event", ROOM_303, 240, 2, INN_STAY_DEPARTED, 0, 0, { NULL, NULL } },
    },
    .likes = {
      { .topic = "floor", .choice = "floor.high", .times = 5, .ago = 31 },
      { .topic = "side", .choice = "side.lift-near", .times = 1, .ago = 400 },
      { .topic = "pillow", .choice = "pillow.latex", .times = 3, .ago = 62 },
      { .topic = "breakfast", .choice = "breakfast.early", .times = 4, .ago = 31 },
      { .topic = "drink", .choice = "drink.coffee", .source = INN_PREFERENCE_OBSERVED, .times = 3,
        .ago = 62, .words = { "不加糖", "without sugar" } },
      { .topic = "travel", .choice = "travel.invoice", .times = 6, .ago = 31 },
      { .topic = "contact", .choice = "contact.no-calls", .times = 2, .ago = 93 },
      { .topic = "food", .choice = "food.offal", .stance = INN_STANCE_AVOIDS,
        .source = INN_PREFERENCE_GUESSED, .times = 1, .ago = 420 },
    },
    .rooms = {
      { { "书桌大，网速快", "Large desk, fast network" }, ROOM_304, INN_ROOM_LIKED, 62 },
      { { "对着厨房，早上吵", "Faces the kitchen, loud in the morning" }, ROOM_204, INN_ROOM_REFUSED,
        160 },
    },
    .talks = {
      { INN_INTERACTION_CALL,
        { "苏敏来电订今晚，预计九点到。", "Su Min called and booked tonight, about nine." }, 4,
        AT (16, 20) },
      { INN_INTERACTION_EMAIL,
        { "发了上月的发票和对账单。", "Sent last month’s invoice and statement." }, 22, AT (11, 0) },
      { INN_INTERACTION_VISIT,
        { "当面谈了明年的协议价。", "Talked about next year’s rate face to face." }, 61, AT (9, 10) },
    },
    .vows = {
      { INN_PROMISE_DISCOUNT,
        { "明年协议价不涨", "No higher rate next year" }, 61, 30, INN_PROMISE_OPEN },
      { INN_PROMISE_UPGRADE, { "有空房就升湖景房", "A lake room if one is free" }, 31,
        INN_SAMPLE_NO_DAY, INN_PROMISE_OPEN },
    },
    .relatives = {
      { .kind = INN_RELATION_ASSISTANT, .known = TRUE, .other = SU_MIN,
        .note = { "订房、改期都找她", "Books and changes for him" } },
      { .kind = INN_RELATION_COLLEAGUE, .name = { "何志远", "He Zhiyuan" },
        .phone = "136 0075 3319" },
    },
    .days = {
      { INN_IMPORTANT_FOUNDING, { "海岳科技", "Haiyue Technology" }, INN_CALENDAR_SOLAR, 12, 17 },
    },
    .agreements = {
      [INN_CONSENT_PROFILE] = { INN_CONSENT_GIVEN, INN_CONSENT_EMAIL, 240 },
      [INN_CONSENT_MARKETING] = { INN_CONSENT_REFUSED, INN_CONSENT_EMAIL, 240 },
      [INN_CONSENT_BIRTHDAY] = { INN_CONSENT_GIVEN, INN_CONSENT_SPOKEN, 61 },
    },
    .tasks = {
      { { "把续签协议发给苏敏", "Send Su Min the new agreement" }, 3, 0, FALSE },
    },
  },
  [SU_MIN] = {
    .name = "苏敏", .latin = "Su Min", .salutation = { "苏小姐", "Ms Su" },
    .gender = INN_GENDER_FEMALE, .type = INN_GUEST_TYPE_COMPANY,
    .status = INN_FOLLOW_STATUS_CONTACTED, .phone = "139 5820 1173",
    .email = "su.min@example.com", .region = "广东深圳", .company = "海岳科技",
    .channel = "company",
    .likes = {
      { .topic = "contact", .choice = "contact.wechat-first", .times = 2, .ago = 31 },
    },
    .talks = {
      { INN_INTERACTION_WECHAT,
        { "答应周五前给回签。", "Will send the signed agreement by Friday." }, 5, AT (14, 30) },
    },
    .agreements = {
      [INN_CONSENT_PROFILE] = { INN_CONSENT_GIVEN, INN_CONSENT_EMAIL, 240 },
    },
  },
  [OUYANG_LIN] = {
    .name = "欧阳琳", .latin = "Ouyang Lin", .salutation = { "欧阳女士", "Ms Ouyang" },
    .gender = INN_GENDER_FEMALE, .status = INN_FOLLOW_STATUS_CONTACTED, .phone = "150 8866 7712",
    .wechat = TRUE, .region = "江苏苏州", .channel = "ctrip",
    .note = { "一家四口，暑假住得不顺：207 漏水，半夜换房。",
              "A family of four; the summer stay went wrong: 207 leaked, they moved at night." },
    .calendar = INN_CALENDAR_LUNAR, .age = 39, .birthday = 66,
    .tags = { "Family with children", "Baby cot", "Drives here" },
    .fields = { { "苏E·88P12", "苏E·88P12" }, { "", "" }, { "9:00", "9:00" } },
    .visits = {
      { "wechat", "family", ROOM_303, -1, 3, INN_STAY_BOOKED, 0, 0,
        { "婴儿床和围栏，不住 207", "A cot and a rail; not 207" } },
      { "ctrip", "family", ROOM_207, 98, 3, INN_STAY_DEPARTED, 3, 0, { NULL, NULL } },
      { "ctrip", "family", ROOM_303, 290, 2, INN_STAY_DEPARTED, 9, 0, { NULL, NULL } },
      { "ctrip", "family", ROOM_303, 470, 2, INN_STAY_DEPARTED, 9, 0, { NULL, NULL } },
    },
    .likes = {
      { .topic = "food", .choice = "food.milk", .stance = INN_STANCE_ALLERGY, .times = 2, .ago = 96,
        .words = { "小儿子", "the little boy" } },
      { .stance = INN_STANCE_NEVER, .area = INN_PREFERENCE_ROOM, .times = 2, .ago = 95,
        .words = { "靠楼梯的房间", "a room beside the stairs" } },
      { .topic = "side", .choice = "side.together", .times = 2, .ago = 98 },
      { .topic = "more-beds", .choice = "more-beds.cot", .times = 3, .ago = 5 },
      { .topic = "more-beds", .choice = "more-beds.rail", .times = 2, .ago = 5 },
      { .topic = "food", .choice = "food.spicy", .stance = INN_STANCE_AVOIDS,
        .source = INN_PREFERENCE_OBSERVED, .times = 2, .ago = 97 },
      { .topic = "child", .choice = "child.high-chair", .times = 2, .ago = 98 },
      { .topic = "travel", .choice = "travel.parking", .times = 3, .ago = 98 },
    },
    .rooms = {
      { { "宽敞，孩子爬得开", "Roomy, the children can crawl" }, ROOM_303, INN_ROOM_LIKED, 290 },
    },
    .talks = {
      { INN_INTERACTION_CALL,
        { "店主致电道歉，愿意再来一次。", "The owner apologised; they will try once more." }, 90,
        AT (19, 30) },
      { INN_INTERACTION_WECHAT,
        { "订了明天，问 207 修好没有。", "Booked for tomorrow; asked whether 207 is repaired." }, 5,
        AT (21, 15) },
    },
    .vows = {
      { INN_PROMISE_DISCOUNT, { "这次房费八折", "Twenty percent off this time" }, 90, 2,
        INN_PROMISE_OPEN },
      { INN_PROMISE_OTHER, { "入住前检查漏水和热水", "Look at the ceiling and hot water first" }, 5, 0,
        INN_PROMISE_OPEN },
      { INN_PROMISE_GIFT, { "寄回孩子落下的绘本", "Send back the forgotten picture book" }, 95, -85,
        INN_PROMISE_BROKEN },
    },
    .relatives = {
      { .kind = INN_RELATION_SPOUSE, .name = { "赵一鸣", "Zhao Yiming" },
        .phone = "150 8866 7713" },
      { .kind = INN_RELATION_CHILD, .name = { "赵可", "Zhao Ke" }, .age = 7 },
      { .kind = INN_RELATION_CHILD, .name = { "赵乐", "Zhao Le" }, .age = 2,
        .note = { "牛奶过敏", "Allergic to milk" } },
    },
    .days = {
      { INN_IMPORTANT_CHILD_BIRTHDAY, { "赵可", "Zhao Ke" }, INN_CALENDAR_LUNAR, 8, 14 },
      { INN_IMPORTANT_CHILD_BIRTHDAY, { "赵乐", "Zhao Le" }, INN_CALENDAR_SOLAR, 3, 150 },
      { INN_IMPORTANT_ANNIVERSARY, { "", "" }, INN_CALENDAR_LUNAR, 10, 75 },
    },
    .agreements = {
      [INN_CONSENT_PROFILE] = { INN_CONSENT_GIVEN, INN_CONSENT_SPOKEN, 290 },
      [INN_CONSENT_MARKETING] = { INN_CONSENT_WITHDRAWN, INN_CONSENT_WECHAT, 95 },
      [INN_CONSENT_HEALTH] = { INN_CONSENT_GIVEN, INN_CONSENT_PAPER, 98 },
    },
    .opinions = {
      { INN_FEEDBACK_COMPLAINT,
        { "天花板漏水，半夜两点带着孩子换房",
          "The ceiling leaked; had to move with the children at two" },
        { "房间设施", "Room" }, { NULL, NULL }, { "携程", "Ctrip" }, INN_SEVERITY_HIGH, ROOM_207, 97 },
    },
    .tasks = {
      { { "确认 207 维修记录并回复", "Check the repair of 207 and answer" }, 0, AT (17, 0), FALSE },
    },
  },
  [LINDA_WEI] = {
    .name = "Linda Wei", .latin = "", .salutation = { "Ms Wei", "Ms Wei" },
    .gender = INN_GENDER_FEMALE, .phone = "+44 20 7946 0123", .email = "linda.wei@example.com",
    .language = "English", .channel = "booking",
    .tags = { "Speaks English", "Vegetarian", "Brought by a friend" },
    .visits = {
      { "booking", "leisure", ROOM_302, 0, 2, INN_STAY_BOOKED, 0, 0,
        { "第一次来，坐高铁，想要接站", "First time here, by train; would like to be met" } },
    },
    .likes = {
      { .topic = "way", .choice = "way.vegetarian", .times = 1, .ago = 6 },
      { .topic = "food", .choice = "food.shellfish", .stance = INN_STANCE_ALLERGY, .times = 1,
        .ago = 6 },
      { .topic = "travel", .choice = "travel.transfer", .times = 1, .ago = 6 },
    },
    .talks = {
      { INN_INTERACTION_EMAIL,
        { "问素食和接站，已回复。", "Asked about vegetarian food and the ride; answered." }, 6,
        AT (20, 45) },
    },
    .vows = {
      { INN_PROMISE_OTHER, { "今天 16:30 东站接站", "Meet her at the station at half past four" }, 6, 0,
        INN_PROMISE_OPEN },
    },
    .agreements = {
      [INN_CONSENT_PROFILE] = { INN_CONSENT_GIVEN, INN_CONSENT_EMAIL, 6 },
    },
  },
};

const guint inn_sample_n_regulars = G_N_ELEMENTS (inn_sample_regulars);
