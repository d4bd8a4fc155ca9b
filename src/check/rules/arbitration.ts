import type { Rule } from '../rule.ts';
import {
  afterAward,
  eitherWay,
  noMatter,
  noName,
  ofKind,
  oneSided,
  rulesOnly,
  twoBodies,
} from './arbitration-clause.ts';

export const ARBITRATION_RULES: readonly Rule[] = [
  {
    code: 'ARB-EITHER',
    severity: 'error',
    foreign: true,
    title: {
      zh: '同一争议既约定仲裁又约定诉讼',
      en: 'Both arbitration and court are offered for the same dispute',
    },
    why: {
      zh: '约定可以仲裁也可以起诉的，仲裁协议无效，争议只能到法院。',
      en: 'An agreement that allows arbitration as well as a suit is void; only the court remains.',
    },
    hint: {
      zh: '二选一：写明一家仲裁机构的全称，或者写明有管辖权的人民法院，删去另一种',
      en: 'Choose one: the full name of one institution, or the competent court; delete the other',
    },
    citations: ['ARB-5', 'ARB-31', 'ARBI-7'],
    test: eitherWay,
  },
  {
    code: 'ARB-THEN-SUE',
    severity: 'error',
    foreign: true,
    title: { zh: '约定对仲裁裁决不服可以起诉', en: 'A suit against the award is allowed' },
    why: {
      zh: '仲裁一裁终局，裁决作出后就同一纠纷不能再起诉。',
      en: 'An award is final; the same dispute cannot be brought to court afterwards.',
    },
    hint: {
      zh: '改为“仲裁裁决是终局的，对双方均有约束力”',
      en: 'Say that the award is final and binds both sides',
    },
    citations: ['ARB-10'],
    test: afterAward,
  },
  {
    code: 'ARB-NO-NAME',
    severity: 'error',
    foreign: true,
    title: {
      zh: '约定了仲裁，但没有写明选定的仲裁机构',
      en: 'Arbitration is agreed, but no institution is chosen',
    },
    why: {
      zh: '仲裁机构约定不明、又达不成补充协议的，仲裁协议无效。',
      en: 'Where the institution is unclear and no supplement is agreed, the agreement is void.',
    },
    hint: {
      zh: '写一家仲裁机构的现用全称，或改为法院管辖',
      en: 'Write the full current name of one institution, or choose the court',
    },
    citations: ['ARB-6', 'ARB-27', 'ARB-29', 'ARBI-6'],
    test: noName,
  },
  {
    code: 'ARB-CITY-ONLY',
    severity: 'warning',
    foreign: true,
    title: { zh: '只写了某地的仲裁机构，没有写名称', en: 'Only the place of the institution is named' },
    why: {
      zh: '该地只有一家仲裁机构时才算选定；有两家以上又谈不拢的，仲裁协议无效。',
      en: 'That chooses an institution only where the place has exactly one.',
    },
    hint: { zh: '改成该机构的现用全称', en: 'Write the full current name of the institution' },
    citations: ['ARBI-3', 'ARBI-6', 'ARB-29'],
    test: ofKind('place-only'),
  },
  {
    code: 'ARB-NAME-UNKNOWN',
    severity: 'info',
    foreign: true,
    title: { zh: '仲裁机构名称需要核对', en: 'The name of the arbitration institution should be confirmed' },
    why: {
      zh: '名称不准确但能确定是哪一家的仍然有效，却多一道争议；不少机构近年更名。',
      en: 'An inexact name still counts if the institution is certain, but it invites dispute; many were renamed.',
    },
    hint: {
      zh: '签约前到该机构官网核对现用全称',
      en: 'Confirm the full current name on the institution’s site before signing',
    },
    citations: ['ARBI-3', 'ARB-89'],
    test: ofKind('near', 'alias', 'former', 'unknown'),
  },
  {
    code: 'ARB-TWO-BODIES',
    severity: 'error',
    foreign: true,
    title: { zh: '约定了两家以上仲裁机构', en: 'More than one arbitration institution is named' },
    why: {
      zh: '发生争议后还要再协商选哪一家，谈不拢的，仲裁协议无效。',
      en: 'The parties would have to agree on one again; failing that, the agreement is void.',
    },
    hint: { zh: '只保留一家', en: 'Keep one' },
    citations: ['ARBI-5', 'ARB-29'],
    test: twoBodies,
  },
  {
    code: 'ARB-RULES-ONLY',
    severity: 'warning',
    foreign: true,
    title: {
      zh: '只约定了仲裁规则，没有约定仲裁机构',
      en: 'Arbitration rules are named, but no institution',
    },
    why: {
      zh: '只约定规则的视为没有约定机构，除非按规则能够确定机构。',
      en: 'Rules alone name no institution, unless the rules themselves determine one.',
    },
    hint: { zh: '补写仲裁机构全称', en: 'Add the full name of the institution' },
    citations: ['ARBI-4', 'ARB-27'],
    test: rulesOnly,
  },
  {
    code: 'ARB-LABOR-BODY',
    severity: 'error',
    foreign: true,
    title: {
      zh: '约定的仲裁机构不受理服务合同争议',
      en: 'The named body does not hear disputes of service contracts',
    },
    why: {
      zh: '劳动人事、农村土地承包、体育仲裁只管各自的专门纠纷；仲裁协会不是仲裁机构。',
      en: 'Labour, rural land and sports bodies hear only their own disputes; an association hears none.',
    },
    hint: { zh: '改选商事仲裁机构或人民法院', en: 'Choose a commercial institution or the court' },
    citations: ['ARB-93', 'ARB-3', 'LDMA-2'],
    test: ofKind('not-commercial'),
  },
  {
    code: 'ARB-UNILATERAL',
    severity: 'warning',
    scope: ['unilateral', 'unit', 'published'],
    spares: ['bilateral', 'internal'],
    title: {
      zh: '对方不签署的文书里约定了仲裁或管辖法院',
      en: 'Arbitration or a court is agreed in a letter that the other side does not sign',
    },
    why: {
      zh: '仲裁和协议管辖都要双方书面合意；对方没有签署，条款很可能不成立。',
      en: 'Both need an agreement in writing of both sides; without the other signature it probably fails.',
    },
    hint: {
      zh: '增加“接受方确认”签章栏，或改为“向有管辖权的人民法院提起诉讼”',
      en: 'Add a column for the other side to confirm, or name the competent court in general',
    },
    citations: ['ARB-4', 'ARB-27', 'CPL-35', 'CPLI-29'],
    test: oneSided,
  },
  {
    code: 'ARB-SCOPE',
    severity: 'info',
    foreign: true,
    title: { zh: '仲裁条款没有写仲裁事项', en: 'The arbitration clause does not name the disputes' },
    why: {
      zh: '仲裁协议应当写明仲裁事项；概括写法可覆盖成立、效力、履行、违约和解除。',
      en: 'The agreement must name its matters; a general wording covers formation, breach and termination.',
    },
    hint: {
      zh: '写“因本承诺书引起的或与其有关的任何争议”',
      en: 'Write “any dispute arising from or in connection with this letter”',
    },
    citations: ['ARB-27', 'ARBI-2'],
    test: noMatter,
  },
];
