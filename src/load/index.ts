/** Load: bytes of a values file -> plain data with the way back to every line. The one door to yaml. */

export { parseData, toYaml } from './data.ts';
export { decodeText } from './decode.ts';
export { readWordStyle } from './docx/style.ts';
export { isWordDocument } from './foreign.ts';
export { isPlainText, isValuesText, readLetterText } from './letter-text.ts';
export { parseValues, readValues } from './values.ts';
