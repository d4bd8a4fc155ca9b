import { digestOf } from './digest.ts';
import { type Finding, failure, type Outcome, success } from './finding.ts';

/**
 * What a finished file carries of its own data, as PDF attachments or as custom XML: the values without what is private
 * to their author, the policy as JSON, and the digest that ties the two together. The digest has no key: it proves that
 * nothing was damaged, not who wrote it.
 */
export interface Container {
  /** values.yaml. */
  readonly values: string;
  /** policy.json. */
  readonly policy: string;
  /** `sha256:` and 64 hexadecimal digits, see {@link containerDigest}. */
  readonly digest: string;
}

/** Names under which the data lie in a file. */
export const VALUES_NAME = 'values.yaml';
export const POLICY_NAME = 'policy.json';

/**
 * SHA-256 over both parts in UTF-8. Each part is preceded by its name and its length in bytes, so that moving text
 * from one part to the other changes the digest.
 */
export function containerDigest(values: string, policy: string): string {
  const encoder = new TextEncoder();
  const parts = [VALUES_NAME, values, POLICY_NAME, policy].map((part) => encoder.encode(part));
  const framed = parts.flatMap((part) => [encoder.encode(`${part.length}\n`), part]);
  const all = new Uint8Array(framed.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of framed) {
    all.set(part, offset);
    offset += part.length;
  }
  return digestOf(all);
}

/** The record of what a file is to carry. */
export function containerOf(values: string, policy: string): Container {
  return { values, policy, digest: containerDigest(values, policy) };
}

/** A container read from a file, if its parts still are what its digest was made from; else EXTRACT-DIGEST. */
export function verifiedContainer(container: Container): Outcome<Container> {
  const actual = containerDigest(container.values, container.policy);
  return actual === container.digest
    ? success(container)
    : failure([digestFinding(container.digest, actual)]);
}

/** The finding for a file that carries none of our data. */
export function noContainer(zhWhy: string, enWhy: string): Finding {
  return {
    code: 'EXTRACT-NONE',
    severity: 'error',
    message: {
      zh: `文件里没有承诺书的填写内容：${zhWhy}。`,
      en: `The file carries no letter data: ${enWhy}.`,
    },
    hint: {
      zh: '请使用由 pledge render 生成、未经其他软件另存的 DOCX 或 PDF。',
      en: 'Use a DOCX or PDF written by pledge render and not saved again by other software.',
    },
  };
}

/** The finding for a file that carries data twice: which of them hold, nobody knows. */
export function twoContainers(): Finding {
  return {
    code: 'EXTRACT-TWICE',
    severity: 'error',
    message: {
      zh: '文件里有两份填写内容，不知道以哪一份为准。',
      en: 'The file carries values twice: which of them hold is not known.',
    },
    hint: { zh: '请向出具方索取原始文件。', en: 'Ask the issuer for the original file.' },
  };
}

function digestFinding(expected: string, actual: string): Finding {
  return {
    code: 'EXTRACT-DIGEST',
    severity: 'error',
    message: {
      zh: `文件所带的填写内容或策略被改动过：摘要应为 ${expected.slice(0, 80)}，实际为 ${actual}。`,
      en: `The values or policy in the file were altered: the digest should be ${expected.slice(0, 80)} but is ${actual}.`,
    },
    hint: { zh: '请向出具方索取原始文件。', en: 'Ask the issuer for the original file.' },
  };
}
