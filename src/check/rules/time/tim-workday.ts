import { firstWith } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const WORKDAY = pattern(/工作(?:日|小时|分钟)/u);
const DEFINED = pattern(
  /工作(?:日|小时|时间|分钟)[^。；\n]{0,12}(?:是指|系指|指|为|按)|本(?:承诺书|协议|函|合同)(?:所称|中)(?:的)?["“]?工作(?:日|时间)|(?:周|星期)一至(?:周|星期)[五六日]|法定(?:节)?假日/u,
);

/** In a letter from elsewhere a span of hours is no definition: the words must say what a working day is. */
const SAYS = pattern(
  /工作(?:日|小时|时间|分钟)[”"]?，(?:是指|系指|指)|工作(?:日|小时|时间|分钟)[^。；，\n]{0,14}(?:是指|系指|指|按(?:照)?(?:国家|国务院)|以[^，。；]{1,16}为准|不含|不包括)|(?:扣除|除|不含)[^。；]{0,8}(?:法定)?节假日[^。；]{0,10}(?:为|是)?工作/u,
);

const undefinedWorkday: Test = function* (view) {
  if (view.foreign) {
    if (!SAYS.test(view.text)) yield* firstWith(view, WORKDAY);
    return;
  }
  if (!DEFINED.test(view.text)) yield* firstWith(view, WORKDAY);
};

export const TIM_WORKDAY = rule({
  code: 'TIM-WORKDAY',
  severity: 'warning',
  foreign: true,
  title: {
    zh: '使用了工作日或工作小时，但没有定义',
    en: 'Working days or hours are used, but not defined',
  },
  why: {
    zh: '法律没有统一的民事“工作日”定义，节假日、调休日和每日起止时间应当自行约定。',
    en: 'Civil law has no definition; holidays, make-up days and hours must be agreed.',
  },
  hint: {
    zh: '加一条：“工作日是指国务院公布的法定休假日和休息日以外的日子，含调休上班日；每日以约定的服务时间为准”',
    en: 'Add a clause that defines working days, make-up days and the hours of each day',
  },
  wrong: {
    zh: '自受理之日起3个工作日内办结。（没有定义工作日）',
    en: 'Done in 3 working days. (Not defined)',
  },
  right: {
    zh: '本承诺书所称工作日，是指法定休假日和休息日以外的日子，含调休上班日。',
    en: 'Working days are days other than holidays and rest days, make-up days included.',
  },
  citations: ['CC-GP-200', 'CC-GP-204', 'HOL-2', 'HOL-6', 'HOL-7', 'WHR-7', 'WD25'],
  test: undefinedWorkday,
});
