import type { Scalar, YAMLError } from 'yaml';
import type { Finding, Place } from '../model/finding.ts';

type Locate = (start: number, end: number) => Place;

/** A name at the beginning of a line with a full-width colon, or with no space after its colon. */
const SLIP = /^[ ]*(?:-[ ]+)?([A-Za-z]\w*)(：|:)[ \u3000]*(?=\S)/;

/** The names in a broken file whose colon is wrong, one finding each; none where the file is broken otherwise. */
export function colonSlips(text: string, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const [written = '', name = '', colon = ''] = SLIP.exec(line) ?? [];
    const tight = colon === ':' && written.endsWith(':') && !/^[/:]/.test(line.slice(written.length));
    if (colon === '：' || tight) {
      const at = start + written.indexOf(name);
      findings.push(colonSlip(name, colon, line.slice(written.length), locate(at, at + name.length + 1)));
    }
    start += line.length + 1;
  }
  return findings;
}

/** The same inside an otherwise sound file: a group whose only line is `name：内容` is a text to YAML. */
export function colonSlipIn(node: Scalar, sameLine: () => boolean, locate: Locate): Finding | undefined {
  const text = typeof node.value === 'string' ? node.value : '';
  const [written = '', name = '', colon = ''] = SLIP.exec(text) ?? [];
  const [start = 0, end = 0] = node.range ?? [];
  const isUrl = /^[/:]/.test(text.slice(written.length));
  if (node.type !== 'PLAIN' || written === '' || isUrl || sameLine()) return undefined;
  return colonSlip(name, colon, text.slice(written.length), locate(start, end));
}

function colonSlip(name: string, colon: string, rest: string, place: Place): Finding {
  const [first = ''] = rest.trim().split('\n');
  const value = [...first].slice(0, 30).join('');
  return {
    code: 'FILE-SYNTAX',
    severity: 'error',
    message:
      colon === '：'
        ? { zh: `${name} 后面的冒号是全角的。`, en: `The colon after ${name} is a full-width one.` }
        : {
            zh: `${name} 后面的冒号与内容之间缺少空格。`,
            en: `There is no space after the colon of ${name}.`,
          },
    hint: {
      zh: `写成 ${name}: ${value}（半角冒号加一个空格）。`,
      en: `Write ${name}: ${value} with a half-width colon and a space.`,
    },
    place,
  };
}

/** What YAML took for a comment though it looks like the rest of the content: 江虹路 #1 号楼. */
export function cutComment(node: Scalar, pointer: string, locate: Locate): Finding | undefined {
  const { comment } = node;
  if (node.type !== 'PLAIN' || typeof comment !== 'string' || comment === '' || /^[\s#!-]/.test(comment))
    return undefined;
  const [start = 0, end = 0] = node.range ?? [];
  const whole = `${String(node.source ?? node.value ?? '')} #${comment}`.trim();
  return {
    code: 'FILE-NORMALISED',
    severity: 'warning',
    pointer,
    message: {
      zh: `“#${comment}”被当作注释，没有读入。`,
      en: `“#${comment}” was taken for a comment and not read.`,
    },
    hint: {
      zh: `是内容时用一对引号括起来："${whole}"；是注释时在 # 后面加一个空格。`,
      en: `If it belongs to the content, quote it: "${whole}"; a comment has a space after its #.`,
    },
    place: locate(start, end),
  };
}

/** One error for each slip: tabs are told once, and what follows from an error on its line or from a tab is not told. */
export function ownErrors(errors: readonly YAMLError[], locate: Locate): readonly YAMLError[] {
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab) return [tab];
  const lines = new Set<number | undefined>();
  return errors.filter(({ pos }) => {
    const { line } = locate(pos[0], pos[1]);
    if (line !== undefined && lines.has(line)) return false;
    lines.add(line);
    return true;
  });
}
