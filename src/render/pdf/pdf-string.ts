/** A text string of the file, as against a name. */
// biome-ignore lint/complexity/noBannedTypes: a boxed string is how pdfkit tells a string from a name
export function pdfString(text: string): String {
  return new String(text);
}
