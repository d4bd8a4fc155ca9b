import type { Examples } from '../types.ts';

export const SECTORS_EXAMPLES = {
  'CON-3B-RETURN': {
    wrong: { zh: '商品自售出之日起5日内可以退货。', en: 'Returns within 5 days of sale.' },
    right: {
      zh: '商品自售出之日起7日内可以退货、换货或者修理。',
      en: 'Return, exchange or repair within 7 days of sale.',
    },
  },
  'CON-WARRANTY': {
    wrong: { zh: '维修期间计入保修期。', en: 'Repair time counts.' },
    right: {
      zh: '维修期间不计入保修期，更换后重新计算。',
      en: 'Repair time does not count; exchange restarts it.',
    },
  },
  'CON-REPAIR': {
    wrong: { zh: '修理超过45日的换货。', en: 'Exchange after 45 days of repair.' },
    right: { zh: '修理超过30日的换货。', en: 'Exchange after 30 days of repair.' },
  },
  'CON-TWICE': {
    wrong: { zh: '修理三次以上仍不能使用的，予以换货。', en: 'Exchange after three repairs.' },
    right: { zh: '修理两次仍不能正常使用的，予以换货。', en: 'Exchange after two repairs.' },
  },
  'CON-NOREASON': {
    wrong: { zh: '特价商品概不退换。', en: 'No returns of offers.' },
    right: {
      zh: '消费者定制的商品，经购买时确认，不适用无理由退货。',
      en: 'Custom goods, confirmed at purchase, are not returned.',
    },
  },
  'CON-REFUND': {
    wrong: { zh: '收到退货后10日内退款。', en: 'Refund in 10 days.' },
    right: { zh: '收到退货之日起7日内退款。', en: 'Refund within 7 days of receipt.' },
  },
  'CON-DELAY15': {
    wrong: { zh: '自客户提出之日起20日内办结退换。', en: 'Settled in 20 days.' },
    right: { zh: '自客户提出之日起10日内办结退换。', en: 'Settled in 10 days.' },
  },
  'CON-FREIGHT': {
    wrong: { zh: '因质量问题换货的，往返运费由客户承担。', en: 'Freight for defects is yours.' },
    right: { zh: '因质量问题换货的，往返运费由我公司承担。', en: 'Freight for defects is ours.' },
  },
  'CON-UNIFY': {
    wrong: { zh: '我公司承诺线上线下同价。', en: 'One price everywhere.' },
    right: {
      zh: '我公司承诺线上线下同价，适用商品清单见官网，平台促销活动除外。',
      en: 'One price for listed goods, platform sales excepted.',
    },
  },
  'CON-CAR': {
    wrong: { zh: '家用汽车包修期24个月或者5万公里。', en: 'Warranty 24 months or 50,000 km.' },
    right: { zh: '家用汽车包修期36个月或者6万公里。', en: 'Warranty 36 months or 60,000 km.' },
  },
  'TEL-FIX': {
    wrong: { zh: '城镇通信障碍72小时内修复。', en: 'Town faults in 72 hours.' },
    right: {
      zh: '自接到申告之日起，城镇通信障碍48小时内修复。',
      en: 'Town faults within 48 hours of the report.',
    },
  },
  'TEL-DATE': {
    wrong: { zh: '《电话用户真实身份信息登记规定》（工业和信息化部令第24号）', en: 'Order No. 24' },
    right: { zh: '《电话用户真实身份信息登记规定》（工业和信息化部令第25号）', en: 'Order No. 25' },
  },
  'TEL-AGENT': {
    wrong: { zh: '我公司代理销售移动业务，规范使用标识。', en: 'We sell as agent.' },
    right: {
      zh: '我公司代理销售移动业务，落实实名登记，违反的终止代理并赔偿损失。',
      en: 'We sell as agent, register real names, and answer for breaches.',
    },
  },
  'TEL-PROXY': {
    wrong: { zh: '仅凭代办人身份证即可办理入网。', en: "The proxy's card is enough." },
    right: { zh: '同时查验用户和代办人的证件原件后办理入网。', en: 'Originals of both are checked.' },
  },
  'TEL-SUBAGENT': {
    wrong: { zh: '我公司可以发展下级代理。', en: 'We may appoint sub-agents.' },
    right: { zh: '未经书面同意，我公司不得发展下级代理。', en: 'No sub-agents without written consent.' },
  },
  'TEL-COPY': {
    wrong: { zh: '办理时留存用户证件复印件。', en: 'Copies are kept.' },
    right: {
      zh: '留存的复印件上注明用途、经营者名称和日期。',
      en: 'Copies bear purpose, operator and date.',
    },
  },
  'TEL-BAN': {
    wrong: { zh: '我公司代理销售移动业务，严格落实实名登记。', en: 'Real names are registered.' },
    right: {
      zh: '我公司代理销售移动业务，落实实名登记，不虚假登记，不出租出借电话卡。',
      en: 'Real names; no false entries, no lending of cards.',
    },
  },
  'TEL-INSTALL': {
    wrong: { zh: '自申请之日起五日内完成装机。', en: 'Installed in five days.' },
    right: {
      zh: '自申请之日起五日内完成装机，逾期的每日按所收费用的1%支付违约金。',
      en: 'Installed in five days, 1 % a day for delay.',
    },
  },
  'TEL-PROMISE': {
    wrong: { zh: '我公司公开承诺服务时限。', en: 'We promise service times.' },
    right: { zh: '不满意的可以向电信用户申诉受理机构申诉。', en: 'Users may appeal to the authority.' },
  },
  'AD-ABSOLUTE': {
    wrong: { zh: '我公司提供国家级服务。', en: 'State-level service.' },
    right: { zh: '我公司获得ISO 9001认证。', en: 'ISO 9001 certified.' },
  },
  'AD-SUPERLATIVE': {
    wrong: { zh: '我公司提供最优惠的价格。', en: 'The best price.' },
    right: { zh: '我公司的价格不高于同期公示价。', en: 'Not above the list price of the day.' },
  },
  'AD-100': {
    wrong: { zh: '投诉处理率达到100%。', en: '100 % of complaints handled.' },
    right: { zh: '投诉处理率按自然月统计不低于99%。', en: 'At least 99 % a month.' },
  },
  'PI-NOTICE': {
    wrong: { zh: '我公司登记客户姓名和联系电话。', en: 'We record names and phones.' },
    right: {
      zh: '登记的姓名和电话仅用于回访，保存期限为一年，客户可以查阅、更正和删除。',
      en: 'Only for call-backs, kept one year, open to inspection and deletion.',
    },
  },
  'PI-SENSITIVE': {
    wrong: { zh: '办理时采集人脸图像。', en: 'Faces are recorded.' },
    right: { zh: '经本人单独同意后采集人脸图像。', en: 'Faces are recorded with separate consent.' },
  },
  'PI-RETENTION': {
    wrong: { zh: '我公司永久保存用户个人信息。', en: 'Kept for ever.' },
    right: {
      zh: '个人信息保存至服务终止后二年，期满删除。',
      en: 'Kept until two years after the service, then deleted.',
    },
  },
  'PI-SHARE': {
    wrong: { zh: '我公司可以将客户信息提供给合作方。', en: 'We may pass data to partners.' },
    right: { zh: '取得本人单独同意后，方可将客户信息提供给合作方。', en: 'Only with separate consent.' },
  },
  'PI-COERCE': {
    wrong: { zh: '不同意授权位置信息的，我公司停止提供服务。', en: 'No location, no service.' },
    right: { zh: '不同意授权位置信息的，不影响使用服务。', en: 'Refusing does not affect the service.' },
  },
  'PI-BREACH': {
    wrong: { zh: '我公司登记客户姓名和电话。', en: 'We record names.' },
    right: {
      zh: '发生泄露的，立即补救并在24小时内通知客户。',
      en: 'Leaks are cured, and told within 24 hours.',
    },
  },
  'PI-EXPOSE': {
    wrong: { zh: '项目负责人身份证号为11010519491231002X。', en: 'A full identity number.' },
    right: { zh: '项目负责人身份证号后四位为002X。', en: 'Its last four characters.' },
  },
  'FOOD-MUST': {
    wrong: { zh: '我公司做好餐具消毒。', en: 'We disinfect the dishes.' },
    right: {
      zh: '持有效经营许可证，落实健康证明、进货查验、原料控制、消毒、留样、自查和事故报告。',
      en: 'Licence, health certificates, checks, ingredients, disinfection, samples, inspection, reports.',
    },
  },
  'FOOD-SHIFT': {
    wrong: { zh: '食品安全一切责任由承包方承担，与本单位无关。', en: "All liability is the contractor's." },
    right: {
      zh: '承包方承担主体责任，本单位承担管理责任，内部可以追偿。',
      en: 'Contractor and unit each bear their part, with recourse.',
    },
  },
  'FOOD-HIDE': {
    wrong: { zh: '出现食物中毒的，由双方内部处理。', en: 'Poisoning is settled inside.' },
    right: { zh: '出现食物中毒的，在2小时内报告监管部门。', en: 'It is reported within 2 hours.' },
  },
  'FOOD-SAMPLE': {
    wrong: { zh: '每餐食品留样。', en: 'Samples are kept.' },
    right: {
      zh: '每餐食品留样，每份不少于规定克数，冷藏保存至规定小时数。',
      en: 'Samples of the prescribed grams for the prescribed hours.',
    },
  },
  'BID-CONDITION': {
    wrong: { zh: '交货时间视情况而定。', en: 'Delivery as the case may be.' },
    right: { zh: '自收到订单之日起10个工作日内交货。', en: 'Delivery within 10 working days of the order.' },
  },
  'BID-LOOSE': {
    wrong: { zh: '招标文件要求10日交货，承诺15日。', en: 'Tender 10 days, promised 15.' },
    right: { zh: '招标文件要求10日交货，承诺8日。', en: 'Tender 10 days, promised 8.' },
  },
  'BID-VALID': {
    wrong: { zh: '招标文件要求90日，承诺60日。', en: 'Asked 90 days, promised 60.' },
    right: { zh: '招标文件要求90日，承诺90日。', en: 'Asked 90 days, promised 90.' },
  },
  'BID-DEPOSIT': {
    wrong: { zh: '履约保证金为中标合同金额的15%。', en: 'A bond of 15 %.' },
    right: { zh: '履约保证金为中标合同金额的10%。', en: 'A bond of 10 %.' },
  },
  'BID-SIGN': {
    wrong: { zh: '（签署栏只有盖章）', en: '(Seal only)' },
    right: { zh: '投标人（盖章）：　法定代表人或授权代表（签字）：', en: 'Seal and signature' },
  },
  'BID-SME-PAY': {
    wrong: { zh: '采购人收到业主拨付的款项后向供应商支付货款。', en: 'Paid when the owner pays.' },
    right: { zh: '采购人自验收合格之日起三十日内支付货款。', en: 'Paid within thirty days of acceptance.' },
  },
} as const satisfies Examples;
