import type { Finding } from '../model/finding.ts';

/** For a number that a letter of the register has. */
export function numberTaken(number: string): Finding {
  return {
    code: 'REGISTER-TWICE',
    severity: 'error',
    message: { zh: `编号 ${number} 已经发出过。`, en: `The number ${number} has been issued before.` },
    hint: {
      zh: '换一个编号；要改已发出的承诺书，用新编号并加 --replaces。',
      en: 'Take another number; to change a letter that was issued, take a new one with --replaces.',
    },
    pointer: '/number',
  };
}

/** For a letter that is to be replaced and is not there, or for one that cannot be issued. */
export function notIssued(number?: string): Finding {
  return number === undefined
    ? {
        code: 'REGISTER-BROKEN',
        severity: 'error',
        message: {
          zh: '没有策略的承诺书（草稿）不能发出。',
          en: 'A letter without a policy, a draft, cannot be issued.',
        },
      }
    : {
        code: 'REGISTER-GAP',
        severity: 'error',
        message: {
          zh: `登记簿里没有在用的 ${number}，不能替代。`,
          en: `The register has no ${number} that could be replaced.`,
        },
        hint: { zh: '用 pledge register 查看编号。', en: 'pledge register lists the numbers.' },
      };
}

/** For a letter that has no number, and no rule to draw one by. */
export function wantsDate(): Finding {
  return {
    code: 'TABLE-NUMBER',
    severity: 'error',
    message: {
      zh: '填写文件没有编号，也没有取号规则；按年月取号还要有签署日期。',
      en: 'The values have no number and there is no pattern to draw one by; one by year or month needs the signing date, too.',
    },
    hint: { zh: '加 --number，例如 FW-{yyyy}-{seq:4}。', en: 'Add --number, such as FW-{yyyy}-{seq:4}.' },
    pointer: '/number',
  };
}

/** For a row of a batch whose letter has no number to be issued under. */
export function unnumbered(): Finding {
  return {
    code: 'TABLE-NUMBER',
    severity: 'error',
    message: { zh: '没有编号，不能发出。', en: 'Without a number the letter cannot be issued.' },
    hint: {
      zh: '填写编号，或加 --number FW-{yyyy}-{seq:4}。',
      en: 'Fill in the number, or add --number FW-{yyyy}-{seq:4}.',
    },
    pointer: '/number',
  };
}
