import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts';
import type { LetterKind } from '../model/kind.ts';
import {
  type Ask,
  type Interview,
  interview,
  MORE,
  type Progress,
  type Question,
  type Reply,
} from './interview.ts';
import { say, type World } from './world.ts';

/** Typed in place of an answer: one question back, or the usual figure. */
const BACK = '<';
const TAKE = '=';

/** Asks for the blanks of a kind on the terminal. */
export async function askBlanks(world: World, kind: LetterKind): Promise<Interview> {
  intro(say(world, kind.manifest.title));
  const everything = await select({
    message: `${say(world, { zh: '问哪些填写项？', en: 'Which blanks should be asked for?' })}${keys(world)}`,
    showInstructions: false,
    options: [
      { value: false, label: say(world, { zh: '只问必须填写的', en: 'only those that must be filled' }) },
      { value: true, label: say(world, { zh: '全部', en: 'all' }) },
    ],
  });
  const given: Interview = isCancel(everything)
    ? { answers: {}, finished: false }
    : await interview(kind, everything, askOn(world));
  if (given.finished)
    outro(
      say(world, { zh: '其余填写项可以在文件里修改。', en: 'The other blanks can be filled in the file.' }),
    );
  else cancel(say(world, { zh: '已中断，保留已经填写的内容。', en: 'Stopped; what was answered is kept.' }));
  return given;
}

/** How to choose, in place of the library's own words, which are English only. */
function keys(world: World): string {
  return say(world, { zh: '（↑ ↓ 选择，回车确认）', en: ' (↑ ↓ to move, Enter to choose)' });
}

function askOn(world: World): Ask {
  return async (question, progress, before) => {
    const answer =
      question.about === 'row'
        ? await askRow(world, question, progress)
        : await askField(world, question, progress, before);
    if (isCancel(answer)) return { said: 'stop' };
    return replyOf(question, String(answer).trim());
  };
}

function replyOf(question: Question, written: string): Reply {
  if (written === BACK) return { said: 'back' };
  if (written === '') return { said: 'nothing' };
  const suggestion = question.about === 'field' ? suggestionOf(question) : undefined;
  return { said: 'value', text: written === TAKE && suggestion !== undefined ? suggestion : written };
}

type FieldQuestion = Extract<Question, { about: 'field' }>;

function suggestionOf({ field }: FieldQuestion): string | undefined {
  const { suggestion } = field;
  return suggestion === undefined || typeof suggestion === 'object' ? undefined : String(suggestion);
}

function askRow(
  world: World,
  { list, row }: Extract<Question, { about: 'row' }>,
  progress: Progress,
): Promise<string | symbol> {
  const title = say(world, list.title);
  return select({
    message: `${counted(world, progress)}${say(world, { zh: `${title}：要填第 ${row + 1} 行吗？`, en: `${title}: is there a row ${row + 1}?` })}${keys(world)}`,
    showInstructions: false,
    options: [
      { value: '', label: say(world, { zh: '没有了', en: 'no' }) },
      { value: MORE, label: say(world, { zh: '填写这一行', en: 'yes' }) },
      { value: BACK, label: say(world, { zh: '返回上一项', en: 'go back' }) },
    ],
  });
}

function askField(
  world: World,
  question: FieldQuestion,
  progress: Progress,
  before: string | undefined,
): Promise<string | symbol> {
  const { field, required } = question;
  const { input } = field.blank;
  const message = `${counted(world, progress)}${questionText(world, question)}`;
  if (input.kind === 'choice')
    return select({
      message: `${message}${keys(world)}`,
      showInstructions: false,
      ...(before ? { initialValue: before } : {}),
      options: [
        ...(required && field.preset === undefined
          ? []
          : [{ value: '', label: say(world, { zh: '不填', en: 'leave open' }) }]),
        ...input.options,
        { value: BACK, label: say(world, { zh: '返回上一项', en: 'go back' }) },
      ],
    });
  return text({
    message,
    placeholder: field.blank.sample,
    ...(before ? { initialValue: before } : {}),
    validate: (written) => objection(world, question, (written ?? '').trim()),
  });
}

/** What is wrong with an answer; undefined for a good one. */
function objection(world: World, question: FieldQuestion, written: string): string | undefined {
  const { field, required } = question;
  if (written === BACK) return undefined;
  if (written === TAKE && suggestionOf(question) !== undefined) return undefined;
  if (written === '')
    return required && field.preset === undefined
      ? say(world, { zh: '这一项必须填写。', en: 'This must be filled.' })
      : undefined;
  const reading = field.blank.read(written);
  return reading.ok ? undefined : say(world, reading.problem.message);
}

/** 第 3/22 项. */
function counted(world: World, { at, of }: Progress): string {
  return say(world, { zh: `第 ${at}/${of} 项　`, en: `${at}/${of}  ` });
}

function questionText(world: World, question: FieldQuestion): string {
  const { field, row } = question;
  const titles = [...field.groups, field.title].map((one) => say(world, one)).join(' / ');
  const inRow = row === undefined ? '' : say(world, { zh: `（第 ${row + 1} 行）`, en: ` (row ${row + 1})` });
  const suggestion = suggestionOf(question);
  const hints = [
    say(world, field.help),
    suggestion === undefined
      ? ''
      : say(world, {
          zh: `建议值 ${suggestion}，输入 ${TAKE} 采用。`,
          en: `Suggested: ${suggestion}; type ${TAKE} to use it.`,
        }),
    field.preset === undefined || typeof field.preset === 'object'
      ? ''
      : say(world, { zh: `不填取默认值 ${field.preset}。`, en: `Left open, it is ${field.preset}.` }),
    say(world, { zh: `输入 ${BACK} 返回上一项。`, en: `Type ${BACK} to go back.` }),
  ];
  return `${titles}${inRow}　${hints.filter(Boolean).join(say(world, { zh: '', en: ' ' }))}`;
}
