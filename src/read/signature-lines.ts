/** Words that only the lines have on which a letter is signed. */
const SIGNED = /(?:签字|签名|签章|盖章|公章|手印|（章）|\(章\)|签署日期|签订日期|签订时间)/u;
/** What such lines begin with, wherever they stand. */
const LABEL =
  /^(?:承诺|投标|供应|保证|受诺|委托|受托|采购|招标|经办|监护|见证|担保|代理)?(?:人|方|商|单位|企业|公司|代表|者)?(?:确认)?(?:（[^）]{1,12}）)?[:：]|^(?:[甲乙丙丁]方|法定代表人|授权代表|委托代理人|全权代表|代表|负责人|经办人|本人|家长|学生|签|盖章|公章|日期|时间|地址|地点|电话|传真|邮编|开户|账号|单位|公司|签订|签署|统一社会信用代码|联系人及电话)[^。；]{0,40}$/u;
const DATE_LINE = /^[0-9０-９_＿XxＸ× \t　二〇○零一三四五六七八九十]{0,20}年[^。；]{0,16}日?$/u;
/** Longer lines are clauses. */
const LONGEST = 90;

/** Whether a line is one of those that are signed: a label, a date, the name of a firm with its seal. */
function isLabelled(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > LONGEST || /[。；]/u.test(text)) return false;
  return LABEL.test(text) || SIGNED.test(text) || DATE_LINE.test(text);
}

/**
 * The lines on which a letter is signed, by their place and their labels: a run of labelled lines, one of which asks for a
 * signature, a seal or the date of signing. A letter that two sign has one run for both, a file of two letters two runs.
 */
export function signatureLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  const close = () => {
    const signs = run.some((i) => SIGNED.test(lines[i] ?? '') || DATE_LINE.test((lines[i] ?? '').trim()));
    const atEnd = (run.at(-1) ?? 0) >= lines.length - 3;
    if (signs && (atEnd || run.length > 1)) for (const i of run) found.add(i);
    run = [];
  };
  for (const [i, line] of lines.entries()) {
    if (isLabelled(line)) run.push(i);
    else if (line.trim() !== '') close();
  }
  close();
  return found;
}
