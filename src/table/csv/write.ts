/**
 * A record of CSV. A field that begins with `=`, `+`, `-`, `@`, a tab or a return would be run as a formula when the
 * file is opened in a spreadsheet: it gets an apostrophe in front, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection), which is dropped when the file is read back.
 */
export function csvText(fields: readonly string[], delimiter = ','): string {
  return `${fields.map((field) => csvField(field, delimiter)).join(delimiter)}\r\n`;
}

function csvField(field: string, delimiter: string): string {
  const text = /^\s*[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /["\r\n]/.test(text) || text.includes(delimiter) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
