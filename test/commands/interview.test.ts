import { describe, expect, test } from 'vitest';
import { type Ask, interview, MORE, type Question, type Reply } from '../../src/commands/interview.ts';
import { valuesSkeleton } from '../../src/commands/skeleton.ts';
import { kindIds, make, parseValues } from '../../src/index.ts';
import type { Json } from '../../src/model/json.ts';
import { pointerSegments } from '../../src/model/pointer.ts';
import { kindOf, unwrap } from '../kinds/support.ts';

/** Somebody who fills in what an example says. */
function reader(data: Json): (question: Question) => Reply {
  return ({ about, pointer }) => {
    const value = pointerSegments(pointer).reduce<Json | undefined>(
      (node, segment) =>
        typeof node === 'object' && node !== null ? (node as Record<string, Json>)[segment] : undefined,
      data,
    );
    if (about === 'row') return value === undefined ? { said: 'nothing' } : { said: 'value', text: MORE };
    return value === undefined || value === null ? { said: 'nothing' } : { said: 'value', text: said(value) };
  };
}

const said = (value: Json) => (typeof value === 'boolean' ? (value ? '是' : '否') : String(value));

describe.each(kindIds())('the wizard for %s', (id) => {
  const kind = kindOf(id);
  const { data } = unwrap(parseValues(kind.example, 'example.yaml'));
  const answer = reader(data);
  const textOf = (answers: Parameters<typeof valuesSkeleton>[3]) =>
    valuesSkeleton(kind, './s.json', 'zh', answers);

  test('asked for everything gives the letter of the example', async () => {
    const { answers, finished } = await interview(kind, true, async (question) => answer(question));
    expect(finished).toBe(true);
    const made = await make(parseValues(textOf(answers), 'a.yaml'));
    expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { policy: __, ...example } = unwrap(await prepared(kind.example));
    expect(made.prepared?.letter.blocks).toEqual(example.letter.blocks);
  });

  test('asked for what is needed leaves no blank open, and asks no question twice', async () => {
    const asked: string[] = [];
    const { answers } = await interview(kind, false, async (question, { at, of }) => {
      asked.push(`${question.about} ${question.pointer}`);
      expect(at).toBeLessThanOrEqual(of);
      return answer(question);
    });
    expect(new Set(asked).size).toBe(asked.length);
    const { findings } = await make(parseValues(textOf(answers), 'a.yaml'));
    expect(findings.filter(({ code }) => code === 'BLANK-REQUIRED' || code === 'BLANK-ROWS')).toEqual([]);
  });
});

async function prepared(text: string) {
  const made = await make(parseValues(text, 'a.yaml'));
  return made.prepared
    ? { ok: true as const, value: made.prepared, findings: [] }
    : { ok: false as const, findings: made.findings };
}

describe('the wizard', () => {
  const kind = kindOf('service-deadline');
  const answer = reader(unwrap(parseValues(kindOf('service-deadline').example, 'a.yaml')).data);

  test('keeps what was answered when it is broken off', async () => {
    const stopping: Ask = async (question, { at }) => (at > 3 ? { said: 'stop' } : answer(question));
    const { answers, finished } = await interview(kind, false, stopping);
    expect(finished).toBe(false);
    expect(answers).toMatchObject({
      number: 'FW-2026-0001',
      company: { name: '云帆数字科技（杭州）有限公司' },
    });
  });

  test('goes back to the last question and shows what was said', async () => {
    const seen: string[] = [];
    let turned = false;
    const { answers } = await interview(kind, false, async (question, progress, before) => {
      seen.push(`${progress.at} ${question.pointer} ${before ?? ''}`.trim());
      if (progress.at === 3 && !turned) {
        turned = true;
        return { said: 'back' };
      }
      return before === undefined ? answer(question) : { said: 'value', text: '改过的' };
    });
    const [, second] = seen;
    expect(seen[3]?.startsWith(second ?? '?')).toBe(true);
    expect(seen[3]).not.toBe(second);
    expect(JSON.stringify(answers)).toContain('改过的');
  });

  test('asks for what an answer makes necessary, and not for what it rules out', async () => {
    const asked = async (way: string) => {
      const pointers: string[] = [];
      await interview(kind, true, async (question) => {
        pointers.push(question.pointer);
        return question.pointer === '/disputes/way' ? { said: 'value', text: way } : answer(question);
      });
      return pointers;
    };
    expect(await asked('court')).toContain('/disputes/court');
    expect(await asked('court')).not.toContain('/disputes/arbitrationBody');
    expect(await asked('arbitration')).toContain('/disputes/arbitrationBody');
  });
});
