import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import type { RuleCode } from '../../src/model/codes.ts';
import type { ScopeTag } from '../../src/model/manifest.ts';
import { buildCase } from './case.ts';

type Wording = readonly [expected: RuleCode | '', text: string, ...scope: ScopeTag[]];

/** Sentences as they stand in letters; an empty code marks one that a careful colleague would let pass. */
const WORDINGS: readonly Wording[] = [
  [
    'ARB-EITHER',
    '双方协商不成的，任何一方均可向杭州仲裁委员会申请仲裁或者向有管辖权的人民法院提起诉讼。',
    'bilateral',
  ],
  ['ARB-EITHER', '发生纠纷，由北京仲裁委员会仲裁。\n协商不成的，也可向甲方所在地人民法院起诉。', 'bilateral'],
  [
    '',
    '发生纠纷，先行协商；协商不成的，提交北京仲裁委员会仲裁。仲裁期间一方可以向人民法院申请财产保全。',
    'bilateral',
  ],
  [
    '',
    '因本协议发生的争议，提交上海国际经济贸易仲裁委员会（上海国际仲裁中心）仲裁，裁决是终局的。',
    'bilateral',
  ],
  ['ARB-NO-NAME', '因履行本协议发生的争议，提交合同签订地仲裁委员会仲裁。', 'bilateral'],
  ['ARB-NO-NAME', '因履行本协议发生的争议，双方同意通过仲裁方式解决。', 'bilateral'],
  [
    'ARB-TWO-BODIES',
    '因履行本协议发生的争议，由中国国际经济贸易仲裁委员会或者深圳国际仲裁院仲裁。',
    'bilateral',
  ],
  ['', '因履行本协议发生的争议，双方均可以向各自住所地有管辖权的人民法院提起诉讼。', 'bilateral'],
  [
    '',
    '客户对处理结果有异议的，可以向消费者协会投诉，也可以依法申请仲裁或者提起诉讼；本承诺书不限制客户的选择，热线400-800-1234。',
    'consumer',
  ],
  ['PEN-FINE', '饭菜中出现头发的，按餐价的两倍罚款。', 'bilateral'],
  ['', '因虚假登记被通信管理局处以罚款的，由责任方承担由此造成的损失。', 'bilateral'],
  ['', '前款所称“罚款”一词，均指违约金。', 'bilateral'],
  ['TIM-START', '技术人员应在4小时内到达现场。', 'unilateral'],
  ['TIM-START', '投诉处理完毕的时限为3日内。', 'unilateral'],
  ['', '客户来电报修后，技术人员4小时内到达现场。', 'unilateral'],
  ['', '自客户提出退货申请之日起7日内完成退款。', 'unilateral'],
  ['', '质保期内免费更换配件，最近30日内的通话记录可以查询。', 'unilateral'],
  ['TIM-WORKDAY', '收到来函后2个工作日内书面答复。', 'unilateral'],
  ['', '收到来函后2个工作日（周一至周五，法定节假日除外）内书面答复，联系电话见首部。', 'unilateral'],
  ['TIM-EXT', '遇特殊情况的，我公司可以适当延长办理时间。', 'unilateral'],
  ['', '遇不可抗力的，可以顺延交付时间，并在24小时内通知对方、十日内提供证明。', 'unilateral'],
  ['CIT-REPEALED', '依照《担保法》和《中华人民共和国物权法》的规定。', 'unilateral'],
  ['CIT-REPEALED', '按照《食品卫生法》的规定采购原料。', 'unilateral'],
  ['CIT-REPEALED', '依据合同法的规定承担责任。', 'unilateral'],
  ['', '依据劳动合同法的规定承担责任。', 'unilateral'],
  ['CIT-RENUMBER', '收集信息遵守《网络安全法》第四十条、第四十二条，不得泄露、毁损用户信息。', 'unilateral'],
  ['CIT-RENUMBER', '公司对外担保遵守《公司法》第十六条。', 'unilateral'],
  ['', '公司对外担保遵守《公司法》第十五条。', 'unilateral'],
  ['CIT-RENUMBER', '不得违反《反不正当竞争法》第九条侵犯商业秘密。', 'unilateral'],
  ['', '不得违反《反不正当竞争法》第十条侵犯商业秘密。', 'unilateral'],
  ['CIT-RENUMBER', '因本合同纠纷由双方书面协议选择管辖，适用《民事诉讼法》第三十四条。', 'unilateral'],
  ['', '依照《中华人民共和国民法典》和《中华人民共和国产品质量法》的规定。', 'unilateral'],
  ['AD-100', '服务满意率达到100％。', 'unilateral'],
  ['AD-100', '我公司承诺实现零投诉、零事故。', 'unilateral'],
  ['', '机房建设全部使用100%纯铜线缆。', 'unilateral'],
  ['', '未达到约定标准的，退还当月服务费的100%。', 'unilateral'],
  ['AD-SUPERLATIVE', '我公司是全国领先的服务商。', 'unilateral'],
  ['', '第一责任人为总经理，第一时间的要求见附表，最大限度减少影响。', 'unilateral'],
  ['', '最先到达现场的工程师负责记录，每项设备有唯一编号。', 'unilateral'],
  ['PI-RETENTION', '用户身份证复印件长期保存在档案室。', 'unilateral'],
  ['', '会计档案永久保存。', 'unilateral'],
  ['PI-SHARE', '我公司有权将用户资料共享给关联公司用于营销。', 'unilateral'],
  ['', '未经用户同意，我公司不向任何第三方提供用户资料。', 'unilateral'],
  ['LIA-FINAL-SAY', '本活动的最终解释权归本店所有。', 'unilateral'],
  ['LIA-CAP', '我公司的赔偿责任最高不超过合同金额的10%。', 'bilateral'],
  ['', '服务费按合同金额的30%预付。', 'bilateral'],
  ['LIA-SILENCE', '甲方在三日内未提出异议的，视为验收合格。', 'bilateral'],
  ['', '甲方在三日内提出异议的，乙方重新交付。', 'bilateral'],
  ['LIA-FM-WIDE', '因停电、设备故障等不可抗力造成延误的，我公司不承担责任，但会通知客户。', 'unilateral'],
  ['CPY-SUM', '本承诺书一式三份，甲方执一份，乙方执一份，具有同等法律效力。', 'bilateral'],
  ['', '本承诺书一式三份，甲方执两份，乙方执一份，具有同等法律效力。', 'bilateral'],
  [
    '',
    '本协议一式陆份，甲、乙、丙三方各执贰份，具有同等效力；甲方、乙方和丙方（丙方：监理公司）共同遵守。',
    'bilateral',
  ],
  ['NUM-CAPITAL', '违约金人民币50,000元（大写：伍仟元整）。', 'unilateral'],
  ['', '违约金人民币50,000元（大写：伍万元整），押金10.5元（壹拾元伍角）。', 'unilateral'],
  ['NUM-RANGE', '响应时间为8小时至4小时。', 'unilateral'],
  ['', '每月25日至次月5日对账，服务时间为22:00至6:00。', 'unilateral'],
  ['CON-FREIGHT', '商品存在质量缺陷的，退换货往返运费由消费者自理。', 'aftersale'],
  ['', '经检测不属于质量问题的，往返运费由客户承担。', 'aftersale'],
  ['CON-TWICE', '同一故障维修三次后仍无法使用的，给予换货。', 'aftersale'],
  ['BID-CONDITION', '具体到货时间以实际情况为准。', 'bid'],
  ['', '具体到货时间以招标文件规定为准。', 'bid'],
  ['BLK-UNFILLED', '服务期限为（　　）年。', 'unilateral'],
  ['', '☐企业　☑个人　服务期限为（2）年。', 'unilateral'],
  ['SIG-ANDOR', '本协议经双方签字盖章后生效。', 'bilateral'],
  ['', '本协议经双方法定代表人签字并加盖公章后生效。', 'bilateral'],
  ['PEN-FINE', '乙方违反甲方管理制度的，每次罚款500元。', 'bilateral'],
  ['PEN-FINE', '按照甲方管理制度，乙方每次罚款五百元。', 'bilateral'],
  ['', '现场罚款事项，按照贵单位规定应当罚款的，由双方另行确认。', 'unilateral'],
  [
    'ARB-THEN-SUE',
    '因本协议产生的争议提交北京仲裁委员会仲裁，对仲裁裁决不服的，可以起诉到法院。',
    'bilateral',
  ],
  ['PEN-STAFF', '员工违反服务规范的，每次罚款100元。', 'unit'],
  ['PEN-DEPOSIT-20', '甲方支付合同总价50%的预付款，定金比例为25%。', 'bilateral'],
  ['JUR-LEVEL', '争议由浙江省高级人民法院管辖。', 'bilateral'],
  [
    'FRM-UNI-DUTY',
    '贵公司应当在三日内付款，否则我公司有权解除并要求赔偿损失，逾期一切后果由贵公司承担。',
    'unilateral',
  ],
  ['LIA-INJURY', '因设备故障造成人身伤害的，本公司不承担任何责任。', 'unilateral'],
  ['', '因产品缺陷造成人身伤害的，本公司依法承担赔偿责任。', 'unilateral'],
  ['TIM-BOUND', '金额在5万元以下的由经理审批，5万元以上的由总监审批。', 'internal'],
  ['PAR-UNDEF', '乙方应当配合检查。', 'unilateral'],
  ['PI-COERCE', '用户拒绝授权通讯录的，我公司有权拒绝提供服务。', 'unilateral'],
  ['LIA-LIMITATION', '双方同意诉讼时效为一年。', 'bilateral'],
  ['BID-SME-PAY', '我公司在收到建设单位的工程款后十日内向供应商付款。', 'bilateral'],
];

test.each(WORDINGS.map(([expected, text, ...scope]) => ({ expected, text, scope })))(
  '$expected: $text',
  ({ expected, text, scope }) => {
    const { filled, letter } = buildCase({ text, scope });
    const found = check(filled, letter)
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code);
    if (expected === '') expect(found).toEqual([]);
    else expect(found).toContain(expected);
  },
);
