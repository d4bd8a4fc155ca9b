import type { Finding } from '../model/finding.ts';
import type { Waiver } from '../model/waiver.ts';
import { FINDING_CODES } from './codes.ts';

/**
 * Applies the waivers of a values file: a waived warning stays in the list as an info that carries its waiver.
 * Errors cannot be waived; a waiver that matches nothing is itself a finding. Call it once, with the findings of
 * all phases.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): readonly Finding[] {
  const valid = waivers.flatMap((waiver, i) => (faultOf(waiver) === undefined ? [{ waiver, i }] : []));
  const waived = findings.map((finding): Finding => {
    const match = finding.severity === 'warning' && valid.find(({ waiver }) => waiver.code === finding.code);
    return match ? { ...finding, severity: 'info', waiver: match.waiver } : finding;
  });
  return [
    ...waived,
    ...waivers.flatMap((waiver, i) => faultOf(waiver, i) ?? []),
    ...valid.flatMap(({ waiver, i }) => uselessness(waiver, i, findings) ?? []),
  ];
}

function faultOf(waiver: Waiver, i = 0): Finding | undefined {
  const known = FINDING_CODES.some((code) => code === waiver.code);
  if (known && waiver.reason.trim() !== '' && waiver.by.trim() !== '') return undefined;
  return {
    code: 'WAIVER-INVALID',
    severity: 'error',
    pointer: `/waivers/${i}`,
    message: known
      ? {
          zh: `豁免 ${waiver.code} 没有写明理由或豁免人。`,
          en: `The waiver of ${waiver.code} lacks a reason or a name.`,
        }
      : {
          zh: `豁免说明的代码“${waiver.code.slice(0, 40)}”不存在。`,
          en: `There is no code “${waiver.code.slice(0, 40)}” to waive.`,
        },
    hint: {
      zh: '每条豁免写明 code（检查代码）、reason（理由）、by（决定人）。',
      en: 'Give each waiver a code, a reason and the name of who decided (by).',
    },
  };
}

function uselessness(waiver: Waiver, i: number, findings: readonly Finding[]): Finding | undefined {
  const same = findings.filter(({ code }) => code === waiver.code);
  if (same.some(({ severity }) => severity === 'warning')) return undefined;
  const { code } = waiver;
  const pointer = `/waivers/${i}`;
  if (same.some(({ severity }) => severity === 'error'))
    return {
      code: 'WAIVER-ERROR',
      severity: 'error',
      pointer,
      message: { zh: `${code} 是错误，不能豁免。`, en: `${code} is an error and cannot be waived.` },
      hint: {
        zh: '改正所指内容，再删去这条豁免。',
        en: 'Correct what the error names, then remove the waiver.',
      },
    };
  return {
    code: 'WAIVER-UNUSED',
    severity: 'warning',
    pointer,
    message: {
      zh: `豁免 ${code} 没有对应的警告。`,
      en: `The waiver of ${code} matches no warning.`,
    },
    hint: { zh: '删去这条豁免，或核对代码。', en: 'Remove the waiver, or check its code.' },
  };
}
