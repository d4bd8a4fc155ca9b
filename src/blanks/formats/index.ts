import type { Problem } from '../type.ts';
import { articleFormat } from './article.ts';
import { creditCodeFormat } from './credit-code.ts';
import { patternFormat } from './pattern.ts';

/** Checks of texts with a form of their own; each answers with the problem, or nothing. */
export const FORMATS: Readonly<Record<string, (text: string) => Problem | undefined>> = {
  'credit-code': creditCodeFormat,
  article: articleFormat,
  phone: patternFormat(
    /^(?:(?:\+?86[- ]?)?(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}(?:[-转]\d{1,6})?|[48]00[- ]?\d{3}[- ]?\d{4})|\d{5,8})$/,
    { zh: '电话号码', en: 'telephone number' },
    '010-88886666、13800138000、400-800-1234',
    true,
  ),
  email: patternFormat(
    /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}$/,
    { zh: '电子邮箱', en: 'e-mail address' },
    'service@example.cn',
  ),
  web: patternFormat(
    /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?::\d{2,5})?(?:\/[\p{L}\p{N}._~:/?#@!$&'()*+,;=%-]*)?$/u,
    { zh: '网址', en: 'web address' },
    'https://www.example.cn',
  ),
  'letter-number': patternFormat(
    /^[\p{L}\p{N}][\p{L}\p{N}\-_/.〔〕（）()〈〉[\]【】第号\s]*$/u,
    { zh: '编号', en: 'letter number' },
    'FW-2026-0001',
  ),
};
