import type { PrintSettings } from '../model/layout.ts';
import type { GroupValue, Value } from '../model/value.ts';

/** Print settings from the values of the common type `print`: numbers become numbers, choices their ids. */
export function printSettingsOf(group: GroupValue): PrintSettings {
  const settings = Object.entries(group.fields).map(([name, value]) => [name, settingOf(value)] as const);
  return Object.fromEntries(settings.filter(([, setting]) => setting !== undefined)) as PrintSettings;
}

function settingOf(value: Value): PrintSettings | string | number | boolean | undefined {
  switch (value.type) {
    case 'group':
      return printSettingsOf(value);
    case 'number':
      return Number(value.value);
    case 'choice':
      return value.value;
    case 'text':
      return value.text;
    case 'flag':
      return value.value;
    default:
      return undefined;
  }
}
