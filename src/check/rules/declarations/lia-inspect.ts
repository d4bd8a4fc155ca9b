import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { compareDue } from '../../spans.ts';

const ON_THE_SPOT = pattern(
  /(?:签收|收货)(?:后)?(?:即|便|就)?(?:视为|视同|表示)[^，。；]{0,12}(?:合格|认可|符合|无异议)|当场[^，。；]{0,8}，(?:[0-9]{1,2}小时|当日|一日)内[^。；]{0,12}(?:未|不)[^。；]{0,16}视为[^，。；]{0,10}(?:完好|合格|认可)|当场[^，。；]{0,8}(?:未|不)[^，。；]{0,4}(?:提出|验收|清点)[^。；]{0,16}(?:视为|概不)/u,
);

const shortInspection: Test = function* (view) {
  for (const { pointer, value } of view.marked.get('inspection') ?? [])
    if (value.type === 'duration') {
      const day = { value: '1', unit: 'day', clock: 'wall' } as const;
      if (compareDue(value.duration, day) === 'not-later')
        yield {
          pointer,
          message: { zh: '异议或检验期限不超过一日', en: 'The period for objections is one day or less' },
        };
    }
  yield* words(ON_THE_SPOT, { promised: true })(view);
};

export const LIA_INSPECT = rule({
  code: 'LIA-INSPECT',
  severity: 'warning',
  foreign: true,
  title: { zh: '异议或检验期限过短', en: 'The period for objections is too short' },
  why: {
    zh: '期限过短的，只视为外观瑕疵的异议期限；签收不等于认可质量。',
    en: 'A period too short covers only visible defects; a receipt does not approve the quality.',
  },
  hint: {
    zh: '设合理期限，区分外观瑕疵和隐蔽瑕疵',
    en: 'Allow a reasonable time; distinguish visible from hidden defects',
  },
  wrong: { zh: '货物签收即视为质量合格。', en: 'Receipt approves the quality.' },
  right: { zh: '隐蔽瑕疵可以在质保期内提出。', en: 'Hidden defects may be raised within the warranty.' },
  citations: ['CC-CT-621', 'CC-CT-622', 'NETC-1'],
  test: shortInspection,
});
