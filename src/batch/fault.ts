import type { Finding } from '../model/finding.ts';

/** The finding for a letter that the program itself could not make. */
export function fault(error: unknown): Finding {
  const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';
  return {
    code: 'TABLE-FAULT',
    severity: 'error',
    message: {
      zh: `程序内部错误：${detail}。这一份没有生成，其余不受影响。`,
      en: `Internal error: ${detail}. This letter was not made; the others are.`,
    },
    hint: {
      zh: '这是我们的错，请附上这一行的内容报告问题。',
      en: 'This is our fault; please report it with the content of this row.',
    },
  };
}
