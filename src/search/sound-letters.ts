/** How letters and characters of three scripts are said: what names are compared by in `unlike.ts`. */

/**
 * What is written with several letters and said as one, in any of the languages that ports are named in, and which sign
 * stands for it; each before those it contains. Capitals are signs of sounds that no letter has.
 */
export const LATIN_TOGETHER: readonly (readonly [letters: string, sign: string])[] = [
  ['tsch', 'C'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['cht', 'Kt'],
  ['cz', 'C'],
  ['sz', 'S'],
  ['tj', 'C'],
  ['dj', 'J'],
  ['dzh', 'J'],
  ['sh', 'S'],
  ['ch', 'X'],
  ['th', 'T'],
  ['ph', 'f'],
  ['kh', 'K'],
  ['gh', 'G'],
  ['zh', 'Z'],
  ['ck', 'k'],
  ['qu', 'Qu'],
  ['ll', 'L'],
  ['x', 'ks'],
  ['ng', 'nG'],
];

/**
 * By letter of Arabic and of what writes its sounds elsewhere: which Latin signs it stands for, those it stands for first
 * before `|`, those it may stand for behind it.
 */
export const ARABIC: Readonly<Record<string, string>> = {
  ا: 'aeiou|yh',
  ب: 'bp|v',
  پ: 'p|b',
  ت: 'tT|dcC',
  ث: 'Tst|c',
  ج: 'jJgG|ZyXC',
  چ: 'CXc|tjkS',
  ح: 'h|KG',
  خ: 'KXjhG|gx',
  د: 'dT|t',
  ذ: 'dTz|',
  ر: 'r|',
  ز: 'zsj|cZ',
  ژ: 'Zj|z',
  س: 'scz|ST',
  ش: 'SXs|CcjK',
  ص: 'sc|z',
  ض: 'd|',
  ط: 'tT|d',
  ظ: 'zdT|',
  ع: 'ae|iouh',
  غ: 'gGjh|kr',
  ف: 'fvw|p',
  ڤ: 'vw|fb',
  ق: 'kqcQg|',
  ك: 'kcqQXK|g',
  ک: 'kcqQXK|g',
  گ: 'g|k',
  ل: 'lL|',
  م: 'm|n',
  ن: 'n|m',
  ه: 'h|aej',
  و: 'wvuo|fb',
  ي: 'yijeaL|u',
  ی: 'yijeaL|u',
};

/** Letters written together for one sound, which stands in {@link ARABIC}. */
export const ARABIC_TOGETHER: readonly (readonly [letters: string, sign: string])[] = [['تش', 'چ']];

/** By initial of a Chinese syllable: as {@link ARABIC}. */
export const INITIALS: Readonly<Record<string, string>> = {
  b: 'bp|vw',
  p: 'p|bf',
  m: 'm|n',
  f: 'fvw|ph',
  d: 'dtT|',
  t: 'tT|d',
  n: 'n|mL',
  l: 'lrL|',
  g: 'gkcqQG|jX',
  k: 'kcqQXK|g',
  h: 'hKXjGg|wfr',
  j: 'jJgzGkcyX|Ztd',
  q: 'XCct|kjgSq',
  x: 'shSc|zXK',
  zh: 'jJzZ|Xcdgy',
  ch: 'XCc|tzj',
  sh: 'SsXT|czj',
  r: 'rljyZ|g',
  z: 'zsc|dtj',
  c: 'ctzs|X',
  s: 'scTz|x',
  w: 'wvuo|hb',
  y: 'yijeu|Lghao',
};

/** By vowel of a syllable; `carrier`: the vowel that only carries a consonant, as 斯 is s; `n`: n and ng that end it; `er`: 尔. */
export const FINALS = {
  a: 'a|oeiu',
  e: 'e|aiou',
  i: 'iey|aju',
  o: 'oauw|ey',
  u: 'uowvy|ea',
  carrier: 'aeiouy|w',
  n: 'nm|G',
  er: 'rl|L',
} as const;

/** Syllables whose characters mostly stand for a consonant alone. */
export const CARRIERS: ReadonlySet<string> = new Set(
  'si zi ci shi zhi chi ke te de le ge he fu pu bu mu se re'.split(' '),
);

/** Words of Latin names that are mostly translated or left out. */
export const ASIDE: ReadonlySet<string> = new Set(
  (
    'port porto puerto puerta harbour harbor haven havn hamn hafen ko bay terminal marina marsa mina bandar bandare ' +
    'pelabuhan pulau bur anchorage roads fort oil marine offshore lpg lng island islands isla ile ilha ras cape point ' +
    'pointe punta river city new old de del di da do des du la le les el al los las of the and y e'
  ).split(' '),
);

/** The same of Arabic names, as {@link import('./fold').fold} writes them. */
export const ARABIC_ASIDE: ReadonlySet<string> = new Set(
  'ميناء مينا مرفا مدينه بورت بويرتو بورتو خليج جزيره راس'.split(' '),
);

/** The same at the end of Chinese names. */
export const CHINESE_ASIDE = '港市湾灣岛島城镇鎮角河';

/** In any language a saint's name begins with one of these, in Chinese with 圣, which is read here as san. */
export const SAINTS: ReadonlySet<string> = new Set(
  'st saint sant san santa santo sao sankt sint ste sainte sveti sv agios agia aghios ayios'.split(' '),
);
export const ARABIC_SAINTS: ReadonlySet<string> = new Set('سانت سانتا سان ساو سانتو القديس سنت'.split(' '));

/**
 * The characters that foreign names are written with, by how they are read: after the Xinhua News Agency's tables of
 * transcription. Syllables in pinyin without tones, `v` for `ü`; common ones in traditional form, too.
 */
export const READINGS =
  'a阿啊 ai艾爱埃愛 an安 ang昂盎 ao奥澳奧 ba巴芭 bai拜 ban班 bang邦 bao鲍保包宝寶 bei贝北貝 ben本 bi比毕碧彼 ' +
  'bian边 bie别 bin宾滨賓濱 bing冰 bo博波伯玻柏勃 bu布不卜步 cai采蔡 cang仓 ce策 cen岑 cha查察茶 chai柴 ' +
  'chang昌长常長 chao潮 che彻车車 chen陈陳 cheng城成 chi赤池 chu楚初 chuan川 chun春 ci茨次 cui崔 cun村 cuo措 ' +
  'da达大達 dai代戴黛岱 dan丹但 dang当 dao道岛島 de德得 deng登邓鄧 di迪蒂第帝底地 dian典甸 ding丁 dong东栋東 ' +
  'du杜都独渡 duan端 dun敦顿盾頓 duo多朵 e厄鄂额俄峨 en恩 er尔耳儿爾 fa法 fan凡范梵 fang方防 fei费菲非腓費 ' +
  'fen芬分 feng丰冯风 fo佛 fu弗夫福符富芙 ga噶嘎伽 gai盖该 gan甘 gang港冈刚岡 gao高 ge格戈哥葛歌 gei给 gen根 ' +
  'gong贡公宫 gou沟 gu古谷顾固 gua瓜 guan关馆關 guang光广廣 gui圭贵桂貴 guo果郭国 ha哈 hai海 han汉罕翰漢 hang杭 ' +
  'hao豪 he赫河荷贺和何 hei黑 heng亨横 hong洪红宏 hou侯厚 hu胡湖 hua华花華 huai怀 huan环 huang黄 hui惠 huo霍 ' +
  'ji吉基季及济 jia加贾佳賈 jian简健簡 jiang江 jiao焦角 jie杰捷傑 jin金津锦晋 jing京井 jiu久旧 ju居 jun军君 ' +
  'ka卡喀咖 kai凯开凱開 kan坎堪 kang康 kao考 ke克科可柯 ken肯 kong孔 kou口寇 ku库 kua夸 kuan宽 kui奎魁 kun昆坤 ' +
  'kuo阔 la拉腊 lai来莱赖萊賴 lan兰澜蘭 lang朗郎琅 lao劳老 le勒乐 lei雷蕾累 li利里丽莉黎理厘李立历力麗 ' +
  'lian连莲廉連蓮 liang良梁 liao廖 lie列烈 lin林琳霖 ling灵陵 liu柳留流刘劉 long隆龙龍 lou娄 lu卢鲁路露陆鹿盧魯 ' +
  'lun伦倫 luo罗洛萝羅蘿 lv吕律 ma马玛麻馬瑪 mai迈麦买邁麥 man曼满 mang芒 mao毛茅矛 mei梅美 men门門 meng蒙孟 ' +
  'mi米密 mian缅 miao苗 min敏民 ming明名 miu缪 mo莫默摩墨 mu姆木穆 na纳娜那拿納 nai奈乃 nan南楠 nang囊 nao瑙 ' +
  'ne讷 nei内內 neng能 ni尼妮 nian年 nie涅聂 ning宁寧 niu纽牛紐 nong农 nu努 nuo诺諾 ou欧歐 pa帕 pai派 pan潘盘 ' +
  'pang庞 pei佩 peng彭蓬 pi皮匹 ping平 po珀坡泊 pu普浦朴蒲 qi奇齐契七 qia恰 qian钱 qiang强 qiao乔桥喬 qie切 ' +
  'qin钦秦 qing清青庆 qiong琼 qiu丘 quan泉 rang让 re热 ren仁任 ri日 rong荣 ru茹如 rui瑞 ruo若 sa萨薩 sai赛塞賽 ' +
  'san三圣聖 sang桑 sao骚 se色瑟 sen森 seng僧 sha沙莎 shan山 shang尚上 shao绍 she舍 shen深 sheng生 ' +
  'shi什施史士石世 shu舒 shui水 shun顺 si斯思四 song松宋 su苏蘇 sui绥 sun孙孫 suo索 ta塔 tai泰太台 tan坦檀 ' +
  'tang唐汤湯 tao陶 te特 teng滕腾 ti提 tian田天 tie铁 ting廷亭 tong通同 tu图土圖 tun吞 tuo托陀 wa瓦 wan万湾灣萬 ' +
  'wang旺望王 wei维威韦魏卫維衛韋 wen文温 weng翁 wo沃 wu乌伍武吴烏 xi西希锡席喜 xia夏 xian仙 xiang香 xiao肖 ' +
  'xie谢歇謝 xin新辛欣 xing兴 xiu休 xu许 xue雪 xun逊遜 ya亚雅娅亞婭 yan延岩 yang扬阳洋 ye耶叶葉 yi伊易依 yin因印 ' +
  'ying英 yong永 you尤 yu于宇 yue约約 yun云雲 zan赞 zang藏 ze泽澤 zeng曾 zha扎 zhan詹 zhang张 zhe哲 zhen珍镇 ' +
  'zhi治芝 zhou州 zhu朱珠 zhuang庄 zhuo卓 zi兹子茲 zong宗 zu祖 zuo佐';
