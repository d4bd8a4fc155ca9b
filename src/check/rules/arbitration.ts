import { type InstitutionMatch, institutionsIn, matchInstitution } from '../../law/institutions.ts';
import { firstWith, forbidden, words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Hit, Rule, Test } from '../rule.ts';
import type { SentenceView, View } from '../view.ts';

const AGREES = pattern(/仲裁/u);
/** Sentences about arbitration that agree none: measures of the court in aid of it, its costs, and the choice that consumers have by law. */
const INCIDENTAL = pattern(
  /财产保全|证据保全|撤销(?:仲裁)?裁决|强制执行|仲裁费|仲裁法》|劳动争议|依法(?:申请|提请|通过)仲裁|消费者协会/u,
);
const EITHER = pattern(
  /仲裁[^。；]{0,30}(?:或者?|也可以?|亦可|以及|、)[^。；]{0,20}(?:诉讼|起诉|提起诉|人民法院)|(?:诉讼|起诉|人民法院)[^。；]{0,30}(?:或者?|也可以?|亦可|、)[^。；]{0,20}仲裁/u,
);
const FALLBACK = pattern(
  /仲裁(?:协议|条款|约定)[^。；]{0,6}(?:无效|不成立|被撤销|未生效|被认定)|未达成仲裁协议|不愿仲裁|没有仲裁(?:协议|条款)/u,
);
const SUES = pattern(
  /(?:向|由|至|到)[^。；，]{0,24}人民法院[^。；]{0,8}(?:起诉|提起诉讼|诉讼|管辖|裁判|审理)|提起诉讼|向[^。；，]{0,16}法院起诉/u,
);
const AFTER_AWARD = pattern(/(?:裁决|仲裁)[^，。；]{0,8}不服[^。；]{0,12}(?:起诉|诉讼|法院)/u);
const ARBITRATES = pattern(/(?:提交|申请|提请|交由|由|向|进行|通过)[^。；]{0,40}仲裁|仲裁解决|仲裁方式/u);
const NAMELESS = pattern(/仲裁(?:机构|委员会|委|院)/u);
const RULES = pattern(/仲裁规则/u);
const MATTER = pattern(/引起|产生|有关|相关|发生(?:的)?(?:任何|一切)?(?:争议|纠纷)|争议|纠纷/u);

/** Sentences that agree arbitration, those that only speak of it left out. */
function agreeing(view: View): SentenceView[] {
  return view.sentences.filter(
    ({ bare, paragraph }) =>
      AGREES.test(bare) &&
      !INCIDENTAL.test(bare) &&
      (ARBITRATES.test(bare) || paragraph.lead.includes('争议')),
  );
}

const eitherWay: Test = function* (view) {
  const arbitrating = agreeing(view);
  for (const sentence of arbitrating) {
    const match = EITHER.first(sentence.bare);
    if (match && !FALLBACK.test(sentence.bare)) {
      yield { sentence, at: { index: match.index, length: match.text.length } };
      return;
    }
  }
  if (arbitrating.every(({ bare }) => !ARBITRATES.test(bare))) return;
  for (const sentence of view.sentences) {
    const suing = SUES.first(sentence.bare);
    const spared =
      FALLBACK.test(sentence.bare) ||
      INCIDENTAL.test(sentence.bare) ||
      FALLBACK.test(sentence.paragraph.bare);
    if (suing && !spared && !forbidden(sentence, suing.index)) {
      yield { sentence, at: { index: suing.index, length: suing.text.length } };
      return;
    }
  }
};

/** The names of institutions in the sentences that agree arbitration, with what they turn out to be. */
function* named(view: View): Generator<{ hit: Hit; match: InstitutionMatch; text: string }> {
  for (const sentence of agreeing(view))
    for (const { text, index, match } of institutionsIn(sentence.bare))
      yield { hit: { sentence, at: { index, length: text.length } }, match, text };
  for (const { pointer, value } of view.marked.get('arbitration-body') ?? [])
    if (value.type === 'text')
      yield { hit: { pointer }, match: matchInstitution(value.text), text: value.text };
}

function ofKind(...kinds: readonly InstitutionMatch['kind'][]): Test {
  return function* (view) {
    for (const { hit, match, text } of named(view))
      if (kinds.includes(match.kind)) {
        yield { ...hit, ...messageOf(text, match) };
        return;
      }
  };
}

function messageOf(text: string, match: InstitutionMatch): Pick<Hit, 'message' | 'hint'> {
  const quote = text.slice(0, 30);
  if (match.kind === 'near' || match.kind === 'former' || match.kind === 'alias') {
    const { name } = match.institution;
    return {
      message: {
        zh: `“${quote}”不是现用全称，应为“${name}”`,
        en: `“${quote}” is not the full current name, which is “${name}”`,
      },
      ...(match.institution.confirmed
        ? {
            hint: {
              zh: `写作“${name}”，签约前到该机构官网核对`,
              en: `Write “${name}”; confirm it on the institution's site`,
            },
          }
        : {}),
    };
  }
  if (match.kind === 'unknown')
    return {
      message: {
        zh: `“${quote}”不在本库的仲裁机构名单中（名单不完整，不等于有误）`,
        en: `“${quote}” is not among the institutions known here (the list is incomplete, so it may be right)`,
      },
    };
  return {};
}

const noName: Test = function* (view) {
  const all = [...named(view)];
  for (const { hit, match } of all) {
    if (match.kind !== 'indefinite') continue;
    const inSentence = hit.sentence;
    if (inSentence && all.some((other) => other.match.kind !== 'indefinite')) continue;
    yield hit;
    return;
  }
  if (all.length > 0 || view.text.includes('仲裁规则')) return;
  const sentence = agreeing(view).find(({ bare }) => ARBITRATES.test(bare) && !NAMELESS.test(bare));
  const match = sentence && ARBITRATES.first(sentence.bare);
  if (sentence && match && !forbidden(sentence, match.index) && !EITHER.test(sentence.bare))
    yield { sentence, at: { index: match.index, length: match.text.length } };
};

const twoBodies: Test = function* (view) {
  let first: string | undefined;
  for (const { hit, match, text } of named(view)) {
    if (match.kind === 'several') {
      yield hit;
      return;
    }
    const name =
      'institution' in match ? match.institution.name : match.kind === 'unknown' ? text : undefined;
    if (name === undefined) continue;
    first ??= name;
    if (name === first) continue;
    yield {
      ...hit,
      message: {
        zh: `约定了两家仲裁机构：“${first.slice(0, 30)}”和“${name.slice(0, 30)}”`,
        en: `Two arbitration institutions are named: “${first.slice(0, 30)}” and “${name.slice(0, 30)}”`,
      },
    };
    return;
  }
};

const rulesOnly: Test = function* (view) {
  if ([...named(view)].length > 0) return;
  for (const sentence of agreeing(view)) {
    const match = RULES.first(sentence.bare);
    if (match) {
      yield { sentence, at: { index: match.index, length: match.text.length } };
      return;
    }
  }
};

const oneSided: Test = function* (view) {
  const { letter } = view;
  if (!letter) return;
  const columns = letter.blocks.flatMap((block) => (block.type === 'signatures' ? block.columns : []));
  if (columns.length !== 1) return;
  const arbitrating = agreeing(view).find(({ bare }) => ARBITRATES.test(bare));
  if (arbitrating) yield { sentence: arbitrating };
  else yield* firstWith(view, CHOSEN_COURT);
};
/** A court chosen by place; the court that the law gives anyway is no agreement. */
const CHOSEN_COURT = pattern(
  /(?:向|由)(?:甲方|乙方|我方|承诺人|本公司|公司|合同|协议|[^，。；]{2,10}(?:省|市|区|县))[^，。；]{0,14}(?:人民)?法院[^，。；]{0,8}(?:起诉|诉讼|管辖)/u,
);

const noMatter: Test = function* (view) {
  for (const sentence of agreeing(view))
    if (ARBITRATES.test(sentence.bare)) {
      if (!MATTER.test(sentence.paragraph.bare) && !MATTER.test(sentence.paragraph.lead)) yield { sentence };
      return;
    }
};

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
    test: words(AFTER_AWARD, { promised: true }),
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
