import { blankTitle } from '../fill/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Change, Effect } from '../model/change.ts';
import type { LetterKind } from '../model/kind.ts';
import { say, type World } from './world.ts';

const KINDS: Readonly<Record<Change['kind'], Bilingual>> = {
  blank: { zh: '改填', en: 'refilled' },
  text: { zh: '改字', en: 'reworded' },
  added: { zh: '增加', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  revision: { zh: '修订', en: 'tracked' },
  comment: { zh: '批注', en: 'comment' },
};

const EFFECTS: Readonly<Record<Effect, Bilingual>> = {
  tighter: { zh: '更严，对客户有利', en: 'tighter, in the customer’s favour' },
  looser: { zh: '更宽，对承诺方有利', en: 'looser, in the provider’s favour' },
  neutral: { zh: '不影响承诺的指标', en: 'no promise is affected' },
  unknown: { zh: '影响未知，请人工判断', en: 'effect unknown: have somebody judge it' },
};

/** Changes as lines for a terminal. */
export function changesText(world: World, changes: readonly Change[], kind?: LetterKind): string {
  return changes.map((change) => `${changeText(world, change, kind)}\n`).join('');
}

function changeText(world: World, change: Change, kind: LetterKind | undefined): string {
  const { clause, pointer, before, after, by, effect } = change;
  const title = pointer !== undefined && kind ? say(world, blankTitle(kind, pointer)) : '';
  const head = [clause, title, say(world, KINDS[change.kind])].filter((part) => part !== '').join('　');
  const lines =
    change.kind === 'blank'
      ? [`   ${before ?? ''} → ${after ?? ''}`]
      : [
          ...(before === undefined ? [] : [`   - ${before}`]),
          ...(after === undefined ? [] : [`   + ${after}`]),
        ];
  const who = by === undefined ? '' : `　${by}`;
  return [`≠ ${head}${who}`, ...lines, `   ${say(world, EFFECTS[effect])}`].join('\n');
}
