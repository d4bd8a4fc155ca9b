import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Face, Run, SetLine, Shape } from '../../../src/render/typeset/index.ts';
import { typeset } from '../../../src/render/typeset/index.ts';

/** Han one em, Western characters of several widths: what a Chinese font has. */
const face: Face = {
  name: 'song',
  advance: (code) => {
    if (code < 0x20 || (code >= 0x300 && code < 0x370)) return 0;
    return code < 0x2000 ? 0.3 + (code % 5) / 10 : 1;
  },
};
const CLOSING = '。，、；：？！）》」』】〕〉”’％‰·～—…／,.;:!?)]}';
const OPENING = '（《「『【〔〈“‘￥([{·～／';

function run(text: string, more: Partial<Run> = {}): Run {
  return { text, face, size: 12, ...more };
}
function shape(width: number, more: Partial<Shape> = {}): Shape {
  return { width, firstIndent: 24, hangIndent: 0, align: 'justify', ...more };
}
function lineText(line: SetLine): string {
  return line.fragments.map((fragment) => fragment.text).join('');
}
function texts(runs: readonly Run[], width: number, more: Partial<Shape> = {}): string[] {
  return typeset(runs, shape(width, more)).map(lineText);
}
/** Sets text into lines of so many ems, without indent. */
function inEms(text: string, ems: number): string[] {
  return texts([run(text)], ems * 12, { firstIndent: 0 });
}

const han = fc.constantFrom(...'承诺人保证按约提供服务并承担违约责任第小时工作日元年月𬭎㛃');
const western = fc.constantFrom(
  'FW-2026-0001',
  '2026-06-01',
  '010-12345678',
  'ISO/IEC 20000-1:2018',
  '99.95%',
  'a',
  '24',
  'sla@example.com',
  'don’t',
);
const mark = fc.constantFrom(...'。，、；：？！％');
const pair = fc.constantFrom(
  '（见附件）',
  '《民法典》',
  '“服务”',
  '——',
  '……',
  '阿·里',
  '1～3',
  '【甲】',
  '￥100',
  '。”',
);
const blank = fc.constantFrom(' ', '　', '');
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.array(han, { minLength: 1, maxLength: 9 }).map((all) => all.join('')) },
  { weight: 3, arbitrary: western },
  { weight: 4, arbitrary: mark },
  { weight: 3, arbitrary: pair },
  { weight: 1, arbitrary: blank },
);
const paragraph = fc.array(piece, { minLength: 1, maxLength: 40 });
/** Pieces with a Han character between, so that no unbreakable part is longer than a line. */
const loose = paragraph.map((pieces) => ['承', ...pieces.flatMap((text) => [text, '承'])]);
/** The same with two pieces side by side, so that marks meet. */
const dense = fc
  .array(fc.tuple(piece, piece), { minLength: 1, maxLength: 20 })
  .map((pairs) => pairs.flatMap(([one, other]) => [one, other, '承']));
const column = fc.double({ min: 150, max: 460, noNaN: true });
const alignment = fc.constantFrom<Shape['align']>('justify', 'left', 'center', 'right');
/** Pieces as runs of several sizes, some underlined. */
function asRuns(pieces: readonly string[]): Run[] {
  return pieces.map((text, at) =>
    run(text, { size: at % 7 === 3 ? 10.5 : 12, underline: at % 3 === 0, tag: at }),
  );
}

describe('lines over all widths', () => {
  it('lose, add and reorder nothing', () => {
    fc.assert(
      fc.property(paragraph, column, alignment, (pieces, width, align) => {
        const lines = typeset(asRuns(pieces), shape(width, { align }));
        expect(lines.map(lineText).join('')).toBe(pieces.join(''));
        for (const fragment of lines.flatMap((line) => line.fragments)) {
          expect(pieces[Number(fragment.tag)]).toContain(fragment.text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lose nothing of any text, however odd, at any width', () => {
    const odd = fc.string({
      unit: fc.constantFrom('。', '（', '—', '·', '\n', ' ', '\u00a0', '\u0301', '𬭎', 'a', '9', '字'),
    });
    const width = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), width, alignment, (text, points, align) => {
        const lines = typeset([run(text)], shape(points, { align }));
        expect(lines.map(lineText).join('')).toBe(text.replaceAll('\n', ''));
      }),
      { numRuns: 500 },
    );
  });

  it('take time in proportion to the text, whatever it is made of', () => {
    for (const unit of ['。', '（', '—', 'x', '字', ' ', '\u00a0', '\u0301', '1 ', '·']) {
      const time = (length: number) => {
        // The processor's own time: a busy machine is no fault of the typesetter's.
        const start = process.cpuUsage().user;
        typeset([run(unit.repeat(length))], shape(415));
        return (process.cpuUsage().user - start) / 1_000;
      };
      time(2_000);
      // Quadratic work would take seconds.
      expect(time(100_000), unit).toBeLessThan(1_000);
    }
  });

  it('never begin or end with a mark that must not stand there', () => {
    fc.assert(
      fc.property(dense, column, (pieces, width) => {
        const lines = texts(asRuns(pieces), width);
        for (const [at, line] of lines.entries()) {
          const ink = line.trim();
          if (ink === '') continue;
          if (at > 0) expect(CLOSING, `begins: ${line}`).not.toContain(ink.slice(0, 1));
          if (at < lines.length - 1) expect(OPENING, `ends: ${line}`).not.toContain(ink.slice(-1));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('are never wider than the column, and justified ones fill it', () => {
    fc.assert(
      fc.property(paragraph, column, alignment, (pieces, width, align) => {
        for (const line of typeset(asRuns(pieces), shape(width, { align }))) {
          expect(line.x + line.width).toBeLessThanOrEqual(width + 0.01);
          const end = line.fragments.reduce((at, fragment) => {
            expect(fragment.x).toBeCloseTo(at, 6);
            return fragment.x + fragment.width;
          }, line.x);
          expect(end).toBeCloseTo(line.x + line.width, 6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep words, numbers and signs whole, and codes but for their hyphens, dots and the like', () => {
    const whole = /[A-Za-z0-9@.\-/:%]+(?:’[a-z]+)?|—+|…+|.·.|\d～\d/gu;
    fc.assert(
      fc.property(loose, column, (pieces, width) => {
        const source = pieces.join('');
        const cuts = new Set<number>();
        let at = 0;
        for (const line of texts(asRuns(pieces), width)) {
          at += line.length;
          cuts.add(at);
        }
        for (const match of source.matchAll(whole)) {
          if (match[0].length > 18) continue;
          for (let inside = match.index + 1; inside < match.index + match[0].length; inside++) {
            if ('——……'.includes(match[0].slice(0, 2)) && (inside - match.index) % 2 === 0) continue;
            if (/\w-$|[A-Za-z][.@/]$|\w@$/.test(source.slice(0, inside))) continue;
            expect(cuts.has(inside), `${match[0]} cut in ${source}`).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never have a gap between Chinese characters that a reader of the file takes for a space', () => {
    fc.assert(
      fc.property(paragraph, column, (pieces, width) => {
        for (const line of typeset(asRuns(pieces), shape(width)))
          for (const { text, extra, size, width: wide } of line.fragments) {
            if (/^[\u4e00-\u9fff，。、]{2,}$/u.test(text))
              expect(extra).toBeLessThanOrEqual(0.1 * size + 1e-6);
            if (/^[\u4e00-\u9fff]$/u.test(text)) expect(wide).toBeLessThanOrEqual(1.1 * size + 1e-6);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('do not break kept runs that fit into a line', () => {
    const kept = fc.array(han, { minLength: 2, maxLength: 10 }).map((all) => all.join(''));
    fc.assert(
      fc.property(loose, kept, loose, column, (before, text, after, width) => {
        const runs = [run(before.join('')), run(text, { keep: true, tag: 'kept' }), run(after.join(''))];
        const holding = typeset(runs, shape(width)).filter((line) =>
          line.fragments.some((f) => f.tag === 'kept'),
        );
        expect(holding).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('come out the same whether or not the text is cut into runs', () => {
    fc.assert(
      fc.property(paragraph, column, (pieces, width) => {
        const split = pieces.map((text) => run(text));
        expect(texts(split, width)).toEqual(texts([run(pieces.join(''))], width));
      }),
      { numRuns: 200 },
    );
  });
});

describe('breaking', () => {
  it('compresses marks to take a closing mark in where that changes the line little', () => {
    expect(inEms('甲方，乙方，丙方，丁方。', 11)).toEqual(['甲方，乙方，丙方，丁方。']);
    const [line] = typeset([run('甲方，乙方，丙方，丁方，戊方己方')], shape(132, { firstIndent: 0 }));
    expect(line && lineText(line)).toBe('甲方，乙方，丙方，丁方，');
    expect(line?.width).toBeCloseTo(132, 6);
    // Half an em comes off the mark at the end, a sixth of an em off each of the three others.
    expect(line?.fragments[0]?.width).toBeCloseTo(36 - 2, 6);
  });

  it('moves a character along with a closing mark where there is nothing to compress', () => {
    expect(inEms('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸。', 20)).toEqual([
      '一二三四五六七八九十甲乙丙丁戊己庚辛壬',
      '癸。',
    ]);
  });

  it('lets half of a mark hang at the end of a line at no cost', () => {
    expect(inEms('一二三四五六七八九十，甲乙', 10.6)).toEqual(['一二三四五六七八九十，', '甲乙']);
  });

  it('holds figures and their units together', () => {
    expect(inEms('甲方应在一二4小时内', 8)).toEqual(['甲方应在一二', '4小时内']);
    expect(inEms('甲方应当在一二三四五六七八九十甲乙丙丁3个工作日内', 20.5)[1]).toMatch(/^3个/);
    expect(inEms('按照合同的第12条办理', 7)).toEqual(['按照合同的', '第12条办理']);
    expect(inEms('带宽不低于甲乙100 Mbps。', 11)).toEqual(['带宽不低于甲乙', '100 Mbps。']);
    expect(inEms('电话一二三四五138 0000 0000', 12)).toEqual(['电话一二三四五', '138 0000 0000']);
  });

  it('rather breaks after 个, in a short value or after a hyphen than leave a line half empty', () => {
    expect(inEms('甲方应在一二3个工作日内', 8)).toEqual(['甲方应在一二3个', '工作日内']);
    const value = run('沈知远王', { whole: true });
    expect(texts([run('项目负责人一二'), value, run('负责')], 108, { firstIndent: 0 })[0]).toBe(
      '项目负责人一二沈知',
    );
    expect(
      texts([run('负责人一二三四五六七八九十甲乙丙丁戊己'), value], 247, { firstIndent: 0 })[0],
    ).not.toContain('沈');
    expect(inEms('拨打投诉电话一二三四027-55500118', 12.2)[0]).toBe('拨打投诉电话一二三四027-');
    // An amount has no such place.
    expect(inEms('拨打投诉电话一二三四1,409,550.18', 13)[0]).toBe('拨打投诉电话一二三四');
  });

  it('brings two marks half an em closer, and takes no more from them', () => {
    const emsOf = (text: string) =>
      (typeset([run(text)], shape(600, { firstIndent: 0 }))[0]?.width ?? 0) / 12;
    expect(['甲”，乙', '甲）、乙', '甲。“乙', '甲（“乙', '甲、乙'].map(emsOf)).toEqual([
      3.5, 3.5, 3.5, 3.5, 3,
    ]);
    const [line] = typeset([run('（甲）、“乙”。')], shape(600, { firstIndent: 0 }));
    expect(line?.fragments.map(({ text }) => text).join('')).toBe('（甲）、“乙”。');
    expect(line?.natural).toBeCloseTo(8 * 12 - 3 * 6, 6);
  });

  it('breaks a word longer than a line rather than overflow, after a separator if there is one', () => {
    const lines = inEms('见https://example.com/service/level/agreement/2026/0001', 16);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toMatch(/[/.:]$/);
    for (const width of [1, 3, 11]) {
      for (const line of typeset([run('X'.repeat(99))], shape(width, { firstIndent: 0 }))) {
        if (line.fragments[0]?.text !== 'X') expect(line.width).toBeLessThanOrEqual(width + 0.01);
      }
    }
  });

  it('lets a word longer than a line begin on the line before it, and prefers its separators', () => {
    expect(inEms(`甲方乙方${'X'.repeat(60)}`, 12)[0]).toMatch(/^甲方乙方X+$/);
    const [first] = inEms('甲方ABCDEFGHIJ-KLMNOPQRSTUVWXYZABCDEFGHIJKLMN', 11);
    expect(first).toBe('甲方ABCDEFGHIJ-');
  });

  it('keeps a clause number with what follows', () => {
    const runs = [run('1.1　', { keepNext: true }), run('ABCDEFGHIJKLMNOPQRSTUVWXYZ')];
    expect(texts(runs, 150, { firstIndent: 0 })[0]).toMatch(/^1\.1　A/);
  });

  it('lets spaces hang, and breaks a gap of no-break spaces like text', () => {
    const [first, second] = inEms('一二三四 五六', 4);
    expect([first, second]).toEqual(['一二三四 ', '五六']);
    expect(typeset([run('一二三四　五六')], shape(48, { firstIndent: 0 }))[0]?.width).toBeCloseTo(48, 6);
    const gap = run('\u00a0'.repeat(60), { underline: true });
    expect(typeset([run('金额'), gap, run('元')], shape(150, { firstIndent: 0 })).length).toBeGreaterThan(1);
  });

  it('breaks at an LF, and leaves that line unstretched', () => {
    const lines = typeset([run('甲方\n\n乙方')], shape(150));
    expect(lines.map(lineText)).toEqual(['甲方', '', '乙方']);
    expect(lines.map((line) => line.last)).toEqual([false, false, true]);
    expect(lines[0]?.width).toBe(24);
    expect(typeset([], shape(150))).toEqual([]);
  });
});

describe('a paragraph', () => {
  it('indents the first line and the others, and aligns', () => {
    const runs = [run('承诺人保证按约提供服务并承担违约责任')];
    expect(typeset(runs, shape(150, { hangIndent: 12 })).map((line) => line.x)).toEqual([24, 12]);
    const still = { firstIndent: 0 };
    expect(typeset([run('甲方')], shape(150, { ...still, align: 'center' }))[0]?.x).toBe(63);
    expect(typeset([run('甲方')], shape(150, { ...still, align: 'right' }))[0]?.x).toBe(126);
  });

  it('spreads a line over the gaps between Han characters, not inside words', () => {
    const [line] = typeset([run('自2026年6月1日起提供服务并承担违约责任')], shape(155, { firstIndent: 0 }));
    expect(line?.width).toBe(155);
    const year = line?.fragments.find((fragment) => fragment.text === '2026');
    expect(year?.extra).toBe(0);
    const others = new Set(
      line?.fragments.filter((f) => f.text.length > 1 && f !== year).map((f) => f.extra.toFixed(6)),
    );
    expect(others.size).toBe(1);
  });

  it('spreads a line that begins with a clause number like any other', () => {
    const runs = [
      run('1.1', { keepNext: true }),
      run('\u00a0', { keepNext: true, letterSpacing: 20 }),
      run('承诺人保证按约提供服务并承担违约责任和其他责任以及全部费用'),
    ];
    const [line] = typeset(runs, shape(250, { firstIndent: 0 }));
    expect(line?.width).toBe(250);
  });

  it('leaves a line ragged rather than tear it apart', () => {
    // Eleven Han characters, then a code of six em that goes to the next line. Ten gaps give just under an em.
    const runs = [run(`承诺人保证按约提供服务${'X'.repeat(10)}`)];
    const emsOfFirst = (ems: number) =>
      (typeset(runs, shape(ems * 12, { firstIndent: 0 }))[0]?.width ?? 0) / 12;
    expect(emsOfFirst(11.9)).toBeCloseTo(11.9, 6);
    expect(emsOfFirst(12.1)).toBeCloseTo(11, 6);
  });

  it('does not part a combining mark from its letter', () => {
    const lines = typeset([run('承诺人é\u0301保证按约提供服务并承担违约')], shape(155, { firstIndent: 0 }));
    for (const fragment of lines.flatMap((line) => line.fragments))
      expect(fragment.text).not.toMatch(/^\u0301/);
  });

  it('counts letter spacing', () => {
    const [line] = typeset([run('承诺书', { letterSpacing: 6 })], shape(300, { firstIndent: 0 }));
    expect(line?.width).toBe(54);
    expect(line?.fragments[0]?.extra).toBe(6);
  });

  it('makes a dash and an ellipsis two em wide, whatever the font', () => {
    const narrow: Face = { name: 'narrow', advance: () => 0.89 };
    const widths = ['——', '……', '—'].map(
      (text) => typeset([{ text, face: narrow, size: 10 }], shape(300))[0]?.width,
    );
    expect(widths).toEqual([20, 20, 8.9]);
  });
});

describe('a token longer than a line', () => {
  it('breaks where no line begins with a closing mark', () => {
    const lines = texts([run('承sla@example.comFW-2026-0001')], 150, { firstIndent: 0 });
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(CLOSING).not.toContain(line[0]);
  });
});
