/* inn-sample-words.c: what invented people are called and what is noted about them.
 *
 * Surnames stand with their share among ten thousand people, as the census publications give it for
 * the first hundred, and falling off behind them. Nobody in here exists.
 */

#include "config.h"

#include "inn-sample-words.h"

const InnSampleSurname inn_sample_surnames[] = {
  { "王", 717 }, { "李", 700 }, { "张", 674 }, { "刘", 510 }, { "陈", 461 }, { "杨", 322 },
  { "黄", 245 }, { "赵", 241 }, { "吴", 200 }, { "周", 193 }, { "徐", 140 }, { "孙", 131 },
  { "马", 130 }, { "朱", 126 }, { "胡", 115 }, { "郭", 115 }, { "何", 106 }, { "林", 103 },
  { "罗", 96 }, { "高", 95 }, { "梁", 90 }, { "郑", 87 }, { "谢", 80 }, { "宋", 79 }, { "唐", 76 },
  { "许", 74 }, { "韩", 72 }, { "冯", 70 }, { "邓", 69 }, { "曹", 68 }, { "彭", 64 }, { "曾", 63 },
  { "肖", 62 }, { "田", 61 }, { "董", 61 }, { "袁", 59 }, { "潘", 58 }, { "于", 56 }, { "蒋", 55 },
  { "蔡", 54 }, { "余", 54 }, { "杜", 53 }, { "叶", 53 }, { "程", 52 }, { "苏", 51 }, { "魏", 50 },
  { "吕", 49 }, { "丁", 47 }, { "任", 47 }, { "沈", 46 }, { "姚", 46 }, { "卢", 45 }, { "姜", 45 },
  { "崔", 44 }, { "钟", 43 }, { "谭", 43 }, { "陆", 42 }, { "汪", 42 }, { "范", 41 }, { "金", 41 },
  { "石", 40 }, { "廖", 40 }, { "贾", 39 }, { "夏", 39 }, { "韦", 38 }, { "付", 38 }, { "方", 37 },
  { "白", 37 }, { "邹", 36 }, { "孟", 36 }, { "熊", 35 }, { "秦", 35 }, { "邱", 34 }, { "江", 34 },
  { "尹", 33 }, { "薛", 33 }, { "闫", 32 }, { "段", 32 }, { "雷", 31 }, { "侯", 31 }, { "龙", 30 },
  { "史", 30 }, { "陶", 29 }, { "黎", 29 }, { "贺", 28 }, { "顾", 28 }, { "毛", 27 }, { "郝", 27 },
  { "龚", 27 }, { "邵", 26 }, { "万", 26 }, { "钱", 26 }, { "严", 25 }, { "覃", 25 }, { "武", 25 },
  { "戴", 24 }, { "莫", 24 }, { "孔", 24 }, { "向", 23 }, { "汤", 23 }, { "常", 22 }, { "温", 21 },
  { "康", 21 }, { "施", 21 }, { "文", 20 }, { "牛", 20 }, { "樊", 20 }, { "葛", 19 }, { "邢", 19 },
  { "安", 19 }, { "齐", 18 }, { "易", 18 }, { "乔", 18 }, { "伍", 18 }, { "庞", 17 }, { "颜", 17 },
  { "倪", 17 }, { "庄", 17 }, { "聂", 16 }, { "章", 16 }, { "鲁", 16 }, { "岳", 16 }, { "翟", 15 },
  { "殷", 15 }, { "詹", 15 }, { "申", 15 }, { "欧", 14 }, { "耿", 14 }, { "关", 14 }, { "兰", 14 },
  { "焦", 13 }, { "俞", 13 }, { "左", 13 }, { "柳", 13 }, { "甘", 13 }, { "祝", 12 }, { "包", 12 },
  { "宁", 12 }, { "尚", 12 }, { "符", 12 }, { "舒", 12 }, { "阮", 11 }, { "柯", 11 }, { "纪", 11 },
  { "梅", 11 }, { "童", 11 }, { "凌", 10 }, { "毕", 10 }, { "单", 10 }, { "季", 10 }, { "裴", 10 },
  { "霍", 10 }, { "涂", 10 }, { "成", 9 }, { "苗", 9 }, { "谷", 9 }, { "盛", 9 }, { "曲", 9 },
  { "翁", 9 }, { "冉", 9 }, { "骆", 8 }, { "蓝", 8 }, { "路", 8 }, { "游", 8 }, { "辛", 8 }, { "靳", 8 },
  { "管", 8 }, { "柴", 7 }, { "蒙", 7 }, { "鲍", 7 }, { "华", 7 }, { "喻", 7 }, { "祁", 7 }, { "蒲", 7 },
  { "房", 7 }, { "滕", 7 }, { "屈", 6 }, { "饶", 6 }, { "解", 6 }, { "牟", 6 }, { "艾", 6 }, { "尤", 6 },
  { "阳", 6 }, { "时", 6 }, { "穆", 6 }, { "农", 6 }, { "司", 5 }, { "卓", 5 }, { "古", 5 }, { "吉", 5 },
  { "缪", 5 }, { "简", 5 }, { "车", 5 }, { "项", 5 }, { "连", 5 }, { "芦", 5 }, { "麦", 5 }, { "褚", 5 },
  { "娄", 5 }, { "窦", 4 }, { "戚", 4 }, { "岑", 4 }, { "景", 4 }, { "党", 4 }, { "宫", 4 }, { "费", 4 },
  { "卜", 4 }, { "冷", 4 }, { "晏", 4 }, { "席", 4 }, { "卫", 4 }, { "米", 4 }, { "柏", 4 }, { "宗", 3 },
  { "瞿", 3 }, { "桂", 3 }, { "全", 3 }, { "佟", 3 }, { "应", 3 }, { "臧", 3 }, { "闵", 3 }, { "苟", 3 },
  { "邬", 3 }, { "边", 3 }, { "卞", 3 }, { "姬", 3 }, { "师", 3 }, { "和", 3 }, { "仇", 3 }, { "栾", 3 },
  { "隋", 3 }, { "商", 3 }, { "刁", 2 }, { "沙", 2 }, { "荣", 2 }, { "巫", 2 }, { "寇", 2 }, { "桑", 2 },
  { "郎", 2 }, { "甄", 2 }, { "丛", 2 }, { "仲", 2 }, { "虞", 2 }, { "敖", 2 }, { "巩", 2 }, { "明", 2 },
  { "佘", 2 }, { "池", 2 }, { "查", 2 }, { "麻", 2 }, { "苑", 2 }, { "迟", 2 }, { "邝", 2 }, { "官", 2 },
  { "封", 2 }, { "谈", 2 }, { "匡", 2 }, { "鞠", 2 }, { "惠", 2 }, { "荆", 1 }, { "乐", 1 }, { "冀", 1 },
  { "郁", 1 }, { "胥", 1 }, { "南", 1 }, { "班", 1 }, { "储", 1 }, { "原", 1 }, { "栗", 1 }, { "燕", 1 },
  { "楚", 1 }, { "鄢", 1 }, { "劳", 1 }, { "谌", 1 }, { "奚", 1 }, { "皮", 1 }, { "粟", 1 }, { "冼", 1 },
  { "蔺", 1 }, { "楼", 1 }, { "盘", 1 }, { "满", 1 }, { "闻", 1 }, { "位", 1 }, { "厉", 1 }, { "伊", 1 },
  { "仝", 1 }, { "区", 1 }, { "郜", 1 }, { "海", 1 }, { "阚", 1 }, { "花", 1 }, { "权", 1 }, { "强", 1 },
  { "帅", 1 }, { "屠", 1 }, { "豆", 1 }, { "朴", 1 }, { "盖", 1 }, { "练", 1 }, { "廉", 1 }, { "禹", 1 },
  { "井", 1 }, { "祖", 1 }, { "漆", 1 }, { "巴", 1 }, { "丰", 1 }, { "支", 1 }, { "卿", 1 }, { "国", 1 },
  { "狄", 1 }, { "平", 1 }, { "计", 1 }, { "索", 1 }, { "宣", 1 }, { "晋", 1 }, { "相", 1 }, { "初", 1 },
  { "门", 1 }, { "云", 1 }, { "容", 1 }, { "敬", 1 }, { "来", 1 }, { "扈", 1 }, { "晁", 1 }, { "芮", 1 },
  { "都", 1 }, { "普", 1 }, { "阙", 1 }, { "浦", 1 }, { "戈", 1 }, { "伏", 1 }, { "鹿", 1 }, { "薄", 1 },
  { "邸", 1 }, { "雍", 1 }, { "辜", 1 }, { "羊", 1 }, { "阿", 1 }, { "乌", 1 }, { "母", 1 }, { "裘", 1 },
  { "亓", 1 }, { "修", 1 }, { "邰", 1 }, { "赫", 1 }, { "杭", 1 }, { "况", 1 }, { "那", 1 }, { "宿", 1 },
  { "鲜", 1 }, { "印", 1 }, { "逯", 1 }, { "隆", 1 }, { "茹", 1 }, { "诺", 1 }, { "战", 1 }, { "慕", 1 },
  { "危", 1 }, { "玉", 1 }, { "银", 1 }, { "亢", 1 }, { "嵇", 1 }, { "公", 1 }, { "哈", 1 }, { "湛", 1 },
  { "宾", 1 }, { "戎", 1 }, { "勾", 1 }, { "茅", 1 }, { "利", 1 }, { "於", 1 }, { "呼", 1 }, { "居", 1 },
  { "揭", 1 }, { "干", 1 }, { "但", 1 }, { "尉", 1 }, { "冶", 1 }, { "斯", 1 }, { "元", 1 }, { "束", 1 },
  { "檀", 1 }, { "衣", 1 }, { "信", 1 }, { "展", 1 }, { "阴", 1 }, { "昝", 1 }, { "智", 1 }, { "幸", 1 },
  { "奉", 1 }, { "植", 1 }, { "衡", 1 }, { "富", 1 }, { "尧", 1 }, { "闭", 1 }, { "由", 1 },
  { "欧阳", 12 }, { "上官", 2 }, { "司马", 2 }, { "诸葛", 2 }, { "皇甫", 1 }, { "尉迟", 1 }, { "慕容", 1 },
  { "司徒", 2 }, { "夏侯", 1 }, { "令狐", 1 }, { "东方", 1 }, { "公孙", 1 },
};

const guint inn_sample_n_surnames = G_N_ELEMENTS (inn_sample_surnames);

const char *const inn_sample_female_characters[] = {
  "芳", "娜", "敏", "静", "秀", "娟", "英", "华", "慧", "巧", "美", "娥", "玲", "燕", "红", "春", "菊", "兰",
  "凤", "洁", "梅", "琳", "素", "云", "莲", "环", "雪", "荣", "爱", "霞", "香", "月", "莺", "媛", "艳", "瑞",
  "佳", "嘉", "琼", "勤", "珍", "贞", "莉", "桂", "娣", "叶", "璧", "璐", "娅", "琦", "晶", "妍", "茜", "秋",
  "珊", "莎", "锦", "黛", "青", "倩", "婷", "姣", "婉", "娴", "瑾", "颖", "露", "瑶", "怡", "婵", "雁", "蓓",
  "纨", "仪", "荷", "丹", "蓉", "眉", "君", "琴", "蕊", "薇", "菁", "梦", "岚", "苑", "筠", "柔", "竹", "霭",
  "凝", "晓", "欢", "霄", "枫", "芸", "菲", "寒", "欣", "滢", "伊", "亚", "宜", "可", "姬", "舒", "影", "荔",
  "枝", "思", "丽", "飘", "育", "馥", "雨", "桐", "文", "晚", "晴", "语", "诗", "涵", "梓", "若",
  NULL,
};

const char *const inn_sample_male_characters[] = {
  "伟", "刚", "勇", "毅", "俊", "峰", "强", "军", "平", "保", "东", "文", "辉", "力", "明", "永", "健", "世",
  "广", "志", "义", "兴", "良", "海", "山", "仁", "波", "宁", "贵", "福", "生", "龙", "元", "全", "国", "胜",
  "学", "祥", "才", "发", "武", "新", "利", "清", "飞", "彬", "富", "顺", "信", "子", "杰", "涛", "昌", "成",
  "康", "星", "光", "天", "达", "安", "岩", "中", "茂", "进", "林", "有", "坚", "和", "彪", "博", "诚", "先",
  "敬", "震", "振", "壮", "会", "思", "群", "豪", "心", "邦", "承", "乐", "绍", "功", "松", "善", "厚", "庆",
  "磊", "民", "友", "裕", "河", "哲", "江", "超", "浩", "亮", "政", "谦", "亨", "奇", "固", "之", "轮", "翰",
  "朗", "伯", "宏", "言", "若", "鸣", "朋", "斌", "梁", "栋", "维", "启", "克", "伦", "翔", "旭", "鹏", "泽",
  "晨", "辰", "士", "以", "建", "家", "致", "树", "炎", "德", "行", "时", "泰", "盛", "雄", "琛", "钧", "冠",
  "策", "腾", "楠", "榕", "风", "航", "弘", "嘉", "牧", "远",
  NULL,
};

const char *const inn_sample_foreign_given[] = {
  "Ahmed", "Anna", "Björn", "Chloé", "Colin", "Daniel", "Emily", "François", "Grace", "Hannah",
  "Henrik", "Inês", "James", "José", "Linda", "Lucas", "Marta", "Mia", "Nguyễn", "Noah", "Oleg",
  "Olivia", "Peter", "Priya", "Rafael", "Siti", "Sofia", "Tomáš", "Zoë", "Łukasz", "Andrew",
  "Barbara", "Charles", "Diana", "Edward", "Fiona", "George", "Helen", "Ian", "Julia", "Kevin",
  "Laura", "Martin", "Nora", "Oscar", "Paula", "Quentin", "Rosa", "Simon", "Teresa", "Ursula",
  "Victor", "Wendy", "Xavier", "Yvonne", "Zachary", "Élodie", "Gülay", "Håkon", "Jürgen",
  "Renée", "Søren", "Štefan", "Ángel",
  NULL,
};

const char *const inn_sample_foreign_family[] = {
  "Brown", "Carvalho", "Cohen", "Dubois", "Dvořák", "Fischer", "Gonçalves", "Kowalski",
  "Krause", "Lefèvre", "Lindqvist", "Martin", "Mayer", "Müller", "Nair", "O’Connor",
  "Papadakis", "Petrow", "Rahmah", "Rashid", "Rossi", "Sørensen", "Tan", "Thị Hoa", "Wei",
  "Whitfield", "Wilson", "van den Berg", "Álvarez", "Åberg", "Anderson", "Baker", "Clarke",
  "Davies", "Evans", "Foster", "Graham", "Hughes", "Irving", "Jenkins", "Kelly", "Lewis",
  "Morris", "Nelson", "Owens", "Parker", "Quinn", "Roberts", "Stewart", "Taylor", "Underwood",
  "Vaughan", "Walker", "Young", "Bäcker", "Groß", "Hernández", "Jiménez", "Küçük", "Muñoz",
  "Núñez", "Öztürk", "Pérez", "Weiß", "Yılmaz", "Željko",
  NULL,
};

const InnSamplePair inn_sample_east_asian[] = {
  { "山田太郎", "Yamada Taro" },
  { "佐藤美咲", "Sato Misaki" },
  { "鈴木健一", "Suzuki Kenichi" },
  { "高橋陽子", "Takahashi Yoko" },
  { "田中翔", "Tanaka Sho" },
  { "渡辺由美", "Watanabe Yumi" },
  { "김민준", "Kim Minjun" },
  { "이서연", "Lee Seoyeon" },
  { "박지훈", "Park Jihun" },
  { "최유진", "Choi Yujin" },
  { "정하은", "Jung Haeun" },
};

const guint inn_sample_n_east_asian = G_N_ELEMENTS (inn_sample_east_asian);

const char *const inn_sample_regions[] = {
  "浙江杭州", "上海", "江苏苏州", "江苏南京", "广东深圳", "广东广州", "北京", "四川成都", "湖北武汉", "福建厦门", "湖南长沙",
  "山东青岛", "陕西西安", "重庆", "天津", "河南郑州", "安徽合肥", "浙江宁波", "香港", "台湾台北",
  NULL,
};

const char *const inn_sample_companies[] = {
  "海岳科技", "云帆设计", "青禾文化", "星河软件", "明德教育", "远航物流", "东篱茶业", "朗润医药", "百川建筑", "知行咨询", "沐风传媒",
  "鼎和贸易",
  NULL,
};

const InnSamplePair inn_sample_requests[] = {
  { "要婴儿床", "A baby cot" },
  { "要高楼层", "A high floor" },
  { "晚到，请留门", "Arrives late, keep the door open" },
  { "要两张床", "Two beds" },
};
const guint inn_sample_n_requests = G_N_ELEMENTS (inn_sample_requests);

const InnSamplePair inn_sample_notes[] = {
  { "喜欢安静的湖景房，晚上十点后不要打扰。",
    "Likes a quiet lake room; no calls after ten." },
  { "早餐要热豆浆，不吃香菜。",
    "Hot soy milk at breakfast, no coriander." },
  { "对花生过敏，厨房已知。",
    "Allergic to peanuts; the kitchen knows." },
  { "带孩子来，需要婴儿床和小拖鞋。",
    "Travels with a child: cot and small slippers." },
  { "睡眠浅，安排远离电梯的房间。",
    "Light sleeper: a room away from the lift." },
  { "自驾，需要留车位。",
    "Comes by car; keep a parking space." },
  { "喜欢龙井，上次买了两罐。",
    "Likes Longjing tea; bought two tins last time." },
  { "腰不好，要硬床垫。",
    "Bad back: firm mattress." },
  { "每次都问划船的码头在哪。",
    "Always asks where the rowing pier is." },
  { "商务客，发票抬头已存。",
    "Business guest; invoice title on file." },
  { "说话客气，介绍过两家朋友来。",
    "Very kind; has sent us two families." },
  { "希望退房延到两点。",
    "Would like to check out at two." },
  { "带一只小狗，住一楼方便。",
    "Brings a small dog; ground floor is easier." },
  { "吃素，晚餐提前告诉厨房。",
    "Vegetarian; tell the kitchen before dinner." },
  { "上次空调有噪音，已换房。",
    "Air conditioning was noisy last time; moved room." },
  { "喜欢靠窗看日出的房间。",
    "Likes the window with the sunrise." },
};

const guint inn_sample_n_notes = G_N_ELEMENTS (inn_sample_notes);

const InnSamplePair inn_sample_follow_ups[] = {
  { "确认明早送站时间",
    "Confirm the ride to the station" },
  { "离店后发感谢微信",
    "Send a thank-you by WeChat" },
  { "到店前电话确认接机",
    "Call about the airport pick-up" },
  { "发团队报价",
    "Send the group quote" },
  { "回复空调噪音处理结果",
    "Answer about the noisy air conditioning" },
  { "问协议续签意向",
    "Ask about renewing the agreement" },
  { "给房间送婴儿床",
    "Bring a baby cot to the room" },
  { "寄回遗落的充电器",
    "Send back the forgotten charger" },
  { "发国庆活动介绍",
    "Tell about the holiday programme" },
  { "确认发票抬头",
    "Confirm the invoice title" },
  { "问这次住得怎么样",
    "Ask how the stay was" },
  { "预留湖景房",
    "Keep a lake-view room" },
};

const guint inn_sample_n_follow_ups = G_N_ELEMENTS (inn_sample_follow_ups);

const InnSampleRoomType inn_sample_room_types[] = {
  { "湖景大床房", "Lake king", 65800 },
  { "园景双床房", "Garden twin", 48800 },
  { "家庭套房", "Family suite", 98000 },
  { "标准大床房", "Standard king", 39800 },
};

const guint inn_sample_n_room_types = G_N_ELEMENTS (inn_sample_room_types);

const InnSamplePair inn_sample_dishes[] = {
  { "早餐", "Breakfast" },
  { "晚餐", "Dinner" },
  { "龙井虾仁", "Longjing shrimps" },
  { "西湖醋鱼", "West Lake fish" },
  { "东坡肉", "Dongpo pork" },
  { "下午茶", "Afternoon tea" },
};

const guint inn_sample_n_dishes = G_N_ELEMENTS (inn_sample_dishes);

const InnSamplePair inn_sample_services[] = {
  { "洗衣", "Laundry" },
  { "接送站", "Station transfer" },
  { "加床", "Extra bed" },
  { "租自行车", "Bicycle hire" },
};

const guint inn_sample_n_services = G_N_ELEMENTS (inn_sample_services);

const char *const inn_sample_staff[] = {
  "林晓", "小周", "阿敏",
  NULL,
};
