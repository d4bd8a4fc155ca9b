/**
 * Names of commercial arbitration institutions. The list is not complete (about 280 exist): a name that is not here
 * is no fault. Only those of which a recent source was seen may be suggested to a user.
 */

/** Seats whose institution is simply called 〈seat〉仲裁委员会, and of which a recent source was seen. */
export const CONFIRMED_SEATS =
  '赤峰 成都 中卫 合肥 聊城 青岛 钦州 南京 南通 盐城 镇江 唐山 廊坊 承德 沧州 石家庄 邢台 三门峡 安阳 洛阳 驻马店 宁波 温州 武汉 荆门 庆阳 厦门 沈阳 重庆 榆林 哈尔滨';

/** Seats whose institution was called so in older lists; known, never suggested. */
export const LISTED_SEATS =
  '昆明 乌海 包头 呼和浩特 白山 通化 长春 乐山 广元 德阳 攀枝花 泸州 绵阳 自贡 遂宁 天津 石嘴山 银川 安庆 淮北 淮南 滁州 芜湖 蚌埠 铜陵 阜阳 马鞍山 黄山 东营 临沂 威海 德州 日照 枣庄 泰安 济南 济宁 淄博 潍坊 烟台 大同 太原 阳泉 东莞 佛山 惠州 汕头 江门 湛江 肇庆 韶关 南宁 柳州 桂林 梧州 乌鲁木齐 克拉玛依 宿迁 常州 徐州 扬州 无锡 泰州 苏州 连云港 九江 南昌 新余 萍乡 赣州 保定 张家口 秦皇岛 衡水 邯郸 南阳 平顶山 郑州 台州 嘉兴 杭州 湖州 绍兴 舟山 金华 宜昌 荆州 岳阳 常德 株洲 湘潭 益阳 衡阳 邵阳 郴州 长沙 兰州 嘉峪关 天水 南平 泉州 福州 拉萨 六盘水 贵阳 遵义 丹东 大连 抚顺 朝阳 本溪 盘锦 营口 葫芦岛 辽阳 铁岭 锦州 阜新 鞍山 咸阳 宝鸡 汉中 西安 铜川 西宁 七台河 佳木斯 大庆 牡丹江 鸡西 鹤岗 黑河';

/** An institution that has more than one name, or whose name differs from the pattern of {@link CONFIRMED_SEATS}. */
export interface NamedInstitution {
  readonly name: string;
  /** Other names in use, short names included. */
  readonly aliases: readonly string[];
  readonly former: readonly string[];
  readonly seat: string;
  /** Whether a recent source was seen: only then it may be suggested. */
  readonly confirmed: boolean;
}

export const NAMED_INSTITUTIONS: readonly NamedInstitution[] = [
  {
    name: '中国国际经济贸易仲裁委员会',
    aliases: ['贸仲委', '贸仲', 'CIETAC', '中国国际商会仲裁院'],
    former: ['对外贸易仲裁委员会'],
    seat: '北京',
    confirmed: true,
  },
  { name: '中国海事仲裁委员会', aliases: ['海仲委', 'CMAC'], former: [], seat: '北京', confirmed: true },
  { name: '上海仲裁委员会', aliases: ['上仲', 'SHAC'], former: [], seat: '上海', confirmed: true },
  {
    name: '上海国际经济贸易仲裁委员会',
    aliases: ['上海国际仲裁中心', '上海国仲', 'SHIAC'],
    former: ['中国国际经济贸易仲裁委员会上海分会'],
    seat: '上海',
    confirmed: true,
  },
  {
    name: '北京仲裁委员会',
    aliases: ['北京国际仲裁院', '北京国际仲裁中心', '北仲', 'BAC', 'BIAC'],
    former: [],
    seat: '北京',
    confirmed: true,
  },
  { name: '广州仲裁委员会', aliases: ['广仲'], former: [], seat: '广州', confirmed: true },
  {
    name: '深圳国际仲裁院',
    aliases: ['华南国际经济贸易仲裁委员会', '粤港澳大湾区国际仲裁中心', '深圳仲裁委员会', '深国仲', 'SCIA'],
    former: ['中国国际经济贸易仲裁委员会华南分会', '中国国际经济贸易仲裁委员会深圳分会'],
    seat: '深圳',
    confirmed: true,
  },
  {
    name: '珠海国际仲裁院',
    aliases: ['珠海仲裁委员会', '横琴国际仲裁中心', 'ZCIA'],
    former: [],
    seat: '珠海',
    confirmed: true,
  },
  {
    name: '海南国际仲裁院',
    aliases: ['海南仲裁委员会', 'HIAC'],
    former: ['海口仲裁委员会'],
    seat: '海口',
    confirmed: true,
  },
  { name: '淮安仲裁委员会', aliases: [], former: ['淮阴仲裁委员会'], seat: '淮安', confirmed: false },
  { name: '襄阳仲裁委员会', aliases: [], former: ['襄樊仲裁委员会'], seat: '襄阳', confirmed: false },
  { name: '莱芜仲裁委员会', aliases: [], former: [], seat: '莱芜', confirmed: false },
  { name: '万县仲裁委员会', aliases: [], former: [], seat: '万县', confirmed: false },
  { name: '香港国际仲裁中心', aliases: ['HKIAC'], former: [], seat: '香港', confirmed: true },
];
