import { expect, test } from 'vitest';
import { parseValues, prepare, readingsOf } from '../../src/index.ts';

const FRAME =
  '"kind":"bid-service","number":"A-1","bidder":{"name":"江陵泰和设备有限公司"},"project":{"name":"食堂设备采购","purchaser":"江陵二中"},"signedOn":"2026-06-01"';

/** What a file with one more entry promises, as it is printed; else the codes of its errors. */
function becomes(entry: string, file: string): string {
  const text = file.endsWith('.json')
    ? `{${FRAME},${entry}}`
    : `${FRAME.replace(/"(\w+)":(?=["{])/g, (_, key: string) => `${key}: `)
        .split(/,(?=(?:number|bidder|project|signedOn): )/)
        .join('\n')}\n${entry}\n`;
  const source = parseValues(text, file);
  if (!source.ok) return codes(source.findings);
  const prepared = prepare(source.value);
  if (!prepared.ok) return codes(prepared.findings);
  const promised = readingsOf(prepared.value).filter(
    ({ from, pointer }) => from === 'written' && !/^\/(?:number|bidder|project|signedOn)/.test(pointer),
  );
  return promised.map(({ printed }) => printed ?? '-').join(' ');
}

function codes(findings: readonly { readonly code: string; readonly severity: string }[]): string {
  return findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])).join(' ');
}

test.each([
  ['"response":2', 'BLANK-UNIT'],
  ['"response":2.0', 'BLANK-UNIT'],
  ['"response":1e3', 'BLANK-TYPE'],
  ['"response":true', 'BLANK-TYPE'],
  ['"response":null', ''],
  ['"response":" "', ''],
  ['"response":["2小时"]', 'BLANK-TYPE'],
  ['"response":{"value":2,"unit":"小时"}', 'BLANK-TYPE'],
  ['"response":"2\\u5c0f\\u65f6"', '2小时'],
  ['"response":"2小时","response":"4小时"', 'FILE-DUPLICATE-KEY'],
  ['"liabilityCap":0.05', 'BLANK-PERCENT'],
  ['"liabilityCap":5e0', 'BLANK-PERCENT'],
  ['"liabilityCap":"５％"', '5%'],
  ['"liabilityCap":[5]', 'BLANK-TYPE'],
  ['"resident":{"people":5.0,"term":"12个月"}', '5 12个月'],
  ['"resident":{"people":1e1,"term":"12个月"}', 'BLANK-TYPE'],
  ['"resident":5', 'BLANK-TYPE'],
  ['"goods":true', 'BLANK-TYPE'],
  ['"goods":1.10', '1.10'],
  ['"goods":["甲","乙"]', 'BLANK-TYPE'],
  ['"faultLevels":{"name":"一级","response":"1小时"}', 'BLANK-TYPE'],
  ['"faultLevels":[null,{"name":"一级","response":"1小时"}]', 'BLANK-TYPE'],
])('in JSON %s becomes “%s”', (entry, expected) => {
  expect(becomes(entry, 'v.json')).toBe(expected);
});

test.each([
  ['response: 2:30', 'BLANK-TYPE'],
  ['response: 2小时#4小时', 'BLANK-TYPE'],
  ['response: [2小时]', 'BLANK-TYPE'],
  ['response:\n  - 2小时\n  - 4小时', 'BLANK-TYPE'],
  ['response: !!str 2小时', 'FILE-SYNTAX'],
  ['response: 2小时\n---\nresponse: 4小时', 'FILE-SYNTAX'],
  ['response: &r 2小时\nonSite: *r', '2小时 2小时'],
  ['remedy:', ''],
  ['remedy: 5000', 'BLANK-TYPE'],
  ['remedy.lateService: 5000', 'BLANK-UNKNOWN'],
  ['响应时限: 2小时', 'BLANK-UNKNOWN'],
  ['Response: 2小时', 'BLANK-UNKNOWN'],
  ['resident: { people: 0o10, term: 12个月 }', 'BLANK-TYPE'],
  ['resident: { people: .inf, term: 12个月 }', 'BLANK-TYPE'],
  ['goods: no', 'no'],
  ['goods: ~', ''],
  ['goods: |\n  冰箱\n  两台', 'BLANK-LINEBREAK'],
  ['goods: 冰箱\n  两台', '冰箱 两台'],
  ['faultLevels: 一级1小时', 'BLANK-TYPE'],
])('in YAML %s becomes “%s”', (entry, expected) => {
  expect(becomes(entry, 'v.yaml')).toBe(expected);
});
